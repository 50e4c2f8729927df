const QUOTE = 34;
const LF = 10;
const CR = 13;
const BLANK = 32;
const TAB = 9;

/** Cuts separated values into cells, many rows at a time: where each begins and ends in the bytes, quotes taken off. */
export class Cutter {
	/** Begin and end of each cell, row by row. */
	cells: Uint32Array = new Uint32Array(65_536);
	at = 0;

	constructor(
		private readonly bytes: Uint8Array,
		private readonly separator: number,
		private readonly fail: (row: number, what: string) => never,
	) {}

	/** Cuts one row into the cells from `to` on; how many they are, 0 for an empty line, −1 at the end. */
	row(to: number, row: number): number {
		const { bytes, separator } = this;
		const { length } = bytes;
		let at = this.at;
		if (at >= length) return -1;
		const runs = separator === BLANK;
		let cell = to;
		let count = 0;
		for (;;) {
			if (runs) while (bytes[at] === BLANK || bytes[at] === TAB) at++;
			if (cell + 2 > this.cells.length) this.widen();
			const { cells } = this;
			const first = bytes[at];
			if (runs && count > 0 && (at >= length || first === LF || first === CR))
				break;
			if (first === QUOTE) {
				const begin = at + 1;
				const end = this.quoted(begin, row);
				at = this.at;
				cells[cell] = begin;
				cells[cell + 1] = end;
			} else {
				cells[cell] = at;
				if (runs)
					while (at < length) {
						const byte = bytes[at] as number;
						if (byte === BLANK || byte === TAB || byte === LF || byte === CR)
							break;
						at++;
					}
				else
					while (at < length) {
						const byte = bytes[at] as number;
						if (byte === separator || byte === LF || byte === CR) break;
						at++;
					}
				cells[cell + 1] = at;
			}
			count++;
			cell += 2;
			const next = bytes[at];
			if (at >= length || next === LF || next === CR) break;
			if (next === separator || (runs && next === TAB)) at++;
			else this.fail(row, "has text after a closing quote");
		}
		const empty = count === 1 && this.cells[to] === at;
		if (bytes[at] === CR && bytes[at + 1] === LF) at += 2;
		else at++;
		this.at = at;
		return empty ? 0 : count;
	}

	/** Where a quoted cell ends; doubled quotes are made single in place. Leaves `at` after the closing quote. */
	private quoted(begin: number, row: number): number {
		const { bytes } = this;
		let from = begin;
		let to = begin;
		for (;;) {
			const found = bytes.indexOf(QUOTE, from);
			if (found < 0) this.fail(row, "has a quote that is never closed");
			if (to !== from) bytes.copyWithin(to, from, found);
			to += found - from;
			if (bytes[found + 1] !== QUOTE) {
				this.at = found + 1;
				return to;
			}
			bytes[to++] = QUOTE;
			from = found + 2;
		}
	}

	private widen(): void {
		const wider = new Uint32Array(this.cells.length * 2);
		wider.set(this.cells);
		this.cells = wider;
	}
}
