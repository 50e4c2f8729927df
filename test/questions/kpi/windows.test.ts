import { expect, test } from "vitest";
import { windowsOf } from "../../../src/questions/kpi/windows.js";

test("windows that overlap are told by the places of instants among all their edges", () => {
	const windows = windowsOf([
		{ start: 0, end: 20 },
		{ start: 10, end: 30 },
	]);
	// Place 1 is 0 to 10, place 2 is 10 to 20, place 3 is 20 to 30.
	expect(windows).toEqual({ edges: [0, 10, 20, 30], from: [1, 2], to: [3, 4] });
});

test("a stock has every place before its end", () => {
	const start = Number.NEGATIVE_INFINITY;
	expect(
		windowsOf([
			{ start, end: 5 },
			{ start, end: 9 },
		]),
	).toEqual({ edges: [5, 9], from: [0, 0], to: [1, 2] });
});

test("windows out of order are none", () => {
	expect(
		windowsOf([
			{ start: 0, end: 20 },
			{ start: -5, end: 30 },
		]),
	).toBeNull();
});
