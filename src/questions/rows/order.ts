import { byCodePoint } from "../../model/order.js";
import type { Column } from "../../model/table.js";

/** Smaller first, what is missing last. */
function compareNumbers(a: number, b: number): number {
	if (Number.isNaN(a) || Number.isNaN(b))
		return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
	return a - b || 0;
}

/** What is missing comes last. */
function compareTexts(a: string | undefined, b: string | undefined): number {
	if (a === undefined || b === undefined)
		return Number(a === undefined) - Number(b === undefined);
	return byCodePoint(a, b);
}

/** Two rows by what a column holds: smaller first, texts by code point, what is missing last. */
export function compareIn(column: Column, a: number, b: number): number {
	if (column.type === "text") {
		const { codes, dictionary } = column;
		return codes[a] === codes[b]
			? 0
			: compareTexts(
					dictionary[codes[a] as number],
					dictionary[codes[b] as number],
				);
	}
	return compareNumbers(column.values[a] as number, column.values[b] as number);
}

/** Those rows that may be among the first `most` by their instants: those of the last instant among them, all. */
function nearest(
	rows: Uint32Array,
	instants: Float64Array,
	newest: boolean,
	most: number,
): Uint32Array {
	if (rows.length <= most) return rows;
	const dated = Float64Array.from(rows, (row) => instants[row] as number);
	// A missing one is sorted last, and comes last in either order.
	dated.sort();
	let missing = 0;
	while (Number.isNaN(dated[dated.length - 1 - missing])) missing++;
	const known = dated.length - missing;
	if (known < most) return rows;
	const last = dated[newest ? known - most : most - 1] as number;
	return rows.filter((row) => {
		const at = instants[row] as number;
		return newest ? at >= last : at <= last;
	});
}

/** The rows from one place to another in order: by instant, missing ones last; then by the columns, one after the other. */
export function arranged(
	rows: Uint32Array,
	instants: Float64Array | null,
	newest: boolean,
	columns: readonly Column[],
	[from, to]: readonly [from: number, to: number],
): Uint32Array {
	const near = instants ? nearest(rows, instants, newest, to) : rows;
	const compare = (a: number, b: number): number => {
		if (instants) {
			const [one, other] = [instants[a] as number, instants[b] as number];
			const first = compareNumbers(one, other);
			const turned = newest && !Number.isNaN(one) && !Number.isNaN(other);
			if (first !== 0) return turned ? -first : first;
		}
		for (const column of columns) {
			const found = compareIn(column, a, b);
			if (found !== 0) return found;
		}
		return 0;
	};
	return near.slice().sort(compare).slice(from, to);
}
