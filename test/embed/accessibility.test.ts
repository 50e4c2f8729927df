import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { open, pageOf, type Site, serve } from "./site.ts";

/** One node as a screen reader has it. */
interface Spoken {
	role: string;
	name: string;
	pressed: unknown;
}

let site: Site;
let browser: Browser;
let page: Page;

const widgets = [
	"kpi-tile",
	"funnel",
	"rfm-grid",
	"cohort-heatmap",
	"nps-gauge",
];

beforeAll(async () => {
	site = await serve({
		"/": pageOf(`<cadran-dashboard period="last-12-months">
			<cadran-kpi-tile metric="revenue"></cadran-kpi-tile>
			<cadran-funnel steps="visit, cart, order"></cadran-funnel>
			<cadran-rfm-grid></cadran-rfm-grid>
			<cadran-cohort-heatmap></cadran-cohort-heatmap>
			<cadran-nps-gauge></cadran-nps-gauge>
		</cadran-dashboard><script type="module" src="/sample.js"></script>`),
		"/sample.js": `import { sampleSource } from "/cdn/sources.js";
document.querySelector("cadran-dashboard").source = sampleSource();`,
	});
	browser = await open();
	page = await browser.newPage();
	await page.goto(site.address);
	await page.waitForFunction(
		(names: string[]) =>
			names.every((name) =>
				document
					.querySelector(`cadran-${name}`)
					?.shadowRoot?.querySelector('[part="body"]'),
			),
		{ timeout: 30_000 },
		widgets,
	);
}, 60_000);
afterAll(async () => {
	await browser.close();
	site.close();
});

/** The accessibility tree of the page, shadow roots and all, without what is hidden from it. */
async function spoken(): Promise<Spoken[]> {
	const session = await page.createCDPSession();
	const { nodes } = await session.send("Accessibility.getFullAXTree");
	await session.detach();
	return nodes
		.filter(({ ignored }) => !ignored)
		.map(({ role, name, properties }) => ({
			role: String(role?.value ?? ""),
			name: String(name?.value ?? ""),
			pressed: properties?.find((one) => one.name === "pressed")?.value.value,
		}));
}

const named = (nodes: Spoken[], role: string) =>
	nodes.filter((node) => node.role === role).map(({ name }) => name);

describe("a screen reader", () => {
	it("hears each widget as an article named by its finding", async () => {
		const articles = named(await spoken(), "article");
		expect(articles).toHaveLength(widgets.length);
		for (const [i, finding] of [
			/^Revenue €.*/,
			/% of .* go from Visit to Order/,
			/^Champions are .*% of customers/,
			/% come back in the second month/,
			/Net Promoter Score/,
		].entries())
			expect(articles[i]).toMatch(finding);
	});

	it("finds tables with heads of columns and rows", async () => {
		const nodes = await spoken();
		expect(named(nodes, "table").length).toBeGreaterThanOrEqual(3);
		const columns = named(nodes, "columnheader");
		expect(columns).toEqual(expect.arrayContaining(["Step", "First order"]));
		const rows = named(nodes, "rowheader");
		expect(rows).toEqual(
			expect.arrayContaining([
				expect.stringContaining("Cart"),
				expect.stringContaining("Nov 2025"),
			]),
		);
	});

	it("hears no picture without a name", async () => {
		const pictures = (await spoken()).filter(({ role }) =>
			/^(?:img|image|graphics-|figure|SvgRoot)/.test(role),
		);
		expect(pictures.filter(({ name }) => name === "")).toEqual([]);
	});

	it("hears what the keyboard has picked, and that Escape lets it go", async () => {
		const pressed = async () =>
			(await spoken()).filter((node) => node.pressed === "true");
		expect(await pressed()).toEqual([]);
		await page.evaluate(() =>
			document
				.querySelector("cadran-rfm-grid")
				?.shadowRoot?.querySelector<HTMLElement>(
					'button[tabindex="0"][data-row]',
				)
				?.focus(),
		);
		await page.keyboard.press("ArrowRight");
		await page.keyboard.press("Enter");
		const [cell, ...others] = await pressed();
		expect(others).toEqual([]);
		expect(cell?.name).toMatch(/Can’t lose/);
		await page.keyboard.press("Escape");
		expect(await pressed()).toEqual([]);
	});
});
