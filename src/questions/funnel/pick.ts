import type { Dataset } from "../../model/dataset.js";
import type { Work } from "../../model/work.js";
import { checkChoice, checkWhole, refuse } from "../check.js";
import type { Report } from "../envelope.js";
import type { FunnelPick, FunnelQuestion } from "../funnel.js";
import { entryOf } from "../happenings.js";
import { checkedBreakdown } from "./breakdown.js";
import { groupedOf } from "./grouped.js";
import { type Journey, journeyOf } from "./journey.js";
import { inSlices } from "./marks.js";
import { type Plan, planOf } from "./plan.js";
import { checkedSegments } from "./segments.js";
import { namesOf } from "./step.js";

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
	if (question.by !== undefined || question.mode === "snapshot")
		refuse(
			question.by === undefined ? "mode" : "by",
			"Customers can be picked by a funnel of customers only.",
		);
	const own = segmentReport(question, pick, report);
	const plan = yield* planOf(dataset, question, own);
	const journey = yield* journeyOf(plan, entryOf(own));
	const picked = outcomeMask(plan, journey, pick);
	if (pick.group !== undefined)
		yield* keepGroup(dataset, plan, journey, question, pick.group, picked);
	return picked;
}

/** A report with the filters of the segment that is picked from, where there is one. */
export function segmentReport<R extends Report>(
	question: FunnelQuestion,
	{ segment }: FunnelPick,
	report: R,
): R {
	if (segment === undefined) return report;
	const segments = checkedSegments(question.segments);
	const found =
		segments.find(({ name }) => name === segment) ??
		refuse(
			"segment",
			`segment must be one of: ${segments.map(({ name }) => name).join(", ")}.`,
			segment,
		);
	return { ...report, filters: [...report.filters, ...found.filters] };
}

function outcomeMask(
	{ required }: Plan,
	{ depth, open, elapsed }: Journey,
	{ step, outcome }: FunnelPick,
): Uint8Array {
	if (outcome === "reached")
		return Uint8Array.from(elapsed[step] as Float64Array, (time) =>
			Number(time >= 0),
		);
	const place = required.indexOf(step);
	if (place < 0)
		refuse("step", "Nobody is lost at an optional step: pick who reached it.");
	const still = outcome === "open" ? 1 : 0;
	return depth.map((own, customer) =>
		Number(own === place && own > 0 && open[customer] === still),
	);
}

/** Strikes out those of other groups. */
function* keepGroup(
	dataset: Dataset,
	plan: Plan,
	journey: Journey,
	question: FunnelQuestion,
	group: unknown,
	picked: Uint8Array,
): Work<void> {
	if (group !== null && typeof group !== "string")
		refuse("group", "group must be a value of the breakdown, or null.", group);
	const { column, step } = checkedBreakdown(question.breakdown);
	const { codes, keys } = yield* groupedOf(
		dataset,
		plan,
		journey,
		column,
		step,
	);
	const wanted = group === null ? -1 : keys.indexOf(group);
	const none = group !== null && wanted < 0;
	yield* inSlices(picked.length, (from, to) => {
		for (let unit = from; unit < to; unit++)
			if (none || codes[unit] !== wanted) picked[unit] = 0;
	});
}
