import type { Dataset } from "../../model/dataset.js";
import type { Table, TextColumn } from "../../model/table.js";
import { SLICE, type Work } from "../../model/work.js";
import { refuse } from "../check.js";
import { columnOf, customerColumn } from "../joined.js";
import { codedOf, customerCodes, parted, unmapped } from "../reference.js";
import { columnsOf, type Dimension, mappedColumn } from "./dimension.js";
import { slotsByCode, slotsByTime } from "./slots.js";
import { columnValues } from "./value.js";

/** Values worked through between two yields. */
const PIECE = 8192;

/** The value that rows are grouped by; null for a missing one. */
export type Key = string | null;

/** Groups of rows: the slot of each value, and that of all others (−1: nowhere). */
export interface Groups {
	dimension: Dimension;
	slots: ReadonlyMap<Key, number>;
	rest: number;
	count: number;
}

/** A column as codes. Throws `question` for instants. */
function* coded(
	column: Parameters<typeof codedOf>[0],
	name: string,
): Work<TextColumn> {
	const found = yield* codedOf(column);
	return (
		found ??
		refuse(
			"split",
			`“${name}” holds instants: give the split a grain, such as month.`,
		)
	);
}

/** The code of each row, and the value of each code. */
function* valuesOf(
	dataset: Dataset,
	table: Table,
	dimension: Exclude<Dimension, { edges: Float64Array }>,
): Work<{ codes: Int32Array; value: (code: number) => Key; count: number }> {
	if (typeof dimension !== "string") {
		const codes = customerCodes(table);
		if (!codes) throw unmapped(table.entity, "customer");
		const { keys, codes: classes } = dimension;
		return {
			codes,
			value: (customer) => keys[classes[customer] as number] ?? null,
			count: classes.length,
		};
	}
	const column =
		(yield* columnOf(dataset, table, dimension)) ??
		(parted(dimension).entity === null
			? yield* customerColumn(dataset, table, dimension)
			: null);
	if (!column) throw unmapped(table.entity, parted(dimension).column);
	const { codes, dictionary } = yield* coded(column, dimension);
	return {
		codes,
		value: (code) => dictionary[code] as string,
		count: dictionary.length,
	};
}

/** The group of each row. */
export function* slotsByGroup(
	dataset: Dataset,
	table: Table,
	rows: Uint32Array,
	{ dimension, slots, rest }: Groups,
): Work<Int32Array> {
	const none = slots.get(null) ?? rest;
	if (typeof dimension !== "string" && "edges" in dimension) {
		const { column, edges, keys } = dimension;
		const { entity } = parted(column);
		const own = entity === null && (yield* columnOf(dataset, table, column));
		const name = entity !== null || own ? column : `customers.${column}`;
		const instants = yield* columnValues(dataset, table, name, "instant");
		const slotOf = Int32Array.from([null, ...keys], (key) =>
			key === null ? none : (slots.get(key) ?? rest),
		);
		if (keys.length === 0) return new Int32Array(rows.length).fill(none);
		const found = yield* slotsByTime(rows, instants, edges);
		for (let i = 0; i < found.length; i++) {
			found[i] = slotOf[(found[i] as number) + 1] as number;
			if (i % SLICE === SLICE - 1) yield;
		}
		return found;
	}
	const { codes, value, count } = yield* valuesOf(dataset, table, dimension);
	const slotOf = new Int32Array(count + 1);
	slotOf[0] = none;
	for (let code = 0; code < count; code++) {
		slotOf[code + 1] = slots.get(value(code)) ?? rest;
		if (code % PIECE === PIECE - 1) yield;
	}
	return yield* slotsByCode(rows, codes, slotOf);
}

/**
 * Every value of a dimension a group of its own, in order, and one for rows without a value. Throws a CadranError: `unsupported`
 * where one of the row sets (entities or rollups) has no such column, `question` where nothing has.
 */
export function* allGroups(
	dataset: Dataset,
	rowSets: readonly string[],
	dimension: Dimension,
): Work<Groups> {
	const slots = new Map<Key, number>([[null, 0]]);
	const add = function* (keys: readonly string[]): Work<void> {
		for (const key of keys) {
			if (!slots.has(key)) slots.set(key, slots.size);
			if (slots.size % PIECE === 0) yield;
		}
	};
	if (typeof dimension !== "string") yield* add(dimension.keys);
	else
		for (const name of columnsOf(dataset, rowSets, dimension)) {
			const column = mappedColumn(dataset, name);
			yield* add((yield* coded(column, dimension)).dictionary);
		}
	return { dimension, slots, rest: -1, count: slots.size };
}

/** The given values a group each, and one more for all others. */
export const topGroups = (
	dimension: Dimension,
	keys: readonly Key[],
): Groups => ({
	dimension,
	slots: new Map(keys.map((key, slot) => [key, slot])),
	rest: keys.length,
	count: keys.length + 1,
});
