import { expect, it } from "vitest";
import { certify } from "../../src/conformance/certify.js";
import type { VectorSet } from "../../src/conformance/set.js";
import { setIds, vectors } from "../../src/conformance/vectors.js";
import { defineModel } from "../../src/model/mapping.js";
import { memorySource } from "../../src/sources/memory.js";
import type { Rows } from "./draft.js";

/** The same rows, every seventh first, from the end. */
function shuffled(rows: Rows): Rows {
	const size = rows.length % 7 === 0 ? rows.length + 1 : rows.length;
	const places = Array.from({ length: size }, (_, i) => (i * 7) % size);
	return places.reverse().flatMap((i) => (rows[i] ? [rows[i]] : []));
}

const open = ({ tables, mapping, rows = {} }: VectorSet) =>
	memorySource(
		Object.fromEntries(
			Object.entries(tables).map(([name, own]) => [name, shuffled(own)]),
		),
		defineModel(mapping),
		{ worker: "never", rows },
	);

/** A table in a database has no order: no answer may rest on one. */
it.each(setIds)(
	"No answer rests on the order of rows: %s",
	async (id) => {
		const { failed, cases } = await certify(open, {
			sets: await vectors([id]),
		});
		expect(failed).toEqual([]);
		expect(cases).toBeGreaterThan(0);
	},
	20_000,
);
