/** A place in a grid, counted from the top and from the start of the row. */
export interface Place {
	row: number;
	column: number;
}

/** The columns that can be gone to in each row, ascending. Rows may be ragged, have gaps, or be empty. */
export type Shape = readonly (readonly number[])[];

/** What else decides where a key leads. */
export interface Stride {
	/** Columns run from right to left. */
	rtl?: boolean;
	/** Control is held: Home and End go to the ends of the whole grid. */
	control?: boolean;
	/** Rows that Page Up and Page Down go over; 10 unless given. */
	page?: number;
}

/** The rows that hold something, in order. */
const filled = (shape: Shape): number[] =>
	[...shape.keys()].filter((row) => shape[row]?.length);

/** The number of a list that is nearest to a wanted one; the smaller of two that are equally near. */
const closest = (numbers: readonly number[], wanted: number): number =>
	numbers.reduce((best, each) =>
		Math.abs(each - wanted) < Math.abs(best - wanted) ? each : best,
	);

/** The place nearest to a wanted one that can be gone to: nearest row first. Null where the grid is empty. */
export function nearest(shape: Shape, { row, column }: Place): Place | null {
	const rows = filled(shape);
	if (rows.length === 0) return null;
	const found = closest(rows, row);
	return { row: found, column: closest(shape[found] as number[], column) };
}

/** The entry so many after the one at or next to `from`, held inside the list. */
function advance(numbers: readonly number[], from: number, by: number): number {
	const index = numbers.indexOf(closest(numbers, from)) + by;
	return numbers[Math.min(Math.max(index, 0), numbers.length - 1)] as number;
}

/**
 * Where a key leads in a grid, as the ARIA Authoring Practices have it: arrows to the next place, Home and End to the ends of
 * the row (with Control, of the grid), Page Up and Page Down over several rows. At an edge the place stays. Null where the key
 * is not one of these, or the grid is empty.
 */
export function move(
	from: Place,
	key: string,
	shape: Shape,
	{ rtl = false, control = false, page = 10 }: Stride = {},
): Place | null {
	const here = nearest(shape, from);
	if (!here) return null;
	const rows = filled(shape);
	const columns = shape[here.row] as readonly number[];
	const along = (by: number): Place => ({
		row: here.row,
		column: advance(columns, here.column, by),
	});
	const down = (by: number): Place => {
		const row = advance(rows, here.row, by);
		return { row, column: closest(shape[row] as number[], from.column) };
	};
	const end = (by: number): Place => {
		const row = control ? advance(rows, here.row, by) : here.row;
		return { row, column: advance(shape[row] as number[], here.column, by) };
	};
	switch (key) {
		case "ArrowLeft":
			return along(rtl ? 1 : -1);
		case "ArrowRight":
			return along(rtl ? -1 : 1);
		case "ArrowUp":
			return down(-1);
		case "ArrowDown":
			return down(1);
		case "PageUp":
			return down(-page);
		case "PageDown":
			return down(page);
		case "Home":
			return end(Number.NEGATIVE_INFINITY);
		case "End":
			return end(Number.POSITIVE_INFINITY);
		default:
			return null;
	}
}
