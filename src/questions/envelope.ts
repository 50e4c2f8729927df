import type { Definition, Meta, Warning } from "../model/answer.js";
import type { Stretch } from "../model/calendar.js";
import type { Dataset } from "../model/dataset.js";
import { entityShape, isEntity } from "../model/entity.js";
import type { CustomersFilter, Filter } from "../model/filter.js";
import type { Calendar, Period } from "../model/period.js";
import { elapsedOf, resolvePeriod } from "../model/period.js";
import type { Envelope } from "../model/question.js";
import { instantOf, isoOf } from "../model/time.js";
import { kernel, SLICE, type Work } from "../model/work.js";
import { ownColumn, parted } from "./reference.js";

/** A question's envelope, read: when, by which calendar, for whom; and the warnings met on the way. */
export interface Report {
	/** Milliseconds since 1970 UTC. Rows after it never count. */
	asOf: number;
	calendar: Calendar;
	period: Period;
	/** The whole period, also where it is not over. `elapsedOf(stretch, asOf)` is the part that has passed. */
	stretch: Stretch;
	language: string;
	filters: readonly Filter[];
	warnings: Warning[];
	/** One byte per customer code: 1 where a filter on customers picks the customer. */
	pick: (filter: CustomersFilter) => Work<Uint8Array>;
}

/** Reads the envelope of a question that has been checked. `now` is the clock, used where neither question nor model says otherwise. */
export function openReport(
	dataset: Dataset,
	question: Envelope,
	now: number,
	pick: Report["pick"],
): Report {
	const { model } = dataset;
	const fiscal = question.fiscal ?? model.fiscal;
	const calendar = {
		timeZone: question.timeZone ?? model.timeZone,
		weekStart: question.weekStart ?? model.weekStart,
		...(fiscal && { fiscal }),
	};
	const at = question.asOf ?? model.asOf;
	const asOf =
		at === undefined ? now : instantOf(at, calendar.timeZone, "asOf");
	const period = question.period ?? "all";
	const extent = { ...extentOf(dataset), end: asOf + 1 };
	return {
		asOf,
		calendar,
		period,
		stretch: resolvePeriod(period, calendar, asOf, extent),
		language: question.language ?? "en",
		filters: question.filters ?? [],
		warnings: [],
		pick,
	};
}

/** The instants by which each entity's rows are placed in time; customers only where there is nothing else. */
export function happenings(dataset: Dataset): string[] {
	const names = Object.keys(dataset.tables);
	return names
		.filter((name) => name !== "customers" || names.length === 1)
		.map((name) => `${name}.${atOf(name)}`);
}

/** The column of instants that places an entity's rows in time. */
export const atOf = (entity: string): string =>
	(isEntity(entity) && entityShape(entity).at) || "at";

/** From the first instant in some columns, such as `orders.at`, up to and without the end; from +∞ where there is none. */
export function extentOf(
	dataset: Dataset,
	columns: readonly string[] = happenings(dataset),
): Stretch {
	let start = Number.POSITIVE_INFINITY;
	let end = Number.NEGATIVE_INFINITY;
	for (const name of columns) {
		const reach = reachOf(dataset, name);
		start = Math.min(start, reach.start);
		end = Math.max(end, reach.end);
	}
	return { start, end };
}

/** The extent of one column, found once and kept. */
export function reachOf(dataset: Dataset, name: string): Stretch {
	const key = `extent:${name}`;
	const known = dataset.cache.get(key) as Stretch | undefined;
	if (known) return known;
	const { entity, column } = parted(name);
	const table = entity === null ? undefined : dataset.tables[entity];
	const found = table && ownColumn(table, column);
	let start = Number.POSITIVE_INFINITY;
	let last = Number.NEGATIVE_INFINITY;
	const instants = found?.type === "instant" ? found.values : null;
	for (let row = 0; instants && row < instants.length; row++) {
		const instant = instants[row] as number;
		if (instant < start) start = instant;
		if (instant > last) last = instant;
	}
	const reach = { start, end: last + 1 };
	dataset.cache.set(key, reach);
	return reach;
}

/** Adds a warning, once. */
export function warn(report: Report, warning: Warning): void {
	const same = (other: Warning) =>
		other.code === warning.code &&
		other.table === warning.table &&
		other.column === warning.column;
	if (!report.warnings.some(same)) report.warnings.push(warning);
}

/**
 * Warns of rows of an entity that lie in the period but after the as-of instant, by one of its columns, such as `orders.at`, row
 * by row. They never count.
 */
export function* warnFuture(
	dataset: Dataset,
	report: Report,
	entity: string,
	column: string,
	instants: Float64Array,
): Work<void> {
	const { asOf, stretch, period } = report;
	if (reachOf(dataset, column).end <= asOf + 1) return;
	const end = period === "all" ? Number.POSITIVE_INFINITY : stretch.end;
	if (end <= elapsedOf(stretch, asOf).end && period !== "all") return;
	let count = 0;
	for (let from = 0; from < instants.length; from += SLICE) {
		const to = Math.min(from + SLICE, instants.length);
		count += kernel(
			countBetween,
			instants,
			Math.max(asOf, stretch.start - 1),
			end,
			from,
			to,
		);
		yield;
	}
	if (count > 0) warn(report, { code: "future-rows", table: entity, count });
}

/** Instants after one and before another, among rows [from, to). */
function countBetween(
	instants: Float64Array,
	after: number,
	before: number,
	from: number,
	to: number,
): number {
	let count = 0;
	for (let row = from; row < to; row++) {
		const instant = instants[row] as number;
		if (instant > after && instant < before) count++;
	}
	return count;
}

/** Where an answer comes from. `rows` is how many were read. */
export function metaOf(
	dataset: Dataset,
	report: Report,
	rows: number,
	definition: Definition,
): Meta {
	return {
		asOf: isoOf(report.asOf),
		...report.calendar,
		currency: dataset.model.currency ?? null,
		...(dataset.conversion && { conversion: dataset.conversion }),
		rows,
		executor: "memory",
		warnings: [...dataset.warnings, ...report.warnings],
		definition,
	};
}
