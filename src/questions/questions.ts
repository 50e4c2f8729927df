export { findKpi, kpis } from "../catalogue/catalogue.js";
export type * from "../model/answer.js";
export type * from "../model/filter.js";
export type * from "../model/metric.js";
export type {
	Calendar,
	Comparison,
	Grain,
	Period,
	Span,
} from "../model/period.js";
export { quantile } from "../model/quantile.js";
export type * from "../model/question.js";
export { differenceOfRates, type Interval, wilson } from "../model/rate.js";
export {
	adjustedWald,
	differenceOfMeans,
	differenceOfNets,
	studentInterval,
} from "../model/statistic.js";
export { loadTemporal } from "../model/time.js";
export type * from "../model/value.js";
export { finish, type Work } from "../model/work.js";
export { answerQuestion } from "./answer.js";
export type {
	Cohort,
	CohortAnswer,
	CohortCell,
	CohortPick,
	CohortQuestion,
	Happening,
} from "./cohort.js";
export { definitionFor } from "./definition.js";
export type {
	FunnelAmount,
	FunnelAnswer,
	FunnelExclusion,
	FunnelPart,
	FunnelPick,
	FunnelPoint,
	FunnelQuestion,
	FunnelSnapshot,
	FunnelStage,
	FunnelStep,
	SnapshotStage,
} from "./funnel.js";
export {
	answerGlossary,
	type GlossaryAnswer,
	type GlossaryEntry,
	type GlossaryQuestion,
} from "./glossary.js";
export { defineMetric } from "./kpi/own.js";
export type {
	Benchmark,
	Benchmarked,
	Carry,
	KpiAnswer,
	KpiGroup,
	KpiQuestion,
	Projection,
	Split,
	Unfinished,
} from "./kpi.js";
export {
	answerModule,
	type ModuleAnswer,
	type ModuleQuestion,
	type ModuleWidget,
} from "./module.js";
export type {
	Answer,
	CatalogueQuestion,
	DataQuestion,
	Kind,
	Kinds,
	Question,
	RowKind,
	RowQuestion,
} from "./question.js";
export type {
	RfmAnswer,
	RfmCell,
	RfmMigration,
	RfmPick,
	RfmQuestion,
	RfmSegment,
	Segment,
} from "./rfm.js";
export type { RowsAnswer, RowsQuestion, RowValue } from "./rows.js";
export type {
	SurveyAnswer,
	SurveyBand,
	SurveyGroup,
	SurveyGroups,
	SurveyKind,
	SurveyPick,
	SurveyQuestion,
	SurveySplit,
} from "./survey.js";
export type { Told } from "./told.js";
