import type { VectorSet } from "../../src/conformance/set.js";
import { type SetId, vectors } from "../../src/conformance/vectors.js";
import type { CohortAnswer } from "../../src/questions/cohort.js";
import type { FunnelAnswer } from "../../src/questions/funnel.js";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import type { RfmAnswer } from "../../src/questions/rfm.js";
import type { RowsAnswer } from "../../src/questions/rows.js";
import type { SurveyAnswer } from "../../src/questions/survey.js";

interface Answers {
	kpi: KpiAnswer;
	funnel: FunnelAnswer;
	rfm: RfmAnswer;
	cohort: CohortAnswer;
	survey: SurveyAnswer;
	rows: RowsAnswer;
}

/** The answers that a set's file holds, by kind and case. */
export async function said(id: SetId) {
	const [set] = (await vectors([id])) as [VectorSet];
	return <K extends keyof Answers>(kind: K, vector: string): Answers[K] => {
		const found = set.cases.find((one) => one.id === vector);
		if (found?.answer?.kind !== kind)
			throw new Error(`${id} has no ${kind} answer of ${vector}.`);
		return found.answer as unknown as Answers[K];
	};
}

/** Groups of a split by key, in their order: `[["web", 2], [null, 1]]`. */
export const groupsOf = ({ split }: KpiAnswer) =>
	(split?.groups ?? []).map(({ key, measure }) => [key, measure.value]);

/** Values of a course. */
export const courseOf = ({ series }: KpiAnswer) =>
	series.map(({ value }) => value);
