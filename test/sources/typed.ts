import { readFile } from "node:fs/promises";
import type { Mapping } from "../../src/model/mapping.js";
import type { RowsInput } from "../../src/sources/rows.js";
import { load, plain } from "./plain.js";

/** A file of test/data/typed, by its name: the same 300 rows in each but `groups`, `none` and `huge`. */
export const typed = async (name: string): Promise<Uint8Array> =>
	new Uint8Array(
		await readFile(new URL(`../data/typed/${name}`, import.meta.url)),
	);

export const csv = async (): Promise<RowsInput> => ({
	csv: await typed("orders.csv"),
});

const instant = (column: string) => ({ column, type: "instant" as const });
const number = (column: string) => ({ column, type: "number" as const });

/** What the typed files hold, but what only Parquet's have. Clocks change in these days. */
export const columns = {
	customer: "customer",
	at: "clock",
	amount: "amount",
	channel: "channel",
	day: instant("day"),
	moment: instant("instant"),
	pieces: number("quantity"),
	small: number("small"),
	ratio: number("ratio"),
	returned: { column: "returned", type: "boolean" as const },
	code: "small",
	dated: "day",
};

export const mapping = (
	more: Mapping["entities"]["orders"] extends infer E ? Partial<E> : never = {},
): Mapping => ({
	timeZone: "Europe/Paris",
	entities: { orders: { columns, ...more } },
});

/** The orders of an input as plain rows. */
export const rowsOf = async (
	orders: RowsInput,
	how: Mapping = mapping(),
): Promise<Record<string, unknown>[]> =>
	plain(await load({ orders }, how), "orders");
