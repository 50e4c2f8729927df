import type { FormulaWords, Noun } from "../../locales/kpis/formula.js";
import type { Instant, Related, Value } from "../../model/value.js";
import { areCustomers, columnNoun, entityNoun, parted } from "./noun.js";
import { rowsOf } from "./rows.js";

export const SIGNS = {
	plus: "+",
	minus: "−",
	times: "×",
	over: "÷",
	ratio: "÷",
};

/** What a value of a row is called. */
export function valueNoun(
	words: FormulaWords,
	value: Value,
	rowSet: string,
): Noun {
	if (typeof value === "string") return columnNoun(words, value, rowSet);
	if (typeof value === "number") {
		const one = words.number(value);
		return { one, many: one };
	}
	switch (value.op) {
		case "between":
			return words.between(
				instant(words, value.of[0], rowSet),
				instant(words, value.of[1], rowSet),
			);
		case "gap":
			return words.gap(entityNoun(words, rowSet));
		case "related":
			return related(words, value, rowSet);
		default:
			return words.arithmetic(
				terms(value).map((part) => valueNoun(words, part, rowSet)),
				SIGNS[value.op],
			);
	}
}

/** The terms of a sum or a product, those of a sum or a product in it too. */
function terms(
	value: Extract<Value, { of: readonly [Value, Value] }>,
): Value[] {
	const [first, last] = value.of;
	const chained =
		typeof first === "object" &&
		first.op === value.op &&
		(first.op === "plus" || first.op === "times");
	return [...(chained ? terms(first) : [first]), last];
}

function instant(words: FormulaWords, of: Instant, rowSet: string): string {
	if (typeof of === "string") return words.the(columnNoun(words, of, rowSet));
	if ("edge" in of) return words.point(of.edge);
	const [column, { edge }] = of.earliest;
	return words.earlier(
		words.the(columnNoun(words, column, rowSet)),
		words.point(edge),
	);
}

function related(words: FormulaWords, value: Related, rowSet: string): Noun {
	const { of } = value;
	const entity = relatedRowSet(value);
	const rest = relatedRest(words, value, rowSet);
	const rows = `${entityNoun(words, entity).many} ${rest}`;
	if (of.op === "count") return words.relatedCount(rows);
	const noun = valueNoun(words, of.of, entity);
	return of.op === "distinct"
		? words.relatedDistinct(noun, rows)
		: words.relatedSum(noun, rows);
}

/** The entity that a value looks for rows of. */
export const relatedRowSet = ({ of }: Related): string =>
	of.op === "count" ? of.entity : entityOf(of.of);

/** The entity whose rows a value is of: that of its columns, where one of the customer may stand beside another's. */
export function entityOf(value: Value): string {
	const names = columnsIn(value).map((name) => parted(name, "")[0]);
	return names.find((name) => name !== "customers") ?? names[0] ?? "";
}

function columnsIn(value: Value): string[] {
	if (typeof value === "string") return [value];
	if (typeof value === "number") return [];
	switch (value.op) {
		case "between":
			return value.of.flatMap((of) =>
				typeof of === "string"
					? [of]
					: "earliest" in of
						? [of.earliest[0]]
						: [],
			);
		case "gap":
			return [value.of];
		case "related":
			return value.near ? [value.near.instant] : [];
		default:
			return value.of.flatMap(columnsIn);
	}
}

/** What is said of related rows after their noun: whose they are, which, and when. */
export function relatedRest(
	words: FormulaWords,
	{ of, near, same }: Related,
	rowSet: string,
): string {
	const entity = of.op === "count" ? of.entity : entityOf(of.of);
	const { where, at, window } = of;
	const own = rowsOf(
		words,
		{ where, at, window: near ? undefined : (window ?? "period") },
		entity,
		true,
	);
	return [
		areCustomers(rowSet) ? "" : words.sameCustomer,
		own,
		same ? words.same(same.map((one) => columnNoun(words, one, entity))) : "",
		near
			? words.near(
					columnNoun(words, near.instant, rowSet),
					near.from,
					near.to,
					near.unit,
				)
			: "",
	]
		.filter(Boolean)
		.join(" ");
}
