import type { Warning } from "../model/answer.js";

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
		open: (elapsed: string) => `the period is not over (${elapsed})`,
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
		method: "95 % adjusted Wald",
		methodRate: "95 % Wilson",
		methodMean: "95 % Student",
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
};

/** The words of a language. */
export type Words = typeof en;
