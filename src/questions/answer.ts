import type { Dataset } from "../model/dataset.js";
import type { CustomersFilter } from "../model/filter.js";
import type { Envelope } from "../model/question.js";
import type { Work } from "../model/work.js";
import { checkEnvelope, checkKeys, isRecord, refuse } from "./check.js";
import { answerCohort } from "./cohort.js";
import { openReport } from "./envelope.js";
import { answerFunnel } from "./funnel.js";
import { answerKpi } from "./kpi.js";
import { pickerOf } from "./pick.js";
import { checkPlain } from "./plain.js";
import type { Answer, DataQuestion, Kinds } from "./question.js";
import { answerRfm } from "./rfm.js";
import { answerRows } from "./rows.js";
import { answerSurvey } from "./survey.js";

/**
 * Answers a question from a dataset: the meaning of every question, whoever works it out. `now` is the clock in milliseconds
 * since 1970 UTC, used where neither question nor model has an as-of instant. Throws a CadranError: `question` where the question
 * is malformed, naming the option; `unsupported` where the dataset lacks what it needs; `refused` where the answer would mislead.
 * Needs `loadTemporal()` to have resolved.
 */
export function* answerQuestion<Q extends DataQuestion>(
	dataset: Dataset,
	question: Q,
	now: number,
): Work<Answer<Q>> {
	checkQuestion(question);
	const pick = pickerOf(dataset, question, now);
	return (yield* dispatch(dataset, question, now, pick)) as Answer<Q>;
}

/** What all questions may say. */
type All = keyof Envelope | "kind";
const ALL: Readonly<Record<All, true>> = {
	kind: true,
	period: true,
	filters: true,
	asOf: true,
	timeZone: true,
	weekStart: true,
	fiscal: true,
	language: true,
};

/** What those of each kind may say beside that: any other key would be passed over. */
const OWN: {
	readonly [K in DataQuestion["kind"]]: Readonly<
		Record<Exclude<keyof Kinds[K]["question"], All>, true>
	>;
} = {
	kpi: {
		metric: true,
		series: true,
		split: true,
		benchmark: true,
		projection: true,
		median: true,
		compare: true,
		align: true,
	},
	funnel: {
		steps: true,
		mode: true,
		of: true,
		order: true,
		windowDays: true,
		stepWindowDays: true,
		by: true,
		exclusions: true,
		breakdown: true,
		segments: true,
		trend: true,
		amount: true,
	},
	rfm: {
		bins: true,
		thresholds: true,
		axes: true,
		segments: true,
		compareAt: true,
	},
	cohort: {
		start: true,
		back: true,
		grain: true,
		ages: true,
		mode: true,
		brackets: true,
		clock: true,
		first: true,
		base: true,
		measure: true,
	},
	survey: {
		survey: true,
		rule: true,
		series: true,
		rolling: true,
		split: true,
		compare: true,
		align: true,
	},
	rows: {
		entity: true,
		columns: true,
		order: true,
		limit: true,
		offset: true,
	},
};

function checkQuestion(question: unknown): asserts question is DataQuestion {
	if (!isRecord(question))
		refuse("question", "A question is an object with a kind.", question);
	checkPlain(question);
	const kinds = Object.keys(OWN);
	if (!kinds.includes(question.kind as string))
		refuse("kind", `kind must be one of: ${kinds.join(", ")}.`, question.kind);
	checkKeys(question, "question", [
		...Object.keys(OWN[question.kind as DataQuestion["kind"]]),
		...Object.keys(ALL),
	]);
	checkEnvelope(question);
}

function* dispatch(
	dataset: Dataset,
	question: DataQuestion,
	now: number,
	pick: (filter: CustomersFilter) => Work<Uint8Array>,
): Work<Answer<DataQuestion>> {
	const report = openReport(dataset, question, now, pick);
	switch (question.kind) {
		case "kpi":
			return yield* answerKpi(dataset, question, report);
		case "funnel":
			return yield* answerFunnel(dataset, question, report);
		case "rfm":
			return yield* answerRfm(dataset, question, report);
		case "cohort":
			return yield* answerCohort(dataset, question, report);
		case "survey":
			return yield* answerSurvey(dataset, question, report);
		case "rows":
			return yield* answerRows(dataset, question, report);
	}
}
