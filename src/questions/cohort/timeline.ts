import { edgesOf } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import type { Grain } from "../../model/period.js";
import type { Work } from "../../model/work.js";
import { type Buckets, bucketsOf } from "../buckets.js";
import { checkChoice, checkWhole, isRecord, refuse } from "../check.js";
import type { CohortQuestion } from "../cohort.js";
import { type Report, warnFuture } from "../envelope.js";
import { entryOf, type Happenings, happeningsOf } from "../happenings.js";
import { tableOf, valuesOf } from "../needs.js";
import { firstInstants, type Tally, type Timeline } from "./ages.js";
import { measures } from "./measures.js";
import { AGES, checkWindows } from "./windows.js";

const grains: readonly Grain[] = [
	"hour",
	"day",
	"week",
	"month",
	"quarter",
	"year",
];

/** A question with its defaults, checked. */
export function checked(question: CohortQuestion) {
	const { grain = "month", first = "ever", base = "size" } = question;
	const { measure = "customers", mode = "on" } = question;
	checkChoice("grain", grain, grains);
	checkChoice("mode", mode, ["on", "on-or-after"]);
	checkChoice("first", first, ["ever", "in-period", "every"]);
	checkChoice("base", base, ["size", "previous"]);
	checkChoice("measure", measure, Object.keys(measures));
	checkWhole("ages", question.ages, 1, 366);
	checkWindows(question);
	const { brackets, clock } = question;
	if (
		first === "every" &&
		(mode !== "on" || brackets !== undefined || clock === "start")
	)
		refuse(
			"first",
			"Cohorts of every start need mode on, periods of the calendar, and no brackets.",
		);
	const cumulative = measure === "cumulative-revenue-per-customer";
	if (cumulative && mode === "on-or-after")
		refuse(
			"mode",
			"Cumulative revenue adds up period by period: its mode is on.",
		);
	return { grain, first, base, measure, mode };
}

/** The returns, and by which periods they are counted. */
export interface Read {
	start: Happenings;
	back: Happenings;
	timeline: Timeline;
	rows: number;
}

/** Reads who started when, and what counts as coming back; at an `age` too, where it is beyond those asked for. */
export function* readCohorts(
	dataset: Dataset,
	question: CohortQuestion,
	report: Report,
	age = 0,
): Work<Read> {
	const { grain, first, mode, measure } = checked(question);
	for (const option of ["start", "back"] as const)
		if (question[option] !== undefined && !isRecord(question[option]))
			refuse(option, `${option} must be an object.`, question[option]);
	const happening = (option: "start" | "back") =>
		happeningsOf(
			dataset,
			{ entity: "orders", ...question[option] },
			report,
			option,
		);
	const start = yield* happening("start");
	const same =
		JSON.stringify(question.start ?? {}) ===
		JSON.stringify(question.back ?? {});
	const back = same ? start : yield* happening("back");
	const { entity } = back.table;
	// Whatever the filters, also of customers.
	const all = valuesOf(
		tableOf(dataset, entity),
		back.name.slice(entity.length + 1),
		"instant",
	);
	yield* warnFuture(dataset, report, entity, back.name, all);
	const entry = entryOf(report);
	const { start: from, end } = entry;
	const firsts = yield* firstInstants(start, from, end, first === "ever");
	const buckets = bucketsOf(periodsOf(firsts, grain, report, question, age));
	yield;
	const cohorts = cohortOf(firsts, buckets);
	yield;
	const money = measure !== "customers" && measure !== "orders";
	return {
		start,
		back,
		rows: start.table.rows + (start.table === back.table ? 0 : back.table.rows),
		timeline: {
			buckets,
			firsts,
			cohorts,
			end: report.asOf + 1,
			amount: money ? valuesOf(back.table, "amount", "number") : null,
			onward: mode === "on-or-after",
			entry,
		},
	};
}

/** At most so many hours, with a margin for clock changes: a fiscal month may have 6 weeks, a quarter 14, a year 53. */
const LONGEST = {
	hour: 2,
	day: 25,
	week: 169,
	month: 1009,
	quarter: 2353,
	year: 8905,
};
const HOUR = 3_600_000;

/** Boundaries of the periods of some first instants. */
function periodsOf(
	firsts: Float64Array,
	grain: Grain,
	report: Report,
	question: CohortQuestion,
	age: number,
): Float64Array {
	let start = Number.POSITIVE_INFINITY;
	let last = Number.NEGATIVE_INFINITY;
	for (let customer = 0; customer < firsts.length; customer++) {
		const first = firsts[customer] as number;
		if (first < start) start = first;
		if (first > last) last = first;
	}
	return periodsFrom(start, last, grain, report, question, age);
}

/**
 * Boundaries of the periods from the first cohort to the as-of instant, or to the last age asked for of the last one, at least to `age`;
 * brackets are known to their end.
 */
export function periodsFrom(
	start: number,
	last: number,
	grain: Grain,
	{ asOf, calendar }: Report,
	{ ages, brackets, first: each }: CohortQuestion,
	age = 0,
): Float64Array {
	if (!(start <= last)) return Float64Array.of(asOf, asOf + 1);
	const asked = brackets?.at(-1)?.[1] ?? (ages ?? AGES) - 1;
	const oldest = Math.max(asked, age);
	const reach = last + (oldest + 2) * LONGEST[grain] * HOUR;
	const known = each === "every" ? asOf + 1 : Math.min(asOf + 1, reach);
	const end = brackets ? reach : known;
	return edgesOf({ start, end }, grain, calendar);
}

/** Ages shown unless asked for: as many as there are. */
export const mostAges = (edges: Float64Array): number =>
	Math.min(edges.length - 1, AGES);

/** The period of each first instant; −1 for none. */
function cohortOf(firsts: Float64Array, buckets: Buckets): Int32Array {
	const { edges, first, coarse, scale } = buckets;
	const cohorts = new Int32Array(firsts.length).fill(-1);
	for (let customer = 0; customer < firsts.length; customer++) {
		const instant = firsts[customer] as number;
		if (Number.isNaN(instant)) continue;
		let bucket = coarse[((instant - first) * scale) | 0] as number;
		while (instant >= (edges[bucket + 1] as number)) bucket++;
		cohorts[customer] = bucket;
	}
	return cohorts;
}

/** Boundaries of the periods that have begun: one that starts at the very as-of instant has, if anything happened in it. */
export function begun(
	{ buckets: { edges }, cohorts }: Timeline,
	{ starts, at, mask }: Happenings,
	sizes: Tally["sizes"],
	asOf: number,
): Float64Array {
	const last = edges.length - 2;
	if ((edges[last] as number) < asOf || sizes[last] !== 0) return edges;
	for (let customer = 0; customer < cohorts.length; customer++) {
		if (cohorts[customer] === -1) continue;
		const stop = starts[customer + 1] as number;
		for (let row = starts[customer] as number; row < stop; row++)
			if (at[row] === asOf && (mask === null || mask[row] === 1)) return edges;
	}
	return edges.subarray(0, -1);
}
