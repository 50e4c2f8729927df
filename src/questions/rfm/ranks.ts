const CELLS = 4096;
const FEW = 64;

/** Room that the work of one question uses over and over: memory that nobody has touched yet costs more than the work in it. */
export interface Room {
	values: Float64Array;
	cells: Uint16Array;
}

/** Room for a value of each customer. */
export const roomFor = (customers: number): Room => ({
	values: new Float64Array(customers),
	cells: new Uint16Array(customers),
});

/**
 * The values at these places of the ascending order, 0 the smallest, none of which may be NaN: counted into cells of equal width,
 * and again within the cell that holds the place (distributive selection). The values stay where they are.
 */
export function ranked(
	values: Float64Array,
	places: readonly number[],
	cells: Uint16Array = new Uint16Array(values.length),
): Float64Array {
	if (values.length <= FEW) return pick(values.slice().sort(), places);
	let least = Number.POSITIVE_INFINITY;
	let most = Number.NEGATIVE_INFINITY;
	let whole = true;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] as number;
		if (value < least) least = value;
		if (value > most) most = value;
		if (value !== Math.floor(value)) whole = false;
	}
	if (whole && most - least < CELLS)
		return counted(values, least, most - least + 1, places);
	const scale = (CELLS - 1) / (most - least);
	if (least === most) return pick(values, places);
	if (!(scale > 0 && scale < Number.POSITIVE_INFINITY))
		return pick(values.slice().sort(), places);
	const counts = new Uint32Array(CELLS);
	for (let i = 0; i < values.length; i++) {
		const cell = (((values[i] as number) - least) * scale) | 0;
		cells[i] = cell;
		counts[cell] = (counts[cell] as number) + 1;
	}
	const inside = new Map<number, { values: Float64Array; before: number }>();
	const wanted = places.map((place) => {
		let cell = 0;
		let before = 0;
		while (before + (counts[cell] as number) <= place)
			before += counts[cell++] as number;
		const room = new Float64Array(counts[cell] as number);
		if (!inside.has(cell)) inside.set(cell, { values: room, before });
		return { cell, place };
	});
	fill(values, cells, inside);
	return Float64Array.from(wanted, ({ cell, place }) => {
		const own = inside.get(cell) as { values: Float64Array; before: number };
		return ranked(own.values, [place - own.before])[0] as number;
	});
}

/** Whole numbers close together, such as days and orders: a cell each. */
function counted(
	values: Float64Array,
	least: number,
	cells: number,
	places: readonly number[],
): Float64Array {
	const counts = new Uint32Array(cells);
	for (let i = 0; i < values.length; i++) {
		const cell = (values[i] as number) - least;
		counts[cell] = (counts[cell] as number) + 1;
	}
	return Float64Array.from(places, (place) => {
		let cell = 0;
		let before = counts[0] as number;
		while (before <= place) before += counts[++cell] as number;
		return least + cell;
	});
}

/** Copies the values of the wanted cells, all in one pass. */
function fill(
	values: Float64Array,
	cells: Uint16Array,
	inside: ReadonlyMap<number, { values: Float64Array }>,
) {
	const rooms = [...inside.values()];
	const room = new Uint8Array(CELLS);
	let next = 1;
	for (const cell of inside.keys()) room[cell] = next++;
	const filled = new Uint32Array(rooms.length + 1);
	for (let i = 0; i < values.length; i++) {
		const own = room[cells[i] as number] as number;
		if (own === 0) continue;
		const to = filled[own] as number;
		(rooms[own - 1] as { values: Float64Array }).values[to] = values[
			i
		] as number;
		filled[own] = to + 1;
	}
}

const pick = (sorted: Float64Array, places: readonly number[]) =>
	Float64Array.from(places, (place) => sorted[place] as number);
