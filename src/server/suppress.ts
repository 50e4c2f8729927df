import { CadranError } from "../model/error.js";
import type { Answer, Question } from "../questions/question.js";
import { suppressCohort } from "./suppress/cohort.js";
import { suppressFunnel } from "./suppress/funnel.js";
import { suppressKpi } from "./suppress/kpi.js";
import { roundedMeta } from "./suppress/measure.js";
import { suppressRfm } from "./suppress/rfm.js";
import { suppressSurvey } from "./suppress/survey.js";

type Asking = <Q extends Question>(question: Q) => Promise<Answer<Q>>;

/**
 * Asks, and hides what is of fewer than k people, as far as the answer's own counts tell: of orders and money the customers are asked
 * for too. Rejects with a CadranError `refused` for rows one by one.
 */
export async function askSuppressed(
	question: Question,
	ask: Asking,
	k: number,
): Promise<Answer> {
	const answer = await suppressed(question, ask, k);
	return { ...answer, meta: roundedMeta(answer.meta, k) };
}

async function suppressed(
	question: Question,
	ask: Asking,
	k: number,
): Promise<Answer> {
	switch (question.kind) {
		case "kpi":
			return suppressKpi(await ask(question), k, question);
		case "funnel":
			return suppressFunnel(await ask(question), k);
		case "rfm":
			return suppressRfm(await ask(question), k);
		case "survey":
			return suppressSurvey(await ask(question), k);
		case "cohort": {
			const answer = await ask(question);
			const { asOf } = answer.meta;
			const customers = { measure: "customers", base: "size" } as const;
			const people = await ask({ ...question, ...customers, asOf });
			return suppressCohort(answer, k, people);
		}
		case "rows":
			throw new CadranError(
				"refused",
				`Rows are not told one by one here, as groups of fewer than ${k} are hidden.`,
				{ option: "kind" },
			);
		default:
			return await ask(question);
	}
}
