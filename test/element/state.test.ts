import { expect } from "chai";
import { html, render } from "lit";
import type { DashboardState } from "../../src/element/state.js";
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
