import { readFileSync } from "node:fs";
import type { Tally } from "../../src/conformance/certify.js";
import { kindOf, type VectorSet } from "../../src/conformance/set.js";

/** Who is held to the vectors, in the order of the README's columns, and by which test. */
export const executors = {
	memory: "test/conformance/certify.test.ts",
	worker: "test/element/conformance.test.ts",
	DuckDB: "test/engines/conformance.test.ts",
	PostgreSQL: "test/engines/conformance.test.ts",
	ClickHouse: "test/engines/conformance.test.ts",
	"DuckDB-WASM": "test/engines/wasm.conformance.test.ts",
	HTTP: "test/engines/http.test.ts",
};

export type Executor = keyof typeof executors;

/** Cases by kind of question. */
export type Counts = Readonly<Record<string, number>>;

/** How many cases there are of each kind. */
export function countsOf(sets: readonly VectorSet[]): Counts {
	const counts: Record<string, number> = {};
	for (const { cases } of sets)
		for (const one of cases)
			counts[kindOf(one)] = (counts[kindOf(one)] ?? 0) + 1;
	return counts;
}

const total = (counts: Counts) =>
	Object.values(counts).reduce((sum, count) => sum + count, 0);

const written = (count: number) => count.toLocaleString("en");

/** The README's table, where every executor passes this many cases: kinds by the number of their cases, then all together. */
export function tableOf(counts: Counts): string {
	const names = Object.keys(executors);
	const rows = Object.entries(counts)
		.sort(([, one], [, two]) => two - one)
		.map(([kind, count]) => [
			`\`${kind}\``,
			...names.map(() => written(count)),
		]);
	rows.push(["all", ...names.map(() => written(total(counts)))]);
	const widths = ["question", ...names].map((name, i) =>
		Math.max(name.length, ...rows.map((row) => (row[i] as string).length)),
	);
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number))).join(" | ")} |`;
	const rule = widths.map((width, i) =>
		i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
	);
	return [line(["question", ...names]), line(rule), ...rows.map(line)].join(
		"\n",
	);
}

/** The table as it stands in the README; empty where there is none. */
export function tableIn(readme: string): string {
	const found = /^\| question .*(?:\n\|.*)*/m.exec(readme);
	return found?.[0] ?? "";
}

/** How many cases of each kind the README says that an executor passes. */
export function toldOf(executor: Executor): Counts {
	const readme = readFileSync(
		new URL("../../README.md", import.meta.url),
		"utf8",
	);
	const [head = [], , ...rows] = tableIn(readme)
		.split("\n")
		.map((line) => line.split("|").map((cell) => cell.trim()));
	const at = head.indexOf(executor);
	return Object.fromEntries(
		rows
			.filter(([, kind]) => kind !== "all")
			.map((row) => [
				(row[1] as string).replaceAll("`", ""),
				Number(row[at]?.replaceAll(",", "")),
			]),
	);
}

/** How many cases of each kind passed, of some reports' tallies. */
export function passedOf(
	tallies: readonly Readonly<Record<string, Tally>>[],
): Counts {
	const counts: Record<string, number> = {};
	for (const kinds of tallies)
		for (const [kind, { passed }] of Object.entries(kinds))
			counts[kind] = (counts[kind] ?? 0) + passed;
	return counts;
}
