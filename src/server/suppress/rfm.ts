import type {
	RfmAnswer,
	RfmCell,
	RfmMigration,
	RfmSegment,
} from "../../questions/rfm.js";
import { hiddenOf, isSmall } from "./hidden.js";
import { suppressedMeta } from "./measure.js";

const NOBODY = { customers: 0, orders: 0, revenue: 0 };

const cellWithout = (cell: RfmCell): RfmCell => ({
	...cell,
	...NOBODY,
	meanAmount: null,
});

const segmentWithout = ({ id }: RfmSegment): RfmSegment => ({
	id,
	...NOBODY,
	customerShare: null,
	revenueShare: null,
	basket: null,
	medianRecency: null,
	medianFrequency: null,
	medianMonetary: null,
});

const counted = (counts: readonly number[], k: number, must?: Set<number>) =>
	hiddenOf(
		counts.map((count) => ({ counts: [count] })),
		k,
		must,
	);

/** Which of several parts of a whole are hidden: all of them where hiding some is not enough. */
function partsHidden(counts: readonly number[], k: number): boolean[] {
	const hidden = counted(counts, k);
	return counts.map((_, i) => hidden?.has(i) ?? true);
}

interface Hidden {
	/** By the segments' order. */
	segments: ReadonlySet<number>;
	/** By the cells' order. */
	cells: ReadonlySet<number>;
}

/**
 * Segments are parts of the whole, and cells parts of their segment. A segment whose cells would show is hidden with all of them; null
 * where the whole would tell of it.
 */
function hiddenIn({ segments, cells }: RfmAnswer, k: number): Hidden | null {
	const placesIn = (id: string) =>
		cells.flatMap(({ segment }, place) => (segment === id ? [place] : []));
	const countsAt = (places: readonly number[]) =>
		places.map((place) => cells[place]?.customers ?? 0);
	const within = segments.map(({ id }) => {
		const places = placesIn(id);
		const hidden = counted(countsAt(places), k);
		return { places, hidden };
	});
	const must = new Set(
		within.flatMap(({ hidden }, i) => (hidden === null ? [i] : [])),
	);
	const sizes = segments.map(({ customers }) => customers);
	const gone = counted(sizes, k, must);
	if (gone === null) return null;
	const hidden = within.flatMap(({ places, hidden }, i) =>
		places.filter((_, place) => gone.has(i) || hidden?.has(place)),
	);
	return { segments: gone, cells: new Set(hidden) };
}

/** Each column is a part of the segment that it ends in; what comes from where is not told otherwise. */
function migrationWithout(
	migration: RfmMigration,
	segments: ReadonlySet<number> | null,
	k: number,
): RfmMigration {
	const { moved, arrived, gone } = migration;
	const hidden = arrived.map((count, column) => {
		const own = [...moved.map((row) => row[column] as number), count];
		const all = segments === null || segments.has(column);
		return all ? own.map(() => true) : partsHidden(own, k);
	});
	const isHidden = (row: number, column: number) => hidden[column]?.[row];
	return {
		...migration,
		moved: moved.map((row, i) =>
			row.map((count, column) => (isHidden(i, column) ? 0 : count)),
		),
		arrived: arrived.map((count, column) =>
			isHidden(moved.length, column) ? 0 : count,
		),
		gone: gone.map((count) =>
			segments === null || isSmall(count, k) ? 0 : count,
		),
	};
}

/** The ends of a score are values of single customers: told only of scores that enough of them are seen to have. */
function rangesWithout(answer: RfmAnswer, k: number): RfmAnswer["ranges"] {
	const [across, up] = (answer.axes ?? "rf").split("") as [
		"r" | "f",
		"f" | "m",
	];
	const sizeOf = (axis: "r" | "f", score: number) =>
		answer.cells
			.filter((cell) => cell[axis] === score)
			.reduce((sum, { customers }) => sum + customers, 0);
	const told = (name: "r" | "f" | "m") =>
		answer.ranges[name].map((range, i) => {
			const axis = name === across ? "r" : name === up ? "f" : null;
			return axis && sizeOf(axis, i + 1) >= k ? range : null;
		});
	return { r: told("r"), f: told("f"), m: told("m") };
}

/** Nothing but who was asked about. */
const emptied = (answer: RfmAnswer): RfmAnswer => ({
	...answer,
	...NOBODY,
	cells: answer.cells.map(cellWithout),
	segments: answer.segments.map(segmentWithout),
	tiers: answer.tiers.map(segmentWithout),
});

/**
 * A grid without cells, segments, tiers and moves of fewer than k customers, and without as many others as it takes for none to be
 * worked out. What is hidden stands as empty, with neither share nor mean.
 */
export function suppressRfm(answer: RfmAnswer, k: number): RfmAnswer {
	const hidden = isSmall(answer.customers, k) ? null : hiddenIn(answer, k);
	const tiers = partsHidden(
		answer.tiers.map(({ customers }) => customers),
		k,
	);
	const shown: RfmAnswer = hidden
		? {
				...answer,
				cells: answer.cells.map((cell, i) =>
					hidden.cells.has(i) ? cellWithout(cell) : cell,
				),
				segments: answer.segments.map((segment, i) =>
					hidden.segments.has(i) ? segmentWithout(segment) : segment,
				),
				tiers: answer.tiers.map((tier, i) =>
					tiers[i] ? segmentWithout(tier) : tier,
				),
			}
		: emptied(answer);
	return {
		...shown,
		ranges: rangesWithout(answer, k),
		...(answer.migration && {
			migration: migrationWithout(
				answer.migration,
				hidden?.segments ?? null,
				k,
			),
		}),
		meta: suppressedMeta(answer.meta),
	};
}
