import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { RfmAnswer, RfmPick } from "../questions/rfm.js";
import { rampOf } from "./ramp.js";

/** Customers who went from one segment to another. */
export interface Move {
	count: string;
	share: string;
	/** Null where nobody did. */
	step: number | null;
	/** Whether they stayed where they were. */
	stayed: boolean;
	/** Those who did: cells now and then; none is no score. */
	pick: RfmPick;
	/** The whole cell in words. */
	label: string;
	/** From where to where, in words. */
	way: string;
}

/** Segments then by segments now, ready to be drawn. */
export interface Migration {
	title: string;
	/** Segments now, and last those without a score. */
	heads: string[];
	/** Segments then, and last those without a score; `all` is how many customers. */
	rows: { name: string; all: string; moves: (Move | null)[] }[];
	note: string;
}

/** Lays out who moved; null where the answer compares with no earlier date. */
export function layoutMigration(
	{ migration, segments, cells, meta, method }: RfmAnswer,
	words: Words,
	format: Format,
): Migration | null {
	if (!migration) return null;
	const says = words.rfm.migration;
	const names = segments.map(({ id }) => words.rfm.segments[id] ?? id);
	const cellsOf = segments.map(({ id }) =>
		cells
			.filter(({ segment }) => segment === id)
			.map(({ r, f }) => [r, f] as const),
	);
	const since = format.day(migration.analysisAt, meta.timeZone);
	const { moved, arrived, gone } = migration;
	const table: (number | null)[][] = [
		...moved.map((row, was) => [...row, gone[was] ?? 0]),
		[...arrived, null],
	];
	const sums = table.map((row) =>
		row.reduce<number>((a, b) => a + (b ?? 0), 0),
	);
	const shareOf = (count: number, row: number) => {
		const all = sums[row] as number;
		return all > 0 ? count / all : 0;
	};
	const step = rampOf([], { domain: [0, 1] });
	const last = names.length;
	const moveOf = (count: number, was: number, now: number): Move => {
		const then = was === last ? says.arrived : (names[was] as string);
		const after = now === last ? says.gone : (names[now] as string);
		const share = format.number(shareOf(count, was), "percent", null, {
			digits: 0,
		});
		const customers = format.number(count, "count");
		return {
			count: customers,
			share,
			step: count === 0 ? null : step(shareOf(count, was)),
			stayed: was === now,
			pick: { cells: cellsOf[now] ?? [], was: cellsOf[was] ?? [] },
			label: says.cell(
				then,
				after,
				words.rfm.count(count, customers),
				(was === last ? says.ofNow : says.ofThen)(share),
			),
			way: says.picked(then, after),
		};
	};
	return {
		title: says.title(since),
		heads: [...names, says.gone],
		rows: table.map((row, was) => ({
			name: names[was] ?? says.arrived,
			all: format.number(sums[was] as number, "count"),
			moves: row.map((count, now) =>
				count === null ? null : moveOf(count, was, now),
			),
		})),
		note: method === "rank" ? says.ranked : says.share,
	};
}

/** How many customers joined a segment since the earlier date, and how many left it. */
export function movedOf(
	{ migration, segments }: RfmAnswer,
	id: string,
): { came: number; left: number } | null {
	const own = segments.findIndex((segment) => segment.id === id);
	if (!migration || own < 0) return null;
	const { moved, arrived, gone } = migration;
	const others = (counts: readonly number[]) =>
		counts.reduce((sum, count, at) => sum + (at === own ? 0 : count), 0);
	return {
		came: others(moved.map((row) => row[own] ?? 0)) + (arrived[own] ?? 0),
		left: others(moved[own] ?? []) + (gone[own] ?? 0),
	};
}
