import type { Calculation } from "../../model/metric.js";
import type { Work } from "../../model/work.js";
import { type Figure, measureOf } from "../figure.js";
import type { KpiAnswer, KpiGroup, KpiQuestion } from "../kpi.js";
import { tableOf } from "../needs.js";
import { minimumOf } from "./definition.js";
import { type Compare, comparisonsOf } from "./frames.js";
import { allGroups, type Groups, type Key, topGroups } from "./groups.js";
import { leavesOf, rowSetOf } from "./leaf.js";
import { evaluate } from "./metric.js";
import type { Run } from "./run.js";

/** The values of a column as groups: those of the largest n, and all others as one, worked out from its own rows. */
export function* splitOf(
	run: Run,
	metric: Calculation,
	frames: readonly Compare[],
	{ column, top = 8 }: NonNullable<KpiQuestion["split"]>,
): Work<NonNullable<KpiAnswer["split"]>> {
	const rowSets = new Set(leavesOf(metric.is).map(rowSetOf));
	const tables = Array.from(rowSets, (rowSet) =>
		tableOf(run.dataset, rowSet === "buyers" ? "customers" : rowSet),
	);
	const every = yield* allGroups(run.dataset, tables, column);
	const all = yield* figuresOf(run, metric, frames, every);
	const { ranked, count } = yield* rank(every, all, top);
	if (count <= top)
		return {
			column,
			groups: ranked.map(({ key, slot }) =>
				groupOf(key, slot, all, frames, metric),
			),
			other: null,
		};
	const keys = ranked.map(({ key }) => key);
	const few = yield* figuresOf(run, metric, frames, topGroups(column, keys));
	const rest = groupOf(null, top, few, frames, metric);
	return {
		column,
		groups: keys.map((key, slot) => groupOf(key, slot, few, frames, metric)),
		other: { ...rest, groups: count - top },
	};
}

/** The figures of every group in every frame. */
function* figuresOf(
	run: Run,
	metric: Calculation,
	frames: readonly Compare[],
	groups: Groups,
): Work<Figure[][]> {
	const figures: Figure[][] = [];
	for (const frame of frames) {
		run.selected.clear();
		const layout = { frames: [frame] as const, edges: null, groups };
		figures.push(yield* evaluate(run, metric.is, layout));
	}
	return figures;
}

interface Ranked {
	key: Key;
	slot: number;
	n: number;
}

/** Groups looked at between two yields. */
const PIECE = 8192;

/**
 * The first `top` of the groups that have rows in any frame, largest n first, equals by key, rows without a value last; and how
 * many such groups there are.
 */
function* rank(
	groups: Groups,
	figures: readonly Figure[][],
	top: number,
): Work<{ ranked: Ranked[]; count: number }> {
	const first = (found: Ranked[]) =>
		found.sort((a, b) => b.n - a.n || byKey(a.key, b.key)).slice(0, top);
	let found: Ranked[] = [];
	let count = 0;
	for (const [key, slot] of groups.slots) {
		if (!figures.some((frame) => isPresent(frame[slot] as Figure))) continue;
		found.push({ key, slot, n: figures[0]?.[slot]?.n ?? 0 });
		count++;
		if (count % PIECE !== 0) continue;
		found = first(found);
		yield;
	}
	return { ranked: first(found), count };
}

const isPresent = ({ n, value, parts }: Figure): boolean =>
	n > 0 || Boolean(value) || Boolean(parts?.some(Boolean));

function byKey(a: Key, b: Key): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return a < b ? -1 : Number(a > b);
}

function groupOf(
	key: Key,
	slot: number,
	figures: readonly Figure[][],
	frames: readonly Compare[],
	metric: Calculation,
): KpiGroup {
	const own = figures.map((frame) => frame[slot] as Figure);
	const minimum = minimumOf(metric);
	return {
		key,
		measure: measureOf(own[0] as Figure, minimum),
		comparisons: comparisonsOf(frames, own, minimum),
	};
}
