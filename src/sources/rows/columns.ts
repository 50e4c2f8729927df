import { CadranError } from "../../model/error.js";
import { SLICE, type Work } from "../../model/work.js";
import type { HostColumn, HostTable, Wanted } from "../rows.js";
import { ColumnBuilder } from "./builder.js";
import { openTexts, parentOf } from "./records.js";

const isNumbers = (
	values: ArrayLike<unknown>,
): values is ArrayLike<number> & ArrayBufferView =>
	ArrayBuffer.isView(values) &&
	!(values instanceof BigInt64Array) &&
	!(values instanceof BigUint64Array);

/** One column from an array. Typed arrays are copied: they stay the host's. */
function* readArray(values: ArrayLike<unknown>): Work<HostColumn> {
	if (isNumbers(values))
		return {
			numbers: new Float64Array(values),
			instants: false,
			codes: null,
			values: [],
		};
	const builder = new ColumnBuilder(values.length);
	for (let from = 0; from < values.length; from += SLICE / 8) {
		const to = Math.min(from + SLICE / 8, values.length);
		for (let row = from; row < to; row++) builder.set(row, values[row]);
		yield;
	}
	return builder.done(values.length);
}

/** The wanted columns of a table given as columns. */
export function* readColumns(
	given: Readonly<Record<string, ArrayLike<unknown>>>,
	wanted: Wanted,
): Work<HostTable> {
	const { table } = wanted;
	const known = Object.keys(given);
	const rows = given[known[0] ?? ""]?.length ?? 0;
	for (const [column, values] of Object.entries(given))
		if (values.length !== rows)
			throw new CadranError(
				"rows",
				`“${table}.${column}” has ${values.length} values, but “${known[0]}” has ${rows}.`,
				{ table, column },
			);
	const columns = new Map<string, HostColumn>();
	for (const name of withParents(wanted, known))
		columns.set(name, yield* readArray(given[name] as ArrayLike<unknown>));
	yield* openColumns(columns, wanted);
	return {
		name: table,
		rows,
		columns,
		known,
		ragged: { rows: [], details: [] },
	};
}

/** The wanted columns that a table has, and those whose JSON texts hold wanted ones. */
export function withParents(
	wanted: Wanted,
	known: readonly string[],
): Set<string> {
	const names = [...wanted.columns.keys()].map((name) =>
		known.includes(name) ? name : parentOf(name, known),
	);
	return new Set(names.filter((name) => name !== null));
}

/** Adds the wanted dotted names that lie in columns of JSON texts. */
export function* openColumns(
	columns: Map<string, HostColumn>,
	wanted: Wanted,
): Work<void> {
	const known = [...columns.keys()];
	for (const parent of known) {
		const names = [...wanted.columns.keys()].filter(
			(name) => !known.includes(name) && parentOf(name, known) === parent,
		);
		if (names.length === 0) continue;
		const inner = names.map((name) => name.slice(parent.length + 1));
		const texts = columns.get(parent) as HostColumn;
		for (const [name, column] of yield* openTexts(texts, inner))
			columns.set(`${parent}.${name}`, column);
	}
}
