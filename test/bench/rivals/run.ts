import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import { open, serve } from "../../embed/site.ts";
import { tasks } from "./data.ts";
import type { Found } from "./page.ts";

const rows = Number(process.env.ROWS ?? 1_000_000);
const times = Number(process.env.TIMES ?? 9);
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
	await page.goto(`${site.address}/index.html`);
	await page.waitForFunction("globalThis.run");
	page.setDefaultTimeout(0);
	// Asked for again and again: a single answer must come within three minutes.
	await page.evaluate(
		`void run(${rows}, ${times}, ${JSON.stringify(only)}).then((found) => { globalThis.found = found; }, (error) => { globalThis.found = String(error.stack); })`,
	);
	await page.waitForFunction("globalThis.found");
	const found = (await page.evaluate("globalThis.found")) as Found | string;
	if (typeof found === "string") throw new Error(found);
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
