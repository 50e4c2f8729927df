import { clamp, type Interval, NORMAL } from "./rate.js";
import { studentQuantile } from "./student.js";

/** What a mean rests on: the mean, the sample variance (n − 1) and the number of values. */
export interface Sample {
	mean: number;
	variance: number;
	n: number;
}

/** What a net score rests on: those for, those against, and all. */
export interface Net {
	promoters: number;
	detractors: number;
	n: number;
}

/** 95 % interval of a mean by Student's t (Student 1908). Null below two values. */
export function studentInterval(
	mean: number,
	variance: number,
	n: number,
): Interval | null {
	if (!(n >= 2)) return null;
	const half = studentQuantile(n - 1) * Math.sqrt(variance / n);
	return finite([mean - half, mean + half]);
}

/** Point and variance of a net share after adding three answers: ¾ for, 1½ between, ¾ against (Rocks 2016). */
function adjusted({ promoters, detractors, n }: Net): [number, number] {
	const up = (promoters + 0.75) / (n + 3);
	const down = (detractors + 0.75) / (n + 3);
	const net = up - down;
	return [net, (up + down - net * net) / (n + 3)];
}

/**
 * 95 % interval of a net score in points, −100 … 100: adjusted Wald (Rocks 2016, The American Statistician 70(4), 365–372).
 * Null without answers.
 */
export function adjustedWald(
	promoters: number,
	detractors: number,
	n: number,
): Interval | null {
	if (!(n > 0)) return null;
	const [net, variance] = adjusted({ promoters, detractors, n });
	const half = NORMAL * Math.sqrt(variance);
	return [100 * clamp(net - half, -1, 1), 100 * clamp(net + half, -1, 1)];
}

/** 95 % interval of a − b of two independent means of unequal variance (Welch 1947). Null where either has fewer than two values. */
export function differenceOfMeans(a: Sample, b: Sample): Interval | null {
	if (!(a.n >= 2 && b.n >= 2)) return null;
	const one = a.variance / a.n;
	const two = b.variance / b.n;
	const error = one + two;
	const difference = a.mean - b.mean;
	if (error === 0) return finite([difference, difference]);
	const df = error ** 2 / (one ** 2 / (a.n - 1) + two ** 2 / (b.n - 1));
	const half = studentQuantile(df) * Math.sqrt(error);
	return finite([difference - half, difference + half]);
}

/** 95 % interval of a − b of two independent net scores in points, from their adjusted Wald variances. Null where either has no answers. */
export function differenceOfNets(a: Net, b: Net): Interval | null {
	if (!(a.n > 0 && b.n > 0)) return null;
	const [one, spread] = adjusted(a);
	const [two, other] = adjusted(b);
	const half = NORMAL * Math.sqrt(spread + other);
	return [
		100 * clamp(one - two - half, -2, 2),
		100 * clamp(one - two + half, -2, 2),
	];
}

const finite = (interval: Interval): Interval | null =>
	Number.isFinite(interval[0]) && Number.isFinite(interval[1])
		? interval
		: null;

/** Compensated sum (Neumaier 1974): the order of the values changes nothing that a reader could see. */
export function exactSum(values: ArrayLike<number>): number {
	let sum = 0;
	let lost = 0;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] as number;
		const next = sum + value;
		lost +=
			Math.abs(sum) >= Math.abs(value)
				? sum - next + value
				: value - next + sum;
		sum = next;
	}
	return sum + lost;
}
