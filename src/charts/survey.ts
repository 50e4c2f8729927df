import type { Words } from "../locales/en.js";
import type { Format, NumberParts } from "../locales/format.js";
import type { SurveyAnswer, SurveyBand } from "../questions/survey.js";
import { type ChangeText, describeChange, sayChange } from "./change.js";
import { layoutSparkline, type Sparkline } from "./sparkline.js";

export type Tone = "good" | "bad" | "neutral";

/** The scale from end to end as a line of length 1, with the score and its interval on it. */
export interface Bullet {
	at: number;
	band: { from: number; size: number } | null;
	/** Lowest, middle and highest value. */
	ticks: [string, string, string];
}

/** A stretch of the scale in the stacked bar, from its start at `from` over `share`. */
export interface BandBar {
	from: number;
	share: number;
	tone: Tone;
	/** Promoters 9–10. */
	name: string;
	text: string;
	/** 49.0 % (590). */
	detail: string;
	/** Whether the share is too small to have its figure on the mark. */
	small: boolean;
	scores: { from: number; to: number };
}

/** The answers with one score. `height` is a share of the most frequent one's. */
export interface ScoreBar {
	score: string;
	height: number;
	tone: Tone;
	count: string;
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
	notes: string[];
	/** The finding in one sentence. */
	sentence: string;
}

const tones: Record<SurveyBand["id"], Tone> = {
	detractors: "bad",
	passives: "neutral",
	promoters: "good",
	others: "bad",
	satisfied: "good",
	hard: "bad",
	neutral: "neutral",
	easy: "good",
};

/** Below this share of the bar a figure does not fit on it. */
const SMALL = 0.15;

/** The ends of what the score can be. A net of two shares has a sign. */
function rangeOf({
	rule,
	scale,
	meta,
}: SurveyAnswer): readonly [number, number] {
	const whole = meta.definition.unit === "percent" ? 1 : 100;
	if (rule === "mean") return scale;
	return rule === "net" ? [-whole, whole] : [0, whole];
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

function bulletOf(
	answer: SurveyAnswer,
	value: number,
	text: (value: number) => string,
): Bullet {
	const [low, high] = rangeOf(answer);
	const place = (value: number) =>
		Math.min(1, Math.max(0, (value - low) / (high - low)));
	const { interval } = answer.score;
	const from = interval ? place(interval[0]) : 0;
	return {
		at: place(value),
		band: interval && { from, size: place(interval[1]) - from },
		ticks: [text(low), text((low + high) / 2), text(high)],
	};
}

function bandsOf(
	{ bands }: SurveyAnswer,
	words: Words,
	format: Format,
): BandBar[] {
	const number = (value: number) => format.number(value, "count");
	let from = 0;
	return bands.map((band) => {
		const share = band.share ?? 0;
		const text = format.number(share, "percent");
		const scores = words.survey.scores(number(band.from), number(band.to));
		const bar: BandBar = {
			from,
			share,
			tone: tones[band.id],
			name: `${words.survey.bands[band.id]} ${scores}`,
			text,
			detail: `${text} (${number(band.count)})`,
			small: share < SMALL,
			scores: { from: band.from, to: band.to },
		};
		from += share;
		return bar;
	});
}

function distributionOf(
	{ distribution, bands }: SurveyAnswer,
	format: Format,
): ScoreBar[] {
	const most = Math.max(1, ...distribution.map(({ count }) => count));
	return distribution.map(({ score, count }) => {
		const band = bands.find(({ from, to }) => score >= from && score <= to);
		return {
			score: format.number(score, "count"),
			height: count / most,
			tone: band ? tones[band.id] : "neutral",
			count: format.number(count, "count"),
		};
	});
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
			{ direction, unit, currency: null, value: score.value },
			words,
			format,
			format.span(compared.span, meta.timeZone),
			span.open,
		);
		const real = compared.change.real ? words.change.real : "";
		return {
			...change,
			verdict: [change.verdict, real].filter(Boolean).join(", "),
		};
	});
}

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
	const name = words.survey[answer.survey];
	const value = score.enough ? score.value : null;
	const shown = value !== null;
	const between =
		shown && score.interval
			? words.between(text(score.interval[0]), text(score.interval[1]))
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

	return {
		name,
		value: shown ? format.parts(value, unit, null, style) : null,
		enough: score.enough,
		between,
		changes,
		bullet: shown ? bulletOf(answer, value, text) : null,
		bands: shown ? bandsOf(answer, words, format) : [],
		distribution: distributionOf(answer, format),
		sparkline: shown ? layoutSparkline(answer.series) : null,
		notes,
		sentence: shown
			? [
					words.kpi.sentence(name, text(value)),
					between,
					...changes.map(sayChange),
				]
					.filter(Boolean)
					.join(", ")
			: score.enough
				? words.kpi.noValue(name)
				: words.survey.tooFew(name, format.number(score.n, "count")),
	};
}
