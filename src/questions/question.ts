import type { CohortAnswer, CohortQuestion } from "./cohort.js";
import type { FunnelAnswer, FunnelQuestion } from "./funnel.js";
import type { KpiAnswer, KpiQuestion } from "./kpi.js";
import type { RfmAnswer, RfmQuestion } from "./rfm.js";
import type { SurveyAnswer, SurveyQuestion } from "./survey.js";

/** Each kind of question with its answer. */
export interface Kinds {
	kpi: { question: KpiQuestion; answer: KpiAnswer };
	funnel: { question: FunnelQuestion; answer: FunnelAnswer };
	rfm: { question: RfmQuestion; answer: RfmAnswer };
	cohort: { question: CohortQuestion; answer: CohortAnswer };
	survey: { question: SurveyQuestion; answer: SurveyAnswer };
}

export type Kind = keyof Kinds;

/** Anything a source can be asked, as plain JSON. */
export type Question = Kinds[Kind]["question"];

/** What comes back for a question, as plain JSON. */
export type Answer<Q extends Question = Question> = Kinds[Q["kind"]]["answer"];
