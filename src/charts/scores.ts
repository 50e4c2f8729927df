import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { RfmAnswer } from "../questions/rfm.js";

/** A score on an axis, with the smallest and largest value that has it. */
export interface RfmScore {
	name: string;
	range: string;
}

/** The smallest and the largest value of each score as texts, lowest score first; null where nobody has it. */
const rangesOf = (
	ranges: RfmAnswer["ranges"]["r"],
	format: Format,
): (readonly [string, string] | null)[] =>
	ranges.map(
		(range) =>
			range && [
				format.number(range[0], "count"),
				format.number(range[1], "count"),
			],
	);

const between = ([low, high]: readonly [string, string]) =>
	low === high ? low : `${low}–${high}`;

/** The recency axis in days; the first score is open to the past, the last to the present. */
export const recencyScores = (
	{ ranges, bins }: RfmAnswer,
	words: Words,
	format: Format,
): RfmScore[] =>
	rangesOf(ranges.r, format).map((range, index) => ({
		name: `R${index + 1}`,
		range: !range
			? words.none
			: index === 0
				? words.rfm.atLeastDays(range[0])
				: index === bins - 1
					? words.rfm.atMostDays(range[1])
					: between(range),
	}));

/** The frequency axis in orders; the last score is open upwards. */
export const frequencyScores = (
	{ ranges, bins }: RfmAnswer,
	words: Words,
	format: Format,
): RfmScore[] =>
	rangesOf(ranges.f, format).map((range, index) => ({
		name: `F${index + 1}`,
		range: !range
			? words.none
			: index === bins - 1
				? words.rfm.atLeast(range[0])
				: between(range),
	}));
