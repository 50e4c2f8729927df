import type { Table } from "../../model/table.js";
import { ownColumn } from "../reference.js";

/**
 * The columns that tell a customer's rows at one instant apart, one after the other, so that what comes first is the same wherever the
 * rows come from: the id, where it is mapped; else all columns by their names. Rows that are the same in all of these are the same.
 */
export const tellingColumns = (table: Table): string[] =>
	ownColumn(table, "id") ? ["id"] : Object.keys(table.columns).sort();
