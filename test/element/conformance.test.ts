import { expect } from "chai";
import { certify } from "../../src/conformance/certify.js";
import type { VectorSet } from "../../src/conformance/set.js";
import { setIds } from "../../src/conformance/vectors.js";
import { defineModel } from "../../src/model/mapping.js";
import { memorySource } from "../../src/sources/memory.js";
import type { RowsInput } from "../../src/sources/rows.js";

/** Blanks behind a JSON text, so that it is too long for the main thread. */
const LONG = " ".repeat(2_100_000);

const onPage = ({ tables, mapping, rows = {} }: VectorSet) =>
	memorySource(tables, defineModel(mapping), { worker: "never", rows });

const inWorker = ({ tables, mapping, rows = {} }: VectorSet) => {
	const long = Object.entries(tables).map(
		([name, own], i): [string, RowsInput] => [
			name,
			{ json: JSON.stringify(own) + (i === 0 ? LONG : "") },
		],
	);
	return memorySource(Object.fromEntries(long), defineModel(mapping), { rows });
};

/** esbuild drops the attribute by which a browser would import JSON. */
const setOf = async (id: string): Promise<VectorSet> => {
	const file = `../../src/conformance/vectors/${id}.json`;
	return (await fetch(new URL(file, import.meta.url))).json();
};

describe("Every vector is answered the same", () => {
	for (const id of setIds) {
		it(`on the page: ${id}`, async () => {
			const { failed } = await certify(onPage, { sets: [await setOf(id)] });
			expect(failed).to.deep.equal([]);
		});
		it(`in a worker: ${id}`, async () => {
			const { failed, executors } = await certify(inWorker, {
				sets: [await setOf(id)],
			});
			expect(failed).to.deep.equal([]);
			if (id !== "told") expect(executors).to.include.keys("worker");
		});
	}
});
