import { entityShape, isEntity } from "../model/entity.js";
import type { Filter } from "../model/filter.js";
import { filterSql } from "./filter.sql.js";
import type { Asked } from "./pick.sql.js";
import type { Query } from "./query.js";
import { unmapped } from "./reference.js";
import { every, join, type Sql, sql } from "./sql.js";

/** Rows by which something happened to customers, as a common table. */
export interface HappeningsSql {
	/** Its columns: `customer` and `moment`, never missing; `amount` where it was asked for. */
	name: Sql;
	/** The column of the moment, such as `orders.at`, and its entity. */
	column: string;
	entity: string;
}

/** Rows of an entity by one of its instants (its own unless given) that pass the report's filters and one more, with a customer. */
export function happeningsSql(
	query: Query,
	{ entity, at, where }: { entity: string; at?: string; where?: Filter },
	report: Asked,
	amount: boolean,
): HappeningsSql {
	const rows = query.rows(entity);
	const own = isEntity(entity) ? entityShape(entity).at : null;
	const name = `${entity}.${at ?? own}`;
	const moment = query.column(rows, name);
	const customer = query.customer(rows);
	if (!customer) throw unmapped(entity, "customer");
	if (!moment) throw unmapped(entity, at ?? own ?? "at");
	const read = (filters: readonly Filter[], strict: boolean) =>
		filterSql(query, rows, filters, report, report.stretch, strict);
	const conditions = [
		sql`${customer} IS NOT NULL`,
		sql`${moment.sql} IS NOT NULL`,
		read(report.filters, false),
		where === undefined ? null : read([where], true),
	].filter((one) => one !== null);
	const columns = [sql`${customer} AS customer`, sql`${moment.sql} AS moment`];
	if (amount) {
		const found = query.column(rows, "amount");
		if (found?.type !== "number") throw unmapped(entity, "amount");
		columns.push(sql`${found.sql} AS amount`);
	}
	const body = sql`SELECT ${join(columns, ", ")} FROM ${rows.from} WHERE ${every(conditions)}`;
	return { name: query.with(body, "happened"), column: name, entity };
}
