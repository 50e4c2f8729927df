import { count } from "./plural.js";

/** Words of the funnel. */
export const funnel = {
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
	stepWithin: (days: readonly number[]) =>
		`at most ${days.map((own) => count(own, "day", "days")).join(", then ")} from step to step`,
	median: (time: string, first: string, last: string) =>
		`median ${time} from ${first} to ${last}`,
	reached: (step: string) => `Reached ${step}`,
	dropped: (step: string) => `Lost before ${step}`,
};
