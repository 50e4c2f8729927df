import type { Meta } from "../model/answer.js";
import type { Dataset } from "../model/dataset.js";
import type { Filter } from "../model/filter.js";
import { type FiscalName, fiscalName } from "../model/fiscal.js";
import type { Grain } from "../model/period.js";
import type { Envelope } from "../model/question.js";
import type { Work } from "../model/work.js";
import { tally as tallyAges } from "./cohort/ages.js";
import { definitionOf } from "./cohort/measures.js";
import { tallyRecurring } from "./cohort/recurring.js";
import { begun, checked, mostAges, readCohorts } from "./cohort/timeline.js";
import { cohortsOf, meansOf, type Reading } from "./cohort/triangle.js";
import { tallyWindows, windowsOf } from "./cohort/windows.js";
import { metaOf, type Report } from "./envelope.js";

export { pickCohort } from "./cohort/picked.js";

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
	/**
	 * Ages from and to, both included, ascending and apart, such as [[1, 1], [2, 3]]: a cell for each, of those who came back in any
	 * of its periods. With mode `on`, for customers, orders and revenue.
	 */
	brackets?: readonly (readonly [from: number, to: number])[];
	/**
	 * Periods of the calendar (unless given), or windows of 24 hours (grain `day`) or 7 times 24 (`week`) from each customer's own
	 * first instant. Cohorts are those of the calendar either way.
	 */
	clock?: "calendar" | "start";
	/**
	 * Cohorts by the customer's first time ever (unless given), by the first time within the period asked about, or by every period
	 * in which they started (recurring): a customer is then in several cohorts.
	 */
	first?: "ever" | "in-period" | "every";
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
	/** The first age of a bracket. */
	age: number;
	/** The last age of a bracket of several. */
	lastAge?: number;
	/** Windows from the start: the first one begins and the last one ends. */
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
	/** Its name by a fiscal calendar, where that is not the calendar's own. */
	fiscal?: FiscalName;
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
	/** `calendar` unless given. */
	clock?: NonNullable<CohortQuestion["clock"]>;
	/** `ever` unless given. */
	first?: NonNullable<CohortQuestion["first"]>;
	cohorts: readonly Cohort[];
	/**
	 * By age over mature cells. `rate` is weighted by base: sum of values over sum of bases. `value` is the mean per cohort;
	 * cumulative revenue is weighted by the customers of the cohorts.
	 */
	mean: readonly {
		age: number;
		lastAge?: number;
		value: number | null;
		rate: number | null;
		cohorts: number;
	}[];
	meta: Meta;
}

/** What a filter on the customers of a heat map picks: cohorts by their first instant, and those who came back at an age. */
export interface CohortPick {
	cohorts: readonly string[];
	/** The first age of a bracket, where the question has brackets. */
	age?: number;
}

/** Who came back n periods after their first time. */
export function* answerCohort(
	dataset: Dataset,
	question: CohortQuestion,
	report: Report,
): Work<CohortAnswer> {
	const { first } = checked(question);
	const { start, back, timeline, rows } = yield* readCohorts(
		dataset,
		question,
		report,
	);
	const { asOf } = report;
	const { buckets } = timeline;
	const windows = windowsOf(question, buckets.first, asOf);
	const ages = question.ages ?? mostAges(buckets.edges);
	const tally = yield* windows
		? tallyWindows(back, timeline, windows)
		: first === "every"
			? tallyRecurring(start, back, timeline, ages)
			: tallyAges(back, timeline, ages);
	const edges = windows
		? buckets.edges
		: begun(timeline, back, tally.sizes, asOf);
	return cohortOf(dataset, question, report, { tally, edges, windows, rows });
}

/** The answer to a question by what was counted, wherever that was. `edges` are those of the periods that have begun. */
export function cohortOf(
	dataset: Dataset,
	question: CohortQuestion,
	report: Report,
	{
		rows,
		...counted
	}: Pick<Reading, "tally" | "edges" | "windows"> & {
		rows: number;
	},
): CohortAnswer {
	const { grain, first, base, measure, mode } = checked(question);
	const { asOf, calendar } = report;
	const cohorts = cohortsOf({ ...counted, asOf, measure, base });
	return {
		kind: "cohort",
		grain,
		mode,
		base,
		measure,
		clock: question.clock ?? "calendar",
		first,
		cohorts: cohorts.map((cohort) => ({
			...cohort,
			...fiscalName(Date.parse(cohort.from), grain, calendar),
		})),
		mean: meansOf(cohorts, measure),
		meta: metaOf(dataset, report, rows, definitionOf(measure)),
	};
}
