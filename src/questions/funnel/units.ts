import type { Stretch } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import { SLICE, type Work } from "../../model/work.js";
import { refuse } from "../check.js";
import { columnOf } from "../joined.js";
import { tableOf } from "../needs.js";
import {
	codedOf,
	customerCodes,
	isMapped,
	unknownColumn,
	unmappedOf,
} from "../reference.js";
import type { Lane } from "./lanes.js";
import { inSlices } from "./marks.js";

/** Values coded between two yields. */
const PIECE = 8192;

/** Who goes through a funnel: customers, or whatever else a column of the steps' rows names (a session, an account, a deal). */
export interface Units {
	ofCustomers: boolean;
	/** A lane by unit. `starts` is the first row of each customer, where the rows are in that order. */
	laid(
		lane: Omit<Lane, "starts" | "source">,
		starts: Uint32Array | null,
	): Work<Lane>;
	/** Rows of steps, in the period, that belong to no unit. */
	without(): number;
}

/** Customers. */
export const customers = (dataset: Dataset): Units => ({
	ofCustomers: true,
	*laid(lane, starts) {
		const source =
			lane.entity === "customers" ? filesOf(dataset, lane.rows) : null;
		yield;
		return { ...lane, starts: starts as Uint32Array, source };
	},
	without: () => 0,
});

/** The row of each customer in the table of customers, by code. */
function filesOf(dataset: Dataset, count: number): Int32Array {
	const rows = new Int32Array(count).fill(-1);
	const codes = customerCodes(tableOf(dataset, "customers")) ?? [];
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] as number;
		if (code >= 0) rows[code] = row;
	}
	return rows;
}

/**
 * Rows of one value of a column are one unit, in whatever entity they are. The column is one that the entity of every step has, or
 * `customers.…`. Throws `question` where no mapped table has it, or it holds instants; `unsupported` where an entity lacks it.
 */
export function* unitsBy(
	dataset: Dataset,
	entities: readonly string[],
	name: string,
	entry: Stretch,
): Work<Units> {
	if (typeof name !== "string")
		refuse("by", "by must be the name of a column, such as session.", name);
	if (!isMapped(dataset, name)) throw unknownColumn(dataset, name, "by");
	const known = new Map<string, number>();
	const codes = new Map<string, Int32Array>();
	for (const entity of new Set(entities)) {
		const table = tableOf(dataset, entity);
		const column = yield* columnOf(dataset, table, name);
		if (!column) throw unmappedOf(dataset, table, name);
		const coded =
			(yield* codedOf(column)) ??
			refuse("by", `“${name}” holds instants: name a column of keys or texts.`);
		const shared = new Int32Array(coded.dictionary.length);
		for (const [index, value] of coded.dictionary.entries()) {
			const code = known.get(value) ?? known.size;
			known.set(value, code);
			shared[index] = code;
			if (index % PIECE === PIECE - 1) yield;
		}
		const own = Int32Array.from(coded.codes);
		yield* inSlices(own.length, (from, to) => {
			for (let row = from; row < to; row++) {
				const code = own[row] as number;
				if (code >= 0) own[row] = shared[code] as number;
			}
		});
		codes.set(entity, own);
	}
	let without = 0;
	return {
		ofCustomers: false,
		*laid(lane) {
			const own = codes.get(lane.entity) as Int32Array;
			const laid = yield* gathered(lane, own, known.size, entry);
			without += laid.without;
			return laid.lane;
		},
		without: () => without,
	};
}

/** A lane sorted by unit, by counting. Rows without a unit are left out, and counted where they are steps. */
function* gathered(
	lane: Omit<Lane, "starts" | "source">,
	codes: Int32Array,
	units: number,
	{ start, end }: Stretch,
): Work<{ lane: Lane; without: number }> {
	const steps = lane.bits as Int32Array;
	const starts = new Uint32Array(units + 1);
	let without = 0;
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] as number;
		if (code >= 0) starts[code + 1] = (starts[code + 1] as number) + 1;
		else if ((steps[row] as number) > 0) {
			const at = lane.at[row] as number;
			if (at >= start && at < end) without++;
		}
		if (row % SLICE === SLICE - 1) yield;
	}
	for (let unit = 0; unit < units; unit++)
		starts[unit + 1] = (starts[unit + 1] as number) + (starts[unit] as number);
	const rows = starts[units] as number;
	const next = starts.slice();
	const at = new Float64Array(rows);
	const bits = new Int32Array(rows);
	const source = new Int32Array(rows);
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] as number;
		if (code >= 0) {
			const to = next[code] as number;
			next[code] = to + 1;
			at[to] = lane.at[row] as number;
			bits[to] = steps[row] as number;
			source[to] = row;
		}
		if (row % SLICE === SLICE - 1) yield;
	}
	return { lane: { ...lane, starts, at, bits, source, rows }, without };
}
