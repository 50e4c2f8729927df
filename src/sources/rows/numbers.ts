import type { Work } from "../../model/work.js";
import type { HostColumn } from "../rows.js";
import { type CellSink, grown } from "./cells.js";
import { TextSink } from "./texts.js";

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
