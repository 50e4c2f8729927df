import type { Dataset } from "../../model/dataset.js";
import type { Work } from "../../model/work.js";
import { checkWhole, isRecord, refuse } from "../check.js";
import type { FunnelAnswer, FunnelQuestion } from "../funnel.js";
import type { Amounts } from "./amount.js";
import { groupedOf } from "./grouped.js";
import type { Journey } from "./journey.js";
import { inSlices } from "./marks.js";
import type { Plan } from "./plan.js";
import { stagesOf } from "./stages.js";

/** Most groups that are told apart. */
const MOST = 8;

/** Ranked between two yields. */
const PIECE = 8192;

/** A funnel by the values of a column: the groups with most entrants, and all others as one, worked out from its own units. */
export function* breakdownOf(
	dataset: Dataset,
	plan: Plan,
	journey: Journey,
	asked: NonNullable<FunnelQuestion["breakdown"]>,
	amounts: Amounts | null,
): Work<NonNullable<FunnelAnswer["breakdown"]>> {
	const { column, step, top } = checkedBreakdown(asked);
	const { codes, keys } = yield* groupedOf(
		dataset,
		plan,
		journey,
		column,
		step,
	);
	const sizes = new Float64Array(keys.length + 1);
	yield* inSlices(codes.length, (from, to) => {
		for (let unit = from; unit < to; unit++) {
			const code = (codes[unit] as number) + 1;
			if (code >= 0) sizes[code] = (sizes[code] as number) + 1;
		}
	});
	const ranked = yield* rank(sizes, keys);
	const few = ranked.slice(0, top);
	const slots = new Int32Array(keys.length + 2).fill(few.length);
	slots[0] = -1;
	for (const [slot, code] of few.entries()) slots[code + 2] = slot;
	const groups = new Int32Array(codes.length);
	yield* inSlices(codes.length, (from, to) => {
		for (let unit = from; unit < to; unit++)
			groups[unit] = slots[(codes[unit] as number) + 2] as number;
	});
	const told = [];
	for (const [group, code] of few.entries())
		told.push({
			key: code < 0 ? null : (keys[code] as string),
			...(yield* stagesOf(plan, journey, { groups, group }, amounts)),
		});
	const members = { groups, group: few.length };
	return {
		column,
		step,
		groups: told,
		other:
			ranked.length > few.length
				? {
						groups: ranked.length - few.length,
						...(yield* stagesOf(plan, journey, members, amounts)),
					}
				: null,
	};
}

/** Refuses a breakdown that is malformed; says what it leaves out. */
export function checkedBreakdown(breakdown: unknown) {
	if (!isRecord(breakdown) || typeof breakdown.column !== "string")
		refuse("breakdown", "breakdown must be { column }.", breakdown);
	const { column, step = "first", top = MOST } = breakdown;
	if (typeof step !== "string")
		refuse(
			"breakdown.step",
			"breakdown.step must be first, last or the name of a step.",
			step,
		);
	checkWhole("breakdown.top", top, 1, MOST);
	return { column, step, top: top as number };
}

/** The group codes that have units, largest first, equals by key, those without a value last. */
function* rank(sizes: Float64Array, keys: readonly string[]): Work<number[]> {
	const found: number[] = [];
	for (let code = -1; code < keys.length; code++) {
		if ((sizes[code + 1] as number) > 0) found.push(code);
		if (code % PIECE === PIECE - 1) yield;
	}
	const size = (code: number) => sizes[code + 1] as number;
	return found.sort(
		(a, b) =>
			size(b) - size(a) ||
			Number(a < 0) - Number(b < 0) ||
			((keys[a] as string) < (keys[b] as string) ? -1 : 1),
	);
}
