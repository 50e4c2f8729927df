import type { Stretch } from "../../model/calendar.js";
import { CadranError } from "../../model/error.js";
import type { Filter, Scalar } from "../../model/filter.js";
import { zoned } from "../../model/time.js";
import type { CubeFilter, CubeQuery } from "./load.js";
import { type Mapped, measuresOf } from "./metric.js";

/** An instant as Cube reads it: the wall clock of the query's zone, to the millisecond. */
const wall = (instant: number, timeZone: string): string =>
	zoned(instant, timeZone)
		.toPlainDateTime()
		.toString({ fractionalSecondDigits: 3 });

/** Both ends are in it. */
export const rangeOf = (
	{ start, end }: Stretch,
	timeZone: string,
): [string, string] => [wall(start, timeZone), wall(end - 1, timeZone)];

const refuse = (why: string, column?: string): never => {
	throw new CadranError("unsupported", why, column ? { column } : {});
};

/** Cube's dimension for one of our columns. */
export function memberOf({ metric, cube }: Mapped, column: string): string {
	const { dimensions = {} } = cube;
	const found = Object.entries(dimensions).filter(
		([name]) =>
			name === column || (!column.includes(".") && name.endsWith(`.${column}`)),
	);
	const [only] = found;
	return found.length === 1 && only
		? only[1]
		: refuse(
				`“${metric.id}” has no dimension “${column}” in Cube. Map it in metrics.${metric.id}.dimensions.`,
				column,
			);
}

/** Rows that have one of some values; null is a missing one. With `not`, all the others. */
export function among(
	member: string,
	values: readonly Scalar[],
	not: boolean,
): CubeFilter {
	const present = values.filter((value) => value !== null).map(String);
	const missing = values.includes(null);
	const parts: CubeFilter[] = [];
	if (present.length > 0)
		parts.push({
			member,
			operator: not ? "notEquals" : "equals",
			values: present,
		});
	if (missing) parts.push({ member, operator: not ? "set" : "notSet" });
	const [only, other] = parts;
	if (only && !other) return only;
	// Of no values at all, nothing: a value that is both there and not.
	const both: CubeFilter[] = [
		{ member, operator: "set" },
		{ member, operator: "notSet" },
	];
	if (!only) return not ? { or: both } : { and: both };
	return not ? { and: parts } : { or: parts };
}

function between(
	member: string,
	ends: { from?: unknown; to?: unknown },
	not: boolean,
): CubeFilter {
	const parts: CubeFilter[] = [];
	for (const [end, operator, other] of [
		["from", "gte", "lt"],
		["to", "lt", "gte"],
	] as const) {
		const value = ends[end];
		if (value === undefined) continue;
		if (typeof value !== "number")
			refuse("Ranges of instants and texts are not asked of Cube.");
		parts.push({
			member,
			operator: not ? other : operator,
			values: [String(value)],
		});
	}
	const absent = { member, operator: not ? "notSet" : "set" };
	return not ? { or: [...parts, absent] } : { and: [...parts, absent] };
}

/** One of our filters in Cube's words. Throws `unsupported` where it can't be: then nothing is answered, rather than too much. */
export function filterOf(
	filter: Filter,
	mapped: Mapped,
	not = false,
): CubeFilter {
	if ("not" in filter) return filterOf(filter.not, mapped, !not);
	if ("all" in filter || "any" in filter) {
		const every = "all" in filter;
		const parts = (every ? filter.all : filter.any).map((one) =>
			filterOf(one, mapped, not),
		);
		if (parts.length === 0)
			refuse("Filters of no parts are not asked of Cube.");
		return every === not ? { or: parts } : { and: parts };
	}
	if ("customers" in filter)
		return refuse("Customers can’t be picked by a question to Cube.");
	const member = memberOf(mapped, filter.column);
	return "is" in filter
		? among(member, [filter.is].flat() as Scalar[], not)
		: between(member, filter, not);
}

/** The query for a metric over a stretch. Whole stretches are told in UTC, where every instant has one name. */
export const queryOf = (
	mapped: Mapped,
	stretch: Stretch | null,
	filters: readonly CubeFilter[],
	more: Partial<CubeQuery> = {},
): CubeQuery => ({
	measures: measuresOf(mapped),
	timeDimensions: [
		{
			dimension: mapped.cube.time,
			...(stretch && { dateRange: rangeOf(stretch, "UTC") }),
		},
	],
	timezone: "UTC",
	...(filters.length > 0 && { filters }),
	...more,
});
