import type { Calculation } from "../model/metric.js";
import { kpis } from "./catalogue.js";
import { needsOf } from "./needs.js";

/** What a source has, as its `describe()` tells: entities with their columns. */
export interface Mapped {
	entities: Readonly<Record<string, readonly string[]>>;
}

/** Whether a KPI can be answered, and what is missing otherwise. */
export interface Availability {
	id: string;
	/** Every `entity.column` that it reads. */
	needs: readonly string[];
	/** Of these, what is not mapped; an entity that is wholly missing is named alone. Empty where the KPI can be answered. */
	missing: readonly string[];
}

/** Of some `entity.column`, what is not mapped; an entity that is wholly missing is named alone. */
export function missingOf(needs: readonly string[], { entities }: Mapped) {
	const missing = needs.flatMap((need) => {
		const [entity, column] = need.split(".") as [string, string];
		if (!Object.hasOwn(entities, entity)) return [entity];
		return column && !entities[entity]?.includes(column) ? [need] : [];
	});
	return [...new Set(missing)];
}

/** Which KPIs a source has the data for: those of the catalogue, unless others are given. */
export const availability = (
	mapped: Mapped,
	of: readonly Pick<Calculation, "id" | "is">[] = kpis,
): Availability[] =>
	of.map((kpi) => {
		const needs = needsOf(kpi);
		return { id: kpi.id, needs, missing: missingOf(needs, mapped) };
	});
