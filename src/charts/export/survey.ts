import type { Words } from "../../locales/en.js";
import type { Format } from "../../locales/format.js";
import type { Measure } from "../../model/answer.js";
import type { SurveyAnswer } from "../../questions/survey.js";
import { figureTable, measured, shareOf } from "./figure.js";
import { groupTable, seriesTable } from "./series.js";
import { bare, shown, type Table, tableOf } from "./table.js";

const grouped = ({ key, score }: { key: string | null; score: Measure }) => ({
	key,
	measure: score,
});

/** A survey's score with its comparisons, its bands, its answers by score, its response and its course. */
export function surveyTables(
	answer: SurveyAnswer,
	words: Words,
	format: Format,
): Table[] {
	const { meta, score, bands, distribution, response, series, rule, split } =
		answer;
	const says = words.saved;
	const { unit } = meta.definition;
	const style = { signed: rule === "net" };
	const writing = { words, format, meta, unit, style };
	const share = shareOf(writing);
	const count = (value: number) => format.number(value, "count");
	return [
		figureTable(
			words.survey[answer.survey],
			{ ...answer, measure: score },
			writing,
		),
		tableOf(says.band, bands, [
			[says.band, ({ id }) => bare(words.survey.bands[id])],
			[
				says.scores,
				({ from, to }) => bare(words.survey.scores(String(from), String(to))),
			],
			[says.answers, ({ count }) => bare(count)],
			[says.share, (band) => shown(score.enough ? band.share : null, share)],
		]),
		tableOf(words.survey.distribution, distribution, [
			[says.score, ({ score }) => bare(score)],
			[says.answers, ({ count: own }) => shown(own, count)],
		]),
		...(response
			? [
					tableOf(
						says.response,
						[response],
						measured(says.response, share, writing, (own) => own),
					),
				]
			: []),
		...(split
			? [
					groupTable(
						split.groups.map(grouped),
						split.other && { ...split.other, measure: split.other.score },
						writing,
					),
				]
			: []),
		...seriesTable(series, writing),
	];
}
