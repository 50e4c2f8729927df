import fc from "fast-check";
import { expect } from "vitest";
import { comparableOf } from "../../src/conformance/comparable.js";
import { differencesOf } from "../../src/conformance/difference.js";
import type { VectorSet } from "../../src/conformance/set.js";
import { defineModel } from "../../src/model/mapping.js";
import type { Question } from "../../src/questions/question.js";
import { memorySource } from "../../src/sources/memory.js";
import type { Engine } from "./engine.js";
import { openSet } from "./source.js";

type Rows = VectorSet["tables"];

/** Chance rows, and chance questions of them. */
export interface Chance extends Pick<VectorSet, "mapping" | "types" | "rows"> {
	tables: fc.Arbitrary<unknown>;
	/** Many at a time: loading rows takes longer than asking. */
	questions: fc.Arbitrary<readonly unknown[]>;
	/** How often, unless RUNS says. */
	runs: number;
	/** The least share of the questions that must be answered, not refused. */
	answered: number;
}

const said = (answer: Promise<unknown>): Promise<unknown> =>
	answer.then(comparableOf, (error) => ({
		error: error.code ?? error.message,
	}));

/** Puts questions to memory and to a database that hold the same rows, over and over: the answers are the same. */
export async function alike(
	engine: Engine,
	{ tables, questions, runs, answered, ...set }: Chance,
): Promise<void> {
	let [asked, given] = [0, 0];
	await fc.assert(
		fc.asyncProperty(tables, questions, async (rows, questions) => {
			const tables = rows as Rows;
			const own = { id: "chance", about: "", cases: [], ...set, tables };
			const source = await openSet(engine, own);
			const memory = memorySource(tables, defineModel(set.mapping), {
				...(set.rows && { rows: set.rows }),
			});
			for (const question of questions as readonly Question[]) {
				const expected = await said(memory.ask(question));
				const actual = await said(source.ask(question));
				asked++;
				if (!Object.hasOwn(expected as object, "error")) given++;
				const differences = differencesOf(expected, actual);
				expect({ question, differences }).toEqual({
					question,
					differences: [],
				});
			}
		}),
		{ numRuns: Number(process.env.RUNS ?? runs), endOnFailure: true },
	);
	expect(given).toBeGreaterThan(answered * asked);
}
