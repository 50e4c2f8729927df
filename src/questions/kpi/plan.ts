import type { Figure } from "../figure.js";
import type { Asked } from "../pick.sql.js";
import type { Query, Results, Rows } from "../query.js";
import type { Sql } from "../sql.js";
import type { Frame } from "./run.js";

/** One question being planned. */
export interface Plan {
	query: Query;
	report: Asked;
}

/** By what rows are told apart. */
export interface Keyed {
	/** What the keys are in SQL. */
	type: "text" | "number";
	/** The key of each row, null for none; and what is joined to the rows to know it. */
	of: (rows: Rows) => { key: Sql; join: Sql };
	/** A SELECT of all keys there are, as \`k\`: what a group without any row is looked for in. */
	all: () => Sql;
}

/** Groups of rows: their keys are slots, counted from 0. */
export interface Grouping extends Keyed {
	count: number;
}

/** What is planned for one frame, or one frame's groups. */
export interface Single {
	frames: readonly [Frame];
	edges: null;
	groups: Grouping | null;
}

/**
 * What a metric is planned for, all at once: the groups of a split, or one frame as a whole; the buckets of a series, between their
 * edges; or frames in order of time that may overlap, without edges.
 */
export type Layout =
	| Single
	| { frames: readonly Frame[]; edges: Float64Array | null; groups: null };

/** The figures of a layout, one a slot, once the statement has been run. */
export type Figured = (results: Results) => Figure[];

/** How many figures a layout asks for. */
export const slotsOf = ({ frames, groups }: Layout): number =>
	groups ? groups.count : frames.length;

/** Each frame planned by itself. */
export function eachFrame(
	layout: Layout,
	plan: (single: Single) => Figured,
): Figured {
	if (layout.groups) return plan(layout);
	const all = layout.frames.map((frame) =>
		plan({ frames: [frame], edges: null, groups: null }),
	);
	return (results) => all.flatMap((one) => one(results));
}
