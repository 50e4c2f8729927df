/**
 * A part of a whole: how many of each kind there are in it (rows, those who pass, those who don't, …), in the order that all parts
 * have. `least` is how many of the first there are known to be: 1 unless given.
 */
export interface Cell {
	counts: readonly number[];
	least?: number;
}

/** Whether a count says too much of somebody: of nobody, it says nothing. */
export const isSmall = (count: number, k: number): boolean =>
	count > 0 && count < k;

/** Whether any count of a part is small. */
export const hasSmall = (counts: readonly number[], k: number): boolean =>
	counts.some((count) => isSmall(count, k));

const sum = (values: readonly number[]): number =>
	values.reduce((total, value) => total + value, 0);

/**
 * Whether what is hidden stays so though its sum is known, as the whole less all that is shown: each hidden part could, for all that
 * can be told, hold k or more.
 */
function isSafe(hidden: readonly Cell[], k: number): boolean {
	if (hidden.length < 2) return false;
	const kinds = hidden[0]?.counts.length ?? 0;
	for (let kind = 0; kind < kinds; kind++) {
		const total = sum(hidden.map(({ counts }) => counts[kind] as number));
		if (total === 0) continue;
		const least = hidden.map(({ least = 1 }) => (kind === 0 ? least : 0));
		if (total < k + sum(least) - Math.min(...least)) return false;
	}
	return true;
}

/**
 * Which parts of a whole to hide, so that no part of fewer than k is told, nor can be worked out from the whole and the other parts:
 * the small ones and those that `must` be hidden anyway, and the smallest of the rest until it is enough. Null where it never is: then the
 * whole must not be told either.
 */
export function hiddenOf(
	cells: readonly Cell[],
	k: number,
	must: ReadonlySet<number> = new Set(),
): ReadonlySet<number> | null {
	const places = cells.map((_, place) => place);
	const at = (place: number) => cells[place] as Cell;
	const sizeOf = (place: number) => at(place).counts[0] as number;
	const hidden = places.filter(
		(place) => must.has(place) || hasSmall(at(place).counts, k),
	);
	if (hidden.length === 0) return new Set();
	const rest = places
		.filter((place) => !hidden.includes(place) && sizeOf(place) > 0)
		.sort((a, b) => sizeOf(a) - sizeOf(b));
	while (!isSafe(hidden.map(at), k)) {
		const next = rest.shift();
		if (next === undefined) return null;
		hidden.push(next);
	}
	return new Set(hidden);
}
