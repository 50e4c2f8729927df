import type { Calculation } from "../../model/metric.js";
import { literal, raw, type Sql, some, sql, truth } from "../sql.js";
import type { Compare } from "./frames.js";
import { type Dimensioned, placesSql } from "./keyed.sql.js";
import type { Told } from "./pair.sql.js";
import type { Grouping, Plan } from "./plan.js";
import { isPresent } from "./ranking.js";
import { type Cell, Sketch } from "./sketch.sql.js";
import { toldSql } from "./told.sql.js";

/**
 * Ranks the groups that have rows in any frame: largest n first, equals by key, rows without a value last. `ranked` is a common table of
 * the first `top` of them: the key `k` (not null), whether it is `missing` (0 or 1), its `place` from 1 on, and the `total` of such groups.
 * `grouping` has these as slots, and all others after them.
 */
export function rankedSql(
	plan: Plan,
	{ is }: Calculation,
	frames: readonly Compare[],
	dimension: Dimensioned,
	top: number,
): { ranked: Sql; grouping: Grouping } {
	const { query } = plan;
	const sketch = new Sketch(query, [dimension]);
	const told = frames.map((frame) => toldSql(plan, sketch, is, frame));
	if (told.some(({ absent }) => isPresent(absent))) sketch.complete();
	const columns = new Map<string, Cell>();
	const present = told.map((one, i) => presentSql(one, columns, i));
	columns.set("n", (told[0] as Told).n());
	const { size } = told[0] as Told;
	if (size) columns.set("size", size());
	const none = dimension.type === "text" ? raw("''") : raw("0");
	const n = size ? raw("COALESCE(found.size, found.n)") : raw("found.n");
	const list = sql`COALESCE(found.k0, ${none}) AS k, CASE WHEN found.k0 IS NULL THEN 1 ELSE 0 END AS missing, ${n} AS n`;
	const groups = sql`SELECT ${list} FROM (${sketch.select(columns)}) AS found WHERE ${some(present)}`;
	const order = sql`every_group.n DESC, every_group.missing, ${dimension.order(raw("every_group.k"))}`;
	const places = sql`SELECT every_group.k AS k, every_group.missing AS missing, ROW_NUMBER() OVER (ORDER BY ${order}) AS place, COUNT(*) OVER () AS total FROM (${groups}) AS every_group`;
	const ranked = query.with(
		sql`SELECT p.k AS k, p.missing AS missing, p.place AS place, p.total AS total FROM (${places}) AS p WHERE p.place <= ${literal(top)}`,
		"ranked",
	);
	const grouping: Grouping = {
		type: "number",
		count: top + 1,
		of: (rows) => {
			const { key, join } = dimension.of(rows);
			const missing = sql`CASE WHEN ${key} IS NULL THEN 1 ELSE 0 END`;
			return {
				key: sql`COALESCE(g.place - 1, ${literal(top)})`,
				join: sql`${join} LEFT JOIN ${ranked} AS g ON g.k = COALESCE(${key}, ${none}) AND g.missing = ${missing}`,
			};
		},
		all: () => placesSql(top + 1),
	};
	return { ranked, grouping };
}

/** Whether a figure rests on any row, as `isPresent` says in memory. */
function presentSql(
	{ value, n, size, parts, grounded }: Told,
	columns: Map<string, Cell>,
	i: number,
): Sql {
	const named = (name: string, cell: Cell): Sql => {
		columns.set(`${name}_${i}`, cell);
		return raw(`found.${name}_${i}`);
	};
	const rows = named("rows", n());
	const own = size && named("own", size());
	const least = own ? sql`COALESCE(${own}, ${rows})` : rows;
	if (grounded) return truth(sql`${least} > 0`);
	const other = truth(sql`${named("value", value())} <> 0`);
	const divided = parts.map((part, at) => {
		const alone = own ? sql`${own} IS NULL AND ` : raw("");
		return truth(sql`${alone}${named(`part${at}`, part())} <> 0`);
	});
	return some([truth(sql`${least} > 0`), other, ...divided]);
}
