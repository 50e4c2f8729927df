import type {
	FormulaWords,
	Limits,
	PointInTime,
} from "../../locales/kpis/formula.js";
import type { RangeFilter } from "../../model/filter.js";
import type { Condition } from "../../model/metric.js";
import { columnNoun, isOwn, isWhole, parted, typeOf } from "./noun.js";

/** A number with its unit, where the column has one. */
export const quantity = (
	words: FormulaWords,
	value: number,
	column: string,
	rowSet: string,
): string =>
	typeOf(column, rowSet) === "seconds"
		? words.unit(value, "seconds")
		: words.number(value);

/** When the instants of a column must be; null where its range is one of numbers. */
export function pointsOf(
	{ column, from, to }: RangeFilter,
	rowSet: string,
): [PointInTime | undefined, PointInTime | undefined] | null {
	const numbers = [from, to].every(
		(end) => end === undefined || typeof end === "number",
	);
	if (numbers && typeOf(column, rowSet) !== "instant") return null;
	return [pointOf(from), pointOf(to)];
}

function pointOf(end: RangeFilter["from"]): PointInTime | undefined {
	if (end === undefined) return undefined;
	return typeof end === "object"
		? { edge: end.edge, days: end.days ?? 0 }
		: { instant: String(end) };
}

/** Both pieces of “at most” (below, or equal) and of “above” (from, but not equal). */
export function oneLimit(
	where: Extract<Condition, { all: unknown } | { any: unknown }>,
): { column: string; most?: number; above?: number } | null {
	const parts = (
		"all" in where ? where.all : where.any
	) as readonly Condition[];
	if (parts.length !== 2) return null;
	const [range, other] = parts as [Condition, Condition];
	if (!("column" in range) || "is" in range || "among" in range) return null;
	const is = "not" in other ? other.not : other;
	if (!("is" in is) || is.column !== range.column) return null;
	const { column, from, to } = range;
	if ("any" in where && is === other && from === undefined && to === is.is)
		return typeof to === "number" ? { column, most: to } : null;
	if ("all" in where && is !== other && to === undefined && from === is.is)
		return typeof from === "number" ? { column, above: from } : null;
	return null;
}

/** Rows whose column is in a range. */
export function range(
	words: FormulaWords,
	where: Condition,
	rowSet: string,
	negated: boolean,
): string {
	if ("all" in where || "any" in where) {
		const { column, most, above } = oneLimit(where) as { column: string } & {
			most?: number;
			above?: number;
		};
		const of = (value: number) => quantity(words, value, column, rowSet);
		const told: Limits =
			most === undefined ? { above: of(above as number) } : { most: of(most) };
		return words.measures(columnNoun(words, column, rowSet), told, negated);
	}
	const { column, from, to } = where as RangeFilter;
	const noun = columnNoun(words, column, rowSet);
	const points = pointsOf({ column, ...ends(from, to) }, rowSet);
	if (!points) {
		const told = limits(from as number, to as number, isWhole(column), (end) =>
			quantity(words, end, column, rowSet),
		);
		return words.measures(noun, told, negated);
	}
	const [entity] = parted(column, rowSet);
	const rollup = entity === "buyers" || entity === "paths";
	const time = words.time(...points, rollup);
	return isOwn(column, rowSet) && !rollup
		? words.having([noun], time, negated)
		: words.being(noun, time, negated);
}

const ends = (from: RangeFilter["from"], to: RangeFilter["to"]) => ({
	...(from !== undefined && { from }),
	...(to !== undefined && { to }),
});

/** A range of numbers as it is written; of whole ones both ends are told. */
export function limits(
	from: number | undefined,
	to: number | undefined,
	whole: boolean,
	told: (end: number) => string,
): Limits {
	if (whole && from !== undefined && to === from + 1) return { is: told(from) };
	if (whole && to !== undefined)
		return {
			...(from !== undefined && { from: told(from) }),
			most: told(to - 1),
		};
	return {
		...(from !== undefined && { from: told(from) }),
		...(to !== undefined && { to: told(to) }),
	};
}
