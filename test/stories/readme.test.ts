import { assert } from "chai";
import { sampleSource } from "../../src/sources/sample.js";
import type { CadranDashboard } from "../../src/widgets/dashboard.js";
import type { CadranKpiTile } from "../../src/widgets/kpi-tile.js";
import { settled } from "./draw.js";

/** The README's samples by language; served by the test runner, each script as a module of its own. */
const list: string = "/readme.js";
const {
	html,
	js,
}: { html: string[]; js: Record<string, () => Promise<unknown>> } =
	await import(list);
await import("../../src/index.js");

/** All that a reader of an element sees, through shadow roots. */
function read(node: Node): string {
	const root = node instanceof Element && node.shadowRoot;
	const own = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "") : "";
	const skip = node instanceof HTMLStyleElement;
	return skip
		? ""
		: [own, ...[...(root ? root.childNodes : []), ...node.childNodes].map(read)]
				.join(" ")
				.replace(/\s+/g, " ");
}

describe("a sample of the README", () => {
	let page: HTMLElement;

	/** Lays a sample's elements on the page, read at a date that its rows speak for. */
	async function lay(sample: string) {
		page = document.createElement("div");
		page.append(document.createRange().createContextualFragment(sample));
		for (const script of page.querySelectorAll("script")) script.remove();
		for (const each of page.querySelectorAll("cadran-dashboard"))
			each.setAttribute("as-of", "2026-11-18T12:00:00Z");
		document.body.append(page);
		await settled(page);
		return page.querySelector("cadran-dashboard") as CadranDashboard;
	}
	afterEach(() => page.remove());

	const samples = { embed: html[0] as string, ready: html[1] as string };

	it("embeds a dashboard on a CSV file without a line of script", async () => {
		const dashboard = await lay(samples.embed);
		// November 2025 to October 2026: all ten orders.
		const tiles = dashboard.querySelectorAll("cadran-kpi-tile");
		const figures = [...tiles].map(
			({ shadowRoot }) => shadowRoot?.querySelector(".figure")?.textContent,
		);
		assert.deepEqual(figures, ["1,045", "10"]);
		assert.equal(html.length, 2);
	});

	it("lays a ready dashboard out by one attribute", async () => {
		const dashboard = await lay(samples.ready);
		dashboard.source = sampleSource(3, { customers: 100 });
		await settled(page);
		assert.match(
			read(dashboard),
			/E-mail performance .*Do our e-mails sell without wearing out the list\?.*Messages sent/,
		);
	});

	it("gives a dashboard rows that the page holds", async () => {
		const dashboard = await lay(
			`<cadran-dashboard period="all"><cadran-kpi-tile metric="revenue"></cadran-kpi-tile></cadran-dashboard>`,
		);
		await js.model?.();
		await settled(page);
		assert.match(read(dashboard), /200\.00/);
	});

	it("is a source of one's own: it asks the server, and says what went wrong", async () => {
		const dashboard = await lay(
			`<cadran-dashboard><cadran-kpi-tile metric="revenue"></cadran-kpi-tile></cadran-dashboard>`,
		);
		await js.source?.();
		await settled(page);
		assert.include(read(dashboard), "The server answered 404.");
	});

	it("is a metric of one's own", async () => {
		const dashboard = await lay(samples.embed);
		await js.largeOrders?.();
		await settled(page);
		const tile = dashboard.querySelector("cadran-kpi-tile") as CadranKpiTile;
		// Ten orders are fewer than the thirty that a rate needs.
		assert.include(read(tile), "Orders above 100");
		assert.include(read(tile), "Not enough data (n = 10)");
	});
});
