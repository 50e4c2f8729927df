import type { Page } from "puppeteer-core";
import { bytes, entries, project } from "../embed/built.ts";
import { open, pageOf, serve } from "../embed/site.ts";
import { ordersCsv } from "./orders.ts";
import { askAll, type Drawn, untilDrawn, watchTasks } from "./page.ts";
import { questions as every } from "./questions.ts";

const rows = Number(process.env.ROWS ?? 1_000_000);
const many = rows.toLocaleString("en");
const { survey: _, ...questions } = every;

const widgets = [
	'<cadran-kpi-tile metric="revenue"></cadran-kpi-tile>',
	'<cadran-kpi-tile metric="average-basket"></cadran-kpi-tile>',
	"<cadran-rfm-grid></cadran-rfm-grid>",
	"<cadran-cohort-heatmap></cadran-cohort-heatmap>",
];
const dashboard = (body: string) =>
	pageOf(
		`<cadran-dashboard period="2025-01-01/2026-01-01" compare="previous-year" as-of="2026-01-01T00:00:00Z">${body}${widgets.join("")}</cadran-dashboard>`,
	);

const site = await serve({
	"/orders.csv": ordersCsv(rows),
	"/csv": dashboard(
		'<cadran-rows entity="orders" src="orders.csv" columns="customer: client; at: date; amount: total; channel: channel"></cadran-rows>',
	),
	"/sample": `${dashboard("")}<script type="module" src="/sample.js"></script>`,
	"/sample.js": `import { sampleSource } from "/cdn/sources.js";
document.querySelector("cadran-dashboard").source = sampleSource();`,
	"/ask": pageOf(""),
});
const browser = await open();

const print = (what: string, figure: string) =>
	console.log(`${what.padEnd(52)} ${figure.padStart(16)}`);
const longest = (tasks: number[]) =>
	tasks.length === 0 ? "≤ 50 ms" : `${Math.max(...tasks)} ms`;

async function visit<T>(path: string, act: (page: Page) => Promise<T>) {
	const page = await browser.newPage();
	page.on("pageerror", (error) => console.error(String(error)));
	await page.evaluateOnNewDocument(watchTasks);
	await page.goto(site.address + path);
	try {
		return await act(page);
	} finally {
		await page.close();
	}
}

const drawn = (path: string): Promise<Drawn> =>
	visit(path, (page) => page.evaluate(untilDrawn, widgets.length));

try {
	for (const entry of entries) {
		const name = entry.split("/")[1] ?? project.name;
		print(`${entry}, bytes after gzip`, bytes(name).toLocaleString("en"));
	}
	const csv = await drawn("/csv");
	print(`CSV of ${many} orders to drawn dashboard`, `${csv.drawn} ms`);
	print("  longest task of the main thread", longest(csv.tasks));
	const asked = await visit("/ask", (page) =>
		page.evaluate(askAll, site.address, questions, 5),
	);
	print(`CSV of ${many} orders, read`, `${asked.load} ms`);
	for (const [name, [first, median]] of Object.entries(asked.each))
		print(`${name}, on ${many} orders`, `${first}, then ${median} ms`);
	print("  longest task of the main thread", longest(asked.tasks));
	const sample = await drawn("/sample");
	print("sample dashboard, first ink", `${sample.painted} ms`);
	print("sample dashboard, drawn", `${sample.drawn} ms`);
	print("  longest task of the main thread", longest(sample.tasks));
} finally {
	await browser.close();
	site.close();
}
await import("./tasks.ts");
