import type { Expression } from "../../model/metric.js";
import { type Figure, isBare, plain, rate } from "../figure.js";
import { lift } from "./lift.js";

/** One share less another of the same rows. With rows that count in both, it has no interval. */
export function net(up: Figure, down: Figure): Figure {
	const figure = arithmetic("minus", up, down);
	if (up.basis?.kind !== "rate" || down.basis?.kind !== "rate") return figure;
	const promoters = up.basis.numerator;
	const detractors = down.basis.numerator;
	const n = up.basis.denominator;
	if (promoters + detractors > n) return figure;
	return { ...figure, basis: { kind: "net", promoters, detractors, n } };
}

type Operation = "ratio" | "plus" | "minus" | "times";

/** Arithmetic of two figures. No value where either has none, or where the divisor is 0. */
export function arithmetic(op: Operation, a: Figure, b: Figure): Figure {
	const n = op === "ratio" ? b.n : Math.max(a.n, b.n);
	const figure = plain(computed(op, a.value, b.value), n);
	return op === "ratio" ? { ...figure, parts: [a.value, b.value] } : figure;
}

function computed(
	op: Operation,
	a: number | null,
	b: number | null,
): number | null {
	if (a === null || b === null) return null;
	switch (op) {
		case "plus":
			return a + b;
		case "minus":
			return a - b;
		case "times":
			return a * b;
		case "ratio":
			return b === 0 ? null : a / b;
	}
}

/** `shift` + `scale` × a figure: its interval moves along. 1 less a rate is the rate of the other rows. */
export function moved(figure: Figure, shift: number, scale: number): Figure {
	const { value, basis, n } = figure;
	if (basis?.kind === "rate" && shift === 1 && scale === -1 && isBare(figure))
		return rate(basis.denominator - basis.numerator, basis.denominator);
	return {
		...plain(value === null ? null : shift + scale * value, n),
		...(figure.size !== undefined && { size: figure.size }),
		basis,
		shift: shift + scale * figure.shift,
		scale: scale * figure.scale,
	};
}

/** The figures above a number; no value for the others. */
export const above = (figures: readonly Figure[], than: number): Figure[] =>
	figures.map((figure) =>
		figure.value !== null && figure.value > than
			? figure
			: plain(null, figure.n),
	);

type Pair = Extract<Expression, { of: readonly [Expression, Expression] }>;

/** Two figures as one; arithmetic keeps the interval where one side is a number, or where two shares are of the same rows. */
export function join({ op, of: [a, b] }: Pair, left: Figure, right: Figure) {
	if (op === "lift") return lift(left, right);
	if (op === "either") return left.value === null ? right : left;
	if (isRowless(b) && !isRowless(a) && right.value !== null) {
		if (op === "plus") return moved(left, right.value, 1);
		if (op === "minus") return moved(left, -right.value, 1);
		if (op === "times") return moved(left, 0, right.value);
		if (right.value !== 0) return moved(left, 0, 1 / right.value);
	}
	if (isRowless(a) && !isRowless(b) && left.value !== null) {
		if (op === "plus") return moved(right, left.value, 1);
		if (op === "minus") return moved(right, left.value, -1);
		if (op === "times") return moved(right, 0, left.value);
	}
	return op === "minus" && isNet(a, b)
		? net(left, right)
		: arithmetic(op, left, right);
}

/** Whether an expression rests on no rows: a number, or how long the period is. */
export const isRowless = (expression: Expression): boolean =>
	typeof expression === "number" || expression.op === "duration";

const isNet = (a: Expression, b: Expression): boolean =>
	typeof a === "object" &&
	typeof b === "object" &&
	a.op === "rate" &&
	b.op === "rate" &&
	JSON.stringify(a.of) === JSON.stringify(b.of);
