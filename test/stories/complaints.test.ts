import { expect } from "chai";
import { html, type TemplateResult } from "lit";
import type { CadranElement } from "../../src/element/element.js";
import type { RowQuestion } from "../../src/questions/question.js";
import type { CadranDashboard } from "../../src/widgets/dashboard.js";
import type { CadranKpiTile } from "../../src/widgets/kpi-tile.js";
import * as complaints from "../../stories/complaints.stories.js";
import { plain } from "../widgets/drawn.js";
import { draw, settled, storiesOf } from "./draw.js";

type Widget = CadranElement<RowQuestion>;

const stories = new Map(storiesOf(complaints));

let ground: HTMLElement;
afterEach(() => ground.remove());

async function show(name: string): Promise<void> {
	const story = stories.get(name);
	if (!story) throw new Error(`There is no story ${name}.`);
	await put(story());
}

async function put(template: TemplateResult): Promise<void> {
	ground = await draw(template);
	await settled(ground);
}

const find = <E extends Element>(selector: string) =>
	ground.querySelector(selector) as E;
const inside = <E extends Element = HTMLElement>(
	element: Element,
	selector: string,
) => [...(element.shadowRoot?.querySelectorAll<E>(selector) ?? [])];
const textOf = (element: Element) =>
	// biome-ignore lint/performance/useDomNodeTextContent: what CSS takes away, a reader does not see.
	plain(inside(element, ".card")[0]?.innerText ?? "");

async function until(what: () => unknown): Promise<void> {
	for (let tries = 0; tries < 500 && !what(); tries++)
		await new Promise((later) => setTimeout(later, 10));
}

describe("the complaint that", () => {
	it("a tooltip is cut by a neighbour: it opens above the page and within the window", async () => {
		await show("TooltipCutByANeighbour");
		const tile = find<CadranKpiTile>("cadran-kpi-tile");
		inside(tile, ".about")[0]?.click();
		const [panel] = inside(tile, ".panel") as [HTMLElement];
		await until(() => panel.textContent?.includes("48,210"));
		const box = panel.getBoundingClientRect();
		expect(box.top).to.be.at.least(0);
		expect(box.left).to.be.at.least(0);
		expect(box.right).to.be.at.most(innerWidth);
		expect(box.bottom).to.be.at.most(innerHeight);
		// Each corner is the panel's own, not a neighbour's: what clips the card does not clip it.
		for (const [x, y] of [
			[box.left + 12, box.top + 12],
			[box.right - 12, box.top + 12],
			[box.left + 12, box.bottom - 12],
			[box.right - 12, box.bottom - 12],
		] as const)
			expect(document.elementFromPoint(x, y)).to.equal(tile);
		panel.hidePopover();
	});

	it("a filter can’t be seen or restored by the host: a pick is plain JSON that brings the view back", async () => {
		await show("FilterThatTheHostCannotSee");
		const figure = () =>
			inside(find("cadran-kpi-tile"), ".figure")[0]?.textContent;
		const cells = () =>
			inside(find("cadran-rfm-grid"), "button.cell") as HTMLElement[];
		await until(() => figure() && cells().length > 0);
		const all = figure();
		cells()[0]?.click();
		await until(() => figure() !== all);
		const picked = figure();
		const state = complaints.kept.state;
		expect(state?.selections?.length).to.equal(1);
		ground.remove();
		await show("FilterThatTheHostCannotSee");
		await until(() => figure() === all);
		find<CadranDashboard>("cadran-dashboard").state = state as NonNullable<
			typeof state
		>;
		await until(() => figure() === picked);
		expect(figure()).to.equal(picked);
		expect(cells()[0]?.ariaPressed).to.equal("true");
	});

	it("languages are mixed: nothing in a French dashboard is in English", async () => {
		await show("MixedLanguages");
		const widgets = [...find("cadran-dashboard").children];
		await until(() => widgets.every((each) => inside(each, ".body").length));
		for (const widget of widgets) {
			const text = textOf(widget);
			expect(text, widget.localName).to.match(/[éèàû]| %/);
			expect(text, widget.localName).not.to.match(
				/\b(?:Customers?|Lost|of first|First order|vs|better|worse|Median|Segment(?:s)? (?:then|now)|answers|within|between|the|and)\b/,
			);
		}
	});

	it("dates are moved a day by UTC: an order after midnight in Paris is of the new month", async () => {
		await show("DatesMovedADayByUtc");
		const tile = find("cadran-kpi-tile");
		await until(() => inside(tile, ".figure").length);
		expect(inside(tile, ".figure")[0]?.textContent).to.equal("1");
		expect(
			plain(
				find("cadran-dashboard").shadowRoot?.querySelector("header")
					?.textContent ?? "",
			),
		).to.contain("Nov 2026");
		const csv = await (
			await find<Widget & HTMLElement>("cadran-kpi-tile").exportAs("csv")
		).text();
		expect(csv).to.contain("Value,2026-11-01,2026-12-01,1,");
	});

	it("a spinner wipes the last good picture: it stays until the next is there", async () => {
		await show("SpinnerThatWipesTheLastPicture");
		const tile = find<CadranKpiTile>("cadran-kpi-tile");
		const before = textOf(tile);
		expect(before).to.contain("1.24");
		tile.period = "last-month";
		await until(() => inside(tile, ".card")[0]?.ariaBusy === "true");
		expect(inside(tile, ".card")[0]?.ariaBusy).to.equal("true");
		expect(textOf(tile)).to.equal(before);
		expect(inside(tile, ".bone").length).to.equal(0);
	});

	it("a screen reader reads “graphic”: each card is named by its finding, and pictures are silent", async () => {
		await show("ScreenReaderThatReadsGraphic");
		const widgets = [...find("cadran-dashboard").children];
		expect(widgets.length).to.equal(5);
		for (const widget of widgets) {
			const [card] = inside(widget, ".card") as [HTMLElement];
			expect(card.ariaLabel, widget.localName).to.match(/\d/);
			expect(
				inside(widget, "[role=img], [role=graphics-document], canvas, img")
					.length,
			).to.equal(0);
			const loud = inside<SVGElement>(widget, "svg").filter(
				(svg) => !svg.closest("[aria-hidden=true]"),
			);
			expect(loud.length, widget.localName).to.equal(0);
		}
		for (const tag of ["funnel", "cohort-heatmap", "rfm-grid", "nps-gauge"])
			expect(inside(find(`cadran-${tag}`), "table").length, tag).to.be.above(0);
	});

	it("an export says nothing: text, CSV, SVG and PNG carry the finding, the figures and the day", async () => {
		await show("ExportThatSaysNothing");
		for (const widget of find("cadran-dashboard").children as Iterable<
			Widget & HTMLElement
		>) {
			const finding = inside(widget, ".card")[0]?.ariaLabel as string;
			const read = async (kind: "text" | "csv" | "svg") =>
				(await widget.exportAs(kind)).text();
			const csv = await read("csv");
			expect(csv.replaceAll('""', '"')).to.contain(finding);
			expect(csv).to.match(/\r\nAs of,/);
			expect(await read("text")).to.contain(finding);
			const svg = new DOMParser().parseFromString(
				await read("svg"),
				"image/svg+xml",
			);
			expect(svg.querySelector("parsererror")).to.equal(null);
			expect(svg.querySelector("title")?.textContent).to.equal(finding);
			expect(svg.querySelectorAll("text").length).to.be.above(3);
			const png = await widget.exportAs("png", { scale: 1 });
			const picture = await createImageBitmap(png);
			const [card] = inside(widget, ".card") as [HTMLElement];
			const { width, height } = card.getBoundingClientRect();
			expect(picture.width).to.be.closeTo(width, 1);
			expect(picture.height).to.be.closeTo(height, 1);
		}
	});

	it("an export of nothing is a picture of nothing: it is refused", async () => {
		await put(html`<cadran-kpi-tile metric="revenue"></cadran-kpi-tile>`);
		const refused = await find<CadranKpiTile>("cadran-kpi-tile")
			.exportAs("png")
			.then(
				() => null,
				(error: unknown) => error,
			);
		expect(refused).to.include({ name: "CadranError", code: "question" });
	});

	it("“Other” adds up distinct counts: who is in two small groups counts once", async () => {
		const { split } = await complaints.devices.ask({
			kind: "kpi",
			metric: {
				id: "visitors",
				name: { en: "Visitors" },
				unit: "count",
				direction: "higher",
				is: { op: "distinct", of: "events.customer" },
			},
			split: { column: "events.device", top: 1 },
		});
		// Television and watch have Ada and Bob each: two customers, not four.
		expect(split?.groups.map((group) => group.measure.value)).to.deep.equal([
			3,
		]);
		expect(split?.other?.groups).to.equal(2);
		expect(split?.other?.measure.value).to.equal(2);
		await show("OtherThatAddsUpDistinctCounts");
		const funnel = find("cadran-funnel");
		await until(() => /Other \(2\)/.test(textOf(funnel)));
		expect(textOf(funnel)).to.match(/Visit, Other \(2\) 2 /);
	});

	it("currencies are added up: without rates no number, with them the dated rate is told", async () => {
		await show("CurrenciesAddedUp");
		const tile = () => find<CadranKpiTile>("cadran-kpi-tile");
		await until(() => /can.t be converted/.test(textOf(tile())));
		expect(textOf(tile())).to.match(/can.t be converted/);
		expect(inside(tile(), ".figure").length).to.equal(0);
		ground.remove();
		await show("CurrenciesConverted");
		await until(() => inside(tile(), ".figure").length);
		// 10 + 32 × 0.75.
		expect(inside(tile(), ".figure")[0]?.textContent).to.contain("34");
		inside(tile(), ".about")[0]?.click();
		const panel = () => inside(tile(), ".panel")[0];
		await until(() => panel()?.textContent?.includes("1 USD ="));
		expect(plain(panel()?.textContent ?? "")).to.match(
			/1 USD = 0\.750* EUR from Nov 1, 2026/,
		);
		panel()?.hidePopover();
	});

	it("NPS has no uncertainty: interval, n and method stand beside it", async () => {
		await show("NpsWithoutItsUncertainty");
		const text = textOf(find("cadran-nps-gauge"));
		expect(text).to.match(/between [+−]?\d/);
		expect(text).to.match(/n = \d/);
		expect(text).to.contain("95%");
	});

	it("zero, equal, missing and negative bases: new, no change, nothing to compare with, a rise", async () => {
		await show("ZeroEqualMissingAndNegativeBases");
		const said = [...ground.querySelectorAll("cadran-kpi-tile")].map(textOf);
		expect(said.length).to.equal(4);
		for (const [index, words] of [
			"new",
			"no change",
			"nothing to compare with",
			"+37.5%",
		].entries()) {
			expect(said[index]).to.contain(words);
			expect(said[index]).not.to.match(/∞|Infinity|NaN/);
		}
	});
});
