import type { FormulaWords } from "../../locales/kpis/formula.js";
import type { IsFilter, Scalar } from "../../model/filter.js";
import type { AmongFilter } from "../../model/metric.js";
import { columnNoun, entityNoun, parted } from "./noun.js";
import { quantity } from "./range.js";
import { rowsOf } from "./rows.js";

/** Rows whose column is one of some values, or has none. */
export function equal(
	words: FormulaWords,
	{ column: reference, is }: IsFilter,
	rowSet: string,
	negated: boolean,
): string {
	const values = (Array.isArray(is) ? is : [is]) as Scalar[];
	if (values.length === 0) return negated ? words.anyKind : words.noKind;
	const noun = columnNoun(words, reference, rowSet);
	const column = parted(reference, rowSet).join(".");
	const [only] = values.length === 1 ? values : [];
	if (only === null) return words.present(noun, !negated);
	const flag = words.flags[column];
	if (flag && typeof only === "boolean")
		return only !== negated ? flag.yes : flag.no;
	if (typeof only === "number")
		return words.measures(
			noun,
			{ is: quantity(words, only, reference, rowSet) },
			negated,
		);
	const named = values.map((value) =>
		words.quoted(words.values[`${column}=${value}`] ?? String(value ?? "–")),
	);
	return words.is(noun, named, negated);
}

/** Rows whose value is found among other rows. */
export function among(
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
