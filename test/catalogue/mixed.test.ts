import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { additivityOf } from "../../src/catalogue/additivity.js";
import { kpis } from "../../src/catalogue/catalogue.js";
import { definitionOf } from "../../src/catalogue/definition.js";
import { needsOf } from "../../src/catalogue/needs.js";
import { CadranError } from "../../src/model/error.js";
import type { Metric } from "../../src/model/metric.js";
import { loadTemporal } from "../../src/model/time.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import { load, madeRows } from "./made.js";

beforeAll(loadTemporal);

type Path = readonly (string | number)[];

/** Where the parts of a calculation are. */
const pathsIn = (part: unknown, path: Path = []): Path[] => [
	path,
	...(typeof part === "object" && part !== null
		? Object.entries(part).flatMap(([key, inner]) =>
				pathsIn(inner, [...path, Array.isArray(part) ? Number(key) : key]),
			)
		: []),
];

const at = (part: unknown, path: Path): unknown =>
	path.reduce<unknown>(
		(inner, key) => (inner as Record<string | number, unknown>)[key],
		part,
	);

/** A calculation with one part put in the place of another; without it where there is none. */
function replaced(whole: unknown, [key, ...rest]: Path, by: unknown): unknown {
	if (key === undefined) return by;
	const copy = (
		Array.isArray(whole) ? [...whole] : { ...(whole as object) }
	) as Record<string | number, unknown>;
	copy[key] = replaced(copy[key], rest, by);
	if (copy[key] === undefined) delete copy[key];
	return copy;
}

const places = kpis.flatMap((kpi) =>
	pathsIn(kpi.is).map((path) => ({ kpi, path })),
);
const place = fc.constantFrom(...places);
const part = place.map(({ kpi, path }) => at(kpi.is, path));
const deep = Array.from({ length: 40 }).reduce<unknown>(
	(of) => ({ op: "plus", of: [of, 1] }),
	1,
);
const hostile = fc.oneof(
	fc.jsonValue(),
	fc.constantFrom<unknown>(
		undefined,
		deep,
		Array(30_000).fill(1),
		JSON.parse('{ "__proto__": 1 }'),
		{ op: "constructor", of: [1, 1] },
		"orders.__proto__",
		"NaN",
		{ op: "related", of: { op: "count", entity: "costs" } },
		{ all: [] },
		{ not: { any: [] } },
	),
);
const metric = fc
	.tuple(place, fc.oneof({ weight: 3, arbitrary: part }, hostile))
	.map(([{ kpi, path }, by]) => ({
		id: "mixed",
		name: { en: "Mixed" },
		unit: kpi.unit,
		direction: kpi.direction,
		is: replaced(kpi.is, path, by),
	}));

it("a calculation with any part replaced by one of another, or by anything at all, is answered in finite numbers and told in words, or refused by an error that names the part", async () => {
	const dataset = await load(
		madeRows({
			seed: 5,
			from: Date.UTC(2025, 0, 1),
			to: Date.UTC(2026, 4, 1),
			rows: 20,
		}),
	);
	let answered = 0;
	const check = async (mixed: unknown) => {
		const own = mixed as Metric;
		const question = {
			kind: "kpi",
			metric: own,
			period: { from: "2026-01-01", to: "2026-04-01" },
			asOf: "2026-04-15",
			series: "month",
		} as const;
		try {
			const answer = finish(answerQuestion(dataset, question, 0));
			const numbers = [answer.measure, ...answer.series];
			for (const { value, n } of numbers)
				expect(Number.isFinite(value ?? n)).toBe(true);
		} catch (error) {
			if (!(error instanceof CadranError)) throw error;
			expect(["question", "unsupported"]).toContain(error.code);
			const { option, entity, column } = error.place;
			expect(option ?? entity ?? column).toBeTruthy();
			return;
		}
		answered++;
		for (const need of needsOf(own)) expect(need).toMatch(/^\w+\.\w+$/);
		additivityOf(own.is);
		for (const language of ["en", "fr"]) {
			const { formula } = await definitionOf(own, language);
			expect(formula).toBeTruthy();
			expect(formula).not.toMatch(/undefined|\[object/);
		}
	};
	await fc.assert(fc.asyncProperty(metric, check), { numRuns: 3000 });
	expect(answered).toBeGreaterThan(100);
}, 60_000);
