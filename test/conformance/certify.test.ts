import { describe, expect, it } from "vitest";
import { certify, check } from "../../src/conformance/certify.js";
import { comparableOf } from "../../src/conformance/comparable.js";
import { differencesOf } from "../../src/conformance/difference.js";
import type { Vector, VectorSet } from "../../src/conformance/set.js";
import { setIds, vectors } from "../../src/conformance/vectors.js";
import { defineModel } from "../../src/model/mapping.js";
import { memorySource } from "../../src/sources/memory.js";
import type { DataSource } from "../../src/sources/source.js";
import { drafts } from "./sets/sets.js";

const open = ({ tables, mapping, rows = {} }: VectorSet) =>
	memorySource(tables, defineModel(mapping), { worker: "never", rows });

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

describe("Two answers", () => {
	const differ = (a: unknown, b: unknown) =>
		differencesOf(a, b).map(({ path }) => path);

	it("are the same to 1e-9 of the greater number, but for whole numbers, and 0", () => {
		expect(differ(0.3, 0.1 + 0.2)).toEqual([]);
		expect(differ(1e-12, 1.1e-12)).toEqual([""]);
		expect(differ(1e15, 1e15 + 1)).toEqual([""]);
		expect(differ(7, 7.000000001)).toEqual([]);
		expect(differ(7, 7.00000001)).toEqual([""]);
		expect(differ(0, 1e-17)).toEqual([""]);
		expect(differ(-0, 0)).toEqual([]);
	});

	it("are not, where one is null and the other 0, empty or no number", () => {
		for (const other of [0, "", false, Number.NaN, [], {}, undefined])
			expect(differ({ value: null }, { value: other })).toEqual(["value"]);
	});

	it("may have null for what is not expected, and nothing else", () => {
		expect(differ({}, { latest: null, sql: undefined })).toEqual([]);
		expect(differ({}, { latest: 0 })).toEqual(["latest"]);
		expect(differ({ latest: null }, {})).toEqual(["latest"]);
	});

	it("have the same order, and as many", () => {
		expect(differ({ a: [1, { b: "x" }] }, { a: [1, { b: "y" }] })).toEqual([
			"a[1].b",
		]);
		expect(differ([1, 2], [2, 1])).toEqual(["[0]", "[1]"]);
		expect(differ({ a: [1] }, { a: [1, 2] })).toEqual(["a.length"]);
		expect(differ([], {})).toEqual([""]);
	});

	it("have texts that are equal by code point", () => {
		expect(differ("caf\u00e9", "cafe\u0301")).toEqual([""]);
	});

	it("are compared without who worked them out, or in which words", () => {
		const meta = {
			asOf: "2026-01-01T00:00:00.000Z",
			executor: "memory",
			rows: 5,
			warnings: [
				{ code: "no-customer", count: 1, details: ["in words"] },
				{ code: "future-rows", table: "orders", count: 2 },
			],
			definition: { id: "x", unit: "count", direction: "higher", name: "X" },
		};
		expect(comparableOf({ kind: "kpi", meta })).toEqual({
			kind: "kpi",
			meta: {
				asOf: meta.asOf,
				warnings: [
					{ code: "future-rows", table: "orders", count: 2 },
					{ code: "no-customer", count: 1 },
				],
				definition: { id: "x", unit: "count", direction: "higher" },
			},
		});
	});
});

describe("A source that is wrong", () => {
	const right = async () => (await vectors(["filters"])) as [VectorSet];

	it("is told where: set, case, path, and what was expected", async () => {
		const [set] = await right();
		const report = await certify(
			(set) => {
				const source = open(set);
				const ask = async (question: never) => {
					const answer = await source.ask(question as { kind: "kpi" } & never);
					const { measure } = answer as { measure: { value: number | null } };
					if (measure.value === 2) measure.value = 3;
					return answer;
				};
				return { ask } as DataSource;
			},
			{
				sets: [set],
				only: ({ id }) => ["is-orders", "none-orders"].includes(id),
			},
		);
		expect(report).toEqual({
			cases: 2,
			passed: 1,
			failed: [
				{
					set: "filters",
					case: "is-orders",
					differences: [{ path: "measure.value", expected: 2, actual: 3 }],
				},
			],
			kinds: { kpi: { cases: 2, passed: 1 } },
			executors: { memory: { cases: 2, passed: 1 } },
		});
	});

	it("fails by the code of its error, or for having none", async () => {
		const [set] = await right();
		const vector = set.cases.find(
			({ id }) => id === "error-unmapped",
		) as Vector;
		const by = (ask: () => unknown) => check({ ask } as never, vector);
		const code = vector.error?.code;
		expect((await by(() => ({ meta: {} }))).differences).toEqual([
			{ path: "error.code", expected: code, actual: undefined },
		]);
		const wrong = Object.assign(new Error("no"), { code: "failed" });
		expect((await by(() => Promise.reject(wrong))).differences).toEqual([
			{ path: "error.code", expected: code, actual: "failed" },
		]);
		const told = Object.assign(new Error("so"), { code });
		expect((await by(() => Promise.reject(told))).differences).toEqual([]);
	});

	it("that can't be opened fails every case, and says why; one that can is closed", async () => {
		const sets = await right();
		const seen: string[] = [];
		const only = ({ id }: Vector) => id === "is-orders";
		const refused = await certify(
			() => {
				throw new Error("no database");
			},
			{ sets, only, onCase: ({ vector }) => seen.push(vector.id) },
		);
		expect(refused.failed[0]?.differences[0]?.actual).toContain("no database");
		expect(refused.executors).toEqual({ none: { cases: 1, passed: 0 } });
		expect(seen).toEqual(["is-orders"]);
		let closed = 0;
		await certify((set) => ({ ...open(set), close: () => closed++ }), {
			sets,
			only,
		});
		expect(closed).toBe(1);
	});
});

it("Every case has an id of its own in its set, and asks at an instant of its own", async () => {
	for (const { id, cases } of await vectors()) {
		const ids = new Set(cases.map((one) => one.id));
		expect(ids.size, id).toBe(cases.length);
		for (const { question, id: own } of cases)
			if (!["glossary", "module"].includes(question.kind))
				expect((question as { asOf?: string }).asOf, own).toBeTypeOf("string");
	}
});
