import fc from "fast-check";
import { expect, test } from "vitest";
import { hiddenOf } from "../../../src/server/suppress/hidden.js";
import { expectKept } from "./reader.js";

const cells = (...counts: number[]) =>
	counts.map((count) => ({ counts: [count] }));

const hidden = (counts: number[], k: number) => {
	const found = hiddenOf(cells(...counts), k);
	return found && [...found].sort();
};

test("nothing is hidden where nobody is few", () => {
	expect(hidden([5, 0, 100], 5)).toEqual([]);
});

test("a small part takes the smallest other with it: else the whole less the rest would tell it", () => {
	expect(hidden([2, 100, 7], 5)).toEqual([0, 2]);
});

test("two of one each, hidden of two, are no secret: a third goes too", () => {
	expect(hidden([1, 1, 9, 50], 2)).toEqual([0, 1, 2]);
});

test("what can't be hidden among its parts has the whole hidden", () => {
	expect(hidden([1, 1, 1, 1, 1], 3)).toBeNull();
	expect(hidden([2, 0, 0], 3)).toBeNull();
});

test("a part of several groups is known to hold one for each", () => {
	const other = { counts: [4], least: 4 };
	// 4 in Other and 4 beside it: the other group could be 4 at most, were it not for a third.
	expect(hiddenOf([other, ...cells(4, 30)], 5)).toEqual(new Set([0, 1, 2]));
});

test("whatever the counts, no reader of the whole and of what is shown can tell a small part", () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 9 }),
			fc.integer({ min: 2, max: 10 }),
			(counts, k) => {
				const found = hiddenOf(cells(...counts), k);
				if (found === null) return;
				const whole = counts.reduce((sum, count) => sum + count, 0);
				expectKept(
					whole,
					counts.map((count, i) => ({ count: found.has(i) ? null : count })),
					k,
				);
			},
		),
	);
});

test("no more is hidden than is needed: without the last part that went, it would show", () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 9 }),
			fc.integer({ min: 2, max: 10 }),
			(counts, k) => {
				const found = [...(hiddenOf(cells(...counts), k) ?? [])];
				const last = found.at(-1);
				if (last === undefined || (counts[last] as number) < k) return;
				const fewer = found.slice(0, -1);
				const sum = fewer.reduce((all, i) => all + (counts[i] as number), 0);
				expect(fewer.length < 2 || sum < k + fewer.length - 1).toBe(true);
			},
		),
	);
});
