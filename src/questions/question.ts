import type { CohortAnswer, CohortQuestion } from "./cohort.js";
import type { FunnelAnswer, FunnelQuestion } from "./funnel.js";
import type { GlossaryAnswer, GlossaryQuestion } from "./glossary.js";
import type { KpiAnswer, KpiQuestion } from "./kpi.js";
import type { ModuleAnswer, ModuleQuestion } from "./module.js";
import type { RfmAnswer, RfmQuestion } from "./rfm.js";
import type { RowsAnswer, RowsQuestion } from "./rows.js";
import type { SurveyAnswer, SurveyQuestion } from "./survey.js";

/** Each kind of question with its answer. */
export interface Kinds {
	kpi: { question: KpiQuestion; answer: KpiAnswer };
	funnel: { question: FunnelQuestion; answer: FunnelAnswer };
	rfm: { question: RfmQuestion; answer: RfmAnswer };
	cohort: { question: CohortQuestion; answer: CohortAnswer };
	survey: { question: SurveyQuestion; answer: SurveyAnswer };
	rows: { question: RowsQuestion; answer: RowsAnswer };
	glossary: { question: GlossaryQuestion; answer: GlossaryAnswer };
	module: { question: ModuleQuestion; answer: ModuleAnswer };
}

export type Kind = keyof Kinds;

/** Kinds that are answered from rows by figures; the rest list rows, or tell of the catalogue and of what the source has. */
export type RowKind = Exclude<Kind, "rows" | "glossary" | "module">;

/** Anything that is answered from rows by figures. */
export type RowQuestion = Kinds[RowKind]["question"];

/** Anything that is answered from rows: by figures, or by the rows themselves. */
export type DataQuestion = RowQuestion | RowsQuestion;

/** Anything that is answered by the catalogue, and by what the source has. */
export type CatalogueQuestion = GlossaryQuestion | ModuleQuestion;

/** Anything a source can be asked, as plain JSON. */
export type Question = Kinds[Kind]["question"];

/** What comes back for a question, as plain JSON. */
export type Answer<Q extends Question = Question> = Kinds[Q["kind"]]["answer"];
