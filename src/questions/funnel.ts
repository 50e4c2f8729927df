import type { Measure, Meta } from "../model/answer.js";
import type { Dataset } from "../model/dataset.js";
import type { Filter } from "../model/filter.js";
import { type Span, spanOf } from "../model/period.js";
import { quantile } from "../model/quantile.js";
import type { Envelope } from "../model/question.js";
import { exactSum } from "../model/statistic.js";
import type { Work } from "../model/work.js";
import { checkChoice, checkWhole } from "./check.js";
import { metaOf, type Report } from "./envelope.js";
import { measureOf, rate } from "./figure.js";
import { lanesOf, namesOf } from "./funnel/steps.js";
import { type Walk, walk } from "./funnel/walk.js";
import { type Windows, windowsOf } from "./funnel/window.js";
import { entryOf } from "./happenings.js";

/**
 * One step. A bare text is the name of an event; or, where no event has that name, an instant of leads (`quote` is
 * `leads.quote_at`); `entity.column` is any instant of an entity with a customer.
 */
export type FunnelStep = string | { name: string; at: string; where?: Filter };

/** How many customers who did the first step went on. The period governs entry. */
export interface FunnelQuestion extends Envelope {
	kind: "funnel";
	steps: readonly FunnelStep[];
	/**
	 * `ordered` unless given: step after step, rows of one instant in the order of the steps. `strict`: with no other row of the
	 * steps' entities between. `any`: in any order, all within one window, whichever came first. The best chain counts, not only the
	 * first start; a row is one step of it.
	 */
	order?: "ordered" | "strict" | "any";
	/** Longest time from the first step to the last, in days of 24 hours; 14 unless given, or the sum of `stepWindowDays`. */
	windowDays?: number;
	/**
	 * Longest time from each step to the next, in days of 24 hours: one number for all, or one fewer than there are steps. Holds
	 * beside `windowDays`. Not for `any` order. Unlimited within the window unless given.
	 */
	stepWindowDays?: number | readonly number[];
}

export interface FunnelStage {
	name: string;
	/** Customers who reached the step. */
	count: number;
	ofFirst: Measure;
	/** The first step has none. */
	ofPrevious: Measure | null;
	/** Reached the step before, not this one, and no longer can. */
	dropped: number;
	/** Reached the step before, not this one, and still can: the window was open at the as-of instant. */
	open: number;
	/**
	 * Days from the first step (in any order, from the first row of the chain) in the chain that completed the step first; of two
	 * that did so at one instant, the one that started last. Null for the first step, or where nobody came.
	 */
	days: { mean: number; median: number; p90: number } | null;
}

export interface FunnelAnswer {
	kind: "funnel";
	span: Span;
	order: "ordered" | "strict" | "any";
	windowDays: number;
	/** From each step to the next, where the question limits it. */
	stepWindowDays?: readonly number[];
	stages: readonly FunnelStage[];
	/** Entrants who have not reached the last step and still can. */
	open: number;
	meta: Meta;
}

/** What a filter on the customers of a funnel picks: those who reached, left or may still reach a step (0 is the first). */
export interface FunnelPick {
	step: number;
	outcome: "reached" | "dropped" | "open";
}

const DAY = 86_400_000;

/** Fewest customers for a rate to be shown as one. */
const MINIMUM = 30;

function* walkOf(
	dataset: Dataset,
	question: FunnelQuestion,
	report: Report,
): Work<Walk & { rows: number; windows: Windows["named"] }> {
	const { named, window, gaps } = windowsOf(question);
	const { lanes, overlap } = yield* lanesOf(dataset, question.steps, report);
	const entry = entryOf(report);
	const walked = yield* walk(
		lanes,
		{
			order: named.order,
			steps: question.steps.length,
			window,
			gaps,
			entryFrom: entry.start,
			entryTo: entry.end,
			overlap,
		},
		report.asOf,
	);
	const rows = lanes.reduce((sum, lane) => sum + lane.rows, 0);
	return { ...walked, rows, windows: named };
}

/** How many customers went from step to step: the deepest chain of each (as ClickHouse's windowFunnel). */
export function* answerFunnel(
	dataset: Dataset,
	question: FunnelQuestion,
	report: Report,
): Work<FunnelAnswer> {
	const names = namesOf(question.steps);
	const walked = yield* walkOf(dataset, question, report);
	const { depth, open, elapsed, rows, windows } = walked;
	const stopped = new Float64Array(names.length + 1);
	const waiting = new Float64Array(names.length + 1);
	for (let customer = 0; customer < depth.length; customer++) {
		const own = depth[customer] as number;
		stopped[own] = (stopped[own] as number) + 1;
		if (open[customer] === 1) waiting[own] = (waiting[own] as number) + 1;
	}
	yield;
	const counts = elapsed.map((times) => times.length);
	const first = counts[0] as number;
	const stages: FunnelStage[] = [];
	for (const [step, name] of names.entries()) {
		const count = counts[step] as number;
		const still = step === 0 ? 0 : (waiting[step] as number);
		stages.push({
			name,
			count,
			ofFirst: measureOf(rate(count, first), MINIMUM),
			ofPrevious:
				step === 0
					? null
					: measureOf(rate(count, counts[step - 1] as number), MINIMUM),
			dropped: step === 0 ? 0 : (stopped[step] as number) - still,
			open: still,
			days: step === 0 ? null : yield* daysOf(elapsed[step] as Float64Array),
		});
	}
	return {
		kind: "funnel",
		span: spanOf(report.stretch, report.calendar, report.asOf),
		...windows,
		stages,
		open: exactSum(waiting),
		meta: metaOf(dataset, report, rows, {
			id: "funnel",
			name: "funnel",
			unit: "percent",
			direction: "higher",
		}),
	};
}

function* daysOf(times: Float64Array): Work<FunnelStage["days"]> {
	if (times.length === 0) return null;
	const mean = exactSum(times) / times.length / DAY;
	yield;
	const median = yield* quantile(times, 0.5);
	const p90 = yield* quantile(times, 0.9);
	return { mean, median: (median as number) / DAY, p90: (p90 as number) / DAY };
}

/** One byte per customer code: 1 for those who reached, left before, or may still reach a step. */
export function* pickFunnel(
	dataset: Dataset,
	question: FunnelQuestion,
	pick: FunnelPick,
	report: Report,
): Work<Uint8Array> {
	const { length } = namesOf(question.steps);
	checkWhole("step", pick.step ?? null, 0, length - 1);
	checkChoice("outcome", pick.outcome ?? null, ["reached", "dropped", "open"]);
	const { depth, open } = yield* walkOf(dataset, question, report);
	const { step, outcome } = pick;
	const still = outcome === "open" ? 1 : 0;
	return depth.map((own, customer) =>
		Number(
			outcome === "reached"
				? own > step
				: own === step && own > 0 && open[customer] === still,
		),
	);
}
