import { expect } from "chai";
import { html, render, type TemplateResult } from "lit";
import "../../src/index.js";
import type { DashboardState } from "../../src/element/state.js";
import { sampleSource } from "../../src/sources/sample.js";
import { board, chips, find, host } from "./board.js";

const source = sampleSource(3, { customers: 400 });

async function until(what: () => unknown): Promise<void> {
	for (let tries = 0; tries < 800 && !what(); tries++)
		await new Promise((later) => setTimeout(later, 10));
}

/** Each widget that can be picked in, and what is picked there. */
const widgets: [tag: string, template: TemplateResult, mark: string][] = [
	[
		"cadran-funnel",
		html`<cadran-funnel steps="visit, cart, order" id="picked"></cadran-funnel>`,
		"button[data-row='2']",
	],
	[
		"cadran-nps-gauge",
		html`<cadran-nps-gauge id="picked"></cadran-nps-gauge>`,
		"button[data-column='2']",
	],
	[
		"cadran-cohort-heatmap",
		html`<cadran-cohort-heatmap id="picked"></cadran-cohort-heatmap>`,
		"button[data-row='2'][data-column='0']",
	],
	[
		"cadran-rfm-grid",
		html`<cadran-rfm-grid bins="3" id="picked"></cadran-rfm-grid>`,
		"button.cell",
	],
];

const page = (widget: TemplateResult, state: DashboardState) =>
	html`<cadran-dashboard .source=${source} .state=${state}><cadran-kpi-tile metric="active-customers"></cadran-kpi-tile>${widget}</cadran-dashboard>`;

const figure = () =>
	find("cadran-kpi-tile").shadowRoot?.querySelector(".figure")?.textContent;
const marks = (selector: string) => [
	...(find("#picked").shadowRoot?.querySelectorAll<HTMLElement>(selector) ??
		[]),
];
const start: DashboardState = { period: "last-12-months", filters: [] };

describe("what a reader picked", () => {
	for (const [tag, widget, mark] of widgets)
		it(`in <${tag}> filters its neighbour, and comes back from plain JSON in a new page`, async function () {
			this.timeout(30_000);
			render(page(widget, start), host);
			await until(() => figure() && marks(mark).length > 0);
			const all = figure();
			marks(mark)[0]?.click();
			await until(() => figure() !== all);
			const picked = figure();
			expect(picked).not.to.equal(all);
			const names = chips(board()).map((chip) => chip.textContent);
			expect(names.length).to.equal(1);
			const kept = JSON.stringify(board().state);

			render(html``, host);
			render(page(widget, JSON.parse(kept)), host);
			await until(() => figure() === picked && marks(mark).length > 0);
			await until(() => marks("[aria-pressed=true]").length > 0);
			expect(figure()).to.equal(picked);
			expect(marks(mark)[0]?.ariaPressed).to.equal("true");
			expect(chips(board()).map((chip) => chip.textContent)).to.deep.equal(
				names,
			);
			expect(JSON.stringify(board().state)).to.equal(kept);

			// Picked again, it lets go, and nothing is left of it.
			marks(mark)[0]?.click();
			await until(() => figure() === all);
			expect(figure()).to.equal(all);
			expect(board().state).to.deep.equal({ ...start, selections: [] });
		});
});
