import { moveBack, type Stretch } from "../model/calendar.js";
import { CadranError } from "../model/error.js";
import type { Edge, IsFilter, RangeFilter, Scalar } from "../model/filter.js";
import type { Calendar } from "../model/period.js";
import type { Column } from "../model/table.js";
import { instantOf, shown } from "../model/time.js";
import type { Work } from "../model/work.js";
import { coded, equal, within } from "./mask.js";

/** Rows whose value is one of those of the filter. Throws a CadranError (`question`) on a value of another type. */
export function* isMask(
	column: Column,
	{ column: name, is }: IsFilter,
	calendar: Calendar,
	stretch: Stretch,
): Work<Uint8Array> {
	const values: readonly Scalar[] = Array.isArray(is) ? is : [is as Scalar];
	const wanted = typeOf(column);
	for (const value of values)
		if (value !== null && typeof value !== wanted)
			throw wrongType(name, column, value);
	switch (column.type) {
		case "text":
			return yield* coded(column.codes, textLookup(column.dictionary, values));
		case "boolean":
			return yield* coded(
				column.values,
				Uint8Array.from([false, true, null], (value) =>
					Number(values.includes(value)),
				),
				0,
			);
		default:
			return yield* equal(
				column.values,
				values.map((value) =>
					value === null
						? Number.NaN
						: endOf(value as number | string, calendar, stretch),
				),
			);
	}
}

/** A byte for each code of a dictionary, that of the missing code −1 first. */
function textLookup(
	dictionary: readonly string[],
	values: readonly Scalar[],
): Uint8Array {
	const wanted = new Set(values);
	const lookup = new Uint8Array(dictionary.length + 1);
	lookup[0] = +wanted.has(null);
	dictionary.forEach((text, code) => {
		lookup[code + 1] = +wanted.has(text);
	});
	return lookup;
}

/** Rows in the range of the filter, its edges read against the stretch. Throws a CadranError (`question`) on ends of another type. */
export function* rangeMask(
	column: Column,
	{ column: name, from, to }: RangeFilter,
	calendar: Calendar,
	stretch: Stretch,
): Work<Uint8Array> {
	if (column.type === "text" || column.type === "boolean")
		throw wrongType(name, column, from ?? to);
	const wanted = typeOf(column);
	for (const end of [from, to])
		if (end !== undefined && !fits(end, wanted))
			throw wrongType(name, column, end);
	const low = from === undefined ? -Infinity : endOf(from, calendar, stretch);
	const high = to === undefined ? Infinity : endOf(to, calendar, stretch);
	return yield* within(column.values, low, high);
}

/** An end of a range as a number: an instant in milliseconds, or the number itself. */
export function endOf(
	end: number | string | Edge,
	calendar: Calendar,
	stretch: Stretch,
): number {
	if (typeof end === "number") return end;
	if (typeof end === "string")
		return instantOf(end, calendar.timeZone, "filters");
	const step = { months: 0, days: -(end.days ?? 0) };
	return moveBack(stretch[end.edge], step, calendar);
}

/** What values a column is compared with, as `typeof` says it. */
const typeOf = (column: Column): "string" | "number" | "boolean" =>
	column.type === "text" || column.type === "instant" ? "string" : column.type;

const fits = (end: number | string | Edge, wanted: string): boolean =>
	typeof end === wanted || (typeof end === "object" && wanted === "string");

function wrongType(name: string, column: Column, value: unknown): CadranError {
	const needs = {
		text: "a text, in “is”",
		boolean: "true or false, in “is”",
		number: "a number",
		instant: "an instant in ISO 8601",
	}[column.type];
	return new CadranError(
		"question",
		`The column “${name}” holds ${column.type} values: compare it with ${needs}, not ${shown(value)}.`,
		{ option: "filters", column: name, value: shown(value) },
	);
}
