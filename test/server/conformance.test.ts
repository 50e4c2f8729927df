import { expect, it } from "vitest";
import { certify } from "../../src/conformance/certify.js";
import { setIds, vectors } from "../../src/conformance/vectors.js";
import { defineModel } from "../../src/model/mapping.js";
import { memorySource } from "../../src/sources/memory.js";
import { openScoped } from "./scoped.js";

it.each(setIds)(
	"over HTTP every case of %s is answered as by the source behind it",
	async (id) => {
		const report = await certify(
			({ tables, mapping, rows = {} }) =>
				openScoped(
					memorySource(tables, defineModel(mapping), { worker: "never", rows }),
				),
			{ sets: await vectors([id]) },
		);
		expect(report.failed).toEqual([]);
		expect(report.cases).toBeGreaterThan(0);
	},
	60_000,
);
