import type { FormulaWords, Noun } from "../../locales/kpis/formula.js";
import { entityShape, isEntity } from "../../model/entity.js";

/** A column's reference in its two parts; a bare name is of the rows at hand. */
export function parted(reference: string, rowSet: string): [string, string] {
	const dot = reference.indexOf(".");
	return dot < 0
		? [rowSet, reference]
		: [reference.slice(0, dot), reference.slice(dot + 1)];
}

/** The column of instants that is an entity's own, as `orders.at`. */
export function ownInstant(rowSet: string): string {
	if (rowSet === "buyers") return "orders.at";
	return `${rowSet}.${(isEntity(rowSet) && entityShape(rowSet).at) || "at"}`;
}

export const entityNoun = (words: FormulaWords, name: string): Noun =>
	words.entities[name] ?? words.free(name);

/** Whether the rows are customers themselves. */
export const areCustomers = (rowSet: string) =>
	rowSet === "customers" || rowSet === "buyers";

/** What a column is called where rows of an entity are spoken of. */
export function columnNoun(
	words: FormulaWords,
	reference: string,
	rowSet: string,
): Noun {
	const [entity, column] = parted(reference, rowSet);
	const own = words.columns[`${entity}.${column}`] ?? words.columns[column];
	const noun =
		own ??
		(column === "at"
			? words.dateOf(entityNoun(words, entity))
			: words.free(column));
	const foreign =
		entity !== rowSet && !(entity === "customers" && areCustomers(rowSet));
	return foreign
		? words.ofEntity(
				noun,
				entityNoun(words, entity === "customers" ? "customers" : entity),
			)
		: noun;
}

/** Whether the rows have a column themselves, and not by their customer. */
export function isOwn(reference: string, rowSet: string): boolean {
	const [entity] = parted(reference, rowSet);
	return entity === rowSet;
}

/** Whether a column holds whole numbers by its nature: a score, or how many of something. */
export const isWhole = (reference: string): boolean =>
	/(^|\.)(score|pageviews|orders\w*|touches|position)$/.test(reference);

/** Whether a column tells the rows apart: a distinct count of it counts rows. */
export const isKey = (reference: string, rowSet: string): boolean => {
	const [entity, column] = parted(reference, rowSet);
	return (
		entity === rowSet &&
		(column === "id" || (rowSet === "buyers" && column === "customer"))
	);
};

/** The type of a column of the vocabulary; a rollup's by its name. */
export function typeOf(reference: string, rowSet: string): string {
	const [entity, column] = parted(reference, rowSet);
	if (isEntity(entity)) return entityShape(entity).columns[column] ?? "text";
	if (column.endsWith("at")) return "instant";
	return column === "amount" || column === "margin" ? "money" : "number";
}
