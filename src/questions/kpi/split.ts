import type { Calculation } from "../../model/metric.js";
import type { CalendarGrain } from "../../model/period.js";
import type { Work } from "../../model/work.js";
import {
	checkChoice,
	checkKeys,
	checkWhole,
	isRecord,
	refuse,
} from "../check.js";
import { type Figure, measureOf } from "../figure.js";
import type { KpiAnswer, KpiGroup } from "../kpi.js";
import type { RfmQuestion } from "../rfm.js";
import { classesOf } from "./classes.js";
import { minimumOf } from "./definition.js";
import { bucketsOf, type Dimension } from "./dimension.js";
import { type Compare, comparisonsOf } from "./frames.js";
import { allGroups, type Groups, type Key, topGroups } from "./groups.js";
import { rowSetsOf } from "./leaf.js";
import { evaluate } from "./metric.js";
import { inOrder, rank } from "./ranking.js";
import type { Run } from "./run.js";

/**
 * By what a metric is split.
 *
 * - A column of what the metric counts, or of the customer; the metric's own `by` unless given. The `top` groups by n are answered
 *   (8 unless given), largest first, and the rest as Other.
 * - With `grain`, a column of instants, bucket by bucket: customers by the month they came in. Keys are the first days of the buckets.
 * - With `customers`, the RFM segment of the row's customer, or the value tier, as that question gives it: at the same instant, by its
 *   own period and filters. The groups are the same in every period compared.
 *
 * Buckets and segments come in their own order, all of them unless `top` is given. Rows without a value have the key null.
 */
export type Split =
	| { column?: string; grain?: CalendarGrain; top?: number }
	| { customers: RfmQuestion; by?: "segment" | "tier"; top?: number };

const GRAINS = ["day", "week", "month", "quarter", "year"];

/** Refuses a split that is malformed. */
export function checkSplit(split: unknown): void {
	if (split === undefined) return;
	if (!isRecord(split))
		refuse("split", "split must be an object, such as { column }.", split);
	checkWhole("split.top", split.top, 1, 1000);
	if (split.customers !== undefined) {
		checkChoice("split.by", split.by, ["segment", "tier"]);
		if ((split.column ?? split.grain) !== undefined)
			refuse("split", "Split by a column or by customers, not by both.");
		checkKeys(split, "split", ["customers", "by", "top"]);
		return;
	}
	checkKeys(split, "split", ["column", "grain", "top"]);
	checkChoice("split.grain", split.grain, GRAINS);
	if (split.column !== undefined && typeof split.column !== "string")
		refuse("split.column", "split.column must be a name.", split.column);
}

/** A metric's groups: those of the largest n, or all of them in their order; and all others as one, worked out from its own rows. */
export function* splitOf(
	run: Run,
	metric: Calculation,
	frames: readonly Compare[],
	split: Split,
): Work<NonNullable<KpiAnswer["split"]>> {
	const { column, dimension } = yield* dimensionOf(run, metric, split);
	const { top = typeof dimension === "string" ? 8 : Infinity } = split;
	const every = yield* allGroups(run.dataset, rowSetsOf(metric.is), dimension);
	const all = yield* figuresOf(run, metric, frames, every);
	const { ranked, count } = yield* rank(every, all, top);
	if (typeof dimension !== "string") inOrder(ranked);
	const group = (key: Key, slot: number, figures: readonly Figure[][]) =>
		groupOf(key, slot, figures, frames, metric);
	if (count <= top) {
		const groups = ranked.map(({ key, slot }) => group(key, slot, all));
		return { column, groups, other: null };
	}
	const keys = ranked.map(({ key }) => key);
	const few = yield* figuresOf(run, metric, frames, topGroups(dimension, keys));
	return {
		column,
		groups: keys.map((key, slot) => group(key, slot, few)),
		other: { ...group(null, top, few), groups: count - top },
	};
}

function* dimensionOf(
	{ dataset, report }: Run,
	metric: Calculation,
	split: Split,
): Work<{ column: string | null; dimension: Dimension }> {
	if ("customers" in split) {
		const { customers, by = "segment" } = split;
		const dimension = yield* classesOf(dataset, report, customers, by);
		return { column: null, dimension };
	}
	const { column = metric.by, grain } = split;
	if (column === undefined)
		refuse(
			"split.column",
			`“${metric.id}” has no usual split: say by which column.`,
		);
	if (grain === undefined) return { column, dimension: column };
	const rowSets = rowSetsOf(metric.is);
	const { calendar } = report;
	const dimension = yield* bucketsOf(dataset, rowSets, column, grain, calendar);
	return { column, dimension };
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

/** A group as it is answered: its figures in every frame, by its slot. */
export function groupOf(
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
