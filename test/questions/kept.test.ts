import { expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import { keep, recall } from "../../src/questions/kept.js";

/** A hundred numbers: 800 bytes, of which two fifths, 320, may be taken again by what is kept. */
const dataset = (): Dataset => ({
	model: { entities: {}, timeZone: "UTC" } as unknown as Dataset["model"],
	tables: {
		orders: {
			entity: "orders",
			rows: 100,
			columns: { amount: { type: "number", values: new Float64Array(100) } },
			starts: null,
		},
	},
	customers: [],
	warnings: [],
	cache: new Map(),
});

test("what was not asked for the longest makes room", () => {
	const own = dataset();
	keep(own, "a", "first", 200);
	keep(own, "b", "second", 100);
	expect(recall(own, "a")).toBe("first");
	keep(own, "c", "third", 100);
	expect(recall(own, "b")).toBeUndefined();
	expect(recall(own, "a")).toBe("first");
	expect(recall(own, "c")).toBe("third");
});

test("what is larger than all the room is given back, and not kept", () => {
	const own = dataset();
	expect(keep(own, "a", "huge", 321)).toBe("huge");
	expect(recall(own, "a")).toBeUndefined();
});

test("what is kept again under the same key takes its room once", () => {
	const own = dataset();
	for (let time = 0; time < 5; time++) keep(own, "a", time, 150);
	keep(own, "b", "other", 150);
	expect(recall(own, "a")).toBe(4);
});
