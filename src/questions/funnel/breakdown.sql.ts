import type { FunnelAnswer } from "../funnel.js";
import type { Results, Row } from "../query.js";
import { literal, raw, type Sql, sql } from "../sql.js";
import type { SqlPlan } from "./plan.sql.js";
import type { Reached } from "./reached.sql.js";
import type { Staged } from "./stages.sql.js";

/** Plans a funnel by groups of units, as `breakdownOf` works it out in memory. */
export function breakdownSql(
	{ query }: SqlPlan,
	{ name }: Reached,
	{ numbers, stages }: Staged,
	{ column, step, top }: { column: string; step: string; top: number },
): (results: Results) => NonNullable<FunnelAnswer["breakdown"]> {
	const none = (alias: string): Sql =>
		sql`CASE WHEN ${raw(alias)}.shown IS NULL THEN 1 ELSE 0 END`;
	const text = (alias: string): Sql => sql`COALESCE(${raw(alias)}.shown, '')`;
	const sizes = query.with(
		sql`SELECT u.shown AS shown, COUNT(*) AS size FROM ${name} AS u GROUP BY u.shown`,
		"sizes",
	);
	const ranks = query.with(
		sql`SELECT ${text("z")} AS label, ${none("z")} AS none, ROW_NUMBER() OVER (ORDER BY z.size DESC, ${none("z")}, ${query.dialect.bytes(text("z"))}) AS place FROM ${sizes} AS z`,
		"ranks",
	);
	const last = literal(top + 1);
	const grouped = query.with(
		sql`SELECT u.*, k.place AS place, CASE WHEN k.place <= ${literal(top)} THEN k.place ELSE ${last} END AS slot FROM ${name} AS u JOIN ${ranks} AS k ON ${text("u")} = k.label AND ${none("u")} = k.none`,
		"grouped",
	);
	const part = query.part({
		texts: [raw("MIN(shown)")],
		numbers: [raw("slot"), raw("COUNT(DISTINCT place)"), ...numbers],
		rest: sql`FROM ${grouped} AS g GROUP BY slot`,
	});
	return (results) => {
		const rows = [...results(part)].sort((a, b) => slotOf(a) - slotOf(b));
		const told = rows.filter((row) => slotOf(row) <= top);
		const rest = rows.find((row) => slotOf(row) > top);
		const part_ = (row: Row) => stages(row.numbers.slice(2));
		return {
			column,
			step,
			groups: told.map((row) => ({ key: row.texts[0] ?? null, ...part_(row) })),
			other: rest
				? { groups: rest.numbers[1] as number, ...part_(rest) }
				: null,
		};
	};
}

const slotOf = ({ numbers }: Row) => numbers[0] as number;
