// What runs in the page: it is built, served from one origin, and held to that origin by a policy.
import * as duckdb from "@duckdb/duckdb-wasm";
import { certify, type Report } from "../../../src/conformance/certify.js";
import { type SetId, vectors } from "../../../src/conformance/vectors.js";
import { defineModel, type Mapping } from "../../../src/model/mapping.js";
import type {
	Answer,
	Question,
	RowQuestion,
} from "../../../src/questions/question.js";
import {
	type DuckdbSource,
	duckdbSource,
} from "../../../src/sources/duckdb.js";
import { memorySource } from "../../../src/sources/memory.js";
import type { RowsInput } from "../../../src/sources/rows.js";
import { mapping } from "../../sources/typed.columns.js";

const at = (path: string) => new URL(path, location.href);

const inputs: Record<string, () => Promise<RowsInput>> = {
	csv: async () => ({ csv: at("/data/orders.csv") }),
	parquet: async () => ({ parquet: at("/data/zstd.parquet") }),
	bytes: async () => ({
		parquet: await (await fetch("/data/snappy.parquet")).arrayBuffer(),
	}),
	"arrow stream": async () => ({ arrow: "/data/stream.arrow" }),
	"arrow file": async () => ({ arrow: "/data/file.arrow" }),
};

const bundle = {
	mainModule: "/duckdb/duckdb-eh.wasm",
	mainWorker: "/duckdb/duckdb-browser-eh.worker.js",
};

const open = async (name: string) => ({
	tables: { orders: await (inputs[name] as () => Promise<RowsInput>)() },
	model: defineModel({ ...mapping(), asOf: "2025-01-01", currency: "EUR" }),
	now: () => Date.UTC(2025, 0),
});

let asked: DuckdbSource | undefined;

const page = {
	/** The answers of both sources, to each question. */
	async both(
		name: string,
		questions: RowQuestion[],
	): Promise<[Answer, Answer][]> {
		const given = await open(name);
		const memory = memorySource(given.tables, given.model, given);
		const duck = duckdbSource({ ...given, duckdb, bundle });
		try {
			const pairs: [Answer, Answer][] = [];
			for (const question of questions)
				pairs.push([await memory.ask(question), await duck.ask(question)]);
			return pairs;
		} finally {
			await duck.close();
		}
	},
	/** What an aborted question, asked behind others, rejects with, and how many statements ran. */
	async aborted(question: RowQuestion): Promise<string> {
		const duck = duckdbSource({ ...(await open("csv")), duckdb, bundle });
		const controller = new AbortController();
		const { signal } = controller;
		const asked = duck.ask(question, { signal });
		controller.abort();
		try {
			await asked;
			return "answered";
		} catch (error) {
			return (error as Error).name;
		} finally {
			await duck.close();
		}
	},
	/** A set of vectors, its rows given to DuckDB as they would be to memorySource. */
	async certified(id: SetId): Promise<Report> {
		const sets = await vectors([id]);
		return certify(
			({ tables, mapping, rows }) =>
				duckdbSource({
					duckdb,
					bundle,
					tables,
					model: defineModel(mapping),
					...(rows && { rows }),
				}),
			{ sets },
		);
	},
	/** Opens tables in place of those before. */
	async opened(
		tables: Readonly<Record<string, RowsInput>>,
		mapping: Mapping,
	): Promise<void> {
		await asked?.close();
		asked = duckdbSource({
			duckdb,
			bundle,
			tables,
			model: defineModel(mapping),
		});
	},
	/** The answer over the tables that are open. */
	ask: (question: Question): Promise<Answer> =>
		(asked as DuckdbSource).ask(question),
	async refused(mainWorker: string): Promise<object> {
		const given = await open("csv");
		const duck = duckdbSource({
			...given,
			duckdb,
			bundle: { ...bundle, mainWorker },
		});
		try {
			await duck.ask({ kind: "kpi", metric: "orders" } as RowQuestion);
			return {};
		} catch (error) {
			const { name, code, message } = error as Error & { code: string };
			return { name, code, message };
		}
	},
};

export type Page = typeof page;
Object.assign(window, { page });
