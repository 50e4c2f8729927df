import { expect } from "chai";
import { html } from "lit";
import "../../src/index.js";
import { CadranError } from "../../src/model/error.js";
import type { KpiQuestion } from "../../src/questions/kpi.js";
import type { ModuleAnswer } from "../../src/questions/module.js";
import type { Question } from "../../src/questions/question.js";
import { sampleSource } from "../../src/sources/sample.js";
import type { DataSource } from "../../src/sources/source.js";
import { revenue } from "../../stories/kpi-tile.stories.js";
import { metaOf } from "../../stories/meta.js";
import { board, chips, draw, find, host, settle, text } from "./board.js";

const told: ModuleAnswer = {
	kind: "module",
	id: "shop",
	heading: "The shop",
	question: "Does it sell?",
	purpose: "Shows sales beside visits.",
	readers: ["Marketing", "Sales"],
	widgets: [
		{ element: "kpi-tile", attributes: { metric: "revenue" } },
		{
			element: "kpi-tile",
			attributes: { metric: "margin-rate" },
			heading: "Margin rate",
			unavailable: ["orders.margin", "costs"],
		},
		{ element: "kpi-tile", attributes: { metric: "orders" } },
	],
	meta: metaOf({
		id: "shop",
		name: "The shop",
		unit: "count",
		direction: "neutral",
	}),
};

/** A source with one module; notes what it was asked. */
function shop(answer: ModuleAnswer = told) {
	const asked: Question[] = [];
	const source = {
		ask: async (question: Question) => {
			asked.push(question);
			return question.kind === "module" ? answer : revenue;
		},
	} as unknown as DataSource;
	return { source, asked };
}

const inside = (selector: string) => [
	...(board().shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const kpis = (asked: readonly Question[]) =>
	asked.filter((each): each is KpiQuestion => each.kind === "kpi");

describe("a ready dashboard", () => {
	it("tells its title, question, purpose and readers, and lays its widgets out before the page's own", async () => {
		const { source, asked } = shop();
		await draw(
			html`<cadran-dashboard module="shop" .source=${source}><cadran-kpi-tile metric="own"></cadran-kpi-tile></cadran-dashboard>`,
		);
		await settle();
		expect(asked[0]).to.deep.equal({
			kind: "module",
			module: "shop",
			language: "en",
		});
		expect(text(board())).to.equal(
			"The shop Does it sell?Shows sales beside visits. For Marketing, Sales",
		);
		expect(
			inside(".grid > *").map((each) => each.getAttribute("metric")),
		).to.deep.equal(["revenue", "margin-rate", "orders", null]);
		expect(inside(".grid > *").at(-1)?.localName).to.equal("slot");
		expect(inside(".base")[0]?.ariaLabel).to.equal("The shop");
	});

	it("takes no code from whoever answers", async () => {
		const attributes = { metric: "revenue", onclick: "x()", ONFOCUS: "y()" };
		const widgets = [{ element: "kpi-tile" as const, attributes }];
		const { source } = shop({ ...told, widgets });
		await draw(
			html`<cadran-dashboard module="shop" .source=${source}></cadran-dashboard>`,
		);
		await settle();
		const [tile] = inside("cadran-kpi-tile");
		expect(tile?.getAttribute("metric")).to.equal("revenue");
		expect(tile?.getAttributeNames().join()).to.not.match(/\bon/);
	});

	it("shares period, comparison and filters with its widgets, and asks again when they change", async () => {
		const { source, asked } = shop();
		await draw(
			html`<cadran-dashboard module="shop" heading="Mine" period="last-month" compare="previous-year" .source=${source}></cadran-dashboard>`,
		);
		await settle();
		for (const question of kpis(asked))
			expect(question).to.deep.include({
				period: "last-month",
				compare: ["previous-year"],
			});
		expect(text(board())).to.match(/^Mine /);
		const tiles = inside(".grid > cadran-kpi-tile");
		asked.length = 0;
		board().period = "this-year";
		await settle();
		expect(kpis(asked).map(({ metric }) => metric)).to.deep.equal([
			"revenue",
			"orders",
		]);
		const now = inside(".grid > cadran-kpi-tile");
		expect(now.every((each, at) => each === tiles[at])).to.equal(true);
	});

	it("does not ask for what is not mapped: the widget names all that is missing", async () => {
		const { source, asked } = shop();
		await draw(
			html`<cadran-dashboard module="shop" .source=${source}></cadran-dashboard>`,
		);
		await settle();
		const [, margin] = inside(".grid > cadran-kpi-tile");
		expect(text(margin as HTMLElement)).to.equal(
			"Margin rate The source can’t answer this Missing in the data: orders.margin, costs",
		);
		expect(kpis(asked).map(({ metric }) => metric)).to.not.include(
			"margin-rate",
		);
	});

	it("says which module was meant, and tells the page", async () => {
		const errors: unknown[] = [];
		host.addEventListener("cadran-error", ({ error }) => errors.push(error));
		const source = sampleSource(3, { customers: 50 });
		await draw(
			html`<cadran-dashboard module="overvew" .source=${source}></cadran-dashboard>`,
		);
		while (errors.length === 0)
			await new Promise((later) => setTimeout(later, 10));
		await settle();
		expect(errors[0]).to.be.instanceOf(CadranError);
		expect(text(board())).to.contain("Did you mean “overview”?");
		expect(inside(".grid > *").length).to.equal(1);
	});

	it("waits for its source, and says so where it has none", async () => {
		await draw(html`<cadran-dashboard module="shop"></cadran-dashboard>`);
		expect(text(board())).to.contain("give the dashboard a source, or rows");
		const source = {
			ask: () => new Promise(() => {}),
		} as unknown as DataSource;
		board().source = source;
		await settle();
		expect(inside(".base")[0]?.ariaBusy).to.equal("true");
	});

	it("speaks the reader's language, with the same widgets", async () => {
		const { source, asked } = shop();
		await draw(
			html`<div lang="fr"><cadran-dashboard module="shop" .source=${source}></cadran-dashboard></div>`,
		);
		while (!text(board()).includes("Pour Marketing"))
			await new Promise((later) => setTimeout(later, 10));
		expect(asked[0]).to.deep.include({ kind: "module", language: "fr" });
	});

	it("filters the others by what is picked in one of its widgets; its state brings the pick back", async () => {
		const { source, asked } = shop();
		await draw(
			html`<cadran-dashboard module="shop" .source=${source}></cadran-dashboard>`,
		);
		await settle();
		const [first] = inside(".grid > cadran-kpi-tile");
		const { CadranSelectEvent } = await import("../../src/element/events.js");
		asked.length = 0;
		first?.dispatchEvent(
			new CadranSelectEvent({ column: "orders.channel", is: "web" }, "Web"),
		);
		await settle();
		expect(
			kpis(asked).map(({ metric, filters }) => [metric, filters?.length]),
		).to.deep.equal([["orders", 1]]);
		expect(chips(board()).map((chip) => chip.textContent)).to.deep.equal([
			"Web ✕",
		]);
		const { state } = board();
		expect(state.selections?.[0]?.widget).to.equal("cadran-kpi-tile-1");
		await draw(html``);
		await draw(
			html`<cadran-dashboard module="shop" .source=${source} .state=${state}></cadran-dashboard>`,
		);
		await settle();
		expect(
			(find("cadran-dashboard") as typeof first)?.shadowRoot?.querySelector<
				HTMLElement & { selected: unknown }
			>("cadran-kpi-tile")?.selected,
		).to.deep.equal({ column: "orders.channel", is: "web" });
	});
});
