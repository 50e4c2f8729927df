import type { Words } from "../locales/en.js";
import type { Format, NumberParts } from "../locales/format.js";
import type { SurveyAnswer } from "../questions/survey.js";
import {
	type BandBar,
	layoutBands,
	layoutScores,
	type ScoreBar,
} from "./bands.js";
import { type ChangeText, describeChange, sayChange } from "./change.js";
import { layoutSparkline, type Sparkline } from "./sparkline.js";
import { type GroupTable, layoutGroups } from "./touchpoints.js";

/** The scale from end to end as a line of length 1, with the score and its interval on it. */
export interface Bullet {
	at: number;
	band: { from: number; size: number } | null;
	/** Lowest, middle and highest value. */
	ticks: [string, string, string];
}

/** A gauge, ready to be drawn. */
export interface Gauge {
	name: string;
	/** Null where there is no score, or too little data for one. */
	value: NumberParts | null;
	enough: boolean;
	/** Between +26 and +34; empty without an interval. */
	between: string;
	changes: ChangeText[];
	bullet: Bullet | null;
	/** Empty where there is too little data for shares. */
	bands: BandBar[];
	distribution: ScoreBar[];
	sparkline: Sparkline | null;
	/** By touchpoint, or another column; null where that was not asked for. */
	groups: GroupTable | null;
	notes: string[];
	/** The finding in one sentence. */
	sentence: string;
}

/** The ends of what the score can be: points for a net of two shares, 1 for a share, the scale itself for a mean. */
function rangeOf({ rule, scale }: SurveyAnswer): readonly [number, number] {
	if (rule === "mean") return scale;
	return rule === "net" ? [-100, 100] : [0, 1];
}

function methodOf({ rule }: SurveyAnswer, { survey }: Words): string {
	switch (rule) {
		case "net":
			return survey.method;
		case "mean":
			return survey.methodMean;
		default:
			return survey.methodRate;
	}
}

/** Where a score lies on the scale, as a share of it. */
function placeOn(answer: SurveyAnswer) {
	const [low, high] = rangeOf(answer);
	return (value: number) =>
		Math.min(1, Math.max(0, (value - low) / (high - low)));
}

function bulletOf(
	answer: SurveyAnswer,
	value: number,
	text: (value: number) => string,
): Bullet {
	const [low, high] = rangeOf(answer);
	const place = placeOn(answer);
	const { interval } = answer.score;
	const from = interval ? place(interval[0]) : 0;
	return {
		at: place(value),
		band: interval && { from, size: place(interval[1]) - from },
		ticks: [text(low), text((low + high) / 2), text(high)],
	};
}

function changesOf(
	{ comparisons, score, span, meta }: SurveyAnswer,
	words: Words,
	format: Format,
): ChangeText[] {
	const { unit, direction } = meta.definition;
	return comparisons.map((compared) => {
		const change = describeChange(
			compared,
			{
				...{ direction, unit, currency: null, value: score.value },
				...{ timeZone: meta.timeZone, toDate: span.open },
			},
			words,
			format,
		);
		const real = compared.change.real ? words.change.real : "";
		return {
			...change,
			verdict: [change.verdict, real].filter(Boolean).join(", "),
		};
	});
}

/** Fewest answers for a point of the course to be drawn. */
const MINIMUM = 30;

/** The course of the score. A point of few answers is a gap: it would be noise. */
const courseOf = ({ series }: SurveyAnswer) =>
	layoutSparkline(
		series.map((point) =>
			point.n < MINIMUM ? { ...point, value: null } : point,
		),
	);

/** Lays the answer to a survey question out as a gauge. Below the minimum sample only the counts are shown. */
export function layoutSurvey(
	answer: SurveyAnswer,
	words: Words,
	format: Format,
): Gauge {
	const { score, response, span, meta } = answer;
	const { unit } = meta.definition;
	const style = { signed: answer.rule === "net" };
	const text = (value: number) => format.number(value, unit, null, style);
	const tick = (value: number) =>
		format.number(value, unit, null, { ...style, digits: 0 });
	const end = (value: number) =>
		format.number(value, unit, null, { ...style, digits: 1 });
	const name = words.survey[answer.survey];
	const value = score.enough ? score.value : null;
	const shown = value !== null;
	const between =
		shown && score.interval
			? words.between(end(score.interval[0]), end(score.interval[1]))
			: "";
	const changes = shown ? changesOf(answer, words, format) : [];

	const notes = [
		words.survey.answers(score.n, format.number(score.n, "count")),
	];
	if (response && response.value !== null)
		notes.push(words.survey.response(format.number(response.value, "percent")));
	if (between) notes.push(methodOf(answer, words));
	notes.push(format.span(span, meta.timeZone, meta.asOf));
	if (span.elapsedDays !== undefined && span.totalDays !== undefined)
		notes.push(words.elapsed(span.elapsedDays, span.totalDays));
	const sparkline = shown ? courseOf(answer) : null;
	if (sparkline && answer.rolling !== undefined)
		notes.push(words.survey.rolling(answer.rolling));
	const place = placeOn(answer);
	const groups = layoutGroups(answer, { text, end, place }, words, format);

	return {
		name,
		value: shown ? format.parts(value, unit, null, style) : null,
		enough: score.enough,
		between,
		changes,
		bullet: shown ? bulletOf(answer, value, tick) : null,
		bands: shown ? layoutBands(answer, words, format) : [],
		distribution: layoutScores(answer, format),
		sparkline,
		groups,
		notes,
		sentence: shown
			? [
					words.kpi.sentence(name, text(value)),
					between,
					...changes.map(sayChange),
					groups?.finding ?? "",
				]
					.filter(Boolean)
					.join(", ")
			: score.enough
				? words.kpi.noValue(name)
				: words.survey.tooFew(name, format.number(score.n, "count")),
	};
}
