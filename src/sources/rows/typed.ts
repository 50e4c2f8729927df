import { SLICE, type Work } from "../../model/work.js";
import type { HostColumn } from "../rows.js";
import { grown } from "./cells.js";
import { TextSink } from "./texts.js";

/** What a typed column holds, and how one of its values becomes a number; a bigint is a whole number that no number can be. */
export type Kind =
	| { is: "text"; bytes?(value: never): Uint8Array }
	| { is: "boolean" }
	| {
			is: "number" | "days" | "clock" | "instant";
			read(value: never): number | bigint;
	  };

/** Values of a column, or of its dictionary, as cells: value i is `values[codes[i]]` where its code is 0 or more, else `numbers[i]`. */
export interface Decoded {
	numbers: Float64Array | null;
	codes: Int32Array | null;
}

const encoder = new TextEncoder();

/** Takes a column of a typed file, some rows at a time. */
export class TypedColumn {
	private numbers: Float64Array | null = null;
	private codes: Int32Array | null = null;
	private readonly texts = new TextSink(new Uint8Array(1 << 12));
	/** Whole numbers that no number can be. */
	private readonly large: bigint[] = [];

	constructor(private readonly kind: Kind) {}

	/** Values as cells: each distinct text once, no string made for any. */
	*decode(values: ArrayLike<unknown>): Work<Decoded> {
		const { kind } = this;
		const numeric = kind.is !== "text" && kind.is !== "boolean";
		const decoded: Decoded = {
			numbers: numeric ? new Float64Array(values.length) : null,
			codes: numeric ? null : new Int32Array(values.length),
		};
		for (let from = 0; from < values.length; from += SLICE / 4) {
			const to = Math.min(from + SLICE / 4, values.length);
			if (kind.is === "text") this.decodeTexts(values, decoded, from, to);
			else if (kind.is === "boolean")
				for (let i = from; i < to; i++)
					(decoded.codes as Int32Array)[i] =
						values[i] === null ? -1 : Number(values[i]);
			else this.decodeNumbers(values, kind.read, decoded, from, to);
			yield;
		}
		return decoded;
	}

	private decodeTexts(
		values: ArrayLike<unknown>,
		{ codes }: Decoded,
		from: number,
		to: number,
	): void {
		const { bytes } = this.kind as { bytes?(value: unknown): Uint8Array };
		for (let i = from; i < to; i++) {
			const value = values[i];
			(codes as Int32Array)[i] = this.texts.keep(
				typeof value === "string"
					? encoder.encode(value)
					: bytes
						? bytes(value)
						: (value as Uint8Array),
			);
		}
	}

	private decodeNumbers(
		values: ArrayLike<unknown>,
		read: (value: never) => number | bigint,
		decoded: Decoded,
		from: number,
		to: number,
	): void {
		const numbers = decoded.numbers as Float64Array;
		for (let i = from; i < to; i++) {
			const value = values[i];
			const number = value === null ? Number.NaN : read(value as never);
			if (typeof number === "number") numbers[i] = number;
			else {
				decoded.codes ??= new Int32Array(values.length).fill(-1);
				decoded.codes[i] = this.large.push(number) - 1;
			}
		}
	}

	/**
	 * The cells of `count` rows from `row` on: of each row that is there (its level is not 0; all, without levels), in order, the next
	 * value, or the value that the next index points to.
	 */
	*take(
		row: number,
		count: number,
		{ numbers, codes }: Decoded,
		indexes: ArrayLike<number> | null,
		levels: ArrayLike<number> | null,
	): Work<void> {
		const size = (numbers ?? codes)?.length ?? 0;
		this.fit(row + count, numbers !== null, codes !== null);
		let next = 0;
		for (let from = 0; from < count; from += SLICE / 2) {
			const to = Math.min(from + SLICE / 2, count);
			for (let i = from; i < to; i++) {
				if (levels?.[i] === 0) continue;
				const at = indexes ? (indexes[next] as number) : next;
				next++;
				// What is not less is no number either: a list that ends early.
				if (!(at < size)) throw new RangeError(`value ${at} of ${size}`);
				if (numbers)
					(this.numbers as Float64Array)[row + i] = numbers[at] as number;
				if (codes) (this.codes as Int32Array)[row + i] = codes[at] as number;
			}
			yield;
		}
	}

	private fit(rows: number, numbers: boolean, codes: boolean): void {
		if (numbers)
			this.numbers = longer(
				this.numbers ?? new Float64Array(0),
				rows,
				Number.NaN,
			);
		if (codes) this.codes = longer(this.codes ?? new Int32Array(0), rows, -1);
	}

	*done(rows: number): Work<HostColumn> {
		const { kind, large } = this;
		if (!this.numbers && !this.codes) this.fit(rows, true, false);
		this.fit(rows, this.numbers !== null, this.codes !== null);
		return {
			numbers: this.numbers?.subarray(0, rows) ?? null,
			codes: this.codes?.subarray(0, rows) ?? null,
			instants:
				kind.is === "instant" ||
				(kind.is === "days" || kind.is === "clock" ? kind.is : false),
			values:
				kind.is === "text"
					? yield* this.texts.texts()
					: kind.is === "boolean"
						? [false, true]
						: large,
		};
	}
}

function longer<A extends Float64Array | Int32Array>(
	array: A,
	length: number,
	missing: number,
): A {
	if (array.length >= length) return array;
	const next = grown(array, length);
	next.fill(missing, array.length);
	return next;
}
