import type { Work } from "../model/work.js";
import type { Cell, HostColumn } from "./rows.js";

/** Takes one column's cells, as stretches of bytes, row by row. */
export interface CellSink {
	/** The cells of rows [row, row + count): from `cells[2 (i × width + column)]` to the one after it. */
	take(
		cells: Uint32Array,
		width: number,
		column: number,
		row: number,
		count: number,
	): void;
	done(rows: number): Work<HostColumn>;
}

const decoder = new TextDecoder();
const BLOCK = 2048;

/** Codes each distinct text once, by a hash table over the bytes themselves: no string is made for a repeated text. */
export class TextSink implements CellSink {
	private codes = new Int32Array(1024);
	private slots = new Int32Array(4096).fill(-1);
	private starts = new Uint32Array(1024);
	private ends = new Uint32Array(1024);
	private hashes = new Int32Array(1024);
	private size = 0;

	constructor(private readonly bytes: Uint8Array) {}

	take(
		cells: Uint32Array,
		width: number,
		column: number,
		row: number,
		count: number,
	): void {
		if (row + count > this.codes.length)
			this.codes = grown(this.codes, row + count);
		const { codes } = this;
		for (let i = 0, at = column * 2; i < count; i++, at += width * 2) {
			const start = cells[at] as number;
			const end = cells[at + 1] as number;
			codes[row + i] = start === end ? -1 : this.code(start, end);
		}
	}

	/** The code of the text that lies from `start` to `end`. */
	code(start: number, end: number): number {
		const { bytes, slots, hashes, starts, ends } = this;
		let hash = end - start;
		for (let i = start; i < end; i++)
			hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
		hash ^= hash >>> 15;
		const mask = slots.length - 1;
		let slot = hash & mask;
		for (;;) {
			const code = slots[slot] as number;
			if (code < 0) return this.add(slot, hash, start, end);
			if (hashes[code] === hash) {
				const from = starts[code] as number;
				if ((ends[code] as number) - from === end - start) {
					let i = start;
					let j = from;
					while (i < end && bytes[i] === bytes[j]) {
						i++;
						j++;
					}
					if (i === end) return code;
				}
			}
			slot = (slot + 1) & mask;
		}
	}

	private add(slot: number, hash: number, start: number, end: number): number {
		const code = this.size++;
		if (code === this.starts.length) {
			this.starts = grown(this.starts, code + 1);
			this.ends = grown(this.ends, code + 1);
			this.hashes = grown(this.hashes, code + 1);
		}
		this.slots[slot] = code;
		this.starts[code] = start;
		this.ends[code] = end;
		this.hashes[code] = hash;
		if (this.size * 2 > this.slots.length) this.rehash();
		return code;
	}

	private rehash(): void {
		const slots = new Int32Array(this.slots.length * 4).fill(-1);
		const mask = slots.length - 1;
		for (let code = 0; code < this.size; code++) {
			let slot = (this.hashes[code] as number) & mask;
			while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
			slots[slot] = code;
		}
		this.slots = slots;
	}

	/** The distinct texts: decoded in blocks, then cut, which is several times faster than one by one. */
	*texts(): Work<string[]> {
		const { bytes, starts, ends, size } = this;
		const texts: string[] = [];
		for (let from = 0; from < size; from += BLOCK) {
			const to = Math.min(from + BLOCK, size);
			let length = 0;
			for (let code = from; code < to; code++)
				length += (ends[code] as number) - (starts[code] as number);
			const block = new Uint8Array(length);
			let at = 0;
			for (let code = from; code < to; code++) {
				const start = starts[code] as number;
				const end = ends[code] as number;
				for (let i = start; i < end; i++) block[at++] = bytes[i] as number;
			}
			const text = decoder.decode(block);
			at = 0;
			for (let code = from; code < to; code++) {
				const start = starts[code] as number;
				const end = ends[code] as number;
				texts.push(
					text.length === length
						? text.slice(at, at + end - start)
						: decoder.decode(bytes.subarray(start, end)),
				);
				at += end - start;
			}
			yield;
		}
		return texts;
	}

	*done(rows: number): Work<HostColumn> {
		const values: Cell[] = yield* this.texts();
		return {
			numbers: null,
			instants: false,
			codes: this.codes.slice(0, rows),
			values,
		};
	}
}

const ODD = Number.POSITIVE_INFINITY;
const powers = Array.from({ length: 19 }, (_, power) => 10 ** power);

/**
 * The number in plain digits that lies in the bytes; infinite where it is written in any other way. Up to 15 digits, whole
 * and fraction are two exact numbers, so that their quotient is the nearest number there is (Clinger's fast path).
 */
function plainNumber(
	bytes: Uint8Array,
	start: number,
	end: number,
	decimal: number,
): number {
	let at = start;
	const negative = bytes[at] === 45;
	if (negative) at++;
	if (end - at > 16 || at === end) return ODD;
	let whole = 0;
	let point = -1;
	let digits = 0;
	for (; at < end; at++) {
		const digit = (bytes[at] as number) - 48;
		if (digit >= 0 && digit <= 9) {
			whole = whole * 10 + digit;
			digits++;
		} else if (bytes[at] === decimal && point < 0 && digits > 0) point = at;
		else return ODD;
	}
	if (digits === 0 || digits > 15 || point === end - 1) return ODD;
	const number =
		point < 0 ? whole : whole / (powers[end - 1 - point] as number);
	return negative ? -number : number;
}

/** Reads plain numbers as they pass; what is written in any other way is kept as text, to be read or refused later. */
export class NumberSink implements CellSink {
	private numbers = new Float64Array(1024);
	private odd: Int32Array | null = null;
	private readonly texts: TextSink;

	constructor(
		private readonly bytes: Uint8Array,
		private readonly decimal: "." | ",",
	) {
		this.texts = new TextSink(bytes);
	}

	take(
		cells: Uint32Array,
		width: number,
		column: number,
		row: number,
		count: number,
	): void {
		if (row + count > this.numbers.length)
			this.numbers = grown(this.numbers, row + count);
		const { bytes, numbers } = this;
		const decimal = this.decimal.charCodeAt(0);
		for (let i = 0, at = column * 2; i < count; i++, at += width * 2) {
			const start = cells[at] as number;
			const end = cells[at + 1] as number;
			if (start === end) {
				numbers[row + i] = Number.NaN;
				continue;
			}
			const number = plainNumber(bytes, start, end, decimal);
			if (number === ODD) this.keep(row + i, start, end);
			else numbers[row + i] = number;
		}
	}

	private keep(row: number, start: number, end: number): void {
		this.odd ??= new Int32Array(this.numbers.length).fill(-1);
		if (this.odd.length < this.numbers.length) {
			const { length } = this.odd;
			this.odd = grown(this.odd, this.numbers.length).fill(-1, length);
		}
		this.numbers[row] = Number.NaN;
		this.odd[row] = this.texts.code(start, end);
	}

	*done(rows: number): Work<HostColumn> {
		let codes = this.odd;
		if (codes && codes.length < rows) {
			const { length } = codes;
			codes = grown(codes, rows).fill(-1, length);
		}
		return {
			numbers: this.numbers.slice(0, rows),
			instants: false,
			codes: codes?.slice(0, rows) ?? null,
			values: yield* this.texts.texts(),
		};
	}
}

function grown<A extends Float64Array | Int32Array | Uint32Array>(
	array: A,
	length: number,
): A {
	const next = new (array.constructor as new (length: number) => A)(
		Math.max(length, array.length * 2),
	);
	next.set(array);
	return next;
}
