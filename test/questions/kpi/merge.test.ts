import { expect, test } from "vitest";
import { added, extreme, pooled } from "../../../src/questions/kpi/merge.js";

test("counts and sums of parts are added up, a missing one as 0", () => {
	expect(
		added([
			[2, 30, 3],
			[0, null, 1],
		]),
	).toEqual([2, 30, 4]);
	expect(added([])).toEqual([]);
});

test("the least of parts is that of those with a value", () => {
	const parts = [
		[2, 7],
		[0, null],
		[1, 3],
	];
	expect(extreme(Math.min)(parts)).toEqual([3, 3]);
	expect(extreme(Math.max)(parts)).toEqual([3, 7]);
	expect(extreme(Math.min)([])).toEqual([0, null]);
});

test("mean and variance of parts are those of all their rows", () => {
	// 1, 3 and 8, 8, 10: the mean is 6, the squares 25 + 9 + 4 + 4 + 16 = 58.
	const parts = [
		[2, 2, 2],
		[0, null, null],
		[3, 26 / 3, 4 / 3],
	];
	const [n, mean, variance] = pooled(parts);
	expect(n).toBe(5);
	expect(mean).toBeCloseTo(6, 12);
	expect(variance).toBeCloseTo(58 / 4, 12);
});

test("one row has a mean and no variance; none has neither", () => {
	expect(pooled([[1, 5, null]])).toEqual([1, 5, null]);
	expect(pooled([])).toEqual([0, null, null]);
});
