import { expect, it } from "vitest";
import { certify } from "../../src/conformance/certify.js";
import type { VectorSet } from "../../src/conformance/set.js";
import { setIds, vectors } from "../../src/conformance/vectors.js";
import { defineModel } from "../../src/model/mapping.js";
import { memorySource } from "../../src/sources/memory.js";
import { drafts } from "./sets/sets.js";

const open = ({ tables, mapping }: VectorSet) =>
	memorySource(tables, defineModel(mapping), { worker: "never" });

it("The sets are those that are published", () => {
	expect([...setIds]).toEqual(drafts.map(({ id }) => id));
});

it.each(setIds)(
	"The memory source passes every case of %s",
	async (id) => {
		const report = await certify(open, { sets: await vectors([id]) });
		expect(report.failed).toEqual([]);
		expect(report.passed).toBe(report.cases);
	},
	20_000,
);
