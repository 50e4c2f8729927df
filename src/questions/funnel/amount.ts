import type { Dataset } from "../../model/dataset.js";
import { entityShape, isEntity } from "../../model/entity.js";
import type { Work } from "../../model/work.js";
import { refuse } from "../check.js";
import type { FunnelAmount } from "../funnel.js";
import { rounded } from "../money.js";
import { tableOf, valuesOf } from "../needs.js";
import { isMapped, parted, unknownColumn } from "../reference.js";
import type { Journey } from "./journey.js";
import { inSlices } from "./marks.js";
import type { Plan } from "./plan.js";
import { rowsOf } from "./reached.js";
import type { Members } from "./stages.js";

/** The rows by which units reached each step whose entity has the amount; null for other steps. */
export interface Amounts {
	values: Float64Array;
	rows: readonly (Int32Array | null)[];
}

/**
 * The amounts of the rows by which units reached steps; of several rows of one instant, the largest. Throws a CadranError where no
 * step has the column, or it holds no numbers.
 */
export function* amountsOf(
	dataset: Dataset,
	plan: Plan,
	{ ends }: Journey,
	name: string,
): Work<Amounts> {
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
	const rather = (taken: number, other: number) => {
		const [a, b] = [values[taken] as number, values[other] as number];
		return !Number.isNaN(b) && !(b <= a);
	};
	const rows: (Int32Array | null)[] = [];
	for (const [step, until] of ends.entries())
		rows.push(
			plan.steps[step]?.entity === entity
				? yield* rowsOf(plan, step, until, rather)
				: null,
		);
	return { values, rows };
}

/** The sum at a step, of all units or of some. */
export function* sumOf(
	{ values }: Amounts,
	rows: Int32Array,
	members: Members | null,
): Work<FunnelAmount> {
	let sum = 0;
	let n = 0;
	yield* inSlices(rows.length, (from, to) => {
		for (let unit = from; unit < to; unit++) {
			if (members !== null && members.groups[unit] !== members.group) continue;
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
