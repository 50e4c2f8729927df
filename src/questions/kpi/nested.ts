import type { Dataset } from "../../model/dataset.js";
import type { Table } from "../../model/table.js";
import { SLICE, type Work } from "../../model/work.js";
import { type Groups, slotsByGroup } from "./groups.js";

/** Groups, each parted by others: the slots of one group's parts lie side by side. `count` is of all parts. */
export interface NestedGroups extends Groups {
	within?: NestedGroups;
}

/** The groups, each parted by other groups. */
export const nested = (parts: Groups, within: NestedGroups): NestedGroups => ({
	...parts,
	within,
	count: within.count * parts.count,
});

/** The group of each row, or the part of it. */
export function* slotsIn(
	dataset: Dataset,
	table: Table,
	rows: Uint32Array,
	groups: NestedGroups,
): Work<Int32Array> {
	const { within, count } = groups;
	const slots = yield* slotsByGroup(dataset, table, rows, groups);
	if (!within) return slots;
	const outer = yield* slotsIn(dataset, table, rows, within);
	const parts = count / within.count;
	for (let i = 0; i < slots.length; i++) {
		const group = outer[i] as number;
		const part = slots[i] as number;
		slots[i] = group < 0 || part < 0 ? -1 : group * parts + part;
		if (i % SLICE === SLICE - 1) yield;
	}
	return slots;
}
