import type { Definition, Measure, Point } from "../model/answer.js";
import { edgesOf, type Stretch } from "../model/calendar.js";
import type { Dataset } from "../model/dataset.js";
import type { Texts } from "../model/metric.js";
import { elapsedOf, isOpen } from "../model/period.js";
import { isoOf } from "../model/time.js";
import type { Work } from "../model/work.js";
import { checkChoice, refuse } from "./check.js";
import type { Report } from "./envelope.js";
import { type Figure, mean, measureOf, moved, net, rate } from "./figure.js";
import { filterRows } from "./filter.js";
import { tableOf, valuesOf } from "./needs.js";
import { ownColumn } from "./reference.js";
import { type Answers, type Scale, scales, tallyScores } from "./scale.js";
import type { SurveyAnswer, SurveyKind, SurveyQuestion } from "./survey.js";
import { textOf } from "./texts.js";

type Rule = SurveyAnswer["rule"];

/** Fewest answers for a score to be shown as one. */
export const MINIMUM = 30;

/** The survey and the rule of its score. Throws `question` where they are malformed or disagree. */
export function checked({ survey, rule, series }: SurveyQuestion): {
	survey: SurveyKind;
	rule: Rule;
} {
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
	if (survey === "ces") return { survey, rule: rule ?? "mean" };
	const own = survey === "nps" ? "net" : "top-two";
	if (rule !== undefined && rule !== own)
		refuse("rule", `rule is for CES only; ${survey} is always ${own}.`, rule);
	return { survey, rule: own };
}

/** Rows of an entity that belong to a survey: by `kind` where it is mapped, else all. */
function* rowsOf(
	dataset: Dataset,
	entity: "surveys" | "survey_invites",
	survey: SurveyKind,
	report: Report,
): Work<Omit<Answers, "scores">> {
	const table = tableOf(dataset, entity);
	const kind = ownColumn(table, "kind");
	return {
		at: valuesOf(table, "at", "instant"),
		kinds: kind?.type === "text" ? kind.codes : null,
		kind: kind?.type === "text" ? kind.dictionary.indexOf(survey) : 0,
		mask: yield* filterRows(
			dataset,
			table,
			report.filters,
			report,
			report.stretch,
		),
	};
}

/** The answers to a survey. */
export function* answersOf(
	dataset: Dataset,
	survey: SurveyKind,
	report: Report,
): Work<Answers> {
	const scores = valuesOf(tableOf(dataset, "surveys"), "score", "number");
	return { ...(yield* rowsOf(dataset, "surveys", survey, report)), scores };
}

/**
 * Answers over invitations of the same kind in the same stretch. Null where invitations are not mapped, or lack a column that the
 * filters need. There is no interval where answers to earlier invitations outnumber those of the stretch.
 */
export function* responseOf(
	dataset: Dataset,
	survey: SurveyKind,
	count: number,
	{ start, end }: Stretch,
	report: Report,
): Work<Measure | null> {
	if (!Object.hasOwn(dataset.tables, "survey_invites")) return null;
	const own: Report = { ...report, warnings: [] };
	const invites = yield* rowsOf(dataset, "survey_invites", survey, own);
	if (own.warnings.length > 0) return null;
	const { at, kinds, kind, mask } = invites;
	let asked = 0;
	for (let row = 0; row < at.length; row++) {
		if (kinds !== null && kinds[row] !== kind) continue;
		if (mask !== null && mask[row] === 0) continue;
		const instant = at[row] as number;
		if (instant >= start && instant < end) asked++;
	}
	const measure = measureOf(rate(count, asked), MINIMUM);
	return count > asked ? { ...measure, interval: null } : measure;
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

/** The elapsed part of a period in buckets, with the answers counted in each. */
export interface Parts {
	edges: Float64Array;
	/** By bucket, then point of the scale. */
	counts: Float64Array;
}

/** Counts answers bucket by bucket of the series, or in one bucket where none is asked for. Buckets that have not begun are left out. */
export function* partsOf(
	answers: Answers,
	{ survey, series }: SurveyQuestion,
	{ stretch, asOf, calendar }: Report,
): Work<Parts> {
	const { start, end } = elapsedOf(stretch, asOf);
	const edges =
		series !== undefined && start < end
			? edgesOf({ start, end }, series, calendar)
			: Float64Array.of(start, end);
	const clipped = edges.map((edge) => Math.min(Math.max(edge, start), end));
	return {
		edges,
		counts: yield* tallyScores(answers, scales[survey], clipped),
	};
}

/** Answers of all buckets by point of the scale. */
export function whole({ counts }: Parts, { low, high }: Scale): Float64Array {
	const all = new Float64Array(high - low + 1);
	for (let i = 0; i < counts.length; i++)
		all[i % all.length] =
			(all[i % all.length] as number) + (counts[i] as number);
	return all;
}

/** The score bucket by bucket. */
export function seriesOf(
	{ edges, counts }: Parts,
	survey: SurveyKind,
	rule: Rule,
	{ stretch, asOf }: Report,
): Point[] {
	if (stretch.start > asOf) return [];
	const scale = scales[survey];
	const width = scale.high - scale.low + 1;
	return Array.from({ length: edges.length - 1 }, (_, bucket) => {
		const own = counts.subarray(bucket * width, (bucket + 1) * width);
		const { value, n } = figureOf(own, scale, rule);
		const start = edges[bucket] as number;
		const end = edges[bucket + 1] as number;
		return {
			from: isoOf(start),
			to: isoOf(end),
			open: isOpen({ start, end }, asOf),
			value,
			n,
		};
	});
}

const names: Record<SurveyKind, Texts> = {
	nps: { en: "Net Promoter Score", fr: "Net Promoter Score" },
	csat: { en: "Customer satisfaction", fr: "Satisfaction client" },
	ces: { en: "Customer effort score", fr: "Score d’effort client" },
};

const formulas: Record<SurveyKind, Partial<Record<Rule, string>>> = {
	nps: { net: "100 × (share of 9–10 − share of 0–6)" },
	csat: { "top-two": "share of 4–5 of 5" },
	ces: {
		mean: "mean of 1–7",
		share: "share of 5–7",
		net: "100 × (share of 5–7 − share of 1–3)",
	},
};

/** What a survey's score means. A mean is a plain number. */
export function surveyDefinition(
	survey: SurveyKind,
	rule: Rule,
	language: string,
): Definition {
	return {
		id: survey,
		name: textOf(names[survey], language),
		unit: rule === "net" ? "points" : rule === "mean" ? "ratio" : "percent",
		direction: "higher",
		formula: formulas[survey][rule] as string,
	};
}
