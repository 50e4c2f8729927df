import type { Stretch } from "../../model/calendar.js";
import type { Aggregate, Condition } from "../../model/metric.js";
import { plain } from "../figure.js";
import type { Results } from "../query.js";
import { raw, type Sql, sql } from "../sql.js";
import { type Aggregated, aggregateSql } from "./aggregate.sql.js";
import { conditionSql } from "./condition.sql.js";
import { countedSql } from "./counted.sql.js";
import { isFixed } from "./fixed.js";
import { rowSetOf } from "./leaf.js";
import type { Numbers } from "./merge.js";
import type { Figured, Plan } from "./plan.js";
import { presenceSql } from "./presence.sql.js";
import type { Frame } from "./run.js";
import { windowOf } from "./window.js";
import { type Windows, windowsOf } from "./windows.js";

/**
 * Plans an aggregate over windows that follow one another and may overlap, such as stocks and the last days, in one pass: its rows are
 * taken apart at all ends of windows, and put together for each. Null where that does not tell, as of medians.
 */
export function spreadSql(
	plan: Plan,
	leaf: Aggregate,
	passing: Condition | null,
	frames: readonly Frame[],
): Figured | null {
	const { query, report } = plan;
	if (["buyers", "paths"].includes(rowSetOf(leaf))) return null;
	if (![leaf, passing, report.filters].every(isFixed)) return null;
	if (leaf.window === "always") return null;
	const windows = windowsOf(
		frames.map((frame): Stretch => windowOf(leaf.window, frame, report)),
	);
	if (!windows) return null;
	const taken = countedSql(plan, leaf, frames, passing, true);
	if (!taken.at) return null;
	const also = passing && conditionSql(plan, taken.rows, passing, taken.where);
	const { edges } = windows;
	const places = Array.from({ length: edges.length + 1 }, (_, i) => i);
	const place = query.dialect.steps(taken.at, edges, places);
	const keys = [{ name: "k0", sql: place }];
	const found = aggregateSql(plan, leaf, also, { ...taken, keys });
	const numbers = numbersSql(plan, leaf, found, windows, also !== null);
	if (!numbers) return null;
	return (results) =>
		numbers(results).map((own, frame) =>
			taken.begun(frame) ? found.figure(own) : plain(null, 0),
		);
}

/** The numbers of each window. */
function numbersSql(
	{ query }: Plan,
	leaf: Aggregate,
	{ from, numbers, merge }: Aggregated,
	windows: Windows,
	passing: boolean,
): ((results: Results) => Numbers[]) | null {
	if (leaf.op === "distinct") {
		const count = (passed: Sql) => presenceSql(query, from, passed, windows);
		const all = count(raw(""));
		const some = passing ? count(sql` AND also`) : null;
		return (results) => {
			const passed = some?.(results);
			return all(results).map((n, i) => [n, passed?.[i] ?? null]);
		};
	}
	if (!merge) return null;
	const part = query.part({
		numbers: [raw("k0"), ...numbers],
		rest: sql`${from} GROUP BY k0`,
	});
	return (results) => {
		const rows = results(part).map(({ numbers: [place, ...own] }) => ({
			place: place as number,
			own,
		}));
		return windows.from.map((first, i) => {
			const end = windows.to[i] as number;
			const within = rows.filter(({ place }) => place >= first && place < end);
			return merge(within.map(({ own }) => own));
		});
	};
}
