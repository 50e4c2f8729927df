import type { Stretch } from "../../model/calendar.js";
import { type Figure, plain, rate } from "../../questions/figure.js";
import { NetworkError } from "../network.js";
import type { CubeRow } from "./load.js";
import { countOf, isParted, isSummed, type Mapped } from "./metric.js";

/** A number that Cube gives, as a number or a text; null where there is none. */
function numberIn(row: CubeRow | undefined, member: string): number | null {
	const value = row?.[member];
	if (value === null || value === undefined || value === "") return null;
	const number = Number(value);
	if (Number.isFinite(number)) return number;
	throw new NetworkError(
		`Cube’s “${member}” is no number: ${value}.`,
		Infinity,
	);
}

/**
 * The figure in a row of Cube’s answer over a stretch; that of no rows where there is none. Before the first row of all there is no
 * figure, not one of 0.
 */
export function figureIn(
	row: CubeRow | undefined,
	mapped: Mapped,
	{ end }: Stretch,
): Figure {
	const { metric, cube, began } = mapped;
	if (end <= began) return plain(null, 0);
	const n = numberIn(row, countOf(mapped) as string) ?? 0;
	if (isParted(mapped)) {
		const above = numberIn(row, cube.numerator as string) ?? 0;
		const below = numberIn(row, cube.denominator as string) ?? 0;
		if (typeof metric.is !== "number" && metric.is.op === "rate")
			return rate(above, below);
		return { ...plain(above / below, n), parts: [above, below] };
	}
	const value = numberIn(row, cube.measure as string);
	return plain(value ?? (isSummed(metric) ? 0 : null), n);
}
