import type { Asked } from "../pick.sql.js";
import type { Query } from "../query.js";
import type { RfmPick, RfmQuestion } from "../rfm.js";
import { join, literal, never, raw, type Sql, sql } from "../sql.js";
import { movedSql } from "./migration.sql.js";
import { wantedOf } from "./picked.js";
import { binsOf } from "./scoring.js";
import { acrossUp, scoredSql } from "./scoring.sql.js";

/** A SELECT of the customers whom a pick of this question takes, in one column `customer`, each once, none missing. */
export function pickRfmSql(
	query: Query,
	question: RfmQuestion,
	pick: RfmPick,
	report: Asked,
): Sql {
	const bins = binsOf(question);
	const moved = pick.was !== undefined;
	const wanted = wantedOf("cells", pick.cells, bins, moved);
	const cell = (alias: string): Sql => {
		const [across, up] = acrossUp(question, alias);
		return sql`(${up} - 1) * ${literal(bins)} + ${across} - 1`;
	};
	if (!moved)
		return sql`SELECT p.customer AS customer FROM (SELECT s.customer AS customer, ${cell("s")} AS cell FROM ${scoredSql(query, question, report)} AS s) AS p WHERE ${within(raw("p.cell"), wanted)}`;
	const before = wantedOf("was", pick.was, bins, true);
	const others = wanted[0] && before[0] ? everybody(query) : [];
	return sql`SELECT p.customer AS customer FROM (${movedSql(query, question, report, cell, others)}) AS p WHERE ${within(raw("p.now_in"), wanted)} AND ${within(raw("p.was_in"), before)}`;
}

/** Whether a cell is wanted; −1 is none. */
function within(cell: Sql, wanted: Uint8Array): Sql {
	const places = [...wanted].flatMap((is, i) => (is ? [literal(i - 1)] : []));
	return places.length > 0 ? sql`${cell} IN (${join(places, ", ")})` : never;
}

/** SELECTs of the customers of every entity that has any. */
function everybody(query: Query): Sql[] {
	return Object.keys(query.dataset.tables).flatMap((entity) => {
		const rows = query.rows(entity);
		const customer = query.customer(rows);
		return customer
			? [
					sql`SELECT ${customer} AS customer FROM ${rows.from} WHERE ${customer} IS NOT NULL`,
				]
			: [];
	});
}
