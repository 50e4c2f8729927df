import type { Table, TextColumn } from "../../model/table.js";
import { SLICE, type Work } from "../../model/work.js";
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
	const [only, ...others] = tables.flatMap((table) => [...referring(table)]);
	if (!only) return [];
	if (others.length === 0) return only.dictionary;
	const customers: string[] = [];
	const coder = new Coder();
	for (const column of [only, ...others]) {
		const codes = new Int32Array(column.dictionary.length);
		for (let old = 0; old < codes.length; old++) {
			const key = column.dictionary[old] as string;
			const code = coder.code(key);
			if (code === customers.length) customers.push(key);
			codes[old] = code;
			if (old % 8192 === 8191) yield;
		}
		for (let row = 0; row < column.codes.length; row++) {
			const old = column.codes[row] as number;
			if (old >= 0) column.codes[row] = codes[old] as number;
			if (row % SLICE === SLICE - 1) yield;
		}
		column.dictionary = customers;
	}
	return customers;
}
