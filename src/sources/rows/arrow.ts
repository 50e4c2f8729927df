import { type Batch, type Column, type Table, Type } from "@uwdata/flechette";
import { CadranError } from "../../model/error.js";
import { SLICE, type Work } from "../../model/work.js";
import type { BytesInput, HostColumn, HostTable, Wanted } from "../rows.js";
import { kindOf } from "./arrow/kind.js";
import { openTable } from "./arrow/table.js";
import { openColumns, withParents } from "./columns.js";
import { openFile, startOf } from "./file.js";
import { type Decoded, type Kind, TypedColumn } from "./typed.js";

type Run = <T>(work: Work<T>) => Promise<T>;

const PIECE = SLICE / 8;
/** Rows that a table may have: what a file says beyond that is a fault. */
const MOST_ROWS = 2 ** 30;

/** The values of a dictionary-encoded batch's dictionary, and the index of each row's. */
interface Encoded {
	dictionary: Column<unknown>;
	values: ArrayLike<number>;
}

/** The bytes of a text among the others, as most files have it; null where texts lie in another way. */
function textsOf({
	type,
	values,
	offsets,
}: Batch<unknown>): ((row: number) => Uint8Array) | null {
	if (type.typeId !== Type.Utf8 && type.typeId !== Type.LargeUtf8) return null;
	return (row) =>
		(values as Uint8Array).subarray(
			Number(offsets[row]),
			Number(offsets[row + 1]),
		);
}

/** Refuses a batch that says that it has more rows than its bytes hold. */
function checkLength(batch: Batch<unknown>): void {
	const { type, length, values, offsets, validity, nullCount } = batch;
	const { typeId, bitWidth = 0 } = type as {
		typeId: number;
		bitWidth?: number;
	};
	const held = values?.length ?? 0;
	const most = offsets
		? offsets.length - 1
		: typeId === Type.Bool
			? held * 8
			: typeId === Type.Utf8View
				? held / 16
				: typeId === Type.Decimal
					? held / Math.max(1, bitWidth / 64)
					: typeId === Type.Null
						? MOST_ROWS
						: held;
	const told = nullCount > 0 && validity ? validity.length * 8 : MOST_ROWS;
	if (!(length >= 0 && length <= Math.min(most, told)))
		throw new RangeError(`it has fewer rows than the ${length} it speaks of`);
}

/** Takes a record batch's part of a column, a few thousand rows at a time. */
function* readBatch(
	batch: Batch<unknown>,
	column: TypedColumn,
	first: number,
	dictionaries: Map<unknown, Decoded>,
): Work<void> {
	checkLength(batch);
	const { dictionary, values } = batch as unknown as Encoded;
	const encoded = batch.type.typeId === Type.Dictionary;
	const text = textsOf(batch);
	let decoded = encoded ? dictionaries.get(dictionary) : undefined;
	if (encoded && !decoded) {
		for (const one of dictionary.data) checkLength(one);
		const values: unknown[] = [];
		for (const one of dictionary.data) {
			const text = textsOf(one);
			for (let row = 0; row < one.length; row++)
				values.push(text ? text(row) : one.at(row));
		}
		decoded = yield* column.decode(values);
		dictionaries.set(dictionary, decoded);
	}
	for (let from = 0; from < batch.length; from += PIECE) {
		const count = Math.min(PIECE, batch.length - from);
		const levels = new Uint8Array(count);
		const found: unknown[] = [];
		for (let i = 0; i < count; i++) {
			const row = from + i;
			if (batch.at(row) === null) continue;
			levels[i] = 1;
			found.push(
				encoded ? Number(values[row]) : text ? text(row) : batch.at(row),
			);
		}
		if (decoded)
			yield* column.take(
				first + from,
				count,
				decoded,
				found as number[],
				levels,
			);
		else
			yield* column.take(
				first + from,
				count,
				yield* column.decode(found),
				null,
				levels,
			);
	}
}

/** The column of a name: refused where it is nested, or holds what Cadran does not read. */
function openColumn(
	name: string,
	given: Table,
	table: string,
): { name: string; given: Column<unknown>; kind: Kind } {
	const found = given.getChild(name) as Column<unknown>;
	const kind = kindOf(found.type);
	if (kind) return { name, given: found, kind };
	const [what = "unknown"] =
		Object.entries(Type).find(([, id]) => id === found.type.typeId) ?? [];
	throw new CadranError(
		"rows",
		`“${table}.${name}” is ${what}, which can't be read. Write it as text, number, date or time, a column each.`,
		{ table, column: name },
	);
}

/**
 * The wanted columns of an Arrow IPC file or stream. Texts of a dictionary become codes without a string for each row.
 */
export async function readArrow(
	input: BytesInput,
	wanted: Wanted,
	run: Run,
): Promise<HostTable> {
	const { table } = wanted;
	const file = await openFile(input, table);
	const bytes = await file.bytes(0, file.size);
	try {
		const given = await openTable(bytes);
		const known = given.names;
		if (known.length === 0) throw new Error(`it begins with ${startOf(bytes)}`);
		const columns = new Map<string, HostColumn>();
		for (const one of [...withParents(wanted, known)].map((name) =>
			openColumn(name, given, table),
		)) {
			const column = new TypedColumn(one.kind);
			const dictionaries = new Map<unknown, Decoded>();
			let first = 0;
			for (const batch of one.given.data) {
				await run(readBatch(batch, column, first, dictionaries));
				first += batch.length;
			}
			if (first !== given.numRows)
				throw new Error(`“${one.name}” has ${first} rows of ${given.numRows}`);
			columns.set(one.name, await run(column.done(first)));
		}
		await run(openColumns(columns, wanted));
		return {
			name: table,
			rows: given.numRows,
			columns,
			known: [...known],
			ragged: { rows: [], details: [] },
		};
	} catch (cause) {
		if (cause instanceof CadranError) throw cause;
		throw new CadranError(
			"rows",
			`“${table}” can't be read as Arrow: ${(cause as Error).message}.`,
			{ table },
			{ cause },
		);
	}
}
