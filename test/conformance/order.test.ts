import { expect, it } from "vitest";
import { certify } from "../../src/conformance/certify.js";
import type { VectorSet } from "../../src/conformance/set.js";
import { defineModel } from "../../src/model/mapping.js";
import { memorySource } from "../../src/sources/memory.js";

/** A table in a database has no order: no answer may rest on one. */
it.each([
	["backwards", (at: number, length: number) => length - 1 - at],
	["every seventh", (at: number, length: number) => (at * 7) % length],
])("The order of rows says nothing: %s", async (_, place) => {
	const open = ({ tables, mapping }: VectorSet) =>
		memorySource(
			Object.fromEntries(
				Object.entries(tables).map(([name, rows]) => {
					const size = rows.length % 7 === 0 ? rows.length + 1 : rows.length;
					const order = Array.from({ length: size }, (_, i) => place(i, size));
					return [name, order.flatMap((i) => (rows[i] ? [rows[i]] : []))];
				}),
			),
			defineModel(mapping),
			{ worker: "never" },
		);
	const { failed, cases } = await certify(open);
	expect(failed).toEqual([]);
	expect(cases).toBeGreaterThan(0);
});
