import type { Unit } from "../../model/metric.js";
import { refuse } from "../check.js";

/** What a number measures: powers of money, time and count. */
export interface Measured {
	money: number;
	time: number;
	count: number;
	/**
	 * Seconds in its unit of time, to the power of `time`. Several where it was multiplied by a number, of which nobody can tell
	 * whether it changed the unit (÷ 3600) or the amount (half of it).
	 */
	sizes: readonly number[];
	/** The product of the numbers that it was multiplied by; NaN where it is a sum of such with different ones. */
	factor: number;
	/** A mean of counts, or money by a mean of money: it may be told as a count. */
	averaged?: boolean;
}

/**
 * What a value or an expression measures. `unknown` is a host's own column: it may be anything. `number` is a column of plain numbers
 * (pieces, points, probabilities): money times such a number is money.
 */
export type Quantity = "unknown" | "number" | { literal: number } | Measured;

const measured = (of: Partial<Measured>): Measured => ({
	money: 0,
	time: 0,
	count: 0,
	sizes: [1],
	factor: 1,
	...of,
});

export const money = measured({ money: 1 });
export const tally = measured({ count: 1 });
export const share = measured({});

/** Time in a unit of so many seconds. */
export const duration = (size: number) => measured({ time: 1, sizes: [size] });

const isMeasured = (quantity: Quantity): quantity is Measured =>
	typeof quantity === "object" && !("literal" in quantity);

const isLiteral = (quantity: Quantity): quantity is { literal: number } =>
	typeof quantity === "object" && "literal" in quantity;

/** Whether two sizes are one: a month is a twelfth of a year, or 30 days. */
const same = (a: number, b: number) => Math.abs(a / b - 1) < 0.05;

const hasSize = ({ sizes }: Measured, size: number) =>
	sizes.some((one) => same(one, size));

/** What a quantity is, in words. */
function named({ money, time, count }: Measured): string {
	if (money === 1) return time === 0 ? "money" : "money over time";
	if (money !== 0) return "a power of money";
	if (time === 1) return "a duration";
	if (time !== 0) return "a pace";
	return count === 0 ? "a share or a mean" : "a count";
}

/** A sum or a difference. Throws `question` where the two do not measure the same. */
export function added(a: Quantity, b: Quantity, option: string): Quantity {
	if (!isMeasured(a)) return isMeasured(b) || isLiteral(a) ? b : a;
	if (!isMeasured(b)) return a;
	const counts = a.money === 0 && a.time === 0;
	if (
		a.money !== b.money ||
		a.time !== b.time ||
		(counts && a.count !== b.count)
	)
		refuse(
			option,
			`${option}: ${named(a)} and ${named(b)} can't be added, subtracted or compared. Make both the same, or divide one by the other.`,
		);
	const sizes = a.sizes.filter((size) => hasSize(b, size));
	if (sizes.length === 0)
		refuse(
			option,
			`${option}: two durations in different units. Give both the same “unit”.`,
		);
	return { ...a, sizes, factor: a.factor === b.factor ? a.factor : Number.NaN };
}

const scaled = (a: Measured, by: number): Measured => ({
	...a,
	sizes: [...a.sizes, ...a.sizes.map((size) => size / by)],
	factor: a.factor * by,
});

/** A product; or, with power −1, a quotient. Throws `question` where it is a division by 0. */
export function multiplied(
	a: Quantity,
	b: Quantity,
	power: 1 | -1,
	option: string,
): Quantity {
	if (isLiteral(b)) {
		const by = b.literal ** power;
		if (power === -1 && b.literal === 0)
			refuse(
				`${option}[1]`,
				`${option}[1]: a division by 0 is never a value. Divide by something else.`,
			);
		if (isLiteral(a)) return { literal: a.literal * by };
		return isMeasured(a) ? scaled(a, by) : a;
	}
	if (a === "unknown" || b === "unknown") return "unknown";
	if (isLiteral(a))
		return power === -1
			? "unknown"
			: isMeasured(b)
				? scaled(b, a.literal)
				: "number";
	if (a === "number")
		return b === "number" ? "number" : power === 1 ? byNumber(b) : "unknown";
	if (b === "number") return byNumber(a);
	const product = productOf(a, b, power);
	// Spending of a year's window times years is money: the window doesn't show in what is summed.
	if (product.money === 1 && product.time === 1)
		return { ...product, time: 0, sizes: [1] };
	// Money by what one brings is how many there are, or a ratio: a mean does not show of what it is.
	const cancelled =
		(a.money !== 0 || a.time !== 0) &&
		product.money === 0 &&
		product.time === 0 &&
		product.count !== 0;
	return cancelled ? { ...product, count: 0, averaged: true } : product;
}

const productOf = (a: Measured, b: Measured, power: 1 | -1): Measured => ({
	money: a.money + power * b.money,
	time: a.time + power * b.time,
	count: a.count + power * b.count,
	sizes: [
		...new Set(
			a.sizes.flatMap((size) => b.sizes.map((other) => size * other ** power)),
		),
	],
	factor: a.factor * b.factor ** power,
});

/** Money and time stay what they are, so many times over; of a count or a share nobody can tell. */
const byNumber = (a: Measured): Quantity =>
	a.money === 0 && a.time === 0 ? "unknown" : a;

/** The mean, median or extreme of values. */
export const averaged = (of: Quantity): Quantity =>
	isMeasured(of) && of.money === 0 && of.time === 0 && of.count === 1
		? { ...of, count: 0, averaged: true }
		: of;

const TIMES = {
	milliseconds: 0.001,
	seconds: 1,
	hours: 3600,
	days: 86_400,
	months: 31_556_952 / 12,
	years: 31_556_952,
} as const;

/** Seconds in a week, besides the units of time. */
export const SECONDS = { ...TIMES, weeks: 604_800 } as const;

/** The units that a quantity may be told in, the plainest first; null where that can't be known. */
export function unitsFor(quantity: Quantity): readonly Unit[] | null {
	if (!isMeasured(quantity)) return null;
	const { money, time, count, factor, averaged } = quantity;
	if (money === 1) {
		const daily = hasSize(quantity, 1 / TIMES.days) && time === -1;
		if (daily)
			return factor === 1 ? ["money per day"] : ["money per day", "money"];
		return factor === 1 ? ["money"] : ["money", "money per day"];
	}
	if (money !== 0) return ["ratio"];
	if (time === 1)
		return (Object.keys(TIMES) as (keyof typeof TIMES)[]).filter((unit) =>
			hasSize(quantity, TIMES[unit]),
		);
	if (time !== 0) return count === 1 ? ["ratio", "count"] : ["ratio"];
	if (count === 1) return ["count"];
	if (count !== 0 || !hasSize(quantity, 1)) return ["ratio"];
	if (averaged) return ["ratio", "count"];
	if (Number.isNaN(factor)) return ["percent", "ratio", "points"];
	if (factor === 100) return ["points", "ratio"];
	return Math.abs(factor) > 1 ? ["ratio"] : ["percent", "ratio"];
}
