import type { Row } from "../query.js";

/** The range of values in each score, lowest score first, of rows that hold the score and the ends of the values at these places. */
export function rangesIn(
	rows: readonly Row[],
	bins: number,
	score: number,
	ends: number,
): (readonly [number, number] | null)[] {
	const ranges: ([number, number] | null)[] = Array.from(
		{ length: bins },
		() => null,
	);
	for (const { numbers } of rows) {
		const place = (numbers[score] as number) - 1;
		const low = numbers[ends] as number;
		const high = numbers[ends + 1] as number;
		const known = ranges[place];
		ranges[place] = known
			? [Math.min(known[0], low), Math.max(known[1], high)]
			: [low, high];
	}
	return ranges;
}
