import fc from "fast-check";
import { expect } from "vitest";
import { comparableOf } from "../../../src/conformance/comparable.js";
import { differencesOf } from "../../../src/conformance/difference.js";
import { defineModel } from "../../../src/model/mapping.js";
import type { RowQuestion } from "../../../src/questions/question.js";
import { memorySource } from "../../../src/sources/memory.js";
import type { Engine } from "../engine.js";
import { openSet } from "../source.js";
import { mapping, rows, tables, types } from "./tables.js";

const said = (answer: Promise<unknown>): Promise<unknown> =>
	answer.then(comparableOf, (error) => ({ error: error.code ?? error }));

/** Puts many questions to memory and to a database that hold the same chance rows, over and over. */
export const alike = (
	engine: Engine,
	questions: fc.Arbitrary<unknown>,
	many = 12,
): Promise<void> =>
	fc.assert(
		fc.asyncProperty(
			tables,
			fc.array(questions, { minLength: many, maxLength: many }),
			async (tables, questions) => {
				const set = { id: "chance", about: "", cases: [], mapping, tables };
				const source = await openSet(engine, { ...set, types, rows });
				const memory = memorySource(tables, defineModel(mapping), { rows });
				for (const question of questions as RowQuestion[]) {
					const expected = await said(memory.ask(question));
					const actual = await said(source.ask(question));
					expect({
						question,
						differences: differencesOf(expected, actual),
					}).toEqual({ question, differences: [] });
				}
			},
		),
		{ numRuns: Number(process.env.RUNS ?? 5) },
	);
