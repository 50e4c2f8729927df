import { arquero } from "./arquero.ts";
import { cadran, firstAnswer } from "./cadran.ts";
import { dataOf, tasks, type Ways } from "./data.ts";
import { duck } from "./duckdb.ts";
import { loops } from "./loops.ts";
import { plain } from "./plain.ts";

/** What a run found: warm medians by way and task, in milliseconds. */
export interface Found {
	medians: Record<string, Record<string, number>>;
	opened: number;
	loaded: number;
	first: number;
	differences: string[];
}

const differs = (a: number[], b: number[]) =>
	a.length !== b.length ||
	a.some(
		(one, i) =>
			Math.abs(one - (b[i] as number)) > 1e-9 * Math.max(1, Math.abs(one)),
	);

function firstDifference(a: number[], b: number[]): string {
	const i = a.findIndex(
		(one, i) =>
			Math.abs(one - (b[i] as number)) > 1e-9 * Math.max(1, Math.abs(one)),
	);
	return `${b[i]} at ${i}, not ${a[i]}`;
}

async function timed(
	ways: Ways,
	times: number,
): Promise<Record<string, number>> {
	const medians: Record<string, number> = {};
	for (const task of tasks) {
		const took: number[] = [];
		for (let time = 0; time <= times; time++) {
			await new Promise((resolve) => setTimeout(resolve, 20));
			const start = performance.now();
			await ways[task](500 + time);
			if (time > 0) took.push(performance.now() - start);
		}
		medians[task] = took.sort((a, b) => a - b)[took.length >> 1] as number;
	}
	return medians;
}

async function run(
	rows: number,
	times: number,
	only: string[],
): Promise<Found> {
	const data = dataOf(rows);
	const wanted = (name: string) => only.length === 0 || only.includes(name);
	const first = await firstAnswer(data);
	const { ways, opened, loaded } = wanted("DuckDB-WASM")
		? await duck(data)
		: { ways: null, opened: 0, loaded: 0 };
	const all: [string, () => Promise<Ways> | Ways][] = [
		["hand-tuned loop", () => loops(data)],
		["Cadran", () => cadran(data)],
		...(ways ? [["DuckDB-WASM", () => ways] as [string, () => Ways]] : []),
		["Arquero", () => arquero(data)],
		["plain objects", () => plain(data)],
	];
	const medians: Found["medians"] = {};
	const differences: string[] = [];
	const truth = loops(data);
	for (const [name, open] of all.filter(([name]) => wanted(name))) {
		const own = await open();
		for (const task of tasks) {
			const answer = await own[task](500);
			if (answer.length > 0 && differs(await truth[task](500), answer))
				differences.push(
					`${name}: ${task}, such as ${firstDifference(await truth[task](500), answer)}`,
				);
		}
		medians[name] = await timed(own, name === "Arquero" ? 3 : times);
	}
	return { medians, opened, loaded, first, differences };
}

Object.assign(globalThis, { run });
