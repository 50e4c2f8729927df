import type { Grain } from "../../model/period.js";
import type { FunnelPoint } from "../funnel.js";
import type { Results } from "../query.js";
import { bucket, join, literal, raw, sql } from "../sql.js";
import { journeySql } from "./journey.sql.js";
import { reachOf, type Track, trackSql } from "./lanes.sql.js";
import type { SqlPlan } from "./plan.sql.js";
import { bucketsOf, pointOf } from "./trend.js";

/** Plans the funnel bucket by bucket of entry, as `trendOf` works it out in memory: each is a funnel of its own. */
export function trendSql(
	plan: SqlPlan,
	grain: Grain,
): (results: Results) => FunnelPoint[] {
	const { query, report, required, steps, windows } = plan;
	const { dialect, dataset } = query;
	const first = steps[0] as SqlPlan["steps"][number];
	query.extent(`${first.entity}.${first.at}`);
	const buckets = bucketsOf(dataset, plan, grain, report);
	if (buckets.length === 0) return () => [];
	const edges = [
		...buckets.map(({ start }) => start),
		buckets.at(-1)?.end as number,
	];
	const all = { start: edges[0] as number, end: edges.at(-1) as number };
	const track = trackSql(plan, reachOf(plan, all), {});
	const among = (numbers: readonly number[]) =>
		dialect.steps(raw("r.moment"), edges, [0, ...numbers, 0]);
	const entered = query.with(
		sql`SELECT DISTINCT r.unit AS unit, ${bucket(dialect, raw("r.moment"), edges)} AS bucket, ${among(buckets.map(({ start }) => start))} AS opens, ${among(buckets.map(({ end }) => end))} AS closes FROM ${track.name} AS r WHERE ${track.is(0, "r")} AND r.moment >= ${literal(all.start)} AND r.moment < ${literal(all.end)}`,
		"entered",
	);
	const list = ["moment", ...track.flags].map(
		(name) => sql`r.${raw(name)} AS ${raw(name)}`,
	);
	const { window, named } = windows;
	const before =
		named.order === "any" ? sql`b.opens - ${literal(window)}` : raw("b.opens");
	const name = query.with(
		sql`SELECT r.unit AS unit, b.bucket AS bucket, b.opens AS opens, b.closes AS closes, ${join(list, ", ")} FROM ${track.name} AS r JOIN ${entered} AS b ON b.unit = r.unit WHERE r.moment >= ${before} AND r.moment < b.closes + ${literal(window + 1)}`,
		"buckets",
	);
	const bucketed: Track = {
		...track,
		name,
		keys: ["unit", "bucket"],
		enters: (alias) =>
			sql`(${raw(alias)}.moment >= ${raw(alias)}.opens AND ${raw(alias)}.moment < ${raw(alias)}.closes)`,
	};
	const journeys = journeySql(plan, bucketed, false);
	const part = query.part({
		numbers: [
			raw("j.bucket"),
			raw("COUNT(*)"),
			sql`COUNT(CASE WHEN j.depth = ${literal(required.length)} THEN 1 END)`,
			raw("COUNT(CASE WHEN j.still = 1 THEN 1 END)"),
		],
		rest: sql`FROM ${journeys} AS j WHERE j.gone = -1 GROUP BY j.bucket`,
	});
	return (results) => {
		const found = new Map(
			results(part).map(({ numbers }) => [numbers[0], numbers]),
		);
		return buckets.map((own, i) => {
			const [, entered, converted, waiting] = found.get(i) ?? [];
			const outcome = {
				entered: entered ?? 0,
				converted: converted ?? 0,
				waiting: waiting ?? 0,
			};
			return pointOf(own, outcome, grain, report);
		});
	};
}
