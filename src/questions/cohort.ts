import type { Meta } from "../model/answer.js";
import { bucketOf } from "../model/calendar.js";
import type { Dataset } from "../model/dataset.js";
import type { Filter } from "../model/filter.js";
import type { Grain } from "../model/period.js";
import type { Envelope } from "../model/question.js";
import { reach } from "../model/table.js";
import { instantOf } from "../model/time.js";
import type { Work } from "../model/work.js";
import { checkWhole, refuse } from "./check.js";
import { tally } from "./cohort/ages.js";
import { definitionOf } from "./cohort/measures.js";
import { begun, checked, mostAges, readCohorts } from "./cohort/timeline.js";
import { cohortsOf, meansOf } from "./cohort/triangle.js";
import { metaOf, type Report } from "./envelope.js";

/** What happens: rows of an entity with a customer, by its instant. `orders` unless given. */
export interface Happening {
	entity?: string;
	where?: Filter;
	at?: string;
}

/** Who came back n periods after their first time. The period limits when cohorts start. */
export interface CohortQuestion extends Envelope {
	kind: "cohort";
	start?: Happening;
	back?: Happening;
	/** `month` unless given. */
	grain?: Grain;
	/** Ages shown, 0 included; as many as there are, up to 60, unless given. */
	ages?: number;
	/** In the very period n (`on`, unless given), or in it or later, up to the as-of instant. */
	mode?: "on" | "on-or-after";
	/** Cohorts by the customer's first time ever (unless given), or first time within the period asked about. */
	first?: "ever" | "in-period";
	/** Shares of the cohort's size (unless given) or of the period before. */
	base?: "size" | "previous";
	/** `customers` unless given. Revenue is the sum of `amount`; cumulative revenue is per customer of the cohort. */
	measure?:
		| "customers"
		| "orders"
		| "revenue"
		| "cumulative-revenue-per-customer"
		| "net-revenue-retention";
}

export interface CohortCell {
	age: number;
	from: string;
	to: string;
	/**
	 * What was measured, so far where the period is not over: customers, orders or money; cumulative revenue is per customer of the
	 * cohort. Null where there is none. Periods that have not begun have no cell.
	 */
	value: number | null;
	/** Value over base; null where there is none, and for cumulative revenue, which is per customer already. */
	rate: number | null;
	/**
	 * The base of the rate: the customers of the cohort (for net revenue retention, its revenue in period 0), or the value of the
	 * period before. Period 0 has none before it.
	 */
	base: number | null;
	/** 95 % Wilson interval of a rate that is a share of customers; else null. */
	interval?: readonly [number, number] | null;
	/** Whether the period was over at the as-of instant. An immature cell is in no mean. */
	mature: boolean;
}

export interface Cohort {
	from: string;
	to: string;
	/** Customers who started. */
	size: number;
	/** Fewer than the minimum sample. */
	small: boolean;
	cells: readonly CohortCell[];
}

export interface CohortAnswer {
	kind: "cohort";
	grain: Grain;
	mode: "on" | "on-or-after";
	base: "size" | "previous";
	measure: NonNullable<CohortQuestion["measure"]>;
	cohorts: readonly Cohort[];
	/**
	 * By age over mature cells. `rate` is weighted by base: sum of values over sum of bases. `value` is the mean per cohort;
	 * cumulative revenue is weighted by the customers of the cohorts.
	 */
	mean: readonly {
		age: number;
		value: number | null;
		rate: number | null;
		cohorts: number;
	}[];
	meta: Meta;
}

/** What a filter on the customers of a heat map picks: cohorts by their first instant, and those who came back at an age. */
export interface CohortPick {
	cohorts: readonly string[];
	age?: number;
}

/** Who came back n periods after their first time. */
export function* answerCohort(
	dataset: Dataset,
	question: CohortQuestion,
	report: Report,
): Work<CohortAnswer> {
	const { grain, base, measure, mode } = checked(question);
	const { back, timeline, rows } = yield* readCohorts(
		dataset,
		question,
		report,
	);
	const counted = yield* tally(
		back,
		timeline,
		question.ages ?? mostAges(timeline),
	);
	const edges = begun(timeline.buckets.edges, counted, report.asOf);
	const reading = { tally: counted, edges, asOf: report.asOf, measure, base };
	const cohorts = cohortsOf(reading);
	return {
		kind: "cohort",
		grain,
		mode,
		base,
		measure,
		cohorts,
		mean: meansOf(cohorts, measure),
		meta: metaOf(dataset, report, rows, definitionOf(measure, report.language)),
	};
}

/** One byte per customer code: 1 for those of the picked cohorts; with an age, those of them who came back at it. */
export function* pickCohort(
	dataset: Dataset,
	question: CohortQuestion,
	pick: CohortPick,
	report: Report,
): Work<Uint8Array> {
	checkWhole("age", pick.age, 0, 10_000);
	if (!Array.isArray(pick.cohorts))
		refuse("cohorts", "pick.cohorts must be a list of instants.", pick.cohorts);
	const { timeZone } = report.calendar;
	const wanted = new Set(
		pick.cohorts.map((from) => instantOf(from, timeZone, "pick.cohorts")),
	);
	const { back, timeline } = yield* readCohorts(dataset, question, report);
	const { cohorts, firsts, end, onward } = timeline;
	const { edges, last } = timeline.buckets;
	const picked = new Uint8Array(cohorts.length);
	const { age } = pick;
	for (let from = 0; from < picked.length; ) {
		const to = reach(back.starts, from);
		for (let customer = from; customer < to; customer++) {
			const cohort = cohorts[customer] as number;
			if (cohort < 0 || !wanted.has(edges[cohort] as number)) continue;
			picked[customer] = Number(
				age === undefined || cameBack(customer, cohort, age),
			);
		}
		from = to;
		yield;
	}
	return picked;

	function cameBack(customer: number, cohort: number, age: number): boolean {
		const stop = back.starts[customer + 1] as number;
		for (let row = back.starts[customer] as number; row < stop; row++) {
			const instant = back.at[row] as number;
			if (!(instant >= (firsts[customer] as number) && instant < end)) continue;
			if (back.mask !== null && back.mask[row] === 0) continue;
			const bucket = instant < last ? bucketOf(edges, instant) : edges.length;
			const own = bucket - cohort;
			if (onward ? own >= age : own === age) return true;
		}
		return false;
	}
}
