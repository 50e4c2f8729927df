import { expect } from "chai";
import { html, render } from "lit";
import "../../src/index.js";
import { CadranSelectEvent } from "../../src/element/events.js";
import type { Filter } from "../../src/model/filter.js";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import type { DataSource } from "../../src/sources/source.js";
import type { CadranKpiTile } from "../../src/widgets/kpi-tile.js";
import { shop as cohorts } from "../../stories/cohort-heatmap.stories.js";
import { converted } from "../../stories/explain.stories.js";
import { shop as funnel } from "../../stories/funnel.stories.js";
import { revenue } from "../../stories/kpi-tile.stories.js";
import { nps } from "../../stories/nps-gauge.stories.js";
import { shop as crowd } from "../../stories/rfm-grid.stories.js";
import { all, calm, part, seen } from "../widgets/drawn.js";

const web: Filter = { column: "orders.channel", is: "web" };

/** A source with one answer to everything. */
const sourceOf = (answer: KpiAnswer) =>
	({ ask: async () => answer }) as unknown as DataSource;

let host: HTMLElement;
beforeEach(() => {
	host = document.createElement("div");
	document.body.append(host);
});
afterEach(() => host.remove());

async function draw(template: unknown): Promise<CadranKpiTile> {
	render(template, host);
	const tile = host.querySelector("cadran-kpi-tile") as CadranKpiTile;
	await calm(tile);
	return tile;
}

/** Opens a widget's panel and waits until it is told. */
async function open(widget: HTMLElement): Promise<HTMLElement> {
	part(widget, ".title .about").click();
	while (all(widget, ".panel strong").length === 0)
		await new Promise((later) => setTimeout(later, 5));
	await calm(widget);
	return part(widget, ".panel");
}

/** The facts of an open panel by their names. */
const facts = (panel: HTMLElement) =>
	Object.fromEntries(
		[...panel.querySelectorAll<HTMLElement>("dl > div")].map((each) => [
			each.querySelector("dt")?.textContent,
			[...each.querySelectorAll("dd")].map((dd) => seen(dd)),
		]),
	);

describe("the panel that explains a figure", () => {
	it("opens from the button beside the heading in every widget, and holds nothing before", async () => {
		await draw(
			html`<cadran-kpi-tile .data=${revenue}></cadran-kpi-tile><cadran-funnel .data=${funnel}></cadran-funnel><cadran-rfm-grid .data=${crowd}></cadran-rfm-grid><cadran-cohort-heatmap .data=${cohorts}></cadran-cohort-heatmap><cadran-nps-gauge .data=${nps}></cadran-nps-gauge>`,
		);
		for (const widget of host.querySelectorAll<HTMLElement>("*")) {
			const heading = part(widget, ".heading").textContent;
			const button = part(widget, ".title .about");
			expect(button.ariaLabel).to.equal(`About: ${heading}`);
			expect(part(widget, ".panel").childElementCount).to.equal(0);
			const panel = await open(widget);
			expect(panel.matches(":popover-open")).to.equal(true);
			expect(panel.getAttribute("role")).to.equal("dialog");
			expect(panel.ariaLabel).to.equal(`About: ${heading}`);
			expect(panel.querySelector("strong")?.textContent).to.equal(heading);
			panel.hidePopover();
		}
	});

	it("tells what the figure is, what it answers, what to do, how it is worked out and where it misleads", async () => {
		const panel = await open(
			await draw(html`<cadran-kpi-tile .data=${converted}></cadran-kpi-tile>`),
		);
		expect(panel.querySelector("p")?.textContent).to.equal(
			"Sum of the amounts of the orders of the period.",
		);
		expect(facts(panel)).to.deep.include({
			"What it answers": ["How much do we sell?"],
			Calculation: ["Sum of the amounts of orders"],
			Caution: ["Returns are taken off when they come back, not when sold."],
		});
		expect(facts(panel)["What to do"]?.[0]).to.match(/^When it falls/);
	});

	it("tells period, comparison, n, rows, instant, zone, dated rates and what was left out", async () => {
		const told = facts(
			await open(
				await draw(
					html`<cadran-kpi-tile .data=${converted}></cadran-kpi-tile>`,
				),
			),
		);
		expect(told.Period).to.deep.equal(["Nov 1 – 18, 2026", "18 of 30 days"]);
		expect(told["Compared with"]).to.deep.equal([
			"Previous year: Nov 1 – 18, 2025",
		]);
		expect(told["Observations (n)"]).to.deep.equal(["4,218"]);
		expect(told["Worked out"]).to.deep.equal([
			"In this page, from 48,210 rows",
		]);
		expect(told["As of"]).to.deep.equal([
			"Nov 18, 2026, 06:00 PM (Europe/Paris)",
		]);
		expect(told.Currency).to.deep.equal(["EUR"]);
		expect(told["Exchange rates"]).to.deep.equal([
			"1 USD = 0.85110 EUR from Jan 1, 2026",
			"1 USD = 0.86230 EUR from Jul 1, 2026",
			"1 JPY = 0.0054370 EUR from Jan 1, 2026",
		]);
		expect(told["Good to know"]).to.deep.equal([
			"3 rows left out: amount could not be read",
			"orders.amount, row 17: “n/a” is no number.",
		]);
	});

	it("tells this question's period by its name, and every filter, also what was picked in another widget but not here", async () => {
		const tile = await draw(
			html`<cadran-dashboard period="this-month" .filters=${[web]} .source=${sourceOf(revenue)}>
				<cadran-kpi-tile metric="revenue" .filters=${[{ column: "orders.store", is: "Lyon" }]}></cadran-kpi-tile>
				<cadran-kpi-tile id="other" metric="orders"></cadran-kpi-tile>
			</cadran-dashboard>`,
		);
		const pick = (from: Element | null, label: string) =>
			from?.dispatchEvent(new CadranSelectEvent(web, label));
		pick(host.querySelector("#other"), "Segment: Loyal");
		pick(tile, "Segment: Lost");
		await calm(tile);
		const told = facts(await open(tile));
		expect(told.Period?.[0]).to.equal("This month: Nov 1 – 18, 2026");
		expect(told.Filters).to.deep.equal([
			"Channel: web",
			"Store: Lyon",
			"Segment: Loyal",
		]);
	});

	it("says that there are no filters, and nothing of them where the page gave the answer", async () => {
		const asked = await draw(
			html`<cadran-kpi-tile metric="revenue" .source=${sourceOf(revenue)}></cadran-kpi-tile>`,
		);
		expect(facts(await open(asked)).Filters).to.deep.equal(["No filters"]);
		asked.data = revenue;
		await calm(asked);
		expect(facts(part(asked, ".panel"))).to.not.have.property("Filters");
	});

	it("links to the KPI in the glossary where the page has one, and where it is a KPI of the catalogue", async () => {
		const link = async (template: unknown) => {
			const panel = await open(await draw(template));
			const href = panel.querySelector("a")?.getAttribute("href");
			panel.hidePopover();
			render(null, host);
			return href;
		};
		expect(
			await link(html`<cadran-kpi-tile .data=${converted}></cadran-kpi-tile>`),
		).to.equal(undefined);
		expect(
			await link(
				html`<cadran-kpi-tile glossary="#" .data=${revenue}></cadran-kpi-tile>`,
			),
		).to.equal(undefined);
		expect(
			await link(
				html`<cadran-kpi-tile glossary="/kpis.html#top" .data=${converted}></cadran-kpi-tile>`,
			),
		).to.equal("/kpis.html#cadran-revenue");
		expect(
			await link(
				html`<cadran-dashboard glossary="#"><cadran-kpi-tile .data=${converted}></cadran-kpi-tile></cadran-dashboard>`,
			),
		).to.equal(`${location.href.split("#")[0]}#cadran-revenue`);
	});

	it("takes the focus, gives it back when it closes, and closes by its own button too", async () => {
		const tile = await draw(
			html`<cadran-kpi-tile .data=${converted}></cadran-kpi-tile>`,
		);
		const button = part(tile, ".title .about");
		button.focus();
		const panel = await open(tile);
		// An `auto` popover closes at Escape and at a click outside by itself.
		expect((panel as HTMLElement & { popover: string }).popover).to.equal(
			"auto",
		);
		expect(tile.shadowRoot?.activeElement?.id).to.equal("about");
		part(tile, ".panel .about").click();
		await calm(tile);
		expect(panel.matches(":popover-open")).to.equal(false);
		expect(tile.shadowRoot?.activeElement?.className).to.equal("about");
		expect(panel.childElementCount).to.equal(0);
	});

	it("is whole and on top, in a card of 160 pixels within a box that cuts", async () => {
		const tile = await draw(
			html`<style>.cut { inline-size: 160px; block-size: 90px; overflow: hidden; contain: paint } .over { position: relative; z-index: 9; block-size: 400px }</style>
			<div class="cut"><cadran-kpi-tile .data=${converted}></cadran-kpi-tile></div><div class="over"></div>`,
		);
		const panel = await open(tile);
		const box = panel.getBoundingClientRect();
		expect(box.width).to.be.above(300);
		expect(box.top).to.be.at.least(0);
		expect(box.left).to.be.at.least(0);
		expect(box.bottom).to.be.at.most(innerHeight);
		expect(box.right).to.be.at.most(innerWidth);
		for (const [x, y] of [
			[box.left + 20, box.top + 20],
			[box.right - 20, box.bottom - 20],
		] as const)
			expect(document.elementFromPoint(x, y)?.localName).to.equal(
				tile.localName,
			);
		expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
	});

	it("is in French within a French part of the page", async () => {
		await draw(
			html`<div lang="fr"><cadran-kpi-tile .data=${converted}></cadran-kpi-tile></div>`,
		);
		const tile = host.querySelector("cadran-kpi-tile") as CadranKpiTile;
		while (all(tile, ".title .about").length === 0) await calm(tile);
		const panel = await open(tile);
		expect(panel.ariaLabel).to.equal("À propos\u00a0: Revenue");
		expect(facts(panel)["Comparé à"]).to.deep.equal([
			"Année précédente : 1–18 nov. 2025",
		]);
	});
});
