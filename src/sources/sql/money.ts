import { type Entity, entityShape } from "../../model/entity.js";
import type { EntityMapping, Model } from "../../model/mapping.js";
import type { Dialect } from "../../questions/dialect.js";
import { join, literal, type Sql, sql } from "../../questions/sql.js";
import { codeOf, type Exchange, exchangeOf } from "../dataset/rates.js";
import { typeOf } from "../dataset/wanted.js";

/** Our columns of an entity that hold amounts. */
export const moneyOf = (entity: Entity, { columns }: EntityMapping): string[] =>
	Object.entries(columns)
		.filter(([name, one]) => typeOf(entity, name, one) === "money")
		.map(([name]) => name);

/** The column of an entity's own instants. */
export const atOf = (entity: Entity): string => entityShape(entity).at ?? "at";

/** What amounts of an entity are converted by; null where they stay as they are. */
export const exchangeFor = (
	model: Model,
	{ currency }: EntityMapping,
): Exchange | null => (currency === undefined ? null : exchangeOf(model));

/** The code of each row's currency, as the rates have it. */
export function codesOf(text: Sql, { currency }: EntityMapping): Sql {
	const values =
		typeof currency === "object" && "column" in currency
			? currency.values
			: undefined;
	const blank = values?.[""];
	const code = sql`UPPER(TRIM(${text}))`;
	return typeof blank === "string"
		? sql`COALESCE(${code}, ${codeOf(blank)})`
		: code;
}

/** What holds of the rates of a row's currency at its instant: one of these numbers by rate, `own` where it is the model's; else null. */
export function ofRate(
	dialect: Dialect,
	{ to, ranges, starts }: Exchange,
	{ code, at }: { code: Sql; at: Sql },
	own: number,
	numbers: ArrayLike<number>,
): Sql {
	const cases = [...ranges].map(([currency, [from, until]]) => {
		const edges = starts.slice(from, until);
		const inside = Array.from(numbers).slice(from, until);
		const found = dialect.steps(at, edges, [NONE, ...inside]);
		return sql`WHEN ${code} = ${currency} THEN NULLIF(${found}, ${dialect.number(literal(NONE))})`;
	});
	return sql`CASE ${join([sql`WHEN ${code} = ${to} THEN ${dialect.number(literal(own))}`, ...cases], " ")} END`;
}

/** No rate, and no place among rates. */
const NONE = -2;
