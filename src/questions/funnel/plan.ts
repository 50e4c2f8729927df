import type { Dataset } from "../../model/dataset.js";
import type { Work } from "../../model/work.js";
import type { Report } from "../envelope.js";
import type { FunnelQuestion } from "../funnel.js";
import { entryOf } from "../happenings.js";
import { type Exclusion, exclusionsOf } from "./exclusion.js";
import { type Lane, lanesOf } from "./lanes.js";
import { namesOf, type Step, stepOf } from "./step.js";
import { customers, type Units, unitsBy } from "./units.js";
import { type Windows, windowsOf } from "./window.js";

/** A funnel ready to be walked: its steps, and the rows that may be one. */
export interface Plan {
	steps: readonly Step[];
	/** The steps that may not be left out, by their places among all. */
	required: readonly number[];
	exclusions: readonly Exclusion[];
	windows: Windows;
	units: Units;
	lanes: readonly Lane[];
	overlap: boolean;
	asOf: number;
	/** Rows read. */
	rows: number;
	/** The lanes with only some of the steps, by which. */
	parts: Map<string, readonly Lane[]>;
}

/** Reads a question's steps, exclusions, windows and units. Throws a CadranError where they can't be had. */
export function* planOf(
	dataset: Dataset,
	question: FunnelQuestion,
	report: Report,
): Work<Plan> {
	const windows = windowsOf(question);
	namesOf(question.steps);
	const steps = question.steps.map((step) => stepOf(dataset, step));
	const exclusions = exclusionsOf(dataset, question, steps);
	const all = [...steps, ...exclusions.map(({ step }) => step)];
	const entities = all.map(({ entity }) => entity);
	const units =
		question.by === undefined
			? customers(dataset)
			: yield* unitsBy(dataset, entities, question.by, entryOf(report));
	const { lanes, overlap } = yield* lanesOf(dataset, all, report, units);
	return {
		steps,
		required: [...steps.keys()].filter((step) => !steps[step]?.optional),
		exclusions,
		windows,
		units,
		lanes,
		overlap,
		asOf: report.asOf,
		rows: lanes.reduce((sum, lane) => sum + lane.rows, 0),
		parts: new Map(),
	};
}
