import type {
	FormulaWords,
	Limits,
	Noun,
	Operation,
	PointInTime,
} from "../formula.js";
import { lexicon } from "./lexicon.js";

const same = (one: string): Noun => ({ one, many: one });
const an = (word: string) =>
	/^([aeio]|u(?!s(a|e)|ni))/i.test(word) ? `an ${word}` : `a ${word}`;
const edge = (of: "start" | "end") => `the ${of} of the period`;
const number = (value: number) => value.toLocaleString("en");
const days = (n: number) => `${number(n)} ${n === 1 ? "day" : "days"}`;
const inThe = (n: number) => `in the ${n === 1 ? "day" : days(n)}`;

const operations = {
	sum: "total",
	mean: "mean",
	deviation: "standard deviation of",
	median: "median",
	min: "smallest",
	max: "greatest",
};

function operation(op: Operation): string {
	if (typeof op === "string") return operations[op];
	return "quantile" in op
		? `${op.quantile}th percentile of`
		: `total of the greatest ${op.top}% of`;
}

const units: Record<string, [one: string, many: string]> = {
	seconds: ["second", "seconds"],
	hours: ["hour", "hours"],
	days: ["day", "days"],
};
const unit = (n: number, of: string) =>
	`${number(n)} ${units[of]?.[n === 1 ? 0 : 1] ?? of}`;

function limited({ from, to, most, is, above }: Limits): string {
	if (is) return is;
	if (most) return from ? `from ${from} to ${most}` : `at most ${most}`;
	if (above) return to ? `above ${above} and below ${to}` : `above ${above}`;
	if (from && to) return `at least ${from} and below ${to}`;
	return from ? `at least ${from}` : `below ${to}`;
}

/** “365 days before the start of the period”. */
const point = (at: PointInTime): string => {
	if ("instant" in at) return at.instant;
	if (at.days === 0) return edge(at.edge);
	return `${days(Math.abs(at.days))} ${at.days < 0 ? "before" : "after"} ${edge(at.edge)}`;
};
const since = (at: PointInTime, rollup: boolean): string => {
	if ("instant" in at) return `on ${at.instant} or later`;
	if (rollup && at.edge === "start" && at.days === 0) return "in the period";
	if (rollup && at.days < 0)
		return `${inThe(-at.days)} before ${edge(at.edge)}`;
	return at.days === 0 ? `at ${point(at)} or later` : `${point(at)} or later`;
};
const until = (at: PointInTime): string => {
	if ("instant" in at || at.days === 0) return `before ${point(at)}`;
	return `${at.days < 0 ? "more" : "less"} than ${point(at)}`;
};

/** Calculations in English. */
export const formula: FormulaWords = {
	...lexicon,
	number,
	quoted: (text) => `“${text}”`,
	free: (column) => ({ one: `“${column}”`, many: `“${column}” values` }),
	ofEntity: ({ one, many }, entity) => ({
		one: `${entity.one}’s ${one}`,
		many: `${entity.one}’s ${many}`,
	}),
	dateOf: ({ one }) => ({ one: `${one} date`, many: `${one} dates` }),
	unit,

	count: (rows) => `number of ${rows}`,
	distinct: ({ many }, rows) => `number of distinct ${many} of ${rows}`,
	distinctRows: (rows) => `number of distinct ${rows}`,
	aggregate: (op, { one }, rows, simple) =>
		`${operation(op)} ${one}${simple ? " of " : ", over "}${rows}`,
	rate: (rows, passing) => `of ${rows}, the share ${passing}`,
	distinctAmong: ({ many }, rows) => `the distinct ${many} of ${rows}`,
	withRows: ({ many }, passing) => `with one of these ${many} ${passing}`,
	lift: (a, b) => `how far ${a} is above ${b}, as a share of the latter`,
	share: (of, by) => `share of each ${by?.one ?? "group"} in the ${of}`,
	inHours: (seconds) => `${seconds}, in hours`,
	over: (of, n) =>
		`${of}, worked out over the ${days(n)} to the end of the period`,
	above: (of, than) => `${of}, where it is above ${than}`,
	either: (a, b) => `${a}; where there is none, ${b}`,
	weighted: (of, { one }, weights) =>
		weights.length > 0
			? `mean over every ${one} of ${of}, with weights ${weights.map(([name, weight]) => `${name} ${weight}`).join(", ")}`
			: `mean over every ${one} of ${of}`,
	duration: (of) => `number of ${of} in the period`,

	period: "in the period",
	whole: "in the whole period, with the part to come",
	always: "known to date",
	before: (of) => `before ${edge(of)}`,
	trailing: (n, of) => `${inThe(n)} to ${edge(of)}`,
	known: (of) => `known at ${edge(of)}`,
	placed: ({ one }, time) => `with ${an(one)} ${time}`,

	point: edge,
	the: ({ one }) => `the ${one}`,
	earlier: (a, b) => `the earlier of ${a} and ${b}`,
	between: (a, b) => same(`time from ${a} to ${b}`),
	gap: ({ one }) => same(`time since the same customer’s previous ${one}`),
	arithmetic: (parts, sign) =>
		same(`(${parts.map(({ one }) => one).join(` ${sign} `)})`),
	relatedCount: (rows) => same(`number of ${rows}`),
	relatedDistinct: ({ many }, rows) =>
		same(`number of distinct ${many} of ${rows}`),
	relatedSum: ({ one }, rows) => same(`total ${one} of ${rows}`),
	sameCustomer: "of the same customer",
	same: (columns) =>
		`with the same ${columns.map(({ one }) => one).join(" and ")}`,
	near({ one }, from = 0, to, of) {
		if (from === 0 && to === 0) return `at the ${one}`;
		if (to === undefined)
			return from === 0
				? `after the ${one}`
				: `from ${unit(from, of)} after the ${one} on`;
		if (from < 0 && to === 0) return `in the ${unit(-from, of)} to the ${one}`;
		if (from < 0)
			return `from ${unit(-from, of)} before to ${unit(to, of)} after the ${one}`;
		return from === 0
			? `within ${unit(to, of)} of the ${one}`
			: `${number(from)} to ${unit(to, of)} after the ${one}`;
	},

	anyKind: "of any kind",
	noKind: "of no kind",
	and: (clauses) => clauses.join(" and "),
	or: (clauses) => clauses.join(" or "),
	is: ({ one }, values, negated) =>
		`whose ${one} is ${negated ? (values.length > 1 ? "neither " : "not ") : ""}${values.join(negated ? " nor " : " or ")}`,
	present: ({ one }, negated) =>
		negated ? `without ${an(one)}` : `with ${an(one)}`,
	time(from, to, rollup) {
		if (!from) return until(to as PointInTime);
		if (!to) return since(from, rollup);
		if ("edge" in from && "edge" in to && from.edge === to.edge) {
			if (from.days < 0 && to.days === 0)
				return `${inThe(-from.days)} before ${edge(from.edge)}`;
			if (from.days < to.days && to.days < 0)
				return `${number(-from.days)} to ${point(to)}`;
		}
		return `${since(from, rollup)} and ${until(to)}`;
	},
	having(instants, time, negated) {
		const [first, ...rest] = instants.map(({ one }) => one) as [string];
		const last = rest.length > 0 ? ` or ${rest.pop()}` : "";
		const list = [an(first), ...rest].join(", ") + last;
		return `${negated ? "without" : "with"} ${list} ${time}`;
	},
	being: ({ one }, time, negated) =>
		`whose ${one} is ${negated ? "not " : ""}${time}`,
	measures: ({ one }, limits, negated) =>
		`whose ${one} is ${negated ? "not " : ""}${limited(limits)}`,
	where: ({ one }, limits, negated) =>
		`for which the ${one} is ${negated ? "not " : ""}${limited(limits)}`,
	told: ({ one }, negated) =>
		`for which the ${one} is ${negated ? "not known" : "known"}`,
	since: ({ one }, time, negated) =>
		`whose ${one} is ${negated ? "less than" : "at least"} ${time} ago`,
	inOrder: (first, second, negated) =>
		`whose ${second.one} is ${negated ? "" : "not "}before the ${first.one}`,
	withAtLeast: (least, { one, many }, rest) =>
		least === 1
			? `with ${an(one)} ${rest}`
			: `with at least ${number(least)} ${many} ${rest}`,
	without: ({ one }, rest) => `without ${an(one)} ${rest}`,
	among: ({ one }, rows, negated) =>
		`whose ${one} is ${negated ? "not " : ""}also found in ${rows}`,
	picked: (kind, negated) =>
		`whose customer is ${negated ? "not " : ""}in a selection of “${kind}”`,
};
