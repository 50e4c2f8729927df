import type { Stretch } from "../../model/calendar.js";
import { atOf } from "../envelope.js";
import type { FunnelQuestion } from "../funnel.js";
import { entryOf } from "../happenings.js";
import type { Asked } from "../pick.sql.js";
import type { Query } from "../query.js";
import { ownColumn } from "../reference.js";
import { type Exclusion, exclusionsOf } from "./exclusion.js";
import { type Kinds, kindsOf } from "./kinds.js";
import { nameOf, type Step, stepOf } from "./step.js";
import { type Windows, windowsOf } from "./window.js";

/** A funnel to be walked in a database: what `Plan` is in memory, with conditions in place of rows. */
export interface SqlPlan {
	query: Query;
	report: Asked;
	question: FunnelQuestion;
	steps: readonly Step[];
	/** The steps that may not be left out, by their places among all. */
	required: readonly number[];
	exclusions: readonly Exclusion[];
	/** The steps, then those of the exclusions. */
	all: readonly Step[];
	windows: Windows;
	kinds: Kinds;
	/** Whether each row is one step at most, whatever it holds, and nothing but steps matters. */
	single: boolean;
	/** When a unit may enter. */
	entry: Stretch;
}

/** Reads a question that has been checked. */
export function planSql(
	query: Query,
	question: FunnelQuestion,
	report: Asked,
): SqlPlan {
	const { dataset } = query;
	const windows = windowsOf(question);
	for (const step of [...question.steps, ...(question.exclusions ?? [])])
		tellSql(query, nameOf(step));
	const steps = question.steps.map((step) => stepOf(dataset, step));
	const exclusions = exclusionsOf(dataset, question, steps);
	const all = [...steps, ...exclusions.map(({ step }) => step)];
	const { order } = windows.named;
	const kinds = kindsOf(dataset, all, order === "any");
	return {
		query,
		report,
		question,
		steps,
		required: [...steps.keys()].filter((step) => !steps[step]?.optional),
		exclusions,
		all,
		windows,
		kinds,
		single:
			order === "ordered" &&
			kinds.first.length === all.length &&
			kinds.together.length === all.length,
		entry: entryOf(report),
	};
}

/** A bare name is an event's where there is one, else an instant of leads: which, only rows tell. */
function tellSql(query: Query, name: string): void {
	const { leads } = query.dataset.tables;
	if (leads && ownColumn(leads, `${name}_at`)) query.extentOfEvents(name);
}

/** A period without an end rests on how far all instants reach. */
export function extentsSql(query: Query, { period }: Asked): void {
	if (period !== "all") return;
	for (const entity of Object.keys(query.dataset.tables))
		if (entity !== "customers") query.extent(`${entity}.${atOf(entity)}`);
}
