import type { Expression } from "../../model/metric.js";
import { type Figure, isBare, plain } from "../figure.js";
import { raw, type Sql, sql } from "../sql.js";
import { above, isRowless, join } from "./arithmetic.js";
import { type Cell, cellOnce, type Sketch } from "./sketch.sql.js";

/** A figure in a statement: what `Figure` is in memory, as far as it takes to rank groups and to weigh them. */
export interface Told {
	value: () => Cell;
	n: () => Cell;
	/** Null where the figure has no size. */
	size: (() => Cell) | null;
	parts: readonly (() => Cell)[];
	/** Whether n, or the size, is 0 only where the value and the parts are 0 or none. */
	grounded: boolean;
	/** What a group without any row comes to. */
	absent: Figure;
}

type Pair = Extract<Expression, { of: readonly [Expression, Expression] }>;
type Write = (a: Sql, b: Sql) => Sql;

const signs = { plus: raw(" + "), minus: raw(" - "), times: raw(" * ") };

/** Two figures as one, as `join` does in memory. */
export function pairSql(sketch: Sketch, pair: Pair, a: Told, b: Told): Told {
	const { op } = pair;
	const absent = join(pair, a.absent, b.absent);
	const bare = { size: null, parts: [], absent };
	const value = (write: Write) =>
		cellOnce(() =>
			sketch.finite([a.value(), b.value()], (x, y) =>
				write(x as Sql, y as Sql),
			),
		);
	const n = (write: Write) =>
		cellOnce(() =>
			sketch.step(
				[a.n(), b.n()],
				(x, y) =>
					sql`CASE WHEN ${write(x as Sql, y as Sql)} THEN ${x} ELSE ${y} END`,
			),
		);
	switch (op) {
		case "either":
			return eitherSql(sketch, a, b, absent);
		case "lift": {
			const lift = value(
				(x, y) => sql`CASE WHEN ${y} > 0 THEN (${x} - ${y}) / ${y} END`,
			);
			const least = n((x, y) => sql`${x} < ${y}`);
			return { ...bare, value: lift, n: least, grounded: false };
		}
		case "ratio": {
			const ratio = value((x, y) => sql`${x} / NULLIF(${y}, 0)`);
			const moved = movedOf(pair, a, b);
			return moved
				? { ...moved, value: ratio, absent }
				: {
						...bare,
						value: ratio,
						n: b.n,
						parts: [a.value, b.value],
						grounded: false,
					};
		}
		default: {
			const found = value((x, y) => sql`${x}${signs[op]}${y}`);
			const moved = movedOf(pair, a, b);
			const grounded = a.grounded && b.grounded;
			const most = n((x, y) => sql`${x} > ${y}`);
			return moved
				? { ...moved, value: found, absent }
				: { ...bare, value: found, n: most, grounded };
		}
	}
}

/** The figure that a number moves or scales; null where that is not so. 1 less a rate is the rate of the others: it has no size. */
function movedOf({ op, of: [a, b] }: Pair, left: Told, right: Told) {
	const scales = op === "times" || op === "ratio";
	if (isRowless(b) && !isRowless(a)) {
		const { value } = right.absent;
		if (value === null || (op === "ratio" && value === 0)) return null;
		return { ...left, parts: [], grounded: scales && left.grounded };
	}
	if (!isRowless(a) || isRowless(b) || op === "ratio") return null;
	const { value } = left.absent;
	if (value === null) return null;
	const { absent } = right;
	const others =
		op === "minus" &&
		value === 1 &&
		absent.basis?.kind === "rate" &&
		isBare(absent);
	return {
		...right,
		parts: [],
		size: others ? null : right.size,
		grounded: scales && right.grounded,
	};
}

/** The first; where it has no value, the second. */
function eitherSql(sketch: Sketch, a: Told, b: Told, absent: Figure): Told {
	const none = () => sketch.constant(null);
	const chosen = (x: () => Cell, y: () => Cell) =>
		cellOnce(() =>
			sketch.step(
				[a.value(), x(), y()],
				(first, one, other) =>
					sql`CASE WHEN ${first} IS NULL THEN ${other} ELSE ${one} END`,
			),
		);
	const parts = Array.from(
		{ length: Math.max(a.parts.length, b.parts.length) },
		(_, i) => chosen(a.parts[i] ?? none, b.parts[i] ?? none),
	);
	return {
		value: chosen(a.value, b.value),
		n: chosen(a.n, b.n),
		size: a.size || b.size ? chosen(a.size ?? none, b.size ?? none) : null,
		parts,
		grounded: a.grounded && b.grounded,
		absent,
	};
}

/** What it comes to where that is above a number; else no value. */
export function aboveSql(sketch: Sketch, of: Told, than: number): Told {
	const kept = (cell: () => Cell) =>
		cellOnce(() =>
			sketch.step(
				[of.value(), cell(), sketch.constant(than)],
				(value, own, least) =>
					sql`CASE WHEN ${value} > ${least} THEN ${own} END`,
			),
		);
	return {
		...of,
		value: kept(of.value),
		size: of.size && kept(of.size),
		parts: of.parts.map(kept),
		// Where it is not above, n stands in for the size.
		absent: above([of.absent], than)[0] ?? plain(null, 0),
	};
}
