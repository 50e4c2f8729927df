import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { find } from "../browsers.ts";
import { open, pageOf, policy, type Site, serve } from "./site.ts";

/** 120,000 orders of 1.50 each by 20,000 customers through 2025: enough rows for a worker. */
const orders = `client,date,total\n${Array.from(
	{ length: 120_000 },
	(_, row) => {
		const day = new Date(Date.UTC(2025, 0, 1 + (row % 365)));
		return `c${row % 20_000},${day.toISOString().slice(0, 10)},1.50`;
	},
).join("\n")}\n`;

const body = `<cadran-dashboard period="2025-01-01/2026-01-01">
	<cadran-rows entity="orders" src="orders.csv" columns="customer: client; at: date; amount: total"></cadran-rows>
	<cadran-kpi-tile metric="revenue"></cadran-kpi-tile>
	<cadran-rfm-grid></cadran-rfm-grid>
	<cadran-cohort-heatmap></cadran-cohort-heatmap>
</cadran-dashboard>`;

/** What a reader sees on the page, through shadow roots. */
function readPage(): { text: string; busy: boolean; drawn: boolean } {
	let text = "";
	let busy = false;
	let drawn = false;
	const walk = (node: Node) => {
		if (node instanceof Text) text += `${node.data} `;
		if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement)
			return;
		if (node instanceof Element) {
			drawn ||= node.getAttribute("part") === "body";
			busy ||= node.getAttribute("aria-busy") === "true";
			if (node.shadowRoot) walk(node.shadowRoot);
		}
		for (const child of node.childNodes) walk(child);
	};
	walk(document.body);
	return { text: text.replace(/\s+/g, " "), busy, drawn };
}

let site: Site;
beforeAll(async () => {
	const apart = ["dashboard", "rows", "kpi-tile", "rfm-grid", "cohort-heatmap"];
	site = await serve({
		"/": pageOf(body),
		"/apart": pageOf(body, apart),
		"/orders.csv": orders,
	});
});
afterAll(() => site.close());

/** The panel that explains the tile's figure: opens it, and says whether it is told. */
function explain(): boolean {
	const root = document.querySelector("cadran-kpi-tile")?.shadowRoot;
	const panel = root?.querySelector(".panel");
	if (!panel?.matches(":popover-open"))
		root?.querySelector<HTMLElement>(".about")?.click();
	return Boolean(panel?.querySelector("dd"));
}

/** Opens the page, and in it the panel that explains a figure; returns what the policy or a script objected to, the workers started, and what a reader sees. */
async function visit(page: Page, path: string) {
	const complaints: string[] = [];
	const workers: string[] = [];
	page.on("pageerror", (error) => complaints.push(String(error)));
	page.on("workercreated", (worker) => workers.push(worker.url()));
	await page.exposeFunction("complain", (text: string) =>
		complaints.push(text),
	);
	await page.evaluateOnNewDocument(() => {
		addEventListener("securitypolicyviolation", (event) => {
			const host = window as unknown as { complain(text: string): void };
			host.complain(`${event.violatedDirective}: ${event.blockedURI}`);
		});
	});
	await page.goto(site.address + path);
	const end = Date.now() + 30_000;
	let seen = await page.evaluate(readPage);
	while ((seen.busy || !seen.drawn) && Date.now() < end) {
		await new Promise((wait) => setTimeout(wait, 100));
		seen = await page.evaluate(readPage);
	}
	await page.waitForFunction(explain, { timeout: 10_000 });
	seen = await page.evaluate(readPage);
	return { complaints, workers, text: seen.text };
}

test.skipIf(!find("chromium")).each([
	["the whole kit", "/"],
	["each element by a file of its own", "/apart"],
])(
	`a dashboard works under ${policy}, with %s`,
	{ timeout: 60_000 },
	async (_, path) => {
		const browser = await open();
		try {
			const seen = await visit(await browser.newPage(), path);
			expect(seen.complaints).toEqual([]);
			expect(seen.text).toMatch(/\b180\s?K\b/);
			expect(seen.text).toContain("What it answers");
			expect(seen.workers).toEqual([`${site.address}/cdn/worker.js`]);
		} finally {
			await browser.close();
		}
	},
);
