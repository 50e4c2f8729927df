import { expect } from "chai";
import { html } from "lit";
import "../../src/widgets/rfm-grid.js";
import { sampleSource } from "../../src/sources/sample.js";
import type { DataSource } from "../../src/sources/source.js";
import { CadranDashboard } from "../../src/widgets/dashboard.js";
import { revenue } from "../../stories/kpi-tile.stories.js";
import {
	board,
	chips,
	draw,
	find,
	host,
	noting,
	settle,
	text,
	web,
} from "../element/board.js";

describe("what a dashboard shares", () => {
	it("reaches widgets that are nested, and those that come later", async () => {
		const { source, asked } = noting();
		await draw(
			html`<cadran-dashboard .source=${source} period="last-month" compare="previous-year" align="weekday" time-zone="Europe/Paris" week-start="7" as-of="2026-11-18" .filters=${[web]}>
				<section><div><cadran-kpi-tile metric="a"></cadran-kpi-tile></div></section>
			</cadran-dashboard>`,
		);
		const late = document.createElement("cadran-kpi-tile");
		late.metric = "b";
		board().append(late);
		await settle();
		expect(asked.map((each) => each.metric)).to.deep.equal(["a", "b"]);
		for (const question of asked)
			expect(question).to.deep.include({
				period: "last-month",
				compare: ["previous-year"],
				align: "weekday",
				timeZone: "Europe/Paris",
				weekStart: 7,
				asOf: "2026-11-18",
				filters: [web],
			});
	});

	it("reaches widgets that asked before it was defined", async () => {
		const { source, asked } = noting();
		const late = document.createElement("late-dashboard");
		late.append(
			Object.assign(document.createElement("cadran-kpi-tile"), { metric: "a" }),
		);
		host.append(late);
		await settle();
		expect(asked.length).to.equal(0);
		customElements.define("late-dashboard", class extends CadranDashboard {});
		Object.assign(late, { source });
		await settle();
		expect(asked.length).to.equal(1);
	});

	it("is asked for once a widget when the period changes", async () => {
		const { source, asked } = noting();
		await draw(
			html`<cadran-dashboard .source=${source} period="this-month">
				<cadran-kpi-tile metric="a"></cadran-kpi-tile><cadran-kpi-tile metric="b"></cadran-kpi-tile>
			</cadran-dashboard>`,
		);
		asked.length = 0;
		board().period = "last-12-months";
		await settle();
		expect(asked.map((each) => [each.metric, each.period])).to.deep.equal([
			["a", "last-12-months"],
			["b", "last-12-months"],
		]);
	});

	it("gives way to a widget's own period", async () => {
		const { source, asked } = noting();
		await draw(
			html`<cadran-dashboard .source=${source} period="this-month">
				<cadran-kpi-tile metric="a" period="last-year"></cadran-kpi-tile>
			</cadran-dashboard>`,
		);
		expect(asked[0]?.period).to.equal("last-year");
	});

	it("is no longer heard by a widget that left", async () => {
		const { source, asked } = noting();
		await draw(
			html`<cadran-dashboard .source=${source}><cadran-kpi-tile metric="a"></cadran-kpi-tile></cadran-dashboard>`,
		);
		find("cadran-kpi-tile").remove();
		asked.length = 0;
		board().period = "last-12-months";
		await settle();
		expect(asked.length).to.equal(0);
	});

	it("needs no source where widgets have data", async () => {
		await draw(
			html`<cadran-dashboard heading="Sales"><cadran-kpi-tile .data=${revenue}></cadran-kpi-tile></cadran-dashboard>`,
		);
		expect(text(find("cadran-kpi-tile"))).to.contain("Revenue");
		expect(text(board())).to.equal("Sales");
	});
});

describe("the layout of a dashboard", () => {
	const rows = async (width: number) => {
		host.style.width = `${width}px`;
		await draw(
			html`<cadran-dashboard>${[1, 2, 3, 4].map(() => html`<cadran-kpi-tile .data=${revenue}></cadran-kpi-tile>`)}</cadran-dashboard>`,
		);
		const tiles = [...host.querySelectorAll("cadran-kpi-tile")];
		for (const tile of tiles)
			expect(tile.getBoundingClientRect().right).to.be.at.most(
				host.getBoundingClientRect().right,
			);
		const tops = tiles.map((tile) => tile.getBoundingClientRect().top);
		return new Set(tops).size;
	};

	it("sets four tiles in a row on a desk, two on a tablet, one on a telephone and less", async () => {
		expect(await rows(1320)).to.equal(1);
		expect(await rows(768)).to.equal(2);
		expect(await rows(320)).to.equal(4);
		expect(await rows(160)).to.equal(4);
	});

	it("leaves the last word to the page", async () => {
		host.style.width = "1320px";
		await draw(
			html`<style>cadran-kpi-tile { grid-column: span 6 }</style><cadran-dashboard><cadran-kpi-tile .data=${revenue}></cadran-kpi-tile></cadran-dashboard>`,
		);
		const { width } = find("cadran-kpi-tile").getBoundingClientRect();
		expect(width).to.be.closeTo((1320 - 48 - 14) / 2, 1);
	});
});

describe("a dashboard on a real source", () => {
	it("filters a tile by the cell that is picked in the grid, and lets go at Escape", async () => {
		const source = sampleSource(3, { customers: 400 });
		await draw(
			html`<cadran-dashboard period="last-12-months" .source=${source}>
				<cadran-kpi-tile metric="active-customers"></cadran-kpi-tile><cadran-rfm-grid bins="3"></cadran-rfm-grid>
			</cadran-dashboard>`,
		);
		const [tile, grid] = [find("cadran-kpi-tile"), find("cadran-rfm-grid")];
		const figure = () => tile.shadowRoot?.querySelector(".figure")?.textContent;
		const cell = () =>
			grid.shadowRoot?.querySelector<HTMLButtonElement>("button[data-row]");
		const until = async (what: () => unknown) => {
			for (let tries = 0; tries < 500 && !what(); tries++)
				await new Promise((done) => setTimeout(done, 10));
		};
		await until(() => figure() && cell());
		const all = figure();
		const crowd = /\d+/.exec(cell()?.textContent ?? "")?.[0];
		cell()?.click();
		await until(() => figure() !== all);
		expect(figure()).to.equal(crowd);
		expect(chips(board()).map((chip) => chip.textContent)).to.deep.equal([
			"RFM: R1 F3 ✕",
		]);
		const status = () => board().shadowRoot?.querySelector("[role=status]");
		expect(status()?.textContent).to.equal("Filters: RFM: R1 F3");
		cell()?.dispatchEvent(
			new KeyboardEvent("keydown", {
				key: "Escape",
				bubbles: true,
				composed: true,
			}),
		);
		await until(() => figure() !== crowd);
		expect(figure()).to.equal(all);
		expect(chips(board()).length).to.equal(0);
		expect(status()?.textContent).to.equal("No filters");
	});

	it("says once, in its head, that the data are a sample; a card of its own says so itself", async () => {
		const sample = { ...revenue, meta: { ...revenue.meta, sample: true } };
		const source = { ask: async () => sample } as unknown as DataSource;
		await draw(
			html`<cadran-dashboard .source=${source}><cadran-kpi-tile metric="a"></cadran-kpi-tile></cadran-dashboard>
				<cadran-kpi-tile id="alone" metric="a" .source=${source}></cadran-kpi-tile>`,
		);
		expect(text(board())).to.equal("Sample data");
		expect(text(find("cadran-kpi-tile"))).to.not.contain("Sample data");
		expect(text(find("#alone"))).to.contain("Sample data");
		board().source = noting().source;
		await settle();
		expect(text(board())).to.equal("");
	});

	it("says nothing of a sample that is one widget's own", async () => {
		const sample = { ...revenue, meta: { ...revenue.meta, sample: true } };
		const own = { ask: async () => sample } as unknown as DataSource;
		await draw(
			html`<cadran-dashboard .source=${noting().source}>
				<cadran-kpi-tile metric="a" .source=${own}></cadran-kpi-tile><cadran-kpi-tile metric="b" .data=${sample}></cadran-kpi-tile>
			</cadran-dashboard>`,
		);
		expect(text(board())).to.equal("");
		for (const tile of host.querySelectorAll("cadran-kpi-tile"))
			expect(text(tile)).to.contain("Sample data");
	});

	it("is as large as the reader's own text, whatever the page makes of its root", async () => {
		document.documentElement.style.fontSize = "10px";
		await draw(
			html`<cadran-dashboard heading="Sales"><cadran-kpi-tile .data=${revenue}></cadran-kpi-tile></cadran-dashboard>`,
		);
		const figure = find("cadran-kpi-tile").shadowRoot?.querySelector(".figure");
		const size = () => figure && getComputedStyle(figure).fontSize;
		expect(size()).to.equal("32px");
		host.style.setProperty("--cadran-font-size", "24px");
		expect(size()).to.equal("48px");
		document.documentElement.style.fontSize = "";
	});
});
