import { entityShape, isEntity } from "../model/entity.js";
import { isoOf } from "../model/time.js";
import { filterSql, knownSql } from "./filter.sql.js";
import { warnFutureSql } from "./future.sql.js";
import { entryOf } from "./happenings.js";
import type { Asked } from "./pick.sql.js";
import type { Named, Query, Results, Row } from "./query.js";
import { unmappedOf } from "./reference.js";
import {
	namesOf,
	placed,
	type RowsAnswer,
	type RowsQuestion,
	type RowValue,
	rowsOf,
} from "./rows.js";
import { between, every, join, literal, raw, type Sql, sql } from "./sql.js";

/** Plans rows of an entity, as they are, in the order that memory gives them in. */
export function planRows(
	query: Query,
	question: RowsQuestion,
	report: Asked,
): (results: Results) => RowsAnswer {
	const { entity, order = "newest", limit = 100, offset = 0 } = question;
	const rows = query.rows(entity);
	const names = namesOf(question, rows.table);
	const listed = names.map((name) => {
		const found = query.column(rows, name);
		if (!found) throw unmappedOf(query.dataset, rows.table, name);
		return { name, ...knownSql(rows, name, found, report.asOf) };
	});
	const { instants, undated } = placed(rows.table, report);
	const column = `${entity}.${isEntity(entity) ? entityShape(entity).at : "at"}`;
	const at = instants ? query.column(rows, column) : null;
	if (at) warnFutureSql(query, report, entity, column);
	const { start, end } = entryOf(report);
	const conditions: Sql[] = [];
	if (at)
		conditions.push(
			undated
				? sql`(${at.sql} IS NULL OR ${at.sql} < ${end})`
				: between(at.sql, start, end),
		);
	const { filters, stretch } = report;
	const passed = filterSql(query, rows, filters, report, stretch);
	if (passed) conditions.push(passed);
	const turned = order === "newest" ? raw(" DESC") : raw("");
	const sorts = (moment: Sql | null, cells: readonly Named[]) =>
		join(
			[
				...(moment ? [sql`${missing(moment)}, ${moment}${turned}`] : []),
				...cells.map((one) => sortOf(query, one)),
			],
			", ",
		);
	const rest = sql`FROM ${rows.from} WHERE ${every(conditions)}`;
	const cells = listed.map(({ sql: of }, i) => sql`${of} AS ${raw(`c${i}`)}`);
	const most = literal(offset + limit);
	// Numbered are only those that may be shown: a database finds the first of many without putting all of them in order.
	const page = sql`SELECT ${join([...(at ? [sql`${at.sql} AS moment`] : []), ...cells], ", ")} ${rest} ORDER BY ${sorts(at?.sql ?? null, listed)} LIMIT ${most}`;
	const shown = listed.map(({ type }, i) => ({ type, sql: raw(`p.c${i}`) }));
	const place = sql`ROW_NUMBER() OVER (ORDER BY ${sorts(at ? raw("p.moment") : null, shown)})`;
	const found = sql`(SELECT ${place} AS place, ${join(
		shown.map((one, i) => sql`${one.sql} AS ${raw(`c${i}`)}`),
		", ",
	)} FROM (${page}) AS p) AS f`;
	const count = query.part({ numbers: [raw("COUNT(*)")], rest });
	const part = query.part({
		texts: listed.map((one, i) => textAt(query, one, raw(`f.c${i}`))),
		numbers: [
			raw("f.place"),
			...listed.map(({ type }, i) =>
				raw(type === "number" || type === "instant" ? `f.c${i}` : "NULL"),
			),
		],
		rest: sql`FROM ${found} WHERE f.place > ${literal(offset)}`,
	});
	return (results) => {
		const shown = [...results(part)]
			.sort((a, b) => (a.numbers[0] as number) - (b.numbers[0] as number))
			.map((row) => listed.map(({ type }, i) => valueIn(row, type, i)));
		const total = results(count)[0]?.numbers[0] ?? 0;
		return rowsOf(query.dataset, question, report, listed, shown, total);
	};
}

/** What is missing comes last. */
const missing = (of: Sql): Sql =>
	sql`CASE WHEN ${of} IS NULL THEN 1 ELSE 0 END`;

function sortOf({ dialect }: Query, { sql: of, type }: Named): Sql {
	return sql`${missing(of)}, ${type === "text" ? dialect.bytes(of) : of}`;
}

function textAt({ dialect }: Query, { type }: Named, of: Sql): Sql {
	if (type === "text") return of;
	return type === "boolean"
		? sql`CASE WHEN ${of} THEN 'true' WHEN NOT ${of} THEN 'false' END`
		: dialect.text(raw("NULL"));
}

function valueIn(row: Row, type: Named["type"], i: number): RowValue {
	const text = row.texts[i] ?? null;
	const number = row.numbers[i + 1] ?? null;
	if (type === "number") return number;
	if (type === "instant") return number === null ? null : isoOf(number);
	return type === "boolean" && text !== null ? text === "true" : text;
}
