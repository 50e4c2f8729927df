import type { FiscalName } from "../../model/fiscal.js";
import { count } from "./plural.js";

/** Names of columns that go through a funnel or part it, by their bare names. */
const columns: Readonly<Record<string, string>> = {
	account: "account",
	campaign: "campaign",
	channel: "channel",
	deal: "deal",
	device: "device",
	is_new_visitor: "new visitor",
	lead: "lead",
	order: "order",
	owner: "owner",
	product: "product",
	segment: "segment",
	session: "session",
	stage: "stage",
	store: "store",
	visitor: "visitor",
};

/** Words of the funnel. */
export const funnel = {
	heading: (first: string, last: string) => `From ${first} to ${last}`,
	step: "Step",
	customers: "Customers",
	columns,
	/** The head of the column of counts, where other things than customers go through. */
	units: (column: string) => {
		const many = /[^aeiou]y$/.test(column)
			? column.replace(/y$/, "ies")
			: `${column}${/(s|x|ch|sh)$/.test(column) ? "es" : "s"}`;
		return `${many.charAt(0).toUpperCase()}${many.slice(1)}`;
	},
	lost: "Lost",
	canStill: "Can still convert",
	ofFirst: "of first",
	ofPrevious: "of previous",
	mean: "Mean time",
	median: "Median time",
	p90: "90% within",
	optional: "optional",
	rateOf: (part: string, whole: string) => `${part} of ${whole}`,
	other: (groups: number) => `Other (${groups.toLocaleString("en")})`,
	missing: "No value",
	yes: (value: boolean): string => (value ? "Yes" : "No"),
	/** `open`: some of them still can. */
	converts: (
		rate: string,
		n: string,
		first: string,
		last: string,
		open: boolean,
	) => `${rate} of ${n} go from ${first} to ${last}${open ? " so far" : ""}.`,
	tooFew: (n: string) => `Not enough data for rates (n = ${n}).`,
	loss: (before: string, after: string, share: string) =>
		`The largest loss is between ${before} and ${after} (${share})`,
	open: (_n: number, text: string) => `${text} can still convert`,
	joined: (parts: readonly string[]) => `${parts.join("; ")}.`,
	spread: (
		best: string,
		high: string,
		of: string,
		least: string,
		low: string,
		among: string,
	) =>
		`${best} converts best (${high} of ${of}), ${least} least (${low} of ${among})`,
	segment: (name: string, rate: string, n: string) =>
		`${name}: ${rate} of ${n}`,
	real: "the difference is real",
	noReal: "no real difference",
	orders: { ordered: "Ordered", strict: "Strict order", any: "Any order" },
	within: (order: string, days: number) =>
		`${order}, within ${count(days, "day", "days")}`,
	stepWithin: (days: readonly number[]) =>
		`at most ${days.map((own) => count(own, "day", "days")).join(", then ")} from step to step`,
	medianTime: (time: string, first: string, last: string) =>
		`median ${time} from ${first} to ${last}`,
	times: (first: string) => `times from ${first}`,
	by: (column: string) => `each ${column} apart`,
	without: (n: number, column: string) =>
		`${count(n, "row", "rows")} without ${column} left out`,
	takenOut: (n: number, what: string, from: string, to: string) =>
		`${n.toLocaleString("en")} taken out: ${what} between ${from} and ${to}`,
	parts: {
		first: (column: string, step: string) => `by ${column} at ${step}`,
		last: (column: string) => `by ${column} at the last step reached`,
	},
	amounts: (column: string) => `sums of ${column}`,
	reached: (step: string) => `Reached ${step}`,
	dropped: (step: string) => `Lost before ${step}`,
	picked: (part: string, label: string) => `${part}: ${label}`,
	trend: {
		head: "Entered",
		entered: "Entrants",
		converted: "Converted",
		rate: "Conversion",
		dashed: "dashed: can still rise, to the shaded edge at most",
		fiscal: ({ year, quarter, period }: FiscalName) =>
			`FY${year}${period ? ` P${period}` : quarter ? ` Q${quarter}` : ""}`,
		sentence: (rate: string, n: string, bucket: string, last: string) =>
			`${rate} of the ${n} who entered in ${bucket} reached ${last}`,
		more: (points: string, bucket: string) =>
			`${points} points more than in ${bucket}`,
		less: (points: string, bucket: string) =>
			`${points} points less than in ${bucket}`,
		noChange: (bucket: string) => `no real change from ${bucket}`,
		rising: (n: number) =>
			n === 1
				? "the latest can still rise"
				: `the ${n.toLocaleString("en")} latest can still rise`,
		young: "All of them can still convert",
	},
	snapshot: {
		deals: "Deals by stage",
		leads: "Leads by stage",
		stage: "Stage",
		counts: { deals: "Deals", leads: "Leads" },
		share: "Share",
		value: "Value",
		weighted: "Weighted",
		age: "Mean age",
		noStage: "Stage not known",
		open: {
			deals: (n: number, text: string) =>
				n === 1 ? "1 deal is open" : `${text} deals are open`,
			leads: (n: number, text: string) =>
				n === 1 ? "1 lead is open" : `${text} leads are open`,
		},
		worth: (value: string) => `worth ${value}`,
		weighs: (value: string) => `${value} weighted`,
		most: (stage: string, share: string, ofValue: boolean) =>
			`${stage} holds the most${ofValue ? " value" : ""} (${share})`,
		meanAge: (age: string) => `mean age ${age}`,
		asOf: (moment: string) => `as of ${moment}`,
		elsewhere: (n: number) => `${n.toLocaleString("en")} in other stages`,
		unvalued: (n: number) => `${n.toLocaleString("en")} without an amount`,
		unweighed: (n: number) => `${n.toLocaleString("en")} without a probability`,
		weighting: "weighted: amount × probability",
		ages: "age since they were opened",
		byProbability: "least likely first",
	},
};
