import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import { open, serve } from "../../embed/site.ts";
import { tasks } from "./data.ts";
import type { Found } from "./page.ts";

/*
 * The engine beside a hand-tuned loop (the limit), DuckDB-WASM, Arquero and plain objects, in Chromium, answers compared first.
 * `ROWS=10000000 TIMES=4 ONLY="hand-tuned loop,Cadran,DuckDB-WASM" node run.ts` is the run at ten million rows.
 *
 * Warm medians on two cores that others were using, ms (times the limit):
 *
 *                 RFM            cohorts        funnel       NPS          five KPIs    five views, other filter
 * 1,000,000 orders, events and scores, 100,000 customers
 * limit           11.5           10.9           10.5         13.2         6.0          31.8
 * Cadran          19.4 (1.7)     12.6 (1.2)     8.4 (0.8)    7.5 (0.6)    9.4 (1.6)    60.7 (1.9)
 * DuckDB-WASM     71–124         65–100         35–37        22–23        14–15        187–242
 * 10,000,000 orders, events and scores, 1,000,000 customers
 * limit           107            93             93           130          61           294
 * Cadran          193 (1.8)      116 (1.2)      87 (0.9)     78 (0.6)     89 (1.5)     950 (3.2; 837 to 488 in a calmer run)
 * DuckDB-WASM     1,530          990            308          356          280          3,461
 *
 * First answer from rows in memory, to a question that needs one of four columns: 160–178 ms at a million rows (DuckDB-WASM: 557 to
 * open, 352 to load), 1,272 ms at ten million (1,112 and 2,693). Memory after 30 questions is 1.5 times the columns. No slice takes
 * over 22 ms.
 *
 * RFM takes more than the limit's 25 cells: medians of every segment and tier, the tiers' own window, ranges, days of a zone. A
 * filter on customers is a byte a row here, where the limit leaves out a customer as a whole.
 */
const rows = Number(process.env.ROWS ?? 1_000_000);
const times = Number(process.env.TIMES ?? 25);
const only = process.env.ONLY?.split(",") ?? [];
const folder = mkdtempSync(join(tmpdir(), "rivals-"));
const here = import.meta.dirname;

await build({
	configFile: false,
	root: here,
	logLevel: "warn",
	build: {
		outDir: folder,
		emptyOutDir: true,
		target: "es2022",
		minify: false,
		lib: { entry: "page.ts", formats: ["es"], fileName: "page" },
	},
	worker: { format: "es" },
});
writeFileSync(
	join(folder, "index.html"),
	'<!doctype html><meta charset="utf-8"><title>Bench</title><script type="module" src="/page.js"></script>',
);
for (const file of ["duckdb-browser-eh.worker.js", "duckdb-eh.wasm"])
	cpSync(
		resolve(here, "node_modules/@duckdb/duckdb-wasm/dist", file),
		join(folder, "duckdb", file),
	);

const site = await serve({}, folder);
const browser = await open();
try {
	const page = await browser.newPage();
	page.on("pageerror", (error) => console.error(String(error)));
	page.on("console", (message) => console.log(message.text()));
	page.setDefaultTimeout(0);
	async function fresh(): Promise<void> {
		await page.goto(`${site.address}/index.html`);
		await page.waitForFunction("globalThis.run");
	}
	/** Asked for again and again: a single answer must come within three minutes. */
	async function wait<T>(call: string): Promise<T> {
		await page.evaluate(
			`void ${call}.then((found) => { globalThis.found = { found }; }, (error) => { globalThis.found = { error: String(error.stack) }; })`,
		);
		await page.waitForFunction("globalThis.found");
		const { found, error } = (await page.evaluate("globalThis.found")) as {
			found: T;
			error?: string;
		};
		if (error) throw new Error(error);
		return found;
	}
	const browsing = await page.createCDPSession();
	/** Bytes that scripts hold, typed arrays among them. */
	async function held(): Promise<number> {
		await browsing.send("HeapProfiler.collectGarbage");
		const { usedSize, backingStorageSize } = await browsing.send(
			"Runtime.getHeapUsage",
		);
		return usedSize + backingStorageSize;
	}
	await fresh();
	const found = await wait<Found>(
		`run(${rows}, ${times}, ${JSON.stringify(only)})`,
	);
	await fresh();
	const before = await held();
	const bytes = await wait<number>(`hold(${rows}, 5)`);
	const memory = (await held()) - before;
	const limit = found.medians["hand-tuned loop"];
	console.log(
		`${rows.toLocaleString("en")} rows of each kind; warm medians, ms (times the limit)`,
	);
	console.log(
		["".padEnd(18), ...tasks.map((task) => task.padStart(16))].join(""),
	);
	for (const [name, medians] of Object.entries(found.medians))
		console.log(
			[
				name.padEnd(18),
				...tasks.map((task) => {
					const took = medians[task] as number;
					const ratio = limit
						? ` (${(took / (limit[task] as number)).toFixed(2)})`
						: "";
					return `${took.toFixed(1)}${ratio}`.padStart(16);
				}),
			].join(""),
		);
	console.log(
		`DuckDB-WASM: open ${found.opened.toFixed(0)} ms, load ${found.loaded.toFixed(0)} ms. Cadran, first answer from rows in memory: ${found.first.toFixed(0)} ms.`,
	);
	if (limit)
		console.log(
			`Cadran, longest slice, ms: ${tasks.map((task) => `${task} ${found.slices[task]?.toFixed(1)}`).join(", ")}.`,
		);
	console.log(
		`Cadran, memory after 30 questions: ${(memory / 1e6).toFixed(0)} MB, ${(memory / bytes).toFixed(2)} times the columns.`,
	);
	console.log(
		found.differences.length === 0
			? "All answers are equal."
			: `DIFFERENT: ${found.differences.join("; ")}`,
	);
} finally {
	await browser.close();
	site.close();
	rmSync(folder, { recursive: true, force: true });
}
