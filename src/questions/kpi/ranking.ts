import { byCodePoint } from "../../model/order.js";
import type { Work } from "../../model/work.js";
import type { Figure } from "../figure.js";
import type { Groups, Key } from "./groups.js";

/** A group that has rows in any frame, and the n of the first. */
export interface Ranked {
	key: Key;
	slot: number;
	n: number;
}

/** Where a group stands in its dimension's own order: rows without a value last. */
const place = ({ key, slot }: Ranked) => (key === null ? Infinity : slot);

/** Puts groups in their dimension's own order. */
export const inOrder = (ranked: Ranked[]): Ranked[] =>
	ranked.sort((a, b) => place(a) - place(b));

/** Groups looked at between two yields. */
const PIECE = 8192;

/**
 * The first `top` of the groups that have rows in any frame, largest n first, equals by key, rows without a value last; and how
 * many such groups there are.
 */
export function* rank(
	groups: Pick<Groups, "slots">,
	figures: readonly Figure[][],
	top: number,
): Work<{ ranked: Ranked[]; count: number }> {
	const first = (found: Ranked[]) =>
		found.sort((a, b) => b.n - a.n || byKey(a.key, b.key)).slice(0, top);
	let found: Ranked[] = [];
	let count = 0;
	for (const [key, slot] of groups.slots) {
		if (!figures.some((frame) => isPresent(frame[slot] as Figure))) continue;
		found.push({ key, slot, n: sizeOf(figures[0]?.[slot]) });
		count++;
		if (count % PIECE !== 0) continue;
		found = first(found);
		yield;
	}
	return { ranked: first(found), count };
}

const sizeOf = (figure?: Figure): number => figure?.size ?? figure?.n ?? 0;

/** Whether a figure rests on any row. */
export const isPresent = ({ n, value, parts, size }: Figure): boolean =>
	size === undefined
		? n > 0 || Boolean(value) || Boolean(parts?.some(Boolean))
		: size > 0 || Boolean(value);

function byKey(a: Key, b: Key): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return byCodePoint(a, b);
}
