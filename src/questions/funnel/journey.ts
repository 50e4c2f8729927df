import type { Stretch } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import type { Work } from "../../model/work.js";
import type { Report } from "../envelope.js";
import type { FunnelQuestion } from "../funnel.js";
import { entryOf } from "../happenings.js";
import { type Exclusion, exclusionsOf } from "./exclusion.js";
import { inSlices, type Lane, lanesOf, only } from "./lanes.js";
import { namesOf, type Step, stepOf } from "./step.js";
import { customers, type Units, unitsBy } from "./units.js";
import { type Walk, walk } from "./walk.js";
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
}

/** How far each unit got. */
export interface Journey {
	/** Required steps reached; 0 for one who did not enter or was taken out. */
	depth: Uint8Array;
	/** 1 where an entrant can still go on. */
	open: Uint8Array;
	/** By step, milliseconds from the first, and the instant it was reached; NaN for one who did not reach it. */
	elapsed: readonly Float64Array[];
	ends: readonly Float64Array[];
	/** By exclusion, how many it took out; of several, the first one listed counts. */
	excluded: number[];
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
	};
}

/** The best chain through some of the steps (and an exclusion's, after them), entered within a stretch of time. */
function* chainOf(
	plan: Plan,
	chosen: readonly number[],
	{ start, end }: Stretch,
): Work<Walk> {
	const { steps, lanes, windows, overlap, asOf } = plan;
	const whole = lanes.length > 0 && chosen.length === bitsOf(plan);
	const aside = steps.reduce(
		(bits, { optional }, step) => bits | (Number(optional) << step),
		0,
	);
	return yield* walk(
		whole ? lanes : yield* only(lanes, chosen, aside),
		{
			order: windows.named.order,
			steps: chosen.length,
			window: windows.window,
			gaps: gapsOf(plan, chosen),
			entryFrom: start,
			entryTo: end,
			overlap,
		},
		asOf,
	);
}

const bitsOf = ({ steps, exclusions }: Plan) =>
	steps.length + exclusions.length;

/** The longest times between chosen steps: where one is left out, those around it add up. */
function gapsOf(plan: Plan, chosen: readonly number[]): Float64Array | null {
	const { gaps } = plan.windows;
	if (!gaps) return null;
	const made = new Float64Array(chosen.length - 1);
	for (let i = 0; i < made.length; i++) {
		const from = chosen[i] as number;
		const to = placeOf(plan, chosen[i + 1] as number);
		for (let step = from; step < to; step++)
			made[i] = (made[i] as number) + (gaps[step] as number);
	}
	return made;
}

/** Where a step stands; an exclusion stands at the step that it must not come before. */
const placeOf = ({ steps, exclusions }: Plan, step: number) =>
	step < steps.length
		? step
		: (exclusions[step - steps.length] as Exclusion).to;

/** Walks a plan for those who enter within a stretch of time. */
export function* journeyOf(plan: Plan, entry: Stretch): Work<Journey> {
	const { steps, required, exclusions } = plan;
	const main = yield* chainOf(plan, required, entry);
	const elapsed: Float64Array[] = [];
	const ends: Float64Array[] = [];
	for (const [place, step] of required.entries()) {
		elapsed[step] = main.elapsed[place] as Float64Array;
		ends[step] = main.ends[place] as Float64Array;
	}
	for (const [step, { optional }] of steps.entries()) {
		if (!optional) continue;
		const before = required.filter((other) => other < step);
		const side = yield* chainOf(plan, [...before, step], entry);
		elapsed[step] = side.elapsed.at(-1) as Float64Array;
		ends[step] = side.ends.at(-1) as Float64Array;
		const next = required[before.length] as number;
		if (plan.windows.named.order !== "any")
			yield* holdBefore(elapsed[step], ends[step], ends[next] as Float64Array);
	}
	const { depth, open } = main;
	const excluded: number[] = [];
	for (const [index, { from, to }] of exclusions.entries()) {
		const before = required.filter((step) => step <= from);
		const side = yield* chainOf(plan, [...before, steps.length + index], entry);
		excluded.push(
			yield* takeOut(
				{ depth, open, elapsed, ends },
				side.ends.at(-1) as Float64Array,
				ends[to] as Float64Array,
			),
		);
	}
	return { depth, open, elapsed, ends, excluded };
}

/** An optional step counts up to the instant of the step after it. */
function* holdBefore(
	elapsed: Float64Array,
	ends: Float64Array,
	next: Float64Array,
): Work<void> {
	yield* inSlices(ends.length, (start, end) => {
		for (let unit = start; unit < end; unit++)
			if ((ends[unit] as number) > (next[unit] as number)) {
				elapsed[unit] = Number.NaN;
				ends[unit] = Number.NaN;
			}
	});
}

/** Takes out those who did what excludes them before they reached the step that it must not come before; returns how many. */
function* takeOut(
	{ depth, open, elapsed, ends }: Omit<Journey, "excluded">,
	done: Float64Array,
	next: Float64Array,
): Work<number> {
	// A copy: those taken out have no steps, this one included.
	const reached = next.slice();
	let count = 0;
	yield* inSlices(depth.length, (start, end) => {
		for (let unit = start; unit < end; unit++) {
			if (depth[unit] === 0 || Number.isNaN(done[unit])) continue;
			if ((reached[unit] as number) <= (done[unit] as number)) continue;
			depth[unit] = 0;
			open[unit] = 0;
			for (const times of elapsed) times[unit] = Number.NaN;
			for (const times of ends) times[unit] = Number.NaN;
			count++;
		}
	});
	return count;
}
