import type { Stretch } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import type { Expression } from "../../model/metric.js";
import type { Table } from "../../model/table.js";
import type { Work } from "../../model/work.js";
import type { Report } from "../envelope.js";
import type { Figure } from "../figure.js";
import type { Room } from "./buyers.js";
import type { History } from "./history.js";
import type { NestedGroups } from "./nested.js";
import type { Selection } from "./select.js";

/**
 * A stretch that a metric is worked out over (the elapsed part of an open one), the whole of it, with the part still to come, and
 * the period before it.
 */
export interface Frame {
	stretch: Stretch;
	whole: Stretch;
	previous: Stretch;
}

/** What a metric is worked out for, all at once: the buckets of a series, or the groups of a split, or one frame as a whole. */
export type Layout =
	| { frames: readonly Frame[]; edges: Float64Array; groups: null }
	| { frames: readonly [Frame]; edges: null; groups: NestedGroups | null };

/** One question being answered. */
export interface Run {
	dataset: Dataset;
	report: Report;
	/** Rows selected, by all that they rest on: the leaves of a metric often share them. */
	selected: Map<string, Selected>;
	/** The last rollup, which the leaves of a metric share, and its room, which the next one takes over. */
	rollup?: { frame: Frame; table: Table; room: Room };
	/** The paths to the orders of a stretch. */
	paths?: { stretch: Stretch; table: Table };
	/** What is related to the rows of a table, which the conditions of a metric often share, and the rows among which it was found. */
	related: WeakMap<Table, Map<string, Followed>>;
	histories: Map<string, Others>;
	/** Tables read. */
	read: Map<string, Table>;
}

/** Rows that may be related to others. */
export interface Others {
	history: History;
	/** What the rows are sorted by, and their instants, row by row of their table. */
	keys: Float64Array;
	instants: Float64Array;
}

/** What is related to each row of a table: NaN where that can't be known. */
export interface Followed {
	values: Float64Array;
	/** 1 where it can't be known yet, at the as-of instant; null where that does not matter. */
	open: Uint8Array | null;
}

/** Rows that count, and whether the data had begun by the end of each slot's window. */
export interface Selected {
	table: Table;
	selection: Selection;
	begun: (slot: number) => boolean;
	where: Stretch;
}

/** How many figures a layout asks for. */
export const slotsOf = ({ frames, groups }: Layout): number =>
	groups ? groups.count : frames.length;

/** What is worked out for one frame, or one frame's groups. */
export type Single = Extract<Layout, { edges: null }>;

/** Works out an expression for every slot of a layout. */
export type Evaluate = (
	run: Run,
	expression: Expression,
	layout: Layout,
) => Work<Figure[]>;

/** A run for other frames or groups: nothing that was selected or rolled up for one is taken for the other's. */
export const apart = ({
	dataset,
	report,
	read,
	related,
	histories,
}: Run): Run => ({
	dataset,
	report,
	read,
	related,
	histories,
	selected: new Map(),
});

/** The figures of each frame by itself. */
export function* eachFrame(
	layout: Layout,
	work: (single: Single) => Work<Figure[]>,
): Work<Figure[]> {
	if (!layout.edges) return yield* work(layout);
	const figures: Figure[] = [];
	for (const frame of layout.frames) {
		const found = yield* work({ frames: [frame], edges: null, groups: null });
		for (const figure of found) figures.push(figure);
	}
	return figures;
}
