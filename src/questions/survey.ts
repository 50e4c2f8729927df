import type { Compared, Measure, Meta, Point } from "../model/answer.js";
import type { Grain, Span } from "../model/period.js";
import type { Comparable, Envelope } from "../model/question.js";

export type SurveyKind = "nps" | "csat" | "ces";

/** What customers answered. */
export interface SurveyQuestion extends Envelope, Comparable {
	kind: "survey";
	survey: SurveyKind;
	/** CES only: mean of 1–7 (unless given), share of 5–7, or share of 5–7 less share of 1–3. */
	rule?: "mean" | "share" | "net";
	series?: Grain;
}

/** A named stretch of the scale: promoters 9–10, passives 7–8, detractors 0–6; satisfied 4–5, others 1–3; easy 5–7, neutral 4, hard 1–3. */
export interface SurveyBand {
	id:
		| "promoters"
		| "passives"
		| "detractors"
		| "satisfied"
		| "others"
		| "easy"
		| "neutral"
		| "hard";
	from: number;
	to: number;
	count: number;
	/** Null where there is no answer. */
	share: number | null;
}

export interface SurveyAnswer {
	kind: "survey";
	survey: SurveyKind;
	rule: "net" | "top-two" | "mean" | "share";
	span: Span;
	/** NPS in points −100 … 100; CSAT a share of 1; CES by its rule. */
	score: Measure;
	/** The scale's ends. */
	scale: readonly [number, number];
	/** Lowest scores first. */
	bands: readonly SurveyBand[];
	/** One entry for each point of the scale. */
	distribution: readonly { score: number; count: number }[];
	/** Answers over invitations; null where invitations are not mapped. */
	response: Measure | null;
	comparisons: readonly Compared[];
	series: readonly Point[];
	meta: Meta;
}

/** What a filter on the customers of a survey picks: those with an answer from and to these scores, both included. */
export interface SurveyPick {
	from: number;
	to: number;
}
