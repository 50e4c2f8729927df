import type {
	FormulaWords,
	Limits,
	PointInTime,
} from "../../locales/kpis/formula.js";
import type { RangeFilter, Scalar } from "../../model/filter.js";
import type {
	AmongFilter,
	Condition,
	ValueFilter,
} from "../../model/metric.js";
import { columnNoun, entityNoun, parted, typeOf } from "./noun.js";
import { rowsOf } from "./rows.js";
import { relatedRest, relatedRowSet, valueNoun } from "./value.js";

/** A condition as clauses that follow the noun of its rows. What isn't passed is told piece by piece. */
export function condition(
	words: FormulaWords,
	where: Condition,
	rowSet: string,
	negated = false,
): string {
	if ("not" in where) return condition(words, where.not, rowSet, !negated);
	if ("all" in where || "any" in where)
		return several(words, where, rowSet, negated);
	if ("customers" in where) return words.picked(where.customers.kind, negated);
	if ("among" in where) return among(words, where, rowSet, negated);
	if ("value" in where) return worked(words, where, rowSet, negated);
	if (!("is" in where)) return ranged(words, where, rowSet, negated);
	const values = (Array.isArray(where.is) ? where.is : [where.is]) as Scalar[];
	const noun = columnNoun(words, where.column, rowSet);
	if (values.includes(null) && values.length === 1)
		return words.present(noun, !negated);
	const [entity, column] = parted(where.column, rowSet);
	const flag = words.flags[`${entity}.${column}`];
	if (flag && values.length === 1 && typeof values[0] === "boolean")
		return values[0] !== negated ? flag.yes : flag.no;
	if (values.every((value) => typeof value === "number"))
		return words.measures(
			noun,
			{
				is: values
					.map((value) =>
						quantity(words, value as number, where.column, rowSet),
					)
					.join(" / "),
			},
			negated,
		);
	const named = values.map((value) =>
		words.quoted(
			words.values[`${entity}.${column}=${value}`] ?? String(value ?? "–"),
		),
	);
	return words.is(noun, named, negated);
}

/** A number with its unit, where the column has one. */
const quantity = (
	words: FormulaWords,
	value: number,
	column: string,
	rowSet: string,
): string =>
	typeOf(column, rowSet) === "seconds"
		? words.unit(value, "seconds")
		: words.number(value);

function several(
	words: FormulaWords,
	where: Extract<Condition, { all: unknown } | { any: unknown }>,
	rowSet: string,
	negated: boolean,
): string {
	const all = "all" in where;
	const limit = oneLimit(where);
	if (limit) {
		const { column, ...limits } = limit;
		const of = (value: number) => quantity(words, value, column, rowSet);
		const told: Limits =
			limits.most === undefined
				? { above: of(limits.above as number) }
				: { most: of(limits.most) };
		return words.measures(columnNoun(words, column, rowSet), told, negated);
	}
	const parts = (all ? where.all : where.any) as readonly Condition[];
	const clauses = parts.map((part) => {
		const clause = condition(words, part, rowSet, negated);
		const bare = "not" in part ? part.not : part;
		const mixed = ("any" in bare && all) || ("all" in bare && !all);
		return mixed && !oneLimit(bare as typeof where) ? `(${clause})` : clause;
	});
	return all !== negated ? words.and(clauses) : words.or(clauses);
}

/** Both pieces of “at most” (below, or equal) and of “above” (from, but not equal). */
function oneLimit(
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

function ranged(
	words: FormulaWords,
	{ column, from, to }: RangeFilter,
	rowSet: string,
	negated: boolean,
): string {
	const noun = columnNoun(words, column, rowSet);
	const numeric = [from, to].every(
		(end) => end === undefined || typeof end === "number",
	);
	if (!numeric || typeOf(column, rowSet) === "instant")
		return words.falls(noun, pointOf(from), pointOf(to), negated);
	const of = (end: unknown) => quantity(words, end as number, column, rowSet);
	return words.measures(
		noun,
		{
			...(from !== undefined && { from: of(from) }),
			...(to !== undefined && { to: of(to) }),
		},
		negated,
	);
}

function pointOf(end: RangeFilter["from"]): PointInTime | undefined {
	if (end === undefined) return undefined;
	return typeof end === "object"
		? { edge: end.edge, days: end.days ?? 0 }
		: { instant: String(end) };
}

function among(
	words: FormulaWords,
	{ column, among: other }: AmongFilter,
	rowSet: string,
	negated: boolean,
): string {
	const [entity] = parted(other.column, rowSet);
	const rest = rowsOf(words, { where: other.where }, entity);
	const rows = [entityNoun(words, entity).many, rest].filter(Boolean).join(" ");
	return words.among(columnNoun(words, column, rowSet), rows, negated);
}

/** A range of a value that is worked out, or only that there is one. */
function worked(
	words: FormulaWords,
	{ value, from, to }: ValueFilter,
	rowSet: string,
	negated: boolean,
): string {
	const related =
		typeof value === "object" && value.op === "related" ? value : null;
	if (from === undefined && to === undefined) {
		const near = related?.near;
		return near?.to === undefined
			? words.known(valueNoun(words, value, rowSet), negated)
			: words.since(
					columnNoun(words, near.instant, rowSet),
					words.unit(near.to, near.unit),
					negated,
				);
	}
	if (related?.of.op === "count") {
		const least = to === undefined ? from : undefined;
		const none = from === undefined && to === 1;
		const rows = entityNoun(words, relatedRowSet(related));
		const rest = relatedRest(words, related, rowSet);
		if ((least === 1 && negated) || (none && !negated))
			return words.without(rows, rest);
		if (least !== undefined && !negated)
			return words.withAtLeast(least, rows, rest);
		if (none && negated) return words.withAtLeast(1, rows, rest);
	}
	const unit = typeof value === "object" && "unit" in value ? value.unit : null;
	const of = (end: number) =>
		unit ? words.unit(end, unit) : words.number(end);
	return words.where(
		valueNoun(words, value, rowSet),
		{
			...(from !== undefined && { from: of(from) }),
			...(to !== undefined && { to: of(to) }),
		},
		negated,
	);
}
