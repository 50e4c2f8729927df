import { expect } from "chai";
import { html, type TemplateResult } from "lit";
import type { CadranSelectEvent } from "../../src/element/events.js";
import type { CustomersFilter } from "../../src/model/filter.js";
import { defineModel } from "../../src/model/mapping.js";
import type { RfmQuestion } from "../../src/questions/rfm.js";
import { memorySource } from "../../src/sources/memory.js";
import type { DataSource } from "../../src/sources/source.js";
import type { CadranRfmGrid } from "../../src/widgets/rfm-grid.js";
import { shop } from "../../stories/rfm-grid.stories.js";
import { all, calm, clear, drawn, part, plain, press, text } from "./drawn.js";

const grid = (
	template: TemplateResult = html`<cadran-rfm-grid .data=${shop}></cadran-rfm-grid>`,
) => drawn<CadranRfmGrid>("cadran-rfm-grid", template);
const cell = (widget: CadranRfmGrid, row: number, column: number) =>
	part<HTMLButtonElement>(
		widget,
		`button[data-row="${row}"][data-column="${column}"]`,
	);
const name = (widget: CadranRfmGrid, text: string) =>
	all<HTMLButtonElement>(widget, "button.name").find(
		(button) => button.textContent === text,
	) as HTMLButtonElement;

/** The figures of the grid by row, as a reader sees them. */
const figures = (widget: CadranRfmGrid) =>
	all<HTMLTableRowElement>(widget, ".grid tbody tr").map((row) =>
		[...row.querySelectorAll<HTMLElement>(".figure")].map((each) =>
			plain(each.textContent),
		),
	);

/** What was picked, event by event. */
function picks(widget: CadranRfmGrid) {
	const seen: { pick: unknown; label: string }[] = [];
	widget.addEventListener("cadran-select", (event: CadranSelectEvent) =>
		seen.push({
			pick: (event.filter as CustomersFilter | null)?.pick ?? null,
			label: event.label,
		}),
	);
	return seen;
}

afterEach(clear);

describe("what a reader sees in an RFM grid", () => {
	it("is the finding, a cell for each pair of scores with its segment, and the axes", async () => {
		const widget = await grid();
		expect(text(widget, ".finding")).to.equal(
			"Champions are 16% of customers and 30% of revenue.",
		);
		expect(figures(widget)).to.deep.equal([
			["67", "144", "206", "347", "683"],
			["170", "272", "224", "288", "412"],
			["239", "246", "305", "227", "237"],
			["355", "428", "208", "149", "156"],
			["626", "506", "206", "153", "66"],
		]);
		expect(plain(cell(widget, 0, 4).textContent)).to.equal("683 Champions");
		expect(text(widget, ".grid thead")).to.match(/R1 ≥ 482 d .* R5 ≤ 115 d$/);
		expect(text(widget, ".grid tbody tr")).to.match(/^F5 8\+/);
		expect(text(widget, ".notes")).to.match(/6,920 customers.*scores by rank/);
	});

	it("is a table whose headers come first for those who listen, and last for the eye", async () => {
		const widget = await grid();
		const table = part<HTMLTableElement>(widget, ".grid");
		expect(table.caption?.textContent).to.equal("RFM");
		expect(part(widget, "article").ariaLabel).to.match(/^Champions/);
		expect(all(widget, ".grid thead th[scope=col]")).to.have.length(5);
		expect(all(widget, ".grid tbody th[scope=row]")).to.have.length(5);
		const [head, body] = [".grid thead", ".grid tbody"].map((each) =>
			part(widget, each).getBoundingClientRect(),
		);
		expect(head?.top).to.be.greaterThan(body?.top ?? Infinity);
		expect(cell(widget, 0, 4).title).to.match(
			/^R5 ≤\u00a0115 d, F5 8\+, Champions: 683 customers, €/,
		);
	});

	it("is segments with customers and revenue side by side, and tiers on request", async () => {
		const widget = await grid(
			html`<cadran-rfm-grid .data=${shop} tiers></cadran-rfm-grid>`,
		);
		expect(text(widget, '[part="segments"] tbody tr')).to.match(
			/^Champions 1,095 15\.8% 29\.7%/,
		);
		expect(text(widget, '[part="tiers"]')).to.match(
			/^Value tier Value tier, orders since .*Very good .* Very occasional /s,
		);
		widget.noSegments = true;
		widget.tiers = false;
		await calm(widget);
		expect(all(widget, "table")).to.have.length(1);
	});

	it("is French in a French page", async () => {
		const widget = await grid(
			html`<div lang="fr"><cadran-rfm-grid .data=${shop}></cadran-rfm-grid></div>`,
		);
		expect(text(widget, ".finding")).to.equal(
			"Les champions représentent 16 % des clients et 30 % du chiffre d’affaires.",
		);
		expect(plain(cell(widget, 4, 0).textContent)).to.equal("626 Perdus");
		expect(text(widget, ".notes")).to.match(/6 920 clients ?analyse au/);
	});

	it("can be read on every step of the ramp, light and dark", async () => {
		const widget = await grid(
			html`<div class="dark"><cadran-rfm-grid .data=${shop}></cadran-rfm-grid></div>`,
		);
		const style = () => getComputedStyle(cell(widget, 4, 0));
		const light = [style().backgroundColor, style().color];
		(widget.parentElement as HTMLElement).style.colorScheme = "dark";
		expect([style().backgroundColor, style().color]).to.not.deep.equal(light);
	});

	it("has rows of one height that hold their words, and fills a taller card", async () => {
		const widget = await grid(
			html`<cadran-rfm-grid class="narrow" no-segments .data=${shop}></cadran-rfm-grid>`,
		);
		const heights = () =>
			all(widget, ".grid tbody tr").map((row) =>
				Math.round(row.getBoundingClientRect().height),
			);
		widget.style.inlineSize = "420px";
		const [own = 0] = heights();
		expect(heights()).to.deep.equal(Array(5).fill(own));
		for (const each of all(widget, ".cell"))
			expect(each.scrollHeight).to.be.at.most(each.clientHeight);
		(widget.parentElement as HTMLElement).style.cssText =
			"display: grid; block-size: 900px";
		expect(heights()[0]).to.be.above(own + 40);
		expect(cell(widget, 4, 0).clientHeight).to.be.above(own + 40);
	});

	it("holds names of any length", async () => {
		const segment = "Unverbesserlichkeitsvermutungswiderlegungsverfahren";
		const widget = await grid(
			html`<cadran-rfm-grid .data=${{
				...shop,
				cells: shop.cells.map((each) => ({ ...each, segment })),
				segments: [{ ...shop.segments[0], id: segment }],
			}}></cadran-rfm-grid>`,
		);
		for (const width of [1200, 640, 320]) {
			widget.style.inlineSize = `${width}px`;
			const card = part(widget, ".card");
			expect(card.scrollWidth).to.be.at.most(card.clientWidth);
		}
	});

	it("fits in 160 pixels", async () => {
		const widget = await grid();
		widget.style.inlineSize = "160px";
		await calm(widget);
		const card = part(widget, ".card");
		expect(card.scrollWidth).to.be.at.most(card.clientWidth);
	});
});

describe("picking in an RFM grid", () => {
	it("filters by the customers of a cell, and lets go when picked again", async () => {
		const widget = await grid();
		const seen = picks(widget);
		cell(widget, 0, 4).click();
		await calm(widget);
		expect(seen[0]?.pick).to.deep.equal({ cells: [[5, 5]] });
		expect(cell(widget, 0, 4).ariaPressed).to.equal("true");
		cell(widget, 0, 4).click();
		await calm(widget);
		expect(seen[1]?.pick).to.equal(null);
		expect(widget.selected).to.equal(null);
	});

	it("filters by a segment and rings its cells", async () => {
		const widget = await grid();
		const seen = picks(widget);
		name(widget, "Champions").click();
		await calm(widget);
		expect(seen).to.deep.equal([
			{
				pick: {
					cells: [
						[5, 4],
						[5, 5],
					],
				},
				label: "Segment: Champions",
			},
		]);
		expect(
			all(widget, ".picked").map((each) => each.dataset.row),
		).to.deep.equal(["0", "1"]);
		expect(name(widget, "Champions").ariaPressed).to.equal("true");
		expect(cell(widget, 0, 4).ariaPressed).to.equal("false");
	});

	it("carries the question it was asked with, without other widgets’ selections", async () => {
		const widget = await grid(
			html`<cadran-rfm-grid
				.data=${shop}
				period="last-12-months"
				.filters=${[{ column: "orders.channel", is: "web" }]}
			></cadran-rfm-grid>`,
		);
		cell(widget, 2, 2).click();
		const { customers } = widget.selected as CustomersFilter;
		const question = customers as unknown as RfmQuestion;
		expect(question.kind).to.equal("rfm");
		expect(question.period).to.equal("last-12-months");
		expect(question.filters).to.deep.equal([
			{ column: "orders.channel", is: "web" },
		]);
	});

	it("goes by keys through the grid and on to the segments, with one tab stop; Escape lets go", async () => {
		const widget = await grid();
		expect(
			all<HTMLButtonElement>(widget, ".body button").filter(
				({ tabIndex }) => tabIndex === 0,
			),
		).to.have.length(1);
		const focused = () =>
			(widget.shadowRoot?.activeElement as HTMLElement | null)?.dataset;
		cell(widget, 0, 0).focus();
		for (const key of ["End", "ArrowDown", "ArrowLeft"]) press(widget, key);
		expect({ ...focused() }).to.deep.equal({ row: "1", column: "3" });
		press(widget, "PageDown");
		expect(focused()?.row).to.equal("11");
		name(widget, "At risk").click();
		await calm(widget);
		expect(widget.selected).to.not.equal(null);
		press(widget, "Escape");
		expect(widget.selected).to.equal(null);
	});
});

/** The published limits of scores, and the mean amount of each cell, frequency 5 to 1, recency 1 to 5. */
const thresholds = {
	r: [115, 181, 297.4, 482],
	f: [4, 5, 6, 8],
	m: [255.8, 382, 506.4, 666],
};
const published = "/published/rfm/";

describe("995 customers of the R package rfm", () => {
	it("have the published mean amounts in all 25 cells", async function () {
		const [orders, expected] = await Promise.all(
			["orders.csv", "expected-heatmap.csv"].map((file) =>
				fetch(published + file),
			),
		);
		if (!orders?.ok || !expected?.ok) this.skip();
		const source: DataSource = memorySource(
			{ orders: { csv: await orders.blob() } },
			defineModel({
				timeZone: "UTC",
				asOf: "2006-12-31",
				entities: {
					orders: {
						columns: {
							customer: "customer_id",
							at: "order_date",
							amount: "revenue",
						},
					},
				},
			}),
		);
		const widget = await grid(
			html`<cadran-rfm-grid colour="mean" .thresholds=${thresholds} .source=${source}></cadran-rfm-grid>`,
		);
		await new Promise((loaded) =>
			widget.addEventListener("cadran-load", loaded, { once: true }),
		);
		await calm(widget);
		const cells = (await expected.text())
			.trim()
			.split("\n")
			.slice(1)
			.map((line) => Number(line.split(",")[2]).toFixed(2));
		const rows = [4, 3, 2, 1, 0].map((f) => cells.slice(f * 5, f * 5 + 5));
		expect(figures(widget)).to.deep.equal(rows);
		expect(text(widget, ".notes")).to.match(/995 customers/);
	});
});
