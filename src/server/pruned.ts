import type { GlossaryAnswer } from "../questions/glossary.js";
import type { ModuleAnswer, ModuleWidget } from "../questions/module.js";
import type { Answer, Kind } from "../questions/question.js";
import type { SourceInfo } from "../sources/source.js";
import { type Grant, maySeeKind, maySeeMetric } from "./grant.js";

const KINDS: Readonly<Record<string, Kind>> = {
	"kpi-tile": "kpi",
	funnel: "funnel",
	"rfm-grid": "rfm",
	"cohort-heatmap": "cohort",
	"nps-gauge": "survey",
};

const maySeeWidget = (
	{ element, attributes }: ModuleWidget,
	grant: Grant,
): boolean =>
	maySeeKind(grant, KINDS[element] ?? element) &&
	(element !== "kpi-tile" || maySeeMetric(grant, attributes.metric ?? ""));

const glossaryFor = (answer: GlossaryAnswer, grant: Grant): GlossaryAnswer => ({
	...answer,
	families: answer.families
		.map((family) => ({
			...family,
			kpis: family.kpis.filter(({ id }) => maySeeMetric(grant, id)),
		}))
		.filter(({ kpis }) => kpis.length > 0),
});

const moduleFor = (answer: ModuleAnswer, grant: Grant): ModuleAnswer => ({
	...answer,
	widgets: answer.widgets.filter((widget) => maySeeWidget(widget, grant)),
});

/** An answer without what is not for this caller, nor for any: statements, and texts of rows that could not be read. */
export function pruned(answer: Answer, grant: Grant): Answer {
	const { sql: _, ...meta } = answer.meta;
	const warnings = meta.warnings.map(({ details: _, ...warning }) => warning);
	const told = { ...answer, meta: { ...meta, warnings } };
	if (told.kind === "glossary") return glossaryFor(told, grant);
	return told.kind === "module" ? moduleFor(told, grant) : told;
}

/** What a source tells of itself, without the metrics and kinds of question that are not for this caller. */
export const prunedInfo = (
	{ rows, ...info }: SourceInfo,
	grant: Grant,
): SourceInfo => ({
	...info,
	...(rows && maySeeKind(grant, "rows") && { rows }),
	kinds: info.kinds.filter((kind) => maySeeKind(grant, kind)),
	...(info.metrics && {
		metrics: info.metrics.filter(({ id }) => maySeeMetric(grant, id)),
	}),
});
