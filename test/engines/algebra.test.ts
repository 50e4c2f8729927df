import fc from "fast-check";
import { expect, test } from "vitest";
import { comparableOf } from "../../src/conformance/comparable.js";
import { differencesOf } from "../../src/conformance/difference.js";
import { defineModel } from "../../src/model/mapping.js";
import { memorySource } from "../../src/sources/memory.js";
import { questions } from "./algebra/questions.js";
import { mapping, tables, types } from "./algebra/tables.js";
import { eachEngine } from "./each.js";
import { openSet } from "./source.js";

const { RUNS = 8 } = process.env;

const said = (answer: Promise<unknown>): Promise<unknown> =>
	answer.then(comparableOf, (error) => ({
		error: error.code ?? error.message,
	}));

eachEngine((engine) => {
	test("aggregates of chance values and conditions, of rollups and of what is related are those of memory", async () => {
		const heard = new Map<string, number>();
		await fc.assert(
			fc.asyncProperty(tables, questions, async (tables, questions) => {
				const set = { id: "chance", about: "", cases: [], mapping, tables };
				const source = await openSet(engine(), { ...set, types });
				const memory = memorySource(tables, defineModel(mapping));
				for (const question of questions) {
					const expected = await said(memory.ask(question));
					const actual = await said(source.ask(question));
					const { error = "answer" } = expected as { error?: string };
					heard.set(error, (heard.get(error) ?? 0) + 1);
					expect({
						question,
						differences: differencesOf(expected, actual),
					}).toEqual({ question, differences: [] });
				}
			}),
			{ numRuns: Number(RUNS), endOnFailure: true },
		);
		// Most of what is asked is answered.
		const all = [...heard.values()].reduce((sum, one) => sum + one, 0);
		expect(heard.get("answer") ?? 0).toBeGreaterThan(0.6 * all);
	}, 600_000);
});
