import { readFile } from "node:fs/promises";
import type { Mapping } from "../../src/model/mapping.js";
import type { RowsInput } from "../../src/sources/rows.js";
import { load, plain } from "./plain.js";
import { mapping } from "./typed.columns.js";

export { columns, mapping } from "./typed.columns.js";

/** A file of test/data/typed, by its name: the same 300 rows in each but `groups`, `none` and `huge`. */
export const typed = async (name: string): Promise<Uint8Array> =>
	new Uint8Array(
		await readFile(new URL(`../data/typed/${name}`, import.meta.url)),
	);

export const csv = async (): Promise<RowsInput> => ({
	csv: await typed("orders.csv"),
});

/** The orders of an input as plain rows. */
export const rowsOf = async (
	orders: RowsInput,
	how: Mapping = mapping(),
): Promise<Record<string, unknown>[]> =>
	plain(await load({ orders }, how), "orders");
