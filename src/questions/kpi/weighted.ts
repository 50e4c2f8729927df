import type { Expression } from "../../model/metric.js";
import type { Work } from "../../model/work.js";
import { type Figure, figuresOf, plain } from "../figure.js";
import { tableOf } from "../needs.js";
import { ownColumn, parted, unmapped } from "../reference.js";
import { allGroups, type Groups } from "./groups.js";
import { rowSetsOf } from "./leaf.js";
import { nested } from "./nested.js";
import {
	apart,
	type Evaluate,
	eachFrame,
	type Layout,
	type Run,
	slotsOf,
} from "./run.js";

type Weighted = Extract<Expression, { op: "weighted" }>;

/** The mean over the values of a column, by weights. A value for which there is nothing is left out with its weight. */
export function* weighted(
	run: Run,
	{ of, by, weights = {} }: Weighted,
	layout: Layout,
	evaluate: Evaluate,
): Work<Figure[]> {
	const { entity, column } = parted(by);
	if (entity && !ownColumn(tableOf(run.dataset, entity), column))
		throw unmapped(entity, column);
	const values = yield* allGroups(run.dataset, rowSetsOf(of), by);
	const weightOf = weightsOf(values, weights);
	return yield* eachFrame(layout, function* (single) {
		const groups = single.groups ? nested(values, single.groups) : values;
		const figures = yield* evaluate(apart(run), of, { ...single, groups });
		return yield* figuresOf(slotsOf(single), (slot) =>
			mean(figures, slot * values.count, weightOf),
		);
	});
}

/** The weight of each value's slot: 1 unless given, 0 of rows without a value. */
function weightsOf(
	{ slots, count }: Groups,
	weights: Readonly<Record<string, number>>,
): Float64Array {
	const found = new Float64Array(count).fill(1);
	for (const [value, slot] of slots)
		if (value === null) found[slot] = 0;
		else if (Object.hasOwn(weights, value))
			found[slot] = weights[value] as number;
	return found;
}

function mean(
	figures: readonly Figure[],
	first: number,
	weights: Float64Array,
): Figure {
	let [sum, weight, n] = [0, 0, 0];
	for (let i = 0; i < weights.length; i++) {
		const own = weights[i] as number;
		const figure = figures[first + i] as Figure;
		if (figure.value === null || own === 0) continue;
		sum += own * figure.value;
		weight += own;
		n += figure.n;
	}
	return plain(weight > 0 ? sum / weight : null, n);
}
