import { sampleOf } from "../../model/lift.js";
import type { Sample } from "../../model/statistic.js";
import { type Figure, plain } from "../figure.js";

/**
 * How far one figure is above another, (a − b) ÷ b. None where the other is not above 0. Its n is that of the smaller group; of two
 * rates or two means it keeps what its interval needs.
 */
export function lift(a: Figure, b: Figure): Figure {
	const n = Math.min(a.n, b.n);
	if (a.value === null || b.value === null || !(b.value > 0))
		return plain(null, n);
	const figure = plain((a.value - b.value) / b.value, n);
	const treated = sampleIn(a);
	const control = sampleIn(b);
	if (!treated || !control || a.basis?.kind !== b.basis?.kind) return figure;
	if (a.scale !== b.scale || a.shift !== 0 || b.shift !== 0) return figure;
	return { ...figure, basis: { kind: "lift", treated, control } };
}

function sampleIn({ basis }: Figure): Sample | null {
	if (basis?.kind === "rate") return sampleOf(basis);
	return basis?.kind === "mean" ? basis : null;
}
