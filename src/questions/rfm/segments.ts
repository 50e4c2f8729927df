import { CadranError } from "../../model/error.js";
import { isRecord, refuse } from "../check.js";
import type { RfmQuestion, Segment } from "../rfm.js";
import { axesOf, fourSegments } from "./axes.js";

/**
 * Inner edges of the five-score partition, moved to another number of scores: rounded, then kept apart by at least one score
 * and inside the grid, from below and then from above.
 */
function spread(edges: readonly number[], bins: number): number[] {
	const moved: number[] = [];
	for (const edge of edges)
		moved.push(
			Math.max(Math.round((edge * bins) / 5), (moved.at(-1) ?? 0) + 1),
		);
	for (let i = moved.length - 1; i >= 0; i--)
		moved[i] = Math.min(moved[i] as number, (moved[i + 1] ?? bins) - 1);
	return moved;
}

/**
 * The built-in partition into ten segments. On a grid of five scores (recency across, 5 is the latest; frequency up):
 *
 *     5  can't lose   can't lose   loyal           loyal      champions
 *     4  at risk      at risk      loyal           loyal      champions
 *     3  at risk      at risk      need attention  potential  potential
 *     2  lost         lost         need attention  promising  new
 *     1  lost         lost         about to sleep  promising  new
 *        1            2            3               4          5
 *
 * On other grids the same edges are moved in proportion. With three scores the recency axis has no room for four stretches:
 * `promising` is then part of `new` and there are nine segments.
 */
export function tenSegments(bins: number): Segment[] {
	const [away, asleep, late] = (
		bins === 3 ? [...spread([2, 3], 3), 2] : spread([2, 3, 4], bins)
	) as [number, number, number];
	const [lost, risk] = spread([2, 4], bins) as [number, number];
	const [few, some] = spread([2, 3], bins) as [number, number];
	const sleepy = Math.round(bins / 5);
	const segments: Segment[] = [
		{ id: "champions", r: [late + 1, bins], f: [some + 1, bins] },
		{ id: "loyal", r: [away + 1, late], f: [some + 1, bins] },
		{ id: "potential", r: [asleep + 1, bins], f: [few + 1, some] },
		{ id: "new", r: [late + 1, bins], f: [1, few] },
		{ id: "promising", r: [asleep + 1, late], f: [1, few] },
		{ id: "need-attention", r: [away + 1, asleep], f: [sleepy + 1, some] },
		{ id: "about-to-sleep", r: [away + 1, asleep], f: [1, sleepy] },
		{ id: "cant-lose", r: [1, away], f: [risk + 1, bins] },
		{ id: "at-risk", r: [1, away], f: [lost + 1, risk] },
		{ id: "lost", r: [1, away], f: [1, lost] },
	];
	return segments.filter((s) => s.r[0] <= s.r[1] && s.f[0] <= s.f[1]);
}

const inside = ([from, to]: readonly [number, number], bins: number) =>
	Number.isInteger(from) &&
	Number.isInteger(to) &&
	from >= 1 &&
	from <= to &&
	to <= bins;

/**
 * The index of each cell's segment, at (f − 1) × bins + r − 1. Throws `question` where a rectangle is off the grid or an id comes
 * twice, and `refused` where a cell lies in two segments or in none.
 */
export function partition(
	segments: readonly Segment[],
	bins: number,
): Int16Array {
	const owner = new Int16Array(bins * bins).fill(-1);
	for (const [index, { id, r, f }] of segments.entries()) {
		const place = { option: "segments", value: id };
		if (!inside(r, bins) || !inside(f, bins))
			throw new CadranError(
				"question",
				`Segment ${id} must lie within scores 1 to ${bins}, smaller score first.`,
				place,
			);
		if (segments.findIndex((other) => other.id === id) !== index)
			throw new CadranError(
				"question",
				`Two segments are called ${id}. Give each its own id.`,
				place,
			);
		for (let frequency = f[0]; frequency <= f[1]; frequency++)
			for (let recency = r[0]; recency <= r[1]; recency++) {
				const cell = (frequency - 1) * bins + recency - 1;
				const first = segments[owner[cell] as number];
				if (first)
					throw new CadranError(
						"refused",
						`Segments ${first.id} and ${id} both hold the cell r${recency} f${frequency}. Make them apart.`,
						place,
					);
				owner[cell] = index;
			}
	}
	const gap = owner.indexOf(-1);
	if (gap >= 0)
		throw new CadranError(
			"refused",
			`No segment holds the cell r${(gap % bins) + 1} f${Math.floor(gap / bins) + 1}. Segments (${segments.map((s) => s.id).join(", ")}) must cover the whole grid.`,
			{ option: "segments" },
		);
	return owner;
}

/** The segments asked for, the built-in ones unless given. They may not be a partition. */
export function segmentsOf(
	question: RfmQuestion,
	bins: number,
): readonly Segment[] {
	const { segments } = question;
	const timeless = axesOf(question) === "fm";
	if (segments === undefined && timeless) return fourSegments(bins);
	if (segments === "ten" && timeless)
		refuse(
			"segments",
			"The ten segments tell of recency: with axes fm, leave segments out or give your own.",
		);
	if (segments === undefined || segments === "ten") return tenSegments(bins);
	if (!Array.isArray(segments))
		refuse(
			"segments",
			"segments must be “ten” or a list of rectangles.",
			segments,
		);
	for (const segment of segments)
		if (
			!isRecord(segment) ||
			typeof segment.id !== "string" ||
			!Array.isArray(segment.r) ||
			!Array.isArray(segment.f)
		)
			refuse(
				"segments",
				"A segment is { id, r: [from, to], f: [from, to] }.",
				segment,
			);
	return segments;
}
