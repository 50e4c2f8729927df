import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { SurveyAnswer, SurveyBand } from "../questions/survey.js";

export type Tone = "good" | "bad" | "neutral";

/** A stretch of the scale in the stacked bar, from its start at `from` over `share`. */
export interface BandBar {
	from: number;
	share: number;
	tone: Tone;
	/** Promoters. */
	name: string;
	/** 9–10. */
	range: string;
	text: string;
	count: string;
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

/** Lays the bands of a survey out end to end. */
export function layoutBands(
	{ bands }: SurveyAnswer,
	words: Words,
	format: Format,
): BandBar[] {
	const number = (value: number) => format.number(value, "count");
	let from = 0;
	return bands.map((band) => {
		const share = band.share ?? 0;
		const text = format.number(share, "percent", null, { digits: 0 });
		const bar: BandBar = {
			from,
			share,
			tone: tones[band.id],
			name: words.survey.bands[band.id],
			range: words.survey.scores(number(band.from), number(band.to)),
			text,
			count: number(band.count),
			small: share < SMALL,
			scores: { from: band.from, to: band.to },
		};
		from += share;
		return bar;
	});
}

/** Lays the answers by score out as bars from one line. */
export function layoutScores(
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
