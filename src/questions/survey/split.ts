import type { Measure } from "../../model/answer.js";
import type { Stretch } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import { byCodePoint } from "../../model/order.js";
import type { TextColumn } from "../../model/table.js";
import { SLICE, type Work } from "../../model/work.js";
import { checkWhole, isRecord, refuse } from "../check.js";
import { measureOf } from "../figure.js";
import { columnOf } from "../joined.js";
import { tableOf } from "../needs.js";
import { codedOf, isMapped, unknownColumn, unmappedOf } from "../reference.js";
import { figureOf, MINIMUM, type Rule } from "./rule.js";
import type { Answers, Scale } from "./scale.js";

/** By which column of the answers, or of the customers, a survey is split: `touchpoint`, `customers.segment`. */
export interface SurveySplit {
	column: string;
	/** How many groups stand for themselves, those of most answers; 8 unless given. The rest is Other. */
	top?: number;
}

/** The score of the answers with one value of the column; null is of those without one. */
export interface SurveyGroup {
	key: string | null;
	score: Measure;
}

/** Groups of most answers first, equals by key, those without one last. Other is worked out from its own answers, never from its groups' scores. */
export interface SurveyGroups {
	column: string;
	groups: readonly SurveyGroup[];
	other: { score: Measure; groups: number } | null;
}

export const TOP = 8;

/** Refuses a split that is malformed. */
export function checkSplit(split: unknown): void {
	if (split === undefined) return;
	if (!isRecord(split) || typeof split.column !== "string")
		refuse(
			"split",
			"split must be an object with a column, such as { column: touchpoint }.",
			split,
		);
	checkWhole("split.top", split.top, 1, 100);
}

/** The answers of a stretch by the values of a column. */
export function* splitOf(
	dataset: Dataset,
	answers: Answers,
	scale: Scale,
	rule: Rule,
	{ column, top = TOP }: SurveySplit,
	stretch: Stretch,
): Work<SurveyGroups> {
	const { codes, dictionary } = yield* codesOf(dataset, column);
	// The missing value, of code −1, has the first place.
	const alone = Int32Array.from({ length: dictionary.length + 1 }, (_, i) => i);
	const sizes = yield* tally(answers, scale, codes, alone, stretch, 1);
	const order = Array.from(alone)
		.filter((place) => (sizes[place] as number) > 0)
		.sort(
			(a, b) =>
				(sizes[b] as number) - (sizes[a] as number) ||
				Number(a === 0) - Number(b === 0) ||
				byCodePoint(dictionary[a - 1] as string, dictionary[b - 1] as string),
		);
	const few = order.slice(0, top);
	const slots = new Int32Array(alone.length).fill(few.length);
	for (const [slot, place] of few.entries()) slots[place] = slot;
	const width = scale.high - scale.low + 1;
	const counts = yield* tally(answers, scale, codes, slots, stretch, width);
	const keys = few.map((place) =>
		place === 0 ? null : (dictionary[place - 1] as string),
	);
	const others = order.length - few.length;
	return groupsOf(column, keys, others, counts, scale, rule);
}

/** Groups by the answers of each by score, those of Other last. */
export function groupsOf(
	column: string,
	keys: readonly (string | null)[],
	others: number,
	counts: Float64Array,
	scale: Scale,
	rule: Rule,
): SurveyGroups {
	const width = scale.high - scale.low + 1;
	const score = (slot: number) =>
		measureOf(
			figureOf(counts.subarray(slot * width, (slot + 1) * width), scale, rule),
			MINIMUM,
		);
	return {
		column,
		groups: keys.map((key, slot) => ({ key, score: score(slot) })),
		other: others > 0 ? { score: score(keys.length), groups: others } : null,
	};
}

/** A column as codes, row by row of the answers. */
function* codesOf(dataset: Dataset, name: string): Work<TextColumn> {
	const table = tableOf(dataset, "surveys");
	const column = yield* columnOf(dataset, table, name);
	if (!column)
		throw isMapped(dataset, name)
			? unmappedOf(dataset, table, name)
			: unknownColumn(dataset, name, "split.column");
	return (
		(yield* codedOf(column)) ??
		refuse(
			"split.column",
			`“${name}” holds instants: split by a column of texts, or ask for a series.`,
		)
	);
}

/** Answers of a stretch by slot, and within it by score where the slots are as wide as the scale. */
function* tally(
	answers: Answers,
	scale: Scale,
	codes: Int32Array,
	slots: Int32Array,
	stretch: Stretch,
	width: number,
): Work<Float64Array> {
	const counts = new Float64Array((slots.length + 1) * width);
	for (let from = 0; from < codes.length; from += SLICE) {
		const to = Math.min(from + SLICE, codes.length);
		tallyRange(counts, answers, scale, codes, slots, stretch, width, from, to);
		yield;
	}
	return counts;
}

function tallyRange(
	counts: Float64Array,
	{ scores, at, kinds, kind, mask }: Answers,
	{ low, high }: Scale,
	codes: Int32Array,
	slots: Int32Array,
	{ start, end }: Stretch,
	width: number,
	from: number,
	to: number,
): void {
	for (let row = from; row < to; row++) {
		if (kinds !== null && kinds[row] !== kind) continue;
		if (mask !== null && mask[row] === 0) continue;
		const instant = at[row] as number;
		const score = scores[row] as number;
		if (!(instant >= start && instant < end && score >= low && score <= high))
			continue;
		const slot = slots[(codes[row] as number) + 1] as number;
		const cell = slot * width + (width > 1 ? score - low : 0);
		counts[cell] = (counts[cell] as number) + 1;
	}
}
