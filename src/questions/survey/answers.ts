import type { Measure, Point } from "../../model/answer.js";
import { edgesOf, type Stretch } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import { fiscalName } from "../../model/fiscal.js";
import { elapsedOf, type Grain, isOpen } from "../../model/period.js";
import { isoOf } from "../../model/time.js";
import type { Work } from "../../model/work.js";
import type { Report } from "../envelope.js";
import { measureOf, rate } from "../figure.js";
import { filterRows } from "../filter.js";
import { tableOf, valuesOf } from "../needs.js";
import { ownColumn } from "../reference.js";
import type { SurveyKind, SurveyQuestion } from "../survey.js";
import { figureOf, MINIMUM, type Rule } from "./rule.js";
import { type Answers, type Scale, scales, tallyScores } from "./scale.js";

/** The code of a kind that no row has; that of a missing kind is −1. */
const NOBODY = -2;

/** Rows of an entity that belong to a survey: by `kind` where it is mapped, else all. */
function* rowsOf(
	dataset: Dataset,
	entity: "surveys" | "survey_invites",
	survey: SurveyKind,
	report: Report,
): Work<Omit<Answers, "scores">> {
	const table = tableOf(dataset, entity);
	const kind = ownColumn(table, "kind");
	const code = kind?.type === "text" ? kind.dictionary.indexOf(survey) : 0;
	return {
		at: valuesOf(table, "at", "instant"),
		kinds: kind?.type === "text" ? kind.codes : null,
		kind: code < 0 ? NOBODY : code,
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
 * Invitations of the same kind in a stretch. Null where invitations are not mapped, or lack a column that the filters need.
 */
export function* askedOf(
	dataset: Dataset,
	survey: SurveyKind,
	{ start, end }: Stretch,
	report: Report,
): Work<number | null> {
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
	return asked;
}

/** Answers over invitations. There is no interval where answers to earlier invitations outnumber them. */
export function responseRate(count: number, asked: number): Measure {
	const measure = measureOf(rate(count, asked), MINIMUM);
	return count > asked ? { ...measure, interval: null } : measure;
}

/** The elapsed part of a period in buckets, with the answers counted in each. */
export interface Parts {
	edges: Float64Array;
	/** By bucket, then point of the scale. */
	counts: Float64Array;
}

/** The buckets of the series, or one where none is asked for; those that have not begun are left out. `clipped` lie in the elapsed period. */
export function bucketsIn(
	{ series }: SurveyQuestion,
	{ stretch, asOf, calendar }: Report,
): { edges: Float64Array; clipped: Float64Array } {
	const { start, end } = elapsedOf(stretch, asOf);
	const edges =
		series !== undefined && start < end
			? edgesOf({ start, end }, series, calendar)
			: Float64Array.of(start, end);
	const clipped = edges.map((edge) => Math.min(Math.max(edge, start), end));
	return { edges, clipped };
}

/** Counts answers bucket by bucket. */
export function* partsOf(
	answers: Answers,
	question: SurveyQuestion,
	report: Report,
): Work<Parts> {
	const { edges, clipped } = bucketsIn(question, report);
	const scale = scales[question.survey];
	return { edges, counts: yield* tallyScores(answers, scale, clipped) };
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
	grain: Grain,
	{ stretch, asOf, calendar }: Report,
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
			...fiscalName(start, grain, calendar),
			open: isOpen({ start, end }, asOf),
			value,
			n,
		};
	});
}
