import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { Filter } from "../model/filter.js";
import type { SurveyAnswer, SurveyGroup } from "../questions/survey.js";
import type { Bullet } from "./survey.js";

/** One group of answers in a table. */
export interface GroupRow {
	name: string;
	n: string;
	/** Empty where there are too few answers for a score. */
	score: string;
	interval: string;
	/** Score and interval as shares of the scale; null without a score. */
	place: Pick<Bullet, "at" | "band"> | null;
	/** What picks it; null for the groups that stand together. */
	filter: Filter | null;
}

/** A score by the values of a column: best first, those of too few answers next, the rest together last. */
export interface GroupTable {
	/** The name of the column. */
	name: string;
	rows: GroupRow[];
	/** The worst and the best group, in words; empty where fewer than two have a score. */
	finding: string;
}

/** How scores are written and placed. */
export interface Scoring {
	text: (value: number) => string;
	end: (value: number) => string;
	place: (value: number) => number;
}

/** Lays the groups of a survey out; null where none were asked for. */
export function layoutGroups(
	{ split }: SurveyAnswer,
	{ text, end, place }: Scoring,
	words: Words,
	format: Format,
): GroupTable | null {
	if (!split || split.groups.length === 0) return null;
	const { survey } = words;
	const nameOf = ({ key }: SurveyGroup) => key ?? survey.missing;
	const row = (
		name: string,
		{ score }: Pick<SurveyGroup, "score">,
		filter: Filter | null,
	): GroupRow => {
		const value = score.enough ? score.value : null;
		const [low, high] = score.interval ?? [];
		const known = value !== null && low !== undefined && high !== undefined;
		return {
			name,
			n: format.number(score.n, "count"),
			score: value === null ? "" : text(value),
			interval: known ? `${end(low)} … ${end(high)}` : "",
			place: known
				? {
						at: place(value),
						band: { from: place(low), size: place(high) - place(low) },
					}
				: null,
			filter,
		};
	};
	const column = split.column.includes(".")
		? split.column
		: `surveys.${split.column}`;
	const told = split.groups.filter(({ score }) => score.enough);
	told.sort((a, b) => (b.score.value as number) - (a.score.value as number));
	const few = split.groups.filter(({ score }) => !score.enough);
	const [best, worst] = [told[0], told.at(-1)];
	return {
		name: column === "surveys.touchpoint" ? survey.touchpoint : split.column,
		rows: [
			...[...told, ...few].map((group) =>
				row(nameOf(group), group, { column, is: group.key }),
			),
			...(split.other
				? [
						row(
							survey.other(format.number(split.other.groups, "count")),
							split.other,
							null,
						),
					]
				: []),
		],
		finding:
			best && worst && best !== worst
				? survey.extremes(
						nameOf(worst),
						text(worst.score.value as number),
						nameOf(best),
						text(best.score.value as number),
					)
				: "",
	};
}
