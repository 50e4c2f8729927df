import { NORMAL } from "./rate.js";

const LANCZOS = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028,
	771.32342877765313, -176.61502916214059, 12.507343278686905,
	-0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Logarithm of the gamma function for x ≥ ½ (Lanczos 1964, g = 7). */
function logGamma(x: number): number {
	let sum = LANCZOS[0] as number;
	for (let i = 1; i < LANCZOS.length; i++)
		sum += (LANCZOS[i] as number) / (x - 1 + i);
	const t = x + 6.5;
	return (
		0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
	);
}

/** The continued fraction of the incomplete beta function (modified Lentz). */
function betaFraction(x: number, a: number, b: number): number {
	let c = 1;
	let d = 1 / (1 - ((a + b) * x) / (a + 1));
	let product = d;
	for (let m = 1; m < 500; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / (1 + even * d);
		c = 1 + even / c;
		product *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / (1 + odd * d);
		c = 1 + odd / c;
		const factor = d * c;
		product *= factor;
		if (Math.abs(factor - 1) < 1e-15) break;
	}
	return product;
}

/** Probability above t > 0 under Student's t: half the regularised incomplete beta at df / (df + t²). */
function upperTail(t: number, df: number): number {
	const a = df / 2;
	const b = 0.5;
	const x = df / (df + t * t);
	const front = Math.exp(
		logGamma(a + b) -
			logGamma(a) -
			0.5 * Math.log(Math.PI) +
			a * Math.log(x) +
			b * Math.log(1 - x),
	);
	if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a / 2;
	return (1 - (front * betaFraction(1 - x, b, a)) / b) / 2;
}

const density = (t: number, df: number): number =>
	Math.exp(
		logGamma((df + 1) / 2) -
			logGamma(df / 2) -
			0.5 * Math.log(df * Math.PI) -
			((df + 1) / 2) * Math.log1p((t * t) / df),
	);

/**
 * Quantile of Student's t at 0.975, for any degrees of freedom from 1: the expansion about the normal (Abramowitz & Stegun
 * 26.7.5), made exact by Newton's method below 200.
 */
export function studentQuantile(df: number): number {
	const z = NORMAL;
	const z2 = z * z;
	let t =
		z +
		(z * (z2 + 1)) / (4 * df) +
		(z * ((5 * z2 + 16) * z2 + 3)) / (96 * df ** 2) +
		(z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / (384 * df ** 3) +
		(z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) /
			(92160 * df ** 4);
	if (df >= 200) return t;
	for (let i = 0; i < 50; i++) {
		const step = (upperTail(t, df) - 0.025) / density(t, df);
		t += step;
		if (Math.abs(step) < 1e-12 * t) break;
	}
	return t;
}
