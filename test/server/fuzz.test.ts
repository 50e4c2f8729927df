import fc from "fast-check";
import { expect, test } from "vitest";
import type { VectorSet } from "../../src/conformance/set.js";
import { vectors } from "../../src/conformance/vectors.js";
import { defineModel } from "../../src/model/mapping.js";
import { createHandler } from "../../src/server/server.js";
import { memorySource } from "../../src/sources/memory.js";

const texts = fc.oneof(
	fc.constantFrom(
		"",
		" ",
		"' OR 1=1 --",
		"9999999-99-99",
		"2026-02-30",
		"-271821-04-20T00:00:00Z",
		"+275760-09-13T00:00:00Z",
		"😀",
		"orders",
		"orders.",
		".amount",
		"orders.at",
		"orders.amount",
		"customers.id",
		"toString",
		"hasOwnProperty",
		"last-9999-years",
	),
	fc.string({ maxLength: 12 }),
);

const numbers = fc.oneof(
	fc.constantFrom(-1, 0, 0.5, 1, 1e308, -1e308, 5e-324, 2 ** 53, 1000),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const others = fc.constantFrom<unknown>(
	null,
	true,
	[],
	{},
	[[]],
	[null],
	{ op: "count" },
	{ edge: "start" },
);

/** What comes to stand where a text, a number or anything else stood: of the same type, or of another, which the schema refuses. */
const hostile = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ text: texts, number: numbers }) },
	{
		weight: 1,
		arbitrary: fc
			.oneof(texts, numbers, others)
			.map((any) => ({ text: any, number: any, any })),
	},
);

type Hostile = { text: unknown; number: unknown; any?: unknown };

/** A copy of a value with one of its nodes, the one by that number, replaced by another. */
function replaced(value: unknown, at: number, by: Hostile): unknown {
	let left = at;
	const walk = (node: unknown): unknown => {
		if (left-- === 0) {
			if (typeof node === "string") return by.text;
			return typeof node === "number" ? by.number : "any" in by ? by.any : node;
		}
		if (Array.isArray(node)) return node.map(walk);
		if (typeof node !== "object" || node === null) return node;
		return Object.fromEntries(
			Object.entries(node).map(([key, inner]) => [key, walk(inner)]),
		);
	};
	return walk(value);
}

test("a question with a hostile value anywhere is answered or refused, and nothing fails", async () => {
	const { tables, mapping, cases } = (await vectors(["crm"]))[0] as VectorSet;
	const failed: unknown[] = [];
	const handler = createHandler(
		memorySource(tables, defineModel(mapping), { worker: "never" }),
		{
			authorize: () => ({ filters: [], inline: true }),
			log: (error) => failed.push(error),
		},
	);
	const questions = cases.map(({ question }) => question);
	await fc.assert(
		fc.asyncProperty(
			fc.array(
				fc.tuple(
					fc.constantFrom(...questions),
					fc.integer({ min: 1, max: 40 }),
					hostile,
				),
				{ minLength: 1, maxLength: 20, size: "max" },
			),
			async (changes) => {
				const body = {
					questions: changes.map(([question, at, by]) => ({
						question: replaced(question, at, by),
					})),
				};
				const response = await handler(
					new Request("http://localhost/", {
						method: "POST",
						headers: { "Content-Type": "application/json" },
						body: JSON.stringify(body),
					}),
				);
				expect([200, 400]).toContain(response.status);
				const { answers = [] } = await response.json();
				for (const { error } of answers)
					if (error) expect([400, 413, 422]).toContain(error.status);
				expect(failed).toEqual([]);
			},
		),
		{ numRuns: 60 },
	);
}, 60_000);
