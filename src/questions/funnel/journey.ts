import type { Stretch } from "../../model/calendar.js";
import type { Work } from "../../model/work.js";
import type { Exclusion } from "./exclusion.js";
import { type Lane, only } from "./lanes.js";
import { inSlices } from "./marks.js";
import type { Plan } from "./plan.js";
import { type Walk, walk } from "./walk.js";

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

/** The best chain through some of the steps (and an exclusion's, after them), entered within a stretch of time. */
function* chainOf(
	plan: Plan,
	chosen: readonly number[],
	{ start, end }: Stretch,
	timed = true,
): Work<Walk> {
	const { windows, overlap, asOf } = plan;
	const rules = {
		order: windows.named.order,
		steps: chosen.length,
		window: windows.window,
		gaps: gapsOf(plan, chosen),
		entryFrom: start,
		entryTo: end,
		overlap,
	};
	return yield* walk(yield* partOf(plan, chosen), rules, asOf, timed);
}

/** The lanes with only the chosen steps. */
function* partOf(plan: Plan, chosen: readonly number[]): Work<readonly Lane[]> {
	const { steps, exclusions, lanes, parts } = plan;
	if (chosen.length === steps.length + exclusions.length) return lanes;
	const key = chosen.join();
	const known = parts.get(key);
	if (known) return known;
	const aside = steps.reduce(
		(bits, { optional }, step) => bits | (Number(optional) << step),
		0,
	);
	const part = yield* only(lanes, chosen, aside);
	parts.set(key, part);
	return part;
}

/** The longest times between chosen steps: where one is left out, those around it add up. */
export function gapsOf(
	plan: Pick<Plan, "windows" | "steps" | "exclusions">,
	chosen: readonly number[],
): Float64Array | null {
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
const placeOf = (
	{ steps, exclusions }: Pick<Plan, "steps" | "exclusions">,
	step: number,
) =>
	step < steps.length
		? step
		: (exclusions[step - steps.length] as Exclusion).to;

/** How many entered within a stretch of time, came to the last step, and still can. */
export interface Outcome {
	entered: number;
	converted: number;
	waiting: number;
}

/** What comes of those who enter within a stretch of time. */
export function* outcomeOf(plan: Plan, entry: Stretch): Work<Outcome> {
	const { required, exclusions } = plan;
	const { depth, open } =
		exclusions.length > 0
			? yield* journeyOf(plan, entry)
			: yield* chainOf(plan, required, entry, false);
	const last = required.length;
	let [entered, converted, waiting] = [0, 0, 0];
	yield* inSlices(depth.length, (from, to) => {
		for (let unit = from; unit < to; unit++) {
			const own = depth[unit] as number;
			if (own > 0) entered++;
			if (own === last) converted++;
			waiting += open[unit] as number;
		}
	});
	return { entered, converted, waiting };
}

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
	let count = 0;
	yield* inSlices(depth.length, (start, end) => {
		for (let unit = start; unit < end; unit++) {
			if (depth[unit] === 0 || Number.isNaN(done[unit])) continue;
			if ((next[unit] as number) <= (done[unit] as number)) continue;
			depth[unit] = 0;
			open[unit] = 0;
			for (const times of elapsed) times[unit] = Number.NaN;
			for (const times of ends) times[unit] = Number.NaN;
			count++;
		}
	});
	return count;
}
