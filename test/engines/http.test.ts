import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { certify } from "../../src/conformance/certify.js";
import { vectors } from "../../src/conformance/vectors.js";
import { openScoped } from "../server/scoped.js";
import { type Engine, findEngine } from "./engine.js";
import { openSet } from "./source.js";

/** At a desk: SET=cohort asks one set only. */
const { SET } = process.env;

const sets = (await vectors()).filter(({ id }) => !SET || id === SET);
const found = await findEngine("postgres");

describe("httpSource, before a server with PostgreSQL behind it,", () => {
	if (typeof found === "string") {
		test.skip(`not installed: ${found}`);
		return;
	}
	let engine: Engine;
	beforeAll(async () => {
		engine = await found();
	});
	afterAll(() => engine?.close());

	for (const set of sets)
		test(`answers the set “${set.id}” as memory does`, async () => {
			const report = await certify(
				async (set) => openScoped(await openSet(engine, set)),
				{ sets: [set] },
			);
			if (SET) console.log(JSON.stringify(report.failed).slice(0, 2000));
			expect(report.failed.map((one) => one.case)).toEqual([]);
			// No case of a scope was left out: the server knows them.
			expect(report.cases).toBe(set.cases.length);
		}, 300_000);
});
