import type { Stretch } from "../../model/calendar.js";
import { isOpen } from "../../model/period.js";
import { wilson } from "../../model/rate.js";
import { isoOf } from "../../model/time.js";
import type { Cohort, CohortAnswer, CohortCell } from "../cohort.js";
import { rounded } from "../money.js";
import type { Tally } from "./ages.js";
import type { Windows } from "./windows.js";

/** Fewest customers of a cohort that is not small. */
const MINIMUM = 30;

/** What was counted, and how it is read. */
export interface Reading {
	tally: Tally;
	/** Boundaries of the periods that have begun. */
	edges: Float64Array;
	/** The columns; null where each is a period of the calendar. */
	windows: Windows | null;
	asOf: number;
	measure: CohortAnswer["measure"];
	base: CohortAnswer["base"];
}

/** What was measured in a cell. */
function measured({ tally, measure }: Reading, cohort: number, age: number) {
	const at = cohort * tally.ages + age;
	const money = (cell: number) =>
		(tally.revenue[cell] as number) + (tally.lost[cell] as number);
	switch (measure) {
		case "customers":
			return tally.customers[at] as number;
		case "orders":
			return tally.rows[at] as number;
		case "cumulative-revenue-per-customer": {
			let sum = 0;
			for (let cell = at - age; cell <= at; cell++) sum += money(cell);
			return rounded(sum) / (tally.sizes[cohort] as number);
		}
		default:
			return rounded(money(at));
	}
}

function baseOf(reading: Reading, cohort: number, age: number): number | null {
	const { tally, measure, base } = reading;
	if (base === "previous" && measure !== "cumulative-revenue-per-customer")
		return age === 0 ? null : measured(reading, cohort, age - 1);
	return measure === "net-revenue-retention"
		? measured(reading, cohort, 0)
		: (tally.sizes[cohort] as number);
}

function ratio(value: number, base: number | null): number | null {
	const quotient = base !== null && base > 0 ? value / base : Number.NaN;
	return Number.isFinite(quotient) ? quotient : null;
}

/** First and last age of a column. */
const spanOf = ({ windows }: Reading, column: number) =>
	windows?.spans[column] ?? ([column, column] as const);

/** When a cell lies: from its earliest member's start to its last member's end. */
function stretchOf(reading: Reading, cohort: number, column: number): Stretch {
	const { edges, windows } = reading;
	const [from, to] = spanOf(reading, column);
	const length = windows?.length ?? 0;
	if (length > 0)
		return {
			start: (edges[cohort] as number) + from * length,
			end: (edges[cohort + 1] as number) + (to + 1) * length,
		};
	return {
		start: edges[cohort + from] as number,
		end: edges[cohort + to + 1] as number,
	};
}

/** How many columns of a cohort have begun: one that starts at the very as-of instant has, if anything happened in it. */
function columnsOf(reading: Reading, cohort: number): number {
	const { tally, edges, windows, asOf } = reading;
	if (windows === null) return Math.min(tally.ages, edges.length - 1 - cohort);
	const none = windows.spans.findIndex(
		([from], column) =>
			from > 0 &&
			stretchOf(reading, cohort, column).start >= asOf &&
			tally.rows[cohort * tally.ages + column] === 0,
	);
	return none < 0 ? tally.ages : none;
}

/** The triangle: a row for each period in which someone started, a cell for each period since that has begun. */
export function cohortsOf(reading: Reading): Cohort[] {
	const { tally, edges, asOf, measure } = reading;
	const periods = edges.length - 1;
	const cellOf = (cohort: number, column: number): CohortCell => {
		const { start, end } = stretchOf(reading, cohort, column);
		const [age, lastAge] = spanOf(reading, column);
		const value = measured(reading, cohort, column);
		const base = baseOf(reading, cohort, column);
		const rate =
			measure === "cumulative-revenue-per-customer" ? null : ratio(value, base);
		const share = measure === "customers" && base !== null && value <= base;
		return {
			age,
			...(lastAge > age && { lastAge }),
			from: isoOf(start),
			to: isoOf(end),
			value,
			rate,
			base,
			interval: share ? wilson(value, base) : null,
			mature: !isOpen({ start, end }, asOf),
		};
	};
	const cohorts: Cohort[] = [];
	for (let cohort = 0; cohort < periods; cohort++) {
		const size = tally.sizes[cohort] as number;
		if (size === 0) continue;
		const length = columnsOf(reading, cohort);
		cohorts.push({
			from: isoOf(edges[cohort] as number),
			to: isoOf(edges[cohort + 1] as number),
			size,
			small: size < MINIMUM,
			cells: Array.from({ length }, (_, column) => cellOf(cohort, column)),
		});
	}
	return cohorts;
}

/** The mean row, over mature cells only. */
export function meansOf(
	cohorts: readonly Cohort[],
	measure: CohortAnswer["measure"],
): CohortAnswer["mean"] {
	const ages = Math.max(0, ...cohorts.map(({ cells }) => cells.length));
	return Array.from({ length: ages }, (_, column) => {
		const all = cohorts.flatMap(({ cells }) => cells[column] ?? []);
		const cells = all.filter(({ mature }) => mature);
		const { age = column, lastAge } = all[0] ?? {};
		const sum = (of: (cell: CohortCell) => number) =>
			cells.reduce((total, cell) => total + of(cell), 0);
		const values = sum(({ value }) => value ?? 0);
		const bases = sum(({ base }) => base ?? 0);
		const perCustomer = measure === "cumulative-revenue-per-customer";
		const weighted = sum(({ value, base }) => (value ?? 0) * (base ?? 0));
		return {
			age,
			...(lastAge !== undefined && { lastAge }),
			value: perCustomer ? ratio(weighted, bases) : ratio(values, cells.length),
			rate: perCustomer ? null : ratio(values, bases),
			cohorts: cells.length,
		};
	});
}
