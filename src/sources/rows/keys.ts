import type { TextColumn } from "../../model/table.js";
import { SLICE, type Work } from "../../model/work.js";

/** Numbers as text, such as the keys of customers: looked up in a table where they are whole and lie close together. */
export function* readKeys(
	numbers: Float64Array,
	rows: number,
): Work<TextColumn> {
	let least = Number.POSITIVE_INFINITY;
	let most = Number.NEGATIVE_INFINITY;
	let whole = true;
	for (let row = 0; row < numbers.length; row++) {
		const number = numbers[row] as number;
		if (number < least) least = number;
		if (number > most) most = number;
		whole &&= Number.isNaN(number) || Number.isInteger(number);
		if (row % SLICE === SLICE - 1) yield;
	}
	const dense = whole && least <= most && most - least < 8 * rows + 1024;
	const places = new Int32Array(dense ? most - least + 1 : 0).fill(-1);
	const known = new Map<number, number>();
	const dictionary: string[] = [];
	const out = new Int32Array(rows).fill(-1);
	for (let from = 0; from < rows; from += SLICE / 8) {
		const to = Math.min(from + SLICE / 8, rows, numbers.length);
		for (let row = from; row < to; row++) {
			const number = numbers[row] as number;
			if (Number.isNaN(number)) continue;
			let code = dense ? (places[number - least] as number) : known.get(number);
			if (code === undefined || code < 0) {
				code = dictionary.push(String(number)) - 1;
				if (dense) places[number - least] = code;
				else known.set(number, code);
			}
			out[row] = code;
		}
		yield;
	}
	return { type: "text", codes: out, dictionary };
}
