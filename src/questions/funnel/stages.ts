import { quantile } from "../../model/quantile.js";
import { exactSum } from "../../model/statistic.js";
import type { Work } from "../../model/work.js";
import { measureOf, rate } from "../figure.js";
import type { FunnelStage } from "../funnel.js";
import { type Amounts, sumOf } from "./amount.js";
import type { Journey } from "./journey.js";
import { inSlices } from "./marks.js";
import type { Plan } from "./plan.js";

const DAY = 86_400_000;

/** Fewest units for a rate to be shown as one. */
export const MINIMUM = 30;

/** Some of the units: those of one group. */
export interface Members {
	groups: Int32Array;
	group: number;
}

/** What stages are told from, of all units or of some. */
export interface Tally {
	/** By the number of required steps reached: how many units, and how many of those can still go on. */
	stopped: ArrayLike<number>;
	waiting: ArrayLike<number>;
	/** By step: who reached it, in what time, with which amount. */
	reached: readonly Pick<FunnelStage, "count" | "days" | "amount">[];
}

/** The stages of a journey for all units, or for some; and how many can still go on. */
export function* stagesOf(
	plan: Plan,
	{ depth, open, elapsed }: Journey,
	members: Members | null,
	amounts: Amounts | null,
): Work<{ stages: FunnelStage[]; open: number }> {
	const { steps, required } = plan;
	const stopped = new Float64Array(required.length + 1);
	const waiting = new Float64Array(required.length + 1);
	yield* inSlices(depth.length, (from, to) => {
		for (let unit = from; unit < to; unit++) {
			if (members !== null && members.groups[unit] !== members.group) continue;
			const own = depth[unit] as number;
			stopped[own] = (stopped[own] as number) + 1;
			if (open[unit] === 1) waiting[own] = (waiting[own] as number) + 1;
		}
	});
	const reached: Tally["reached"][number][] = [];
	for (const step of steps.keys()) {
		const times = yield* reachedIn(elapsed[step] as Float64Array, members);
		const rows = amounts?.rows[step];
		reached.push({
			count: times.length,
			days: step === 0 ? null : yield* daysOf(times),
			...(amounts && rows && { amount: yield* sumOf(amounts, rows, members) }),
		});
	}
	return told(plan, { stopped, waiting, reached });
}

/** The stages that a tally tells; and how many can still go on. */
export function told(
	{ steps, required }: Pick<Plan, "steps" | "required">,
	{ stopped, waiting, reached }: Tally,
): { stages: FunnelStage[]; open: number } {
	const first = reached[0]?.count ?? 0;
	let before = 0;
	const stages = steps.map(({ name, optional }, step): FunnelStage => {
		const { count, days, amount } = reached[step] as Tally["reached"][number];
		const place = required.indexOf(step);
		const still = place > 0 ? (waiting[place] as number) : 0;
		const ofPrevious =
			step === 0 ? null : measureOf(rate(count, before), MINIMUM);
		if (!optional) before = count;
		return {
			name,
			...(optional && { optional }),
			count,
			ofFirst: measureOf(rate(count, first), MINIMUM),
			ofPrevious,
			dropped: place > 0 ? (stopped[place] as number) - still : 0,
			open: still,
			days,
			...(amount && { amount }),
		};
	});
	return { stages, open: exactSum(waiting) };
}

/** The times that are there, one for each who reached the step. */
function* reachedIn(
	elapsed: Float64Array,
	members: Members | null,
): Work<Float64Array> {
	const times = new Float64Array(elapsed.length);
	let count = 0;
	yield* inSlices(elapsed.length, (from, to) => {
		for (let unit = from; unit < to; unit++) {
			if (members !== null && members.groups[unit] !== members.group) continue;
			const time = elapsed[unit] as number;
			if (time >= 0) times[count++] = time;
		}
	});
	return times.subarray(0, count);
}

function* daysOf(times: Float64Array): Work<FunnelStage["days"]> {
	if (times.length === 0) return null;
	const mean = exactSum(times) / times.length / DAY;
	yield;
	const median = yield* quantile(times, 0.5);
	const p90 = yield* quantile(times, 0.9);
	return { mean, median: (median as number) / DAY, p90: (p90 as number) / DAY };
}
