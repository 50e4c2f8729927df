import type { Dataset } from "../../model/dataset.js";
import { CadranError } from "../../model/error.js";
import type { Table, TextColumn } from "../../model/table.js";
import type { Work } from "../../model/work.js";
import {
	codedOf,
	columnOf,
	customerColumn,
	isMapped,
	parted,
	unknownColumn,
} from "../reference.js";
import { slotsByCode } from "./select.js";

/** Values worked through between two yields. */
const PIECE = 8192;

/** The value that rows are grouped by; null for a missing one. */
export type Key = string | null;

/** Groups of rows by the values of a column: the slot of each value, and that of all others (−1: nowhere). */
export interface Groups {
	column: string;
	slots: ReadonlyMap<Key, number>;
	rest: number;
	count: number;
}

/**
 * The column that a table's rows are grouped by, as codes: its own, or that of the row's customer; under a bare name the table's
 * own first. Throws a CadranError: `unsupported` where the entity has none, `question` where nothing has, or for instants.
 */
export function* splitColumn(
	dataset: Dataset,
	table: Table,
	name: string,
): Work<TextColumn> {
	const column =
		(yield* columnOf(dataset, table, name)) ??
		(parted(name).entity === null
			? yield* customerColumn(dataset, table, name)
			: null);
	if (!column) {
		if (!isMapped(dataset, name)) throw unknownColumn(dataset, name, "split");
		throw new CadranError(
			"unsupported",
			`“${table.entity}” can't be split by “${name}”. Split by a column of it or of customers.`,
			{ entity: table.entity, column: name, option: "split" },
		);
	}
	const coded = yield* codedOf(column);
	if (coded) return coded;
	throw new CadranError(
		"question",
		`“${name}” holds instants: ask for a series instead of a split.`,
		{ option: "split", column: name },
	);
}

/** The group of each row. */
export function* slotsByGroup(
	dataset: Dataset,
	table: Table,
	rows: Uint32Array,
	groups: Groups,
): Work<Int32Array> {
	const { codes, dictionary } = yield* splitColumn(
		dataset,
		table,
		groups.column,
	);
	const slotOf = new Int32Array(dictionary.length + 1);
	slotOf[0] = groups.slots.get(null) ?? groups.rest;
	for (let code = 0; code < dictionary.length; code++) {
		const key = dictionary[code] as string;
		slotOf[code + 1] = groups.slots.get(key) ?? groups.rest;
		if (code % PIECE === PIECE - 1) yield;
	}
	return yield* slotsByCode(rows, codes, slotOf);
}

/** Every value of the column in these tables a group of its own, with one for rows without a value. */
export function* allGroups(
	dataset: Dataset,
	tables: readonly Table[],
	column: string,
): Work<Groups> {
	const slots = new Map<Key, number>([[null, 0]]);
	for (const table of tables) {
		const { dictionary } = yield* splitColumn(dataset, table, column);
		for (const key of dictionary) {
			if (!slots.has(key)) slots.set(key, slots.size);
			if (slots.size % PIECE === 0) yield;
		}
	}
	return { column, slots, rest: -1, count: slots.size };
}

/** The given values a group each, and one more for all others. */
export const topGroups = (column: string, keys: readonly Key[]): Groups => ({
	column,
	slots: new Map(keys.map((key, slot) => [key, slot])),
	rest: keys.length,
	count: keys.length + 1,
});
