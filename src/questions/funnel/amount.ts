import type { Dataset } from "../../model/dataset.js";
import { entityShape, isEntity } from "../../model/entity.js";
import type { Work } from "../../model/work.js";
import { refuse } from "../check.js";
import type { FunnelAmount, FunnelStage } from "../funnel.js";
import { rounded } from "../money.js";
import { tableOf, valuesOf } from "../needs.js";
import { isMapped, parted, unknownColumn } from "../reference.js";
import type { Journey } from "./journey.js";
import { inSlices } from "./lanes.js";
import type { Plan } from "./plan.js";
import { rowsOf } from "./reached.js";

/**
 * Adds to each stage whose rows have the column the sum of it over the rows by which units reached the step; of several of one
 * instant, the largest.
 */
export function* withAmounts(
	dataset: Dataset,
	plan: Plan,
	{ ends }: Journey,
	stages: readonly FunnelStage[],
	name: string,
): Work<FunnelStage[]> {
	if (typeof name !== "string")
		refuse("amount", "amount must be a column, such as orders.amount.", name);
	const { entity, column } = parted(name);
	if (entity === null || !isMapped(dataset, name))
		throw unknownColumn(dataset, name, "amount");
	if (!plan.steps.some((step) => step.entity === entity))
		refuse(
			"amount",
			`No step is of “${entity}”: name a column of ${[...new Set(plan.steps.map((step) => step.entity))].join(" or ")}.`,
			name,
		);
	const values = valuesOf(tableOf(dataset, entity), column, "number");
	const rather = (taken: number, other: number) =>
		!((values[other] as number) <= (values[taken] as number));
	const made: FunnelStage[] = [];
	for (const [step, stage] of stages.entries()) {
		if (plan.steps[step]?.entity !== entity) {
			made.push(stage);
			continue;
		}
		const until = ends[step] as Float64Array;
		const rows = yield* rowsOf(plan, step, until, rather);
		made.push({ ...stage, amount: yield* sumOf(rows, values) });
	}
	return made;
}

function* sumOf(rows: Int32Array, values: Float64Array): Work<FunnelAmount> {
	let sum = 0;
	let n = 0;
	yield* inSlices(rows.length, (from, to) => {
		for (let unit = from; unit < to; unit++) {
			const row = rows[unit] as number;
			const value = row < 0 ? Number.NaN : (values[row] as number);
			if (Number.isNaN(value)) continue;
			sum += value;
			n++;
		}
	});
	return { sum: n === 0 ? null : rounded(sum), n };
}

/** What a column's numbers are: money, or plain numbers. */
export const amountUnit = (name: string): "money" | "ratio" => {
	const { entity, column } = parted(name);
	const type =
		entity !== null && isEntity(entity)
			? entityShape(entity).columns[column]
			: undefined;
	return type === "money" ? "money" : "ratio";
};
