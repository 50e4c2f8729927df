import { assert, describe, it } from "vitest";
import { move, nearest, type Shape } from "../../src/charts/grid.js";

/** Three rows: full, with a gap, short. */
const ragged: Shape = [
	[0, 1, 2, 3],
	[0, 3],
	[0, 1],
];
const at = (row: number, column: number) => ({ row, column });

describe("move in a grid", () => {
	it("goes to the next place along a row and stays at its ends", () => {
		assert.deepEqual(move(at(0, 1), "ArrowRight", ragged), at(0, 2));
		assert.deepEqual(move(at(0, 1), "ArrowLeft", ragged), at(0, 0));
		assert.deepEqual(move(at(0, 3), "ArrowRight", ragged), at(0, 3));
		assert.deepEqual(move(at(0, 0), "ArrowLeft", ragged), at(0, 0));
	});

	it("leaps over gaps", () => {
		assert.deepEqual(move(at(1, 0), "ArrowRight", ragged), at(1, 3));
	});

	it("goes to the nearest place of the next row where the column is missing", () => {
		assert.deepEqual(move(at(0, 3), "ArrowDown", ragged), at(1, 3));
		assert.deepEqual(move(at(1, 3), "ArrowDown", ragged), at(2, 1));
		assert.deepEqual(move(at(0, 1), "ArrowDown", ragged), at(1, 0));
		assert.deepEqual(move(at(2, 0), "ArrowDown", ragged), at(2, 0));
	});

	it("passes over rows without a place", () => {
		assert.deepEqual(move(at(0, 0), "ArrowDown", [[0], [], [0, 1]]), at(2, 0));
		assert.deepEqual(move(at(2, 1), "ArrowUp", [[0], [], [0, 1]]), at(0, 0));
	});

	it("goes to the ends of the row by Home and End, of the grid with Control", () => {
		assert.deepEqual(move(at(0, 2), "Home", ragged), at(0, 0));
		assert.deepEqual(move(at(0, 2), "End", ragged), at(0, 3));
		assert.deepEqual(
			move(at(1, 3), "Home", ragged, { control: true }),
			at(0, 0),
		);
		assert.deepEqual(
			move(at(0, 2), "End", ragged, { control: true }),
			at(2, 1),
		);
	});

	it("goes over a page of rows and stops at the last", () => {
		const tall: Shape = Array.from({ length: 60 }, () => [0, 1]);
		assert.deepEqual(move(at(3, 1), "PageDown", tall), at(13, 1));
		assert.deepEqual(move(at(13, 1), "PageUp", tall), at(3, 1));
		assert.deepEqual(move(at(3, 1), "PageUp", tall, { page: 5 }), at(0, 1));
		assert.deepEqual(move(at(55, 0), "PageDown", tall), at(59, 0));
	});

	it("mirrors left and right where columns run from right to left, and nothing else", () => {
		const rtl = { rtl: true };
		assert.deepEqual(move(at(0, 1), "ArrowLeft", ragged, rtl), at(0, 2));
		assert.deepEqual(move(at(0, 1), "ArrowRight", ragged, rtl), at(0, 0));
		assert.deepEqual(move(at(0, 1), "Home", ragged, rtl), at(0, 0));
		assert.deepEqual(move(at(0, 1), "ArrowDown", ragged, rtl), at(1, 0));
	});

	it("leaves other keys and empty grids alone", () => {
		assert.isNull(move(at(0, 0), "a", ragged));
		assert.isNull(move(at(0, 0), "Tab", ragged));
		assert.isNull(move(at(0, 0), "ArrowDown", []));
		assert.isNull(move(at(0, 0), "ArrowDown", [[], []]));
	});

	it("starts from the nearest place where the one it left is gone", () => {
		assert.deepEqual(nearest(ragged, at(9, 9)), at(2, 1));
		assert.deepEqual(move(at(9, 9), "ArrowUp", ragged), at(1, 3));
		assert.isNull(nearest([], at(0, 0)));
	});
});
