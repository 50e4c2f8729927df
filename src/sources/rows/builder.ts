import type { Cell, HostColumn } from "../rows.js";
import { Coder } from "./coder.js";

function longer<A extends Float64Array | Int32Array>(
	array: A,
	rows: number,
	missing: number,
): A {
	const next = new (array.constructor as new (length: number) => A)(
		Math.max(rows, array.length * 2),
	);
	next.set(array);
	next.fill(missing, array.length);
	return next;
}

/** A value that is no cell as text, so that it can be told and refused. */
function written(value: unknown): string {
	try {
		if (typeof value === "object") return JSON.stringify(value) ?? "object";
		return String(value);
	} catch {
		return "object";
	}
}

/** Keeps the values of one column as they come, row by row: numbers as numbers, everything else once per distinct value. */
export class ColumnBuilder {
	/** Whether any row had the column, be it with a null. */
	seen = false;
	private numbers: Float64Array | null = null;
	private codes: Int32Array | null = null;
	private instants = false;
	private readonly values: Cell[] = [];
	private readonly coder = new Coder();

	constructor(private readonly rows = 1024) {}

	set(row: number, value: unknown): void {
		if (value === undefined) return;
		this.seen = true;
		if (value === null || value === "") return;
		if (typeof value === "string" || typeof value === "boolean")
			this.code(row, value, value);
		else if (typeof value === "number") {
			if (this.instants) this.code(row, value, value);
			else this.number(row, value);
		} else if (value instanceof Date) {
			if (this.numbers === null) this.instants = true;
			if (this.instants && !Number.isNaN(value.getTime()))
				this.number(row, value.getTime());
			else this.code(row, value.getTime(), value);
		} else {
			const text = written(value);
			this.code(row, text, text);
		}
	}

	private number(row: number, value: number): void {
		this.numbers ??= new Float64Array(this.rows).fill(Number.NaN);
		if (row >= this.numbers.length)
			this.numbers = longer(this.numbers, row + 1, Number.NaN);
		this.numbers[row] = value;
	}

	private code(row: number, key: unknown, value: Cell): void {
		this.codes ??= new Int32Array(this.rows).fill(-1);
		if (row >= this.codes.length) this.codes = longer(this.codes, row + 1, -1);
		const code = this.coder.code(key);
		if (code === this.values.length) this.values.push(value);
		this.codes[row] = code;
	}

	/** The column of so many rows; those never set are missing. */
	done(rows: number): HostColumn {
		const { instants, values } = this;
		let { numbers, codes } = this;
		if (numbers && numbers.length < rows)
			numbers = longer(numbers, rows, Number.NaN);
		if (codes && codes.length < rows) codes = longer(codes, rows, -1);
		return {
			numbers:
				numbers && numbers.length > rows ? numbers.slice(0, rows) : numbers,
			codes: codes && codes.length > rows ? codes.slice(0, rows) : codes,
			instants,
			values,
		};
	}
}
