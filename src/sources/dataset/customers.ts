import type { Table, TextColumn } from "../../model/table.js";
import type { Work } from "../../model/work.js";
import { Coder } from "../rows/coder.js";

/** The columns of a table that refer to a customer. */
function* referring(table: Table): Generator<TextColumn> {
	const names =
		table.entity === "customers" ? ["id"] : ["customer", "referrer"];
	for (const name of names) {
		const column = table.columns[name];
		if (column?.type === "text") yield column;
	}
}

/** Codes every column that refers to a customer in one dictionary, so that a customer has one code everywhere. */
export function* shareCustomers(tables: readonly Table[]): Work<string[]> {
	const customers: string[] = [];
	const coder = new Coder();
	for (const table of tables)
		for (const column of referring(table)) {
			const codes = new Int32Array(column.dictionary.length);
			for (let old = 0; old < codes.length; old++) {
				const key = column.dictionary[old] as string;
				const code = coder.code(key);
				if (code === customers.length) customers.push(key);
				codes[old] = code;
				if (old % 8192 === 8191) yield;
			}
			column.codes = column.codes.map((old) =>
				old < 0 ? -1 : (codes[old] as number),
			);
			column.dictionary = customers;
			yield;
		}
	return customers;
}
