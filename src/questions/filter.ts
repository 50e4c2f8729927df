import type { Warning } from "../model/answer.js";
import type { Stretch } from "../model/calendar.js";
import type { Dataset } from "../model/dataset.js";
import type { Filter, IsFilter, RangeFilter } from "../model/filter.js";
import type { Column, Table } from "../model/table.js";
import type { Work } from "../model/work.js";
import { type Report, warn } from "./envelope.js";
import { byCode, columnOf } from "./joined.js";
import { keep, recall } from "./kept.js";
import { knownAt } from "./known.js";
import { and, both, coded, invert, or } from "./mask.js";
import { isMask, rangeMask } from "./predicate.js";
import {
	customerCodes,
	isMapped,
	parted,
	unknownColumn,
	unmappedOf,
} from "./reference.js";
import { restsOn } from "./rests.js";

/** What some filters come to, and what was left out of them. */
interface Filtered {
	mask: Uint8Array | null;
	warnings: readonly Warning[];
}

/** What a filter is read against. */
interface Reading {
	dataset: Dataset;
	table: Table;
	report: Report;
	stretch: Stretch;
	/** Whether every column must be there, as in a metric; a question's filters may not concern the table. */
	strict: boolean;
	warnings: Warning[];
}

/**
 * The rows of a table that pass all filters: 1 a row that does, 0 one that doesn't; null where no filter applies, so all do. A
 * missing value passes only `is: null`, and what is not passed is passed by `not`. A filter on a column that the entity lacks is
 * left out with a warning, as is an `any` or `not` around it. Edges are those of `stretch`. The mask may be kept: don't write to
 * it. Throws a CadranError (`question`) on a column that is mapped nowhere, or a comparison with the wrong type. With `strict`, a
 * column that the entity lacks is `unsupported`.
 */
export function* filterRows(
	dataset: Dataset,
	table: Table,
	filters: readonly Filter[],
	report: Report,
	stretch: Stretch,
	strict = false,
): Work<Uint8Array | null> {
	const reading = { dataset, table, report, stretch, strict };
	const found = yield* filtered(reading, filters);
	for (const warning of found.warnings) warn(report, warning);
	return found.mask;
}

/** The rows that filters pass: kept, and each filter's own too, as other questions of a dashboard have it beside others. */
function* filtered(
	from: Omit<Reading, "warnings">,
	filters: readonly Filter[],
): Work<Filtered> {
	const { dataset, table, report, stretch, strict } = from;
	const rests = restsOn(dataset, table, filters, report, stretch);
	const key = rests && `mask ${strict} ${rests}`;
	const known = key && recall<Filtered>(dataset, key);
	if (known) return known;
	const warnings: Warning[] = [];
	let mask: Uint8Array | null = null;
	if (filters.length === 1)
		mask = yield* maskOf({ ...from, warnings }, filters[0] as Filter, false);
	else
		for (const filter of filters) {
			const one = yield* filtered(from, [filter]);
			warnings.push(...one.warnings);
			if (one.mask) mask = mask ? both(mask, one.mask) : one.mask;
		}
	const found = { mask, warnings };
	return key ? keep(dataset, key, found, mask?.length ?? 0) : found;
}

/** All of them, as one mask. Those that don't apply are left out, or make the whole not apply where it is `whole`. */
function* everyOf(
	reading: Reading,
	filters: readonly Filter[],
	whole: boolean,
): Work<Uint8Array | null> {
	let all: Uint8Array | null = null;
	let applies = true;
	for (const filter of filters) {
		const mask = yield* maskOf(reading, filter, whole);
		if (!mask) applies = false;
		else if (all) and(all, mask);
		else all = mask;
		yield;
	}
	if (filters.length === 0) return new Uint8Array(reading.table.rows).fill(1);
	return whole && !applies ? null : all;
}

function* anyOf(
	reading: Reading,
	filters: readonly Filter[],
): Work<Uint8Array | null> {
	const any = new Uint8Array(reading.table.rows);
	let applies = true;
	for (const filter of filters) {
		const mask = yield* maskOf(reading, filter, true);
		if (mask) or(any, mask);
		else applies = false;
		yield;
	}
	return applies ? any : null;
}

/** A fresh mask of one filter, or null where it does not apply. */
function* maskOf(
	reading: Reading,
	filter: Filter,
	whole: boolean,
): Work<Uint8Array | null> {
	if ("all" in filter) return yield* everyOf(reading, filter.all, whole);
	if ("any" in filter) return yield* anyOf(reading, filter.any);
	if ("not" in filter) {
		const mask = yield* maskOf(reading, filter.not, true);
		return mask && invert(mask);
	}
	if ("customers" in filter) {
		const codes = customerCodes(reading.table);
		if (!codes) return leaveOut(reading, "customers");
		const picked = yield* reading.report.pick(filter);
		return yield* coded(codes, shifted(picked));
	}
	const { dataset, table } = reading;
	const { entity, column } = parted(filter.column);
	if (entity === "customers" && table.entity !== "customers") {
		const codes = customerCodes(table);
		const found = codes && (yield* byCode(dataset, column));
		if (!found) return leaveOut(reading, filter.column);
		return yield* coded(codes, yield* passing(reading, filter, found));
	}
	const found = yield* columnOf(dataset, table, filter.column);
	if (!found) return leaveOut(reading, filter.column);
	return yield* passing(reading, filter, found);
}

/** The rows of a column that a filter passes, as far as it was known at the as-of instant. */
function* passing(
	{ dataset, table, stretch, report: { asOf, calendar } }: Reading,
	filter: IsFilter | RangeFilter,
	found: Column,
): Work<Uint8Array> {
	const column = yield* knownAt(dataset, table, filter.column, found, asOf);
	return "is" in filter
		? yield* isMask(column, filter, calendar, stretch)
		: yield* rangeMask(column, filter, calendar, stretch);
}

/** The lookup of a mask by code, the missing code −1 first. */
function shifted(byCode: Uint8Array): Uint8Array {
	const lookup = new Uint8Array(byCode.length + 1);
	lookup.set(byCode, 1);
	return lookup;
}

/** Leaves a filter out, with a warning; or throws where that would be wrong. */
function leaveOut(reading: Reading, name: string): null {
	const { dataset, table, strict } = reading;
	if (strict) throw unmappedOf(dataset, table, name);
	if (name !== "customers" && !isMapped(dataset, name))
		throw unknownColumn(dataset, name, "filters");
	reading.warnings.push({
		code: "filter-not-applied",
		table: table.entity,
		column: name,
	});
	return null;
}
