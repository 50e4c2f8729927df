import { expect } from "chai";
import { html } from "lit";
import { loadWords } from "../../src/locales/locales.js";
import {
	board,
	chips,
	draw,
	find,
	noting,
	settle,
	text,
	web,
} from "./board.js";

describe("the head of a dashboard", () => {
	before(() => loadWords("fr"));

	it("tells the stretch that an answer was worked out for, to date", async () => {
		const { source } = noting();
		await draw(
			html`<cadran-dashboard lang="en-GB" heading="Customer relations" .source=${source} period="this-month" compare="previous-year">
				<cadran-kpi-tile metric="a"></cadran-kpi-tile>
			</cadran-dashboard>`,
		);
		expect(text(board())).to.match(
			/^Customer relations 1\s?–\s?18 Nov 2026 vs previous year, same days$/,
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
		expect(text(board())).to.match(/^Jan\s?–\s?Mar 2026$/);
	});

	it("offers periods to date, and asks by the fiscal year of its attribute", async () => {
		const { source, asked } = noting();
		await draw(
			html`<cadran-dashboard lang="en" .source=${source} period="year-to-date" controls week-start="7" fiscal="weeks: 4-5-4; month: 1; ends: nearest; naming: start">
				<cadran-kpi-tile metric="a"></cadran-kpi-tile>
			</cadran-dashboard>`,
		);
		const offered = [
			...(board().shadowRoot?.querySelector("select")?.options ?? []),
		];
		expect(offered.map((option) => option.textContent)).to.deep.equal([
			"This month",
			"Last month",
			"Last 3 months",
			"Last 12 months",
			"This year",
			"Week to date",
			"Month to date",
			"Quarter to date",
			"Year to date",
			"All time",
		]);
		expect(offered.find((option) => option.selected)?.textContent).to.equal(
			"Year to date",
		);
		expect(asked.at(-1)?.period).to.equal("year-to-date");
		expect(asked.at(-1)?.fiscal).to.deep.equal({
			weeks: "4-5-4",
			month: 1,
			ends: "nearest",
			naming: "start",
		});
		board().setAttribute("fiscal", "start: 4");
		await settle();
		expect(asked.at(-1)?.fiscal).to.deep.equal({ start: 4 });
		board().lang = "fr";
		await settle();
		await settle();
		expect(
			board().shadowRoot?.querySelector("select")?.options[8]?.text,
		).to.equal("Depuis le début de l’année");
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
			"Week to date",
			"Month to date",
			"Quarter to date",
			"Year to date",
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
