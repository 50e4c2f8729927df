import type { Stretch } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import type { Table } from "../../model/table.js";
import type { Report } from "../envelope.js";
import type { Room } from "./buyers.js";
import type { Groups } from "./groups.js";
import type { Selection } from "./select.js";

/** A stretch that a metric is worked out over (the elapsed part of an open one), and the period before it. */
export interface Frame {
	stretch: Stretch;
	previous: Stretch;
}

/** What a metric is worked out for, all at once: the buckets of a series, or the groups of a split, or one frame as a whole. */
export type Layout =
	| { frames: readonly Frame[]; edges: Float64Array; groups: null }
	| { frames: readonly [Frame]; edges: null; groups: Groups | null };

/** One question being answered. */
export interface Run {
	dataset: Dataset;
	report: Report;
	/** Rows selected, by all that they rest on: the leaves of a metric often share them. */
	selected: Map<string, Selected>;
	/** The last rollup, which the leaves of a metric share, and its room, which the next one takes over. */
	rollup?: { frame: Frame; table: Table; room: Room };
	/** Tables read. */
	read: Map<string, Table>;
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
