import type { Calculation } from "../../model/metric.js";
import { finish } from "../../model/work.js";
import type { Figure } from "../figure.js";
import type { KpiAnswer } from "../kpi.js";
import type { Results } from "../query.js";
import { literal, raw, sql } from "../sql.js";
import type { Compare } from "./frames.js";
import type { Key } from "./groups.js";
import {
	byClass,
	byColumn,
	byTime,
	type Dimensioned,
	placesSql,
} from "./keyed.sql.js";
import { rowSetsOf } from "./leaf.js";
import { planExpression } from "./metric.sql.js";
import type { Grouping, Plan } from "./plan.js";
import { inOrder, rank } from "./ranking.js";
import { rankedSql } from "./ranking.sql.js";
import { groupOf, type Split } from "./split.js";

type Answered = (results: Results) => NonNullable<KpiAnswer["split"]>;

/** Plans a metric's groups: those of the largest n, or all of them in their order; and all others as one, worked out from its own rows. */
export function splitSql(
	plan: Plan,
	metric: Calculation,
	frames: readonly Compare[],
	split: Split,
): Answered {
	const column = "customers" in split ? null : (split.column ?? metric.by);
	const dimension = dimensionOf(plan, metric, split);
	const { keys } = dimension;
	const { top = keys ? Number.POSITIVE_INFINITY : 8 } = split;
	const groups =
		keys && top === Number.POSITIVE_INFINITY
			? everyGroup(plan, metric, frames, dimension, keys)
			: topGroups(plan, metric, frames, dimension, top);
	return (results) => ({ column: column ?? null, ...groups(results) });
}

function dimensionOf(
	plan: Plan,
	metric: Calculation,
	split: Split,
): Dimensioned {
	if ("customers" in split)
		return byClass(plan, split.customers, split.by ?? "segment");
	const { column = metric.by as string, grain } = split;
	const rowSets = rowSetsOf(metric.is);
	return grain
		? byTime(plan, rowSets, column, grain)
		: byColumn(plan, rowSets, column);
}

type Groups = (
	results: Results,
) => Omit<NonNullable<KpiAnswer["split"]>, "column">;

/** The figures of every slot, frame by frame. */
function figuresOf(
	plan: Plan,
	{ is }: Calculation,
	frames: readonly Compare[],
	groups: Grouping,
): (results: Results) => Figure[][] {
	const all = frames.map((frame) =>
		planExpression(plan, is, { frames: [frame], edges: null, groups }),
	);
	return (results) => all.map((one) => one(results));
}

/** All groups of keys that are known before, in their order. */
function everyGroup(
	plan: Plan,
	metric: Calculation,
	frames: readonly Compare[],
	dimension: Dimensioned,
	keys: readonly string[],
): Groups {
	const none = keys.length;
	const figures = figuresOf(plan, metric, frames, {
		type: "number",
		count: none + 1,
		of: (rows) => {
			const { key, join } = dimension.of(rows);
			return { key: sql`COALESCE(${key}, ${literal(none)})`, join };
		},
		all: () => placesSql(none + 1),
	});
	const slots = new Map<Key, number>(keys.map((key, slot) => [key, slot]));
	slots.set(null, none);
	return (results) => {
		const found = figures(results);
		const { ranked } = finish(rank({ slots }, found, Number.POSITIVE_INFINITY));
		const groups = inOrder(ranked).map(({ key, slot }) =>
			groupOf(key, slot, found, frames, metric),
		);
		return { groups, other: null };
	};
}

/** The groups of the largest n, ranked in the statement; and all others as one. */
function topGroups(
	plan: Plan,
	metric: Calculation,
	frames: readonly Compare[],
	dimension: Dimensioned,
	top: number,
): Groups {
	const { query } = plan;
	const { ranked, grouping } = rankedSql(plan, metric, frames, dimension, top);
	const isText = dimension.type === "text";
	const part = query.part({
		texts: isText ? [raw("g.k")] : [],
		numbers: [
			raw("g.place"),
			raw("g.total"),
			raw("g.missing"),
			...(isText ? [] : [raw("g.k")]),
		],
		rest: sql`FROM ${ranked} AS g`,
	});
	const figures = figuresOf(plan, metric, frames, grouping);
	return (results) => {
		const found = figures(results);
		const rows = results(part);
		const count = rows[0]?.numbers[1] ?? 0;
		const places = rows.map(({ texts, numbers }) => {
			const [place, , missing, number] = numbers;
			const key = missing ? null : ((isText ? texts[0] : number) ?? null);
			return { key: dimension.told(key), slot: (place as number) - 1, at: key };
		});
		const { keys } = dimension;
		places.sort((a, b) =>
			keys
				? Number(a.at ?? keys.length) - Number(b.at ?? keys.length)
				: a.slot - b.slot,
		);
		const group = (key: Key, slot: number) =>
			groupOf(key, slot, found, frames, metric);
		return {
			groups: places.map(({ key, slot }) => group(key, slot)),
			other: count > top ? { ...group(null, top), groups: count - top } : null,
		};
	};
}
