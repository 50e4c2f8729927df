import { literal, raw, type Sql, sql } from "../sql.js";

/** How far a frame reaches, in whole numbers of a power of two of milliseconds: dividing an instant by one rounds nothing off. */
export interface Scale {
	by: number;
	from: number;
	to: number;
}

/** The most that all databases take for an end of a frame. */
const MOST = 2 ** 31 - 1;
const LARGEST = 2 ** 20;

/** The scale of a frame from so many milliseconds to so many after its row; null where it has none that is whole. */
export function scaleOf({
	from,
	to,
}: {
	from: number;
	to: number;
}): Scale | null {
	const ends = [from, to].filter(Number.isFinite);
	let by = 1;
	while (by < LARGEST && ends.every((end) => Number.isInteger(end / (2 * by))))
		by *= 2;
	const fits = ends.every(
		(end) => Number.isInteger(end) && Math.abs(end / by) <= MOST,
	);
	return fits ? { by, from: from / by, to: to / by } : null;
}

/** An end of a frame: so far after its row, or before. */
export function bound(distance: number): Sql {
	if (distance === Number.POSITIVE_INFINITY) return raw("UNBOUNDED FOLLOWING");
	if (distance === 0) return raw("CURRENT ROW");
	return distance > 0
		? sql`${literal(distance)} FOLLOWING`
		: sql`${literal(-distance)} PRECEDING`;
}
