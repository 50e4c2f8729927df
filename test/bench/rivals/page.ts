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
	/** The longest slice of Cadran's, by task, in milliseconds: the middle one of all turns. */
	slices: Record<string, number>;
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

const middle = (numbers: number[]): number =>
	numbers.sort((a, b) => a - b)[numbers.length >> 1] as number;

async function timed(
	ways: Ways & { slice?(): number },
	times: number,
	slices: Record<string, number>,
): Promise<Record<string, number>> {
	const medians: Record<string, number> = {};
	for (const task of tasks) {
		const took: number[] = [];
		const longest: number[] = [];
		for (let turn = 0; turn <= times; turn++) {
			await new Promise((resolve) => setTimeout(resolve, 20));
			const start = performance.now();
			await ways[task](turn);
			if (turn > 0) took.push(performance.now() - start);
			if (ways.slice) longest.push(ways.slice());
		}
		medians[task] = middle(took);
		if (longest.length > 0) slices[task] = middle(longest);
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
	const slices: Found["slices"] = {};
	const truth = loops(data);
	for (const [name, open] of all.filter(([name]) => wanted(name))) {
		const own = await open();
		for (const task of tasks) {
			const answer = await own[task](0);
			if (answer.length > 0 && differs(await truth[task](0), answer))
				differences.push(
					`${name}: ${task}, such as ${firstDifference(await truth[task](0), answer)}`,
				);
		}
		const turns = name === "Arquero" ? 3 : times;
		medians[name] = await timed(own, turns, slices);
	}
	return { medians, opened, loaded, first, slices, differences };
}

/** Loads the rows, asks all there is to ask, and holds the dataset: what it takes more is told by the browser. Bytes of the columns. */
async function hold(rows: number, turns: number): Promise<number> {
	const data = dataOf(rows);
	let bytes = 0;
	for (const columns of Object.values(data))
		for (const column of Object.values(columns)) bytes += column.byteLength;
	const own = await cadran(data);
	for (let turn = 0; turn < turns; turn++)
		for (const task of tasks) await own[task](turn);
	Object.assign(globalThis, { held: own.dataset });
	return bytes;
}

Object.assign(globalThis, { run, hold });
