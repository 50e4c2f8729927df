import { filterSql } from "../filter.sql.js";
import type { Asked } from "../pick.sql.js";
import type { Query, Rows } from "../query.js";
import { ownColumn } from "../reference.js";
import { every, join, literal, raw, type Sql, sql, truth } from "../sql.js";
import { leadStages } from "./standing.js";

/** What is open, row by row, in a common table: `stage`, `since`, `amount` and `probability`. */
export function standingSql(
	query: Query,
	report: Asked,
	of: "deals" | "leads",
	given: readonly string[],
): Sql {
	const rows = query.rows(of);
	const own = (name: string) => query.column(rows, `${of}.${name}`)?.sql;
	const filter = filterSql(query, rows, report.filters, report, report.stretch);
	const { conditions, ...found } =
		of === "deals"
			? dealsSql(query, rows, report.asOf)
			: leadsSql(query, rows, report.asOf, given);
	const where = every([...conditions, ...(filter ? [filter] : [])]);
	const number = (name: string) =>
		of === "deals" && ownColumn(rows.table, name)?.type === "number"
			? (own(name) as Sql)
			: query.dialect.number(raw("NULL"));
	const list = [
		sql`${found.stage} AS stage`,
		sql`${own(of === "deals" ? "created_at" : "at")} AS since`,
		sql`${number("amount")} AS amount`,
		sql`${number("probability")} AS probability`,
	];
	return query.with(
		sql`SELECT ${join(list, ", ")} FROM ${rows.from}${found.joined} WHERE ${where}`,
		"standing",
	);
}

interface Stood {
	stage: Sql;
	joined: Sql;
	conditions: Sql[];
}

/** Open deals, by the stage each stood in. */
function dealsSql(query: Query, rows: Rows, asOf: number): Stood {
	const own = (name: string) => query.column(rows, `deals.${name}`)?.sql;
	const closed = ownColumn(rows.table, "closed_at");
	const status = ownColumn(rows.table, "status");
	const done =
		closed?.type === "instant" ? (own("closed_at") as Sql) : raw("NULL");
	const conditions = [
		truth(sql`${own("created_at")} <= ${asOf}`),
		sql`NOT ${truth(sql`${done} <= ${asOf}`)}`,
		...(!closed && status?.type === "text"
			? [truth(sql`${own("status")} = 'open'`)]
			: []),
	];
	const stage =
		ownColumn(rows.table, "stage")?.type === "text"
			? (own("stage") as Sql)
			: query.dialect.text(raw("NULL"));
	const changes = changesSql(query, rows, asOf);
	if (!changes)
		// The stage it was closed in since tells nothing of the one it stood in.
		return {
			stage: sql`CASE WHEN ${truth(sql`${done} > ${asOf}`)} THEN NULL ELSE ${stage} END`,
			joined: raw(""),
			conditions,
		};
	return {
		stage: sql`CASE WHEN x.deal IS NOT NULL THEN x.stage ELSE ${stage} END`,
		joined: sql` LEFT JOIN ${changes} AS x ON x.deal = ${own("id")}`,
		conditions,
	};
}

/** The last change of stage of each deal; null where changes are not mapped with the deal's id. */
function changesSql(query: Query, deals: Rows, asOf: number): Sql | null {
	if (!query.dataset.tables.stage_changes) return null;
	const rows = query.rows("stage_changes", "s");
	const types = [
		ownColumn(deals.table, "id"),
		...["deal", "stage", "entered_at"].map((name) =>
			ownColumn(rows.table, name),
		),
	].map((column) => column?.type);
	if (types.join() !== "text,text,text,instant") return null;
	const [deal, stage, at] = ["deal", "stage", "entered_at"].map(
		(name) => query.column(rows, name)?.sql as Sql,
	) as [Sql, Sql, Sql];
	const name = query.dialect.bytes(sql`COALESCE(${stage}, '')`);
	const place = sql`ROW_NUMBER() OVER (PARTITION BY ${deal} ORDER BY ${at} DESC, ${name} DESC)`;
	const ranked = query.with(
		sql`SELECT ${deal} AS deal, ${stage} AS stage, ${place} AS place FROM ${rows.from} WHERE ${deal} IS NOT NULL AND ${truth(sql`${at} <= ${asOf}`)}`,
		"changes",
	);
	return query.with(
		sql`SELECT c.deal AS deal, c.stage AS stage FROM ${ranked} AS c WHERE c.place = 1`,
		"latest",
	);
}

/** Leads that are not won, by the last stage that each has reached. */
function leadsSql(
	query: Query,
	rows: Rows,
	asOf: number,
	given: readonly string[],
): Stood {
	const own = (name: string) => query.column(rows, `leads.${name}`)?.sql;
	const reached = leadStages(rows.table, given)
		.reverse()
		.map((name) => sql`WHEN ${own(`${name}_at`)} <= ${asOf} THEN ${name}`);
	const won = ownColumn(rows.table, "won_at");
	const ends = won?.type === "instant" && !given.includes("won");
	return {
		stage:
			reached.length > 0
				? sql`CASE ${join(reached, " ")} END`
				: query.dialect.text(raw("NULL")),
		joined: raw(""),
		conditions: [
			truth(sql`${own("at")} <= ${asOf}`),
			...(ends ? [sql`NOT ${truth(sql`${own("won_at")} <= ${asOf}`)}`] : []),
		],
	};
}

/** By stage, what `Sums` has of it in memory, after the stage itself. */
export const sumsSql = ({ dialect }: Query, asOf: number): Sql[] => [
	raw("COUNT(*)"),
	dialect.sum(raw("amount")),
	raw("COUNT(amount)"),
	dialect.sum(raw("(amount * probability)")),
	raw("COUNT(amount * probability)"),
	sql`SUM(${literal(asOf)} - since)`,
	raw("SUM(CASE WHEN probability >= 0 THEN probability END)"),
	raw("COUNT(CASE WHEN probability >= 0 THEN 1 END)"),
];
