import type { Dataset } from "../../model/dataset.js";
import type { SourceInfo } from "../source.js";

/** What a dataset can answer. */
export function infoOf({ model, tables }: Dataset): SourceInfo {
	const entities = Object.entries(tables).map(([entity, table]) => [
		entity,
		Object.keys(table?.columns ?? {}),
	]);
	return {
		kinds: ["kpi", "funnel", "rfm", "cohort", "survey", "glossary", "module"],
		entities: Object.fromEntries(entities),
		timeZone: model.timeZone,
		weekStart: model.weekStart,
		...(model.fiscal && { fiscal: model.fiscal }),
		currency: model.currency ?? null,
		...(model.metrics && { metrics: model.metrics }),
	};
}
