import { CadranError } from "../../model/error.js";
import type { Work } from "../../model/work.js";
import type { HostColumn, HostTable, Wanted } from "../rows.js";
import { gather } from "../rows.js";
import { ColumnBuilder } from "./builder.js";

/** Records looked at to say which columns a table has. */
const SURVEYED = 100;
/** Records between two yields: reading properties by name is slower than a loop over a typed array. */
const PIECE = 4096;

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !(value instanceof Date);

/** The object in a JSON text, or null where the text is no object. */
function opened(text: string): Record<string, unknown> | null {
	try {
		const value: unknown = JSON.parse(text);
		return isObject(value) ? value : null;
	} catch {
		return null;
	}
}

/** A text that should be an object and can't be opened: it stands for all that lies in it, to be refused and not overlooked. */
const isBroken = (value: unknown): boolean =>
	typeof value === "string" && value.trimStart().startsWith("{");

/** What lies under a dotted name: an own key first, then step by step, through JSON texts too. */
function dig(record: unknown, name: string): unknown {
	const object = typeof record === "string" ? opened(record) : record;
	if (!isObject(object)) return isBroken(record) ? record : undefined;
	if (Object.hasOwn(object, name)) return object[name];
	for (let dot = name.indexOf("."); dot > 0; dot = name.indexOf(".", dot + 1)) {
		const head = name.slice(0, dot);
		if (Object.hasOwn(object, head)) {
			const found = dig(object[head], name.slice(dot + 1));
			if (found !== undefined) return found;
		}
	}
	return undefined;
}

/** Objects within objects that are looked into for names: a record may hold itself. */
const DEPTH = 4;

function names(record: object, prefix = "", depth = 0): string[] {
	return Object.entries(record).flatMap(([key, value]) =>
		isObject(value) && !Array.isArray(value) && depth < DEPTH
			? names(value, `${prefix}${key}.`, depth + 1)
			: [prefix + key],
	);
}

/** Turns records into columns, piece by piece. */
export class RecordReader {
	rows = 0;
	private readonly known = new Set<string>();
	/** By name, with whether what it means must be dug for: it lies deeper, or every object inherits the name. */
	private readonly builders: [string, boolean, ColumnBuilder][];

	constructor(private readonly wanted: Wanted) {
		this.builders = [...wanted.columns.keys()].map((name) => [
			name,
			name.includes(".") || name in Object.prototype,
			new ColumnBuilder(),
		]);
	}

	*add(records: ArrayLike<unknown>): Work<void> {
		for (let from = 0; from < records.length; from += PIECE) {
			this.piece(records, from, Math.min(from + PIECE, records.length));
			yield;
		}
	}

	private piece(records: ArrayLike<unknown>, from: number, to: number): void {
		for (let i = from; i < to; i++, this.rows++) {
			const record = records[i];
			if (!isObject(record) || Array.isArray(record))
				throw new CadranError(
					"rows",
					`Row ${this.rows + 1} of “${this.wanted.table}” is ${JSON.stringify(record)}, but must be an object.`,
					{ table: this.wanted.table, row: this.rows + 1 },
				);
			if (this.rows < SURVEYED)
				for (const name of names(record)) this.known.add(name);
			for (const [name, deep, builder] of this.builders)
				builder.set(this.rows, deep ? dig(record, name) : record[name]);
		}
	}

	done(): HostTable {
		const columns = new Map<string, HostColumn>();
		for (const [name, , builder] of this.builders)
			if (builder.seen || this.rows === 0)
				columns.set(name, builder.done(this.rows));
		return {
			name: this.wanted.table,
			rows: this.rows,
			columns,
			known: [...this.known],
			ragged: { rows: [], details: [] },
		};
	}
}

/** The longest beginning of a dotted name that is itself a column: `properties` of `properties.amount`. */
export function parentOf(
	name: string,
	known: { includes(name: string): boolean },
): string | null {
	for (
		let dot = name.lastIndexOf(".");
		dot > 0;
		dot = name.lastIndexOf(".", dot - 1)
	)
		if (known.includes(name.slice(0, dot))) return name.slice(0, dot);
	return null;
}

/** What lies under each name in a column of JSON texts, where any row has it. Each distinct text is opened once. */
export function* openTexts(
	column: HostColumn,
	names: readonly string[],
): Work<Map<string, HostColumn>> {
	const { codes, values } = column;
	const builders = names.map(() => new ColumnBuilder(values.length));
	for (let code = 0; code < values.length; code++) {
		const cell = values[code];
		const text = typeof cell === "string" ? cell : "";
		const record = opened(text) ?? text;
		for (let i = 0; i < names.length; i++)
			builders[i]?.set(code, dig(record, names[i] as string));
		if (code % PIECE === PIECE - 1) yield;
	}
	const found = new Map<string, HostColumn>();
	for (const [i, builder] of builders.entries())
		if (codes && builder.seen)
			found.set(names[i] as string, gather(builder.done(values.length), codes));
	return found;
}
