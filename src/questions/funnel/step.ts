import type { Stretch } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import type { Filter } from "../../model/filter.js";
import type { TextColumn } from "../../model/table.js";
import { checkChoice, refuse } from "../check.js";
import type { FunnelStep } from "../funnel.js";
import { ownColumn, parted, unmapped } from "../reference.js";

/** A step, read: the rows of an entity by one of its instants; an event by its name, or what passes a filter. */
export interface Step {
	name: string;
	entity: string;
	at: string;
	event?: string;
	where?: Filter;
	optional: boolean;
}

/** Most steps of a funnel. */
const MOST = 20;

function isOptional(step: FunnelStep): boolean {
	if (typeof step === "string") return false;
	checkChoice("steps.optional", step.optional, [true, false]);
	return step.optional === true;
}

/** The names of the steps. Throws `question` where a step is malformed, or the first or the last is optional. */
export function namesOf(steps: readonly FunnelStep[]): string[] {
	if (!Array.isArray(steps) || steps.length < 1 || steps.length > MOST)
		refuse("steps", `steps must be a list of 1 to ${MOST} steps.`, steps);
	const names = steps.map(nameOf);
	if ([steps[0], steps.at(-1)].some((step) => isOptional(step as FunnelStep)))
		refuse("steps", "The first and the last step can't be optional.");
	return names;
}

export function nameOf(step: FunnelStep): string {
	const name = typeof step === "string" ? step : step?.name;
	if (typeof name !== "string" || name === "")
		refuse("steps", "A step is the name of an event, or { name, at }.", step);
	return name;
}

/** A step as the dataset has it. Throws `unsupported` where it has none of its columns. */
export function stepOf(dataset: Dataset, step: FunnelStep): Step {
	const optional = isOptional(step);
	if (typeof step === "string" || step.at === undefined) {
		const where = typeof step === "string" ? undefined : step.where;
		return {
			...bareStep(dataset, nameOf(step)),
			...(where !== undefined && { where }),
			optional,
		};
	}
	const { entity, column } =
		typeof step.at === "string"
			? parted(step.at)
			: { entity: null, column: "" };
	if (entity === null)
		refuse(
			"steps",
			`The step ${step.name} needs “at” as entity.column, such as orders.at.`,
			step.at,
		);
	const { name, where } = step;
	return { name, entity, at: column, ...(where && { where }), optional };
}

/** Whether there are events of a name, as far as is known: rows in memory, or how far a database's reach. */
function happens(
	{ cache }: Dataset,
	{ dictionary }: TextColumn,
	name: string,
): boolean {
	const extent = cache.get(`extent:events.at: ${name}`) as Stretch | undefined;
	return dictionary.includes(name) || (extent?.start ?? Infinity) < Infinity;
}

function bareStep(dataset: Dataset, name: string): Omit<Step, "optional"> {
	const { entity, column } = parted(name);
	if (entity !== null && Object.hasOwn(dataset.tables, entity))
		return { name, entity, at: column };
	const { events, leads } = dataset.tables;
	const names = events && ownColumn(events, "name");
	const known = names?.type === "text" && happens(dataset, names, name);
	if (!known && leads && ownColumn(leads, `${name}_at`))
		return { name, entity: "leads", at: `${name}_at` };
	if (names?.type === "text")
		return { name, entity: "events", at: "at", event: name };
	throw leads ? unmapped("leads", `${name}_at`) : unmapped("events", "name");
}
