import fc from "fast-check";
import { expect, test } from "vitest";
import { comparableOf } from "../../src/conformance/comparable.js";
import { differencesOf } from "../../src/conformance/difference.js";
import { defineModel } from "../../src/model/mapping.js";
import { memorySource } from "../../src/sources/memory.js";
import { eachEngine } from "./each.js";
import { questions } from "./funnel/questions.js";
import { mapping, tables, types } from "./funnel/tables.js";
import { openSet } from "./source.js";

const said = (answer: Promise<unknown>): Promise<unknown> =>
	answer.then(comparableOf, (error) => ({
		error: error.code ?? error.message,
	}));

eachEngine((engine) => {
	test("funnels, snapshots and picks of chance rows are those of memory", async () => {
		const heard = new Map<string, number>();
		await fc.assert(
			fc.asyncProperty(tables, questions, async (tables, questions) => {
				const set = { id: "chance", about: "", cases: [], mapping, tables };
				const source = await openSet(engine(), { ...set, types });
				const memory = memorySource(tables, defineModel(mapping));
				for (const question of questions) {
					const expected = await said(memory.ask(question));
					const actual = await said(source.ask(question));
					const kind = String(
						(expected as { error?: string }).error ?? "answer",
					);
					heard.set(kind, (heard.get(kind) ?? 0) + 1);
					expect({
						question,
						differences: differencesOf(expected, actual),
					}).toEqual({ question, differences: [] });
				}
			}),
			{
				// ClickHouse takes about a second a question.
				numRuns: Number(
					process.env.RUNS ?? (engine().name === "clickhouse" ? 2 : 6),
				),
				endOnFailure: true,
			},
		);
		// Most of what is asked is answered.
		expect(heard.get("answer") ?? 0).toBeGreaterThan(
			0.4 * [...heard.values()].reduce((sum, one) => sum + one, 0),
		);
	}, 600_000);
});
