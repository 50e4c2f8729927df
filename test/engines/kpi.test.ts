import fc from "fast-check";
import { expect, test } from "vitest";
import { comparableOf } from "../../src/conformance/comparable.js";
import { differencesOf } from "../../src/conformance/difference.js";
import { defineModel } from "../../src/model/mapping.js";
import { memorySource } from "../../src/sources/memory.js";
import { eachEngine } from "./each.js";
import { questions } from "./kpi/questions.js";
import { mapping, tables, types } from "./kpi/tables.js";
import { openSet } from "./source.js";

const { RUNS = 3 } = process.env;

const said = (answer: Promise<unknown>): Promise<unknown> =>
	answer.then(comparableOf, (error) => ({
		error: error.code ?? error.message,
	}));

eachEngine((engine) => {
	test("chance metrics are split, compared, carried on and told as series as in memory", async () => {
		let [asked, answered] = [0, 0];
		await fc.assert(
			fc.asyncProperty(tables, questions, async (tables, questions) => {
				const set = { id: "chance", about: "", cases: [], mapping, tables };
				const source = await openSet(engine(), { ...set, types });
				const memory = memorySource(tables, defineModel(mapping));
				for (const question of questions) {
					const expected = await said(memory.ask(question));
					const actual = await said(source.ask(question));
					asked++;
					if (!Object.hasOwn(expected as object, "error")) answered++;
					const differences = differencesOf(expected, actual);
					expect(differences, JSON.stringify(question)).toEqual([]);
				}
			}),
			{ numRuns: Number(RUNS), endOnFailure: true },
		);
		expect(answered).toBeGreaterThan(0.5 * asked);
	}, 600_000);
});
