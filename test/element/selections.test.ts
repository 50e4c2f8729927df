import { expect } from "chai";
import { html, render } from "lit";
import type { CadranFilterEvent } from "../../src/element/events.js";
import type { CadranKpiTile } from "../../src/widgets/kpi-tile.js";
import {
	board,
	chips,
	draw,
	find,
	host,
	noting,
	pick,
	settle,
	shop,
	web,
} from "./board.js";

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
