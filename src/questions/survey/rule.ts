import type { Definition } from "../../model/answer.js";
import { checkChoice, checkWhole, refuse } from "../check.js";
import { type Figure, mean, rate } from "../figure.js";
import { moved, net } from "../kpi/arithmetic.js";
import type { SurveyAnswer, SurveyKind, SurveyQuestion } from "../survey.js";
import { type Scale, scales } from "./scale.js";
import { checkSplit } from "./split.js";

/** How a score is worked out. */
export type Rule = SurveyAnswer["rule"];

/** Fewest answers for a score to be shown as one. */
export const MINIMUM = 30;

/** The survey and the rule of its score. Throws `question` where they are malformed or disagree. */
export function checked(question: SurveyQuestion): {
	survey: SurveyKind;
	rule: Rule;
} {
	const { survey, rule, series, rolling } = question;
	checkChoice("survey", survey ?? null, Object.keys(scales));
	checkChoice("rule", rule, ["mean", "share", "net"]);
	checkChoice("series", series, [
		"hour",
		"day",
		"week",
		"month",
		"quarter",
		"year",
	]);
	checkWhole("rolling", rolling, 1, 3660);
	if (rolling !== undefined && series === undefined)
		refuse("rolling", "rolling needs series: how often the score is taken.");
	checkSplit(question.split);
	if (survey === "ces") return { survey, rule: rule ?? "mean" };
	const own = survey === "nps" ? "net" : "top-two";
	if (rule !== undefined && rule !== own)
		refuse("rule", `rule is for CES only; ${survey} is always ${own}.`, rule);
	return { survey, rule: own };
}

/** Answers with a score from `from` to `to`, both included. */
export function within(
	counts: Float64Array,
	scale: Scale,
	from: number,
	to: number,
): number {
	let sum = 0;
	for (let score = from; score <= to; score++)
		sum += counts[score - scale.low] as number;
	return sum;
}

/** The score of answers counted by point of the scale. */
export function figureOf(
	counts: Float64Array,
	scale: Scale,
	rule: Rule,
): Figure {
	const n = within(counts, scale, scale.low, scale.high);
	const top = scale.bands.at(-1) as Scale["bands"][number];
	const low = scale.bands[0] as Scale["bands"][number];
	const up = within(counts, scale, top.from, top.to);
	if (rule === "top-two" || rule === "share") return rate(up, n);
	if (rule === "mean") return mean(sampleOf(counts, scale, n));
	const down = within(counts, scale, low.from, low.to);
	const score = moved(net(rate(up, n), rate(down, n)), 0, 100);
	return n === 0 ? score : { ...score, value: (100 * (up - down)) / n };
}

function sampleOf(counts: Float64Array, { low }: Scale, n: number) {
	let sum = 0;
	for (let i = 0; i < counts.length; i++)
		sum += (counts[i] as number) * (low + i);
	const centre = sum / n;
	let squares = 0;
	for (let i = 0; i < counts.length; i++)
		squares += (counts[i] as number) * (low + i - centre) ** 2;
	return { mean: centre, variance: n > 1 ? squares / (n - 1) : 0, n };
}

/** What a survey's score is, without its words. A mean is a plain number. */
export function surveyDefinition(survey: SurveyKind, rule: Rule): Definition {
	return {
		id: survey,
		name: survey,
		unit: rule === "net" ? "points" : rule === "mean" ? "ratio" : "percent",
		direction: "higher",
	};
}
