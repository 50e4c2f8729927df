import { expect } from "chai";
import { html, render } from "lit";
import "../../src/widgets/kpi-tile.js";
import "../../src/widgets/rfm-grid.js";
import {
	type CadranFilterEvent,
	CadranSelectEvent,
} from "../../src/element/events.js";
import type { DashboardState } from "../../src/element/state.js";
import type { Filter } from "../../src/model/filter.js";
import type { KpiQuestion } from "../../src/questions/kpi.js";
import { sampleSource } from "../../src/sources/sample.js";
import type { DataSource } from "../../src/sources/source.js";
import { CadranDashboard } from "../../src/widgets/dashboard.js";
import type { CadranKpiTile } from "../../src/widgets/kpi-tile.js";
import { revenue } from "../../stories/kpi-tile.stories.js";

/** A source that answers at once, and notes what it was asked. */
function noting() {
	const asked: KpiQuestion[] = [];
	const source = {
		ask: async (question: KpiQuestion) => {
			asked.push(question);
			return revenue;
		},
	} as unknown as DataSource;
	return { source, asked };
}

const web: Filter = { column: "orders.channel", is: "web" };
const shop: Filter = { column: "orders.channel", is: "store" };
const settle = async () => {
	for (let i = 0; i < 4; i++) await new Promise((done) => setTimeout(done, 0));
};
const text = (element: Element) =>
	element.shadowRoot?.textContent?.replace(/\s+/g, " ").trim() ?? "";
const chips = (board: Element) => [
	...(board.shadowRoot?.querySelectorAll<HTMLButtonElement>(".chip") ?? []),
];
const pick = (widget: CadranKpiTile, filter: Filter | null, label = "Web") => {
	const event = new CadranSelectEvent(filter, label);
	if (widget.dispatchEvent(event)) widget.selected = filter;
};

let host: HTMLElement;
const find = <E extends Element>(selector: string) =>
	host.querySelector(selector) as E;
const board = () => find<CadranDashboard>("cadran-dashboard");
async function draw(template: unknown): Promise<CadranDashboard> {
	render(template, host);
	await settle();
	return board();
}

beforeEach(() => {
	host = document.createElement("div");
	document.body.append(host);
});
afterEach(() => host.remove());

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

describe("a selection in one widget", () => {
	const { source, asked } = noting();
	const two = () =>
		draw(
			html`<cadran-dashboard .source=${source}>
				<cadran-kpi-tile metric="a"></cadran-kpi-tile><cadran-kpi-tile id="second" metric="b"></cadran-kpi-tile>
			</cadran-dashboard>`,
		);
	const first = () => find<CadranKpiTile>("cadran-kpi-tile");
	beforeEach(async () => {
		render(html``, host);
		await two();
		asked.length = 0;
	});

	it("filters the others, not itself", async () => {
		pick(first(), web);
		await settle();
		expect(
			asked.map(({ metric, filters }) => ({ metric, filters })),
		).to.deep.equal([{ metric: "b", filters: [web] }]);
		expect(chips(board()).map((chip) => chip.textContent)).to.deep.equal([
			"Web ✕",
		]);
	});

	it("is replaced by the next one there, and let go when nothing is picked", async () => {
		pick(first(), web);
		pick(first(), shop, "Store");
		await settle();
		expect(board().state.selections?.map((each) => each.label)).to.deep.equal([
			"Store",
		]);
		pick(first(), null);
		await settle();
		expect(board().state.selections).to.deep.equal([]);
		expect(asked.at(-1)?.filters).to.deep.equal([]);
	});

	it("stands beside the selection of another widget", async () => {
		pick(first(), web);
		pick(find<CadranKpiTile>("#second"), shop, "Store");
		await settle();
		expect(chips(board()).length).to.equal(2);
		expect(asked.find(({ metric }) => metric === "a")?.filters).to.deep.equal([
			shop,
		]);
	});

	it("filters nothing where the page cancels it", async () => {
		host.addEventListener("cadran-select", (event) => event.preventDefault(), {
			once: true,
		});
		pick(first(), web);
		await settle();
		expect(asked.length).to.equal(0);
		expect(first().selected).to.equal(null);
	});

	it("is taken back where the page cancels the filter", async () => {
		board().addEventListener(
			"cadran-filter",
			(event) => event.preventDefault(),
			{ once: true },
		);
		pick(first(), web);
		await settle();
		expect(asked.length).to.equal(0);
		expect(first().selected).to.equal(null);
		expect(chips(board()).length).to.equal(0);
	});

	it("tells the page which filters would hold", async () => {
		let heard: CadranFilterEvent | undefined;
		board().filters = [shop];
		host.addEventListener(
			"cadran-filter",
			(event) => {
				heard = event;
			},
			{ once: true },
		);
		pick(first(), web);
		await settle();
		expect(heard?.filters).to.deep.equal([shop, web]);
		expect(heard?.state.selections).to.deep.equal([
			{ widget: "cadran-kpi-tile-1", filter: web, label: "Web" },
		]);
	});

	it("goes by its chip", async () => {
		pick(first(), web);
		await settle();
		const [chip] = chips(board());
		expect(chip?.getAttribute("aria-label")).to.equal(
			"Web: remove this filter",
		);
		chip?.click();
		await settle();
		expect(first().selected).to.equal(null);
		expect(chips(board()).length).to.equal(0);
	});

	it("goes with its widget", async () => {
		pick(first(), web);
		await settle();
		asked.length = 0;
		first().remove();
		await settle();
		expect(chips(board()).length).to.equal(0);
		expect(asked.map(({ filters }) => filters)).to.deep.equal([[]]);
	});

	it("stays when the dashboard moves", async () => {
		pick(first(), web);
		await settle();
		const other = document.createElement("div");
		const moved = board();
		host.append(other);
		other.append(moved);
		await settle();
		expect(chips(moved).length).to.equal(1);
	});

	it("is the nearest dashboard's alone", async () => {
		const inner = document.createElement("cadran-dashboard");
		const tile = document.createElement("cadran-kpi-tile");
		inner.append(tile);
		board().append(inner);
		pick(tile, web);
		await settle();
		expect(chips(inner).length).to.equal(1);
		expect(chips(board()).length).to.equal(0);
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

describe("the state of a dashboard", () => {
	it("goes out and in again as plain JSON", async () => {
		const { source, asked } = noting();
		const page = (state?: DashboardState) =>
			html`<cadran-dashboard .source=${source} .state=${state ?? { filters: [] }}><cadran-kpi-tile metric="a"></cadran-kpi-tile><cadran-kpi-tile metric="b"></cadran-kpi-tile></cadran-dashboard>`;
		await draw(
			page({ period: "last-month", compare: [{ ago: 2 }], filters: [shop] }),
		);
		pick(find<CadranKpiTile>("cadran-kpi-tile"), web);
		await settle();
		const kept = JSON.stringify(board().state);
		render(html``, host);
		asked.length = 0;
		await draw(page(JSON.parse(kept)));
		expect(JSON.stringify(board().state)).to.equal(kept);
		const last = (metric: string) =>
			asked.filter((each) => each.metric === metric).at(-1);
		expect(last("a")?.filters).to.deep.equal([shop]);
		expect(last("b")).to.deep.include({
			period: "last-month",
			compare: [{ ago: 2 }],
			filters: [shop, web],
		});
		expect(find<CadranKpiTile>("cadran-kpi-tile").selected).to.deep.equal(web);
	});

	it("fires no event when set by code", async () => {
		let events = 0;
		host.addEventListener("cadran-filter", () => events++);
		await draw(html`<cadran-dashboard></cadran-dashboard>`);
		board().state = { period: "this-year", filters: [web] };
		await settle();
		expect(events).to.equal(0);
		expect(chips(board()).length).to.equal(1);
	});
});

describe("the head of a dashboard", () => {
	it("tells the stretch that an answer was worked out for, to date", async () => {
		const { source } = noting();
		await draw(
			html`<cadran-dashboard lang="en-GB" heading="Customer relations" .source=${source} period="this-month" compare="previous-year">
				<cadran-kpi-tile metric="a"></cadran-kpi-tile>
			</cadran-dashboard>`,
		);
		expect(text(board())).to.match(
			/^Customer relations 1\s–\s18 Nov 2026 vs previous year, same days$/,
		);
	});

	it("tells the period by its name until then", async () => {
		await draw(
			html`<cadran-dashboard period="last-12-months" compare="previous-period, 3-ago"></cadran-dashboard>`,
		);
		expect(text(board())).to.equal(
			"Last 12 months vs previous period, 3 periods earlier",
		);
		board().period = { from: "2026-01-01", to: "2026-04-01" };
		board().compare = [];
		await settle();
		expect(text(board())).to.match(/^Jan\s–\sMar 2026$/);
	});

	it("speaks each dashboard's own language", async () => {
		await draw(
			html`<cadran-dashboard lang="fr" period="last-3-months" compare="previous-year" .filters=${[web]}></cadran-dashboard>
				<cadran-dashboard id="other" lang="en" period="last-3-months" compare="previous-year" .filters=${[web]}></cadran-dashboard>`,
		);
		expect(text(board())).to.equal(
			"3 derniers mois vs année précédente Canal : web ✕",
		);
		expect(text(find("#other"))).to.equal(
			"Last 3 months vs previous year Channel: web ✕",
		);
	});

	it("lets the reader be rid of a filter, and the page keep it", async () => {
		await draw(
			html`<cadran-dashboard .filters=${[web, { column: "amount", from: 100 }]}></cadran-dashboard>`,
		);
		expect(chips(board()).map((chip) => chip.textContent)).to.deep.equal([
			"Channel: web ✕",
			"Amount: from 100 ✕",
		]);
		board().addEventListener(
			"cadran-filter",
			(event) => event.preventDefault(),
			{ once: true },
		);
		chips(board())[0]?.click();
		await settle();
		expect(board().filters.length).to.equal(2);
		chips(board())[0]?.click();
		await settle();
		expect(board().filters).to.deep.equal([{ column: "amount", from: 100 }]);
		const focused = () => board().shadowRoot?.activeElement;
		expect(focused()).to.equal(chips(board())[0]);
		chips(board())[0]?.click();
		await settle();
		expect(focused()?.localName).to.equal("section");
	});

	it("offers periods and comparisons, and puts them back where the page cancels", async () => {
		await draw(
			html`<cadran-dashboard controls period="last-2-weeks"></cadran-dashboard>`,
		);
		const [period, compare] = [
			...(board().shadowRoot?.querySelectorAll("select") ?? []),
		] as [HTMLSelectElement, HTMLSelectElement];
		const shown = (select: HTMLSelectElement) =>
			select.options[select.selectedIndex]?.text;
		const choose = async (select: HTMLSelectElement, name: string) => {
			const index = [...select.options].findIndex((each) => each.text === name);
			select.selectedIndex = index;
			select.dispatchEvent(new Event("change"));
			await settle();
		};
		expect(period.getAttribute("aria-label")).to.equal("Period");
		expect([...period.options].map((each) => each.text)).to.deep.equal([
			"Last 2 weeks",
			"This month",
			"Last month",
			"Last 3 months",
			"Last 12 months",
			"This year",
			"All time",
		]);
		expect([shown(period), shown(compare)]).to.deep.equal([
			"Last 2 weeks",
			"No comparison",
		]);
		await choose(period, "This year");
		await choose(compare, "vs previous year");
		expect(board().state).to.deep.include({
			period: "this-year",
			compare: ["previous-year"],
		});
		expect(shown(period)).to.equal("This year");
		board().addEventListener("cadran-filter", (event) =>
			event.preventDefault(),
		);
		await choose(period, "All time");
		expect(board().period).to.equal("this-year");
		expect(shown(period)).to.equal("This year");
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
		expect(chips(board()).length).to.equal(1);
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
	});
});
