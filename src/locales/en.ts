import type { Warning } from "../model/answer.js";
import type { Grain } from "../model/period.js";

/** A bucket that periods are made of. */
type CalendarGrain = Exclude<Grain, "hour">;

const count = (n: number, one: string, many: string) =>
	`${n.toLocaleString("en")} ${n === 1 ? one : many}`;

/** What every language says. Plurals and order are functions, so that each language has its own. */
export const en = {
	state: {
		waiting: "Loading",
		empty: "No data for this period",
		emptyFiltered: "Nothing for these filters",
		failed: "This could not be worked out",
		retry: "Try again",
		unsupported: "The source can't answer this",
		noSource: "No data yet: give it data or a source, or put it in a dashboard",
		stale: (moment: string) => `Not up to date: as of ${moment}`,
		sample: "Sample data",
		truncated: "Only part of the rows was read",
		suppressed: "Small groups are hidden",
		notEnough: "Not enough data",
		notEnoughWith: (n: string) => `Not enough data (n = ${n})`,
		refreshing: "Updating",
	},
	warning: (warning: Warning): string => {
		const rows = count(warning.count ?? 0, "row", "rows");
		switch (warning.code) {
			case "rows-left-out":
				return `${rows} left out: ${warning.column ? `${warning.column} could not be read` : "could not be read"}`;
			case "filter-not-applied":
				return `Not filtered by ${warning.column}`;
			case "no-customer":
				return `${rows} without a customer left out`;
			case "future-rows":
				return `${rows} dated after the report left out`;
		}
	},
	/** Shared phrases. */
	n: (n: string) => `n = ${n}`,
	interval: (range: string) => `95% interval ${range}`,
	between: (low: string, high: string) => `between ${low} and ${high}`,
	asOf: (day: string) => `as of ${day}`,
	elapsed: (days: number, of: number) =>
		`${days} of ${count(of, "day", "days")}`,
	notOver: "not over yet",
	perDay: "/day",
	points: "pts",
	none: "–",
	change: {
		against: (span: string) => `vs ${span}`,
		sameDays: (span: string) => `vs same days, ${span}`,
		new: "new",
		equal: "no change",
		unknown: "nothing to compare with",
		better: "better",
		worse: "worse",
		noReal: "no real change",
		real: "a real change",
		up: "up",
		down: "down",
	},
	kpi: {
		target: (value: string) => `Target ${value}`,
		reached: "reached",
		above: (value: string) => `${value} above`,
		below: (value: string) => `${value} below`,
		trend: (from: string, to: string) => `Trend from ${from} to ${to}`,
		sentence: (name: string, value: string) => `${name} ${value}`,
		moved: (way: string, by: string, against: string) =>
			`${way} ${by} ${against}`,
		noValue: (name: string) => `${name}: no value`,
		tooFew: (name: string) => `${name}: not enough data`,
		open: (sentence: string, elapsed: string) =>
			`${sentence}; the period is not over (${elapsed})`,
	},
	rfm: {
		/** By the id of a built-in segment; a host's own show their id. */
		segments: {
			champions: "Champions",
			loyal: "Loyal",
			potential: "Potential",
			new: "New",
			promising: "Promising",
			"need-attention": "Need attention",
			"about-to-sleep": "About to sleep",
			"cant-lose": "Can’t lose",
			"at-risk": "At risk",
			lost: "Lost",
		} as Record<string, string>,
		tiers: {
			"very-good": "Very good",
			good: "Good",
			occasional: "Occasional",
			"very-occasional": "Very occasional",
		} as Record<string, string>,
		cell: (
			recency: string,
			frequency: string,
			segment: string,
			facts: string,
		) => `${recency}, ${frequency}, ${segment}: ${facts}`,
		days: (range: string) => `${range} d`,
		atLeast: (n: string) => `${n}+`,
		atLeastDays: (n: string) => `≥ ${n} d`,
		atMostDays: (n: string) => `≤ ${n} d`,
		segment: "Segment",
		tier: "Value tier",
		customers: "Customers",
		ofCustomers: "of customers",
		ofRevenue: "of revenue",
		basket: "Basket",
		median: {
			recency: "Median recency",
			orders: "Median orders",
			amount: "Median amount",
		},
		colours: {
			customers: "Customers per cell",
			revenue: "Revenue per cell",
			mean: "Mean revenue per customer",
			share: "Share of customers per cell",
		},
		count: (n: number, text: string) =>
			`${text} ${n === 1 ? "customer" : "customers"}`,
		analysis: (day: string) => `analysis date ${day}`,
		since: (day: string) => `orders since ${day}`,
		axes: "F: orders, R: days since the last order",
		methods: {
			rank: "scores by rank",
			thresholds: (r: string, f: string, m: string) =>
				`scores by limits R ${r}; F ${f}; M ${m}`,
		},
		championsAre: (customers: string, revenue: string) =>
			`Champions are ${customers} of customers and ${revenue} of revenue.`,
		largest: (name: string, customers: string, revenue: string) =>
			`${name}: ${customers} of customers and ${revenue} of revenue.`,
	},
	cohort: {
		first: "First order",
		start: "Start",
		customers: "Customers",
		small: "small",
		weightedMean: "Weighted mean",
		meanPerCohort: "Mean per cohort",
		periods: {
			hour: "hour",
			day: "day",
			week: "week",
			month: "month",
			quarter: "quarter",
			year: "year",
		} as Record<Grain, string>,
		second: {
			hour: "the second hour",
			day: "the second day",
			week: "the second week",
			month: "the second month",
			quarter: "the second quarter",
			year: "the second year",
		} as Record<Grain, string>,
		at: (period: string, age: string) => `${period} ${age}`,
		orLater: (when: string) => `${when} or later`,
		/** What a figure of a measure is: itself, over the cohort's base, or over the period before. */
		meaning: {
			customers: {
				value: (when: string) => `Customers who come back in ${when}`,
				size: (when: string) => `% of customers who come back in ${when}`,
				previous: (when: string, before: string) =>
					`Customers of ${when}, % of those of ${before}`,
			},
			orders: {
				value: (when: string) => `Orders in ${when}`,
				size: (when: string) => `Orders per customer in ${when}`,
				previous: (when: string, before: string) =>
					`Orders of ${when}, % of those of ${before}`,
			},
			revenue: {
				value: (when: string) => `Revenue in ${when}`,
				size: (when: string) => `Revenue per customer in ${when}`,
				previous: (when: string, before: string) =>
					`Revenue of ${when}, % of that of ${before}`,
			},
			cumulative: (when: string) => `Revenue per customer up to ${when}`,
			retained: (when: string, first: string) =>
				`Revenue of ${when}, % of that of ${first}`,
		},
		openCells: (period: string) =>
			`dashed: ${period} not over, left out of the mean`,
		smallCohorts: "hollow: small cohort",
		cell: (cohort: string, when: string, figure: string) =>
			`${cohort}, ${when}: ${figure}`,
		of: (rate: string, value: string, base: string) =>
			`${rate}, ${value} of ${base}`,
		comeBack: (rate: string, when: string) => `${rate} come back in ${when}`,
		keep: (points: number, text: string) =>
			`later cohorts keep ${text} ${points === 1 ? "point" : "points"}`,
		more: (kept: string) => `${kept} more`,
		less: (kept: string) => `${kept} less`,
		retained: (rate: string, when: string) =>
			`In ${when}, cohorts bring ${rate} of what they brought at first`,
		brought: (money: string, when: string) =>
			`A customer has brought ${money} by ${when}`,
		counted: (customers: number, cohorts: number) =>
			`${count(customers, "customer", "customers")} in ${count(cohorts, "cohort", "cohorts")}`,
		clauses: (first: string, second: string) => `${first}; ${second}`,
		sentence: (text: string) => `${text}.`,
	},
	survey: {
		nps: "Net Promoter Score",
		csat: "Customer satisfaction",
		ces: "Customer effort",
		bands: {
			promoters: "Promoters",
			passives: "Passives",
			detractors: "Detractors",
			satisfied: "Satisfied",
			others: "Not satisfied",
			easy: "Easy",
			neutral: "Neutral",
			hard: "Hard",
		},
		scores: (from: string, to: string) =>
			from === to ? from : `${from}–${to}`,
		answers: (n: number, text: string) =>
			`n = ${text} ${n === 1 ? "answer" : "answers"}`,
		response: (rate: string) => `${rate} response`,
		method: "95% adjusted Wald",
		methodRate: "95% Wilson",
		methodMean: "95% Student",
		tooFew: (name: string, n: string) => `${name}: not enough data (n = ${n})`,
		score: "Score",
		count: "Answers",
		distribution: "Answers by score",
	},
	funnel: {
		heading: (first: string, last: string) => `From ${first} to ${last}`,
		step: "Step",
		customers: "Customers",
		lost: "Lost",
		canStill: "Can still convert",
		ofFirst: "of first",
		ofPrevious: "of previous",
		converts: (rate: string, first: string, last: string) =>
			`${rate} go from ${first} to ${last}.`,
		tooFew: (n: string) => `Not enough data for rates (n = ${n}).`,
		loss: (before: string, after: string, share: string) =>
			`The largest loss is between ${before} and ${after} (${share})`,
		open: (_n: number, text: string) => `${text} can still convert`,
		joined: (parts: readonly string[]) => `${parts.join("; ")}.`,
		orders: { ordered: "Ordered", strict: "Strict order", any: "Any order" },
		within: (order: string, days: number) =>
			`${order}, within ${count(days, "day", "days")}`,
		median: (time: string, first: string, last: string) =>
			`median ${time} from ${first} to ${last}`,
		reached: (step: string) => `Reached ${step}`,
		dropped: (before: string, after: string) =>
			`Lost between ${before} and ${after}`,
	},
	dashboard: {
		period: "Period",
		comparison: "Comparison",
		filters: "Filters",
		remove: (label: string) => `${label}: remove this filter`,
		periods: {
			all: "All time",
			current: (grain: CalendarGrain) =>
				grain === "day" ? "Today" : `This ${grain}`,
			past: (grain: CalendarGrain) =>
				grain === "day" ? "Yesterday" : `Last ${grain}`,
			last: (n: number, grain: CalendarGrain) =>
				`Last ${count(n, grain, `${grain}s`)}`,
		},
		comparisons: {
			none: "No comparison",
			previousPeriod: "previous period",
			previousYear: "previous year",
			ago: (n: number) => `${count(n, "period", "periods")} earlier`,
			sameDays: (what: string) => `vs ${what}, same days`,
		},
		/** Columns of the vocabulary that dashboards are often filtered by. */
		columns: {
			agent: "Agent",
			campaign: "Campaign",
			category: "Category",
			channel: "Channel",
			device: "Device",
			is_new_visitor: "New visitor",
			kind: "Kind",
			owner: "Owner",
			product: "Product",
			segment: "Segment",
			stage: "Stage",
			status: "Status",
			store: "Store",
			touchpoint: "Touchpoint",
		},
		is: (name: string, value: string) => `${name}: ${value}`,
		not: (filter: string) => `not ${filter}`,
		missing: "none",
		yes: (value: boolean): string => (value ? "yes" : "no"),
		range: (from: string | null, to: string | null) =>
			from === null
				? `below ${to}`
				: to === null
					? `from ${from}`
					: `${from} to below ${to}`,
		otherFilter: "A filter",
	},
};

/** The words of a language. */
export type Words = typeof en;
