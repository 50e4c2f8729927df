import type { Dataset } from "../../model/dataset.js";
import { finish } from "../../model/work.js";
import type { Named, Rows } from "../query.js";
import { customerCodes, parted, unmapped } from "../reference.js";
import { classesSql } from "../rfm/classes.sql.js";
import { binsOf } from "../rfm/scoring.js";
import { segmentsOf } from "../rfm/segments.js";
import { tierIds } from "../rfm/tiers.js";
import type { RfmQuestion } from "../rfm.js";
import { bucket, join, literal, raw, type Sql, sql } from "../sql.js";
import { bucketsOf, columnsOf, mappedColumn } from "./dimension.js";
import type { Key } from "./groups.js";
import type { Keyed, Plan } from "./plan.js";
import { columnSql } from "./value.sql.js";

/** What rows are grouped by, as SQL: the values of a column, or keys that are known before, by their places. */
export interface Dimensioned extends Keyed {
	/** Keys known before, in order; then those in SQL are their places. */
	keys: readonly string[] | null;
	/** By what equals come one after the other. */
	order: (key: Sql) => Sql;
	/** A key as it is answered. */
	told: (key: string | number | null) => Key;
}

/** The values of a column, own or of the customers: numbers by themselves, all else as text. */
export function byColumn(
	{ query }: Plan,
	rowSets: readonly string[],
	name: string,
): Dimensioned {
	const { dialect, dataset } = query;
	const origins = columnsOf(dataset, rowSets, name);
	const types = origins.map((origin) => mappedColumn(dataset, origin).type);
	const numeric = types.every((type) => type === "number");
	const keyOf = (found: Named): Sql => {
		const { sql: of, type } = found;
		if (type === "text") return of;
		if (type === "boolean")
			return sql`CASE WHEN ${of} THEN 'true' WHEN NOT ${of} THEN 'false' END`;
		// 0 is not to be told from −0.
		const number = sql`CASE WHEN ${of} = 0 THEN 0 ELSE ${of} END`;
		return numeric ? number : dialect.digits(number);
	};
	const { entity, column } = parted(name);
	const columnOf = (rows: Rows, of: string): Named => {
		const found =
			query.column(rows, of) ??
			(entity === null ? query.ofCustomer(rows, column) : null);
		if (!found) throw unmapped(rows.table.entity, column);
		return found;
	};
	return {
		type: numeric ? "number" : "text",
		keys: null,
		of: (rows) => ({ key: keyOf(columnOf(rows, name)), join: raw("") }),
		all: () => {
			const none = raw("NULL");
			const missing = numeric ? dialect.number(none) : dialect.text(none);
			const sources = origins.flatMap((origin) => sourcesOf(dataset, origin));
			const selects = [...new Set(sources)].map((origin) => {
				const rows = query.rows(parted(origin).entity as string);
				return sql`SELECT ${keyOf(columnOf(rows, origin))} AS k FROM ${rows.from}`;
			});
			const every = join(
				[...selects, sql`SELECT ${missing} AS k`],
				" UNION ALL ",
			);
			return sql`SELECT DISTINCT k FROM (${every}) AS every_key`;
		},
		order: (key) => dialect.bytes(numeric ? dialect.digits(key) : key),
		told: (key) => (key === null ? null : String(key)),
	};
}

/** The columns that hold the values of one: customers are those of all entities. */
function sourcesOf({ tables }: Dataset, origin: string): string[] {
	const { entity, column } = parted(origin);
	if (column !== (entity === "customers" ? "id" : "customer")) return [origin];
	return Object.values(tables).flatMap((table) => {
		if (!table || !customerCodes(table)) return [];
		const { entity } = table;
		return [`${entity}.${entity === "customers" ? "id" : "customer"}`];
	});
}

/** The buckets of a column of instants. */
export function byTime(
	plan: Plan,
	rowSets: readonly string[],
	column: string,
	grain: Parameters<typeof bucketsOf>[3],
): Dimensioned {
	const { query, report } = plan;
	const { dataset, dialect } = query;
	const { calendar } = report;
	for (const origin of columnsOf(dataset, rowSets, column))
		query.extent(origin);
	const { edges, keys } = finish(
		bucketsOf(dataset, rowSets, column, grain, calendar),
	);
	const { entity } = parted(column);
	return known(plan, keys, (rows) => {
		const own = entity !== null || query.column(rows, column);
		const name = own ? column : `customers.${column}`;
		const at = columnSql(plan, rows, name, "instant");
		const key =
			keys.length > 0
				? bucket(dialect, at, edges)
				: dialect.number(raw("NULL"));
		return { key, join: raw("") };
	});
}

/** The RFM segments, or the value tiers, of the rows' customers. */
export function byClass(
	plan: Plan,
	customers: RfmQuestion,
	by: "segment" | "tier",
): Dimensioned {
	const { query, report } = plan;
	const keys =
		by === "tier"
			? tierIds
			: segmentsOf(customers, binsOf(customers)).map(({ id }) => id);
	const classes = query.with(
		classesSql(query, customers, by, report),
		"classes",
	);
	const cases = keys.map((id, i) => sql`WHEN ${id} THEN ${literal(i)}`);
	return known(plan, keys, (rows) => {
		const customer = query.customer(rows);
		if (!customer) throw unmapped(rows.table.entity, "customer");
		return {
			key: sql`CASE c.class ${join(cases, " ")} END`,
			join: sql` LEFT JOIN ${classes} AS c ON c.customer = ${customer}`,
		};
	});
}

/** Keys that are known before. */
function known(
	{ query: { dialect } }: Plan,
	keys: readonly string[],
	of: Keyed["of"],
): Dimensioned {
	const sorted = [...keys].sort();
	return {
		type: "number",
		keys,
		of,
		all: () => placesSql(keys.length, dialect.number(raw("NULL"))),
		order: (key) => {
			const cases = keys.map(
				(id, i) => sql`WHEN ${literal(i)} THEN ${literal(sorted.indexOf(id))}`,
			);
			return cases.length > 0
				? sql`CASE ${key} ${join(cases, " ")} END`
				: raw("0");
		},
		told: (key) => (key === null ? null : (keys[Number(key)] ?? null)),
	};
}

/** A SELECT of places counted from 0, and of others. */
export const placesSql = (count: number, ...others: readonly Sql[]): Sql =>
	join(
		[...Array.from({ length: count }, (_, i) => literal(i)), ...others].map(
			(place) => sql`SELECT ${place} AS k`,
		),
		" UNION ALL ",
	);
