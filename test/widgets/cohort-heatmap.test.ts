import { expect } from "chai";
import { html, type TemplateResult } from "lit";
import type { CadranSelectEvent } from "../../src/element/events.js";
import type { CustomersFilter } from "../../src/model/filter.js";
import { defineModel } from "../../src/model/mapping.js";
import { memorySource } from "../../src/sources/memory.js";
import type { CadranCohortHeatmap } from "../../src/widgets/cohort-heatmap.js";
import { answerOf, shop } from "../../stories/cohort-heatmap.stories.js";
import { all, calm, clear, drawn, part, plain, press, text } from "./drawn.js";

const map = (
	template: TemplateResult = html`<cadran-cohort-heatmap .data=${shop}></cadran-cohort-heatmap>`,
) => drawn<CadranCohortHeatmap>("cadran-cohort-heatmap", template);
const cell = (widget: CadranCohortHeatmap, row: number, column: number) =>
	part<HTMLButtonElement>(
		widget,
		`button[data-row="${row}"][data-column="${column}"]`,
	);

/** The text of each row of the table, cell by cell. */
const rows = (widget: CadranCohortHeatmap, section = "tbody") =>
	all<HTMLTableRowElement>(widget, `${section} tr`).map((row) =>
		[...row.cells].map((each) => plain(each.textContent)).filter(Boolean),
	);

afterEach(clear);

describe("what a reader sees in a cohort heat map", () => {
	it("is the finding, and a row for each cohort with its customers and its rates", async () => {
		const widget = await map();
		expect(text(widget, ".finding")).to.equal(
			"33% come back in the second month; later cohorts keep 5 points more.",
		);
		const [head] = rows(widget, "thead");
		expect(head?.slice(0, 4)).to.deep.equal([
			"First order",
			"Customers",
			"month 0",
			"month 1",
		]);
		const [first, , third] = rows(widget);
		expect(first?.slice(0, 4)).to.deep.equal([
			"Jan 2026",
			"1,324",
			"100",
			"31",
		]);
		expect(third).to.have.length(11);
		const [mean] = rows(widget, "tfoot");
		expect(mean?.slice(0, 3)).to.deep.equal(["Weighted mean", "100", "33"]);
		expect(mean?.at(-1)).to.equal("–");
	});

	it("is a table with headers for those who listen, and says which cells are not over", async () => {
		const widget = await map();
		expect(
			part<HTMLTableElement>(widget, "table").caption?.textContent,
		).to.equal("Retention by month of first order");
		expect(part(widget, "article").ariaLabel).to.match(/^33% come back/);
		expect(all(widget, "thead th[scope=col]")).to.have.length(13);
		expect(all(widget, "tbody th[scope=row]")).to.have.length(11);
		const open = all(widget, ".open");
		expect(open).to.have.length(11);
		for (const each of open) expect(each.ariaLabel).to.match(/not over yet$/);
		expect(getComputedStyle(cell(widget, 0, 11)).borderTopStyle).to.equal(
			"dashed",
		);
		expect(cell(widget, 0, 2).ariaLabel).to.equal(
			"Jan 2026, month 1: 31%, 412 of 1,324",
		);
	});

	it("marks small cohorts by a word", async () => {
		const data = answerOf({ sizes: [412, 17, 388] });
		const widget = await map(
			html`<cadran-cohort-heatmap .data=${data}></cadran-cohort-heatmap>`,
		);
		expect(rows(widget)[1]?.[1]).to.equal("small 17");
		expect(cell(widget, 1, 1).className).to.equal("cell small");
	});

	it("is French in a French page", async () => {
		const widget = await map(
			html`<div lang="fr"><cadran-cohort-heatmap .data=${shop}></cadran-cohort-heatmap></div>`,
		);
		expect(text(widget, ".finding")).to.equal(
			"33 % reviennent le deuxième mois ; les cohortes récentes gardent 5 points de plus.",
		);
		expect(rows(widget)[0]?.slice(0, 2)).to.deep.equal(["janv. 2026", "1 324"]);
		expect(cell(widget, 0, 11).ariaLabel).to.match(/en cours$/);
	});

	it("shows values, decimal places and a fixed domain by attribute", async () => {
		const widget = await map(
			html`<cadran-cohort-heatmap .data=${shop} show="value"></cadran-cohort-heatmap>`,
		);
		expect(rows(widget)[0]?.slice(2, 4)).to.deep.equal(["1,324", "412"]);
		widget.setAttribute("show", "rate");
		widget.setAttribute("digits", "1");
		await calm(widget);
		expect(rows(widget)[0]?.[3]).to.equal("31.1");
		const darkest = cell(widget, 0, 2).className;
		widget.setAttribute("domain", "0, 0.9");
		await calm(widget);
		expect(cell(widget, 0, 2).className).to.not.equal(darkest);
		expect(cell(widget, 0, 2).className).to.equal("cell step-2");
	});

	it("scrolls within itself where it is too wide, and keeps the names in sight", async () => {
		const sizes = Array.from({ length: 60 }, () => 900);
		const widget = await map(
			html`<cadran-cohort-heatmap .data=${answerOf({ sizes })}></cadran-cohort-heatmap>`,
		);
		widget.style.inlineSize = "320px";
		await calm(widget);
		const [card, scroll] = [part(widget, ".card"), part(widget, ".scroll")];
		expect(card.scrollWidth).to.be.at.most(card.clientWidth);
		expect(scroll.scrollWidth).to.be.greaterThan(scroll.clientWidth);
		cell(widget, 0, 1).focus();
		press(widget, "End");
		await calm(widget);
		expect(scroll.scrollLeft).to.be.greaterThan(0);
		const name = cell(widget, 0, 0).getBoundingClientRect();
		const edge = scroll.getBoundingClientRect();
		expect(name.left).to.be.at.least(edge.left);
		expect(name.right).to.be.at.most(edge.right);
	});
});

describe("picking in a cohort heat map", () => {
	it("filters by those of a cohort who came back at an age, and lets go when picked again", async () => {
		const widget = await map();
		const seen: (CustomersFilter | null)[] = [];
		widget.addEventListener("cadran-select", (event: CadranSelectEvent) =>
			seen.push(event.filter as CustomersFilter | null),
		);
		cell(widget, 1, 3).click();
		await calm(widget);
		expect(seen[0]?.pick).to.deep.equal({
			cohorts: ["2026-02-01T00:00:00.000Z"],
			age: 2,
		});
		expect(seen[0]?.customers.kind).to.equal("cohort");
		expect(cell(widget, 1, 3).ariaPressed).to.equal("true");
		cell(widget, 1, 3).click();
		expect(seen[1]).to.equal(null);
	});

	it("filters by a whole cohort", async () => {
		const widget = await map();
		cell(widget, 2, 0).click();
		await calm(widget);
		expect((widget.selected as CustomersFilter).pick).to.deep.equal({
			cohorts: ["2026-03-01T00:00:00.000Z"],
		});
		expect(cell(widget, 2, 0).ariaPressed).to.equal("true");
		expect(all(widget, "tr.picked")).to.have.length(1);
	});

	it("keeps what was picked when a host cancels", async () => {
		const widget = await map();
		widget.addEventListener("cadran-select", (event) => event.preventDefault());
		cell(widget, 2, 0).click();
		expect(widget.selected).to.equal(null);
	});

	it("goes by keys over a ragged triangle, with one tab stop; Escape lets go", async () => {
		const widget = await map();
		const stops = all<HTMLButtonElement>(widget, ".body button").filter(
			({ tabIndex }) => tabIndex === 0,
		);
		expect(stops).to.have.length(1);
		const at = () => {
			const button = widget.shadowRoot?.activeElement as HTMLElement | null;
			return `${button?.dataset.row},${button?.dataset.column}`;
		};
		cell(widget, 0, 0).focus();
		press(widget, "End");
		expect(at()).to.equal("0,11");
		press(widget, "ArrowDown");
		expect(at()).to.equal("1,10");
		press(widget, "PageDown");
		expect(at()).to.equal("10,1");
		cell(widget, 10, 1).click();
		expect(widget.selected).to.not.equal(null);
		press(widget, "Escape");
		expect(widget.selected).to.equal(null);
	});
});

describe("brackets of ages", () => {
	const source = () =>
		memorySource(
			{
				orders: [
					["a", "2025-01-05"],
					["b", "2025-01-06"],
					["a", "2025-02-05"],
					["a", "2025-03-05"],
					["b", "2025-04-05"],
				].map(([customer, at]) => ({ customer, at })),
			},
			defineModel({
				timeZone: "UTC",
				asOf: "2025-06-01",
				entities: { orders: { columns: { customer: "customer", at: "at" } } },
			}),
			{ worker: "never" },
		);
	const bracketed = async (brackets: string) => {
		const widget = await map(
			html`<cadran-cohort-heatmap brackets=${brackets} show="value" .source=${source()}></cadran-cohort-heatmap>`,
		);
		while (all(widget, "table, .failed").length === 0)
			await new Promise((later) => setTimeout(later, 25));
		await calm(widget);
		return widget;
	};

	it("are columns of several months, which can be picked", async () => {
		const widget = await bracketed("1-2, 3-3");
		expect(rows(widget, "thead")[0]?.slice(2)).to.deep.equal([
			"month 1–2",
			"month 3",
		]);
		expect(rows(widget)[0]?.slice(1)).to.deep.equal(["small 2", "1", "1"]);
		let label = "";
		widget.addEventListener("cadran-select", (event) => {
			label = (event as CadranSelectEvent).label;
		});
		cell(widget, 0, 1).click();
		expect(label).to.equal("Cohort: Jan 2025, month 1–2");
	});

	it("that can't be read are said to be, not left out", async () => {
		const widget = await bracketed("1-2, soon");
		expect(all(widget, "table")).to.have.length(0);
		expect(widget.renderRoot.textContent).to.match(/brackets/);
	});
});

describe("23,570 customers of CDNOW", () => {
	it("come back as published: three cohorts whole", async function () {
		this.timeout(60_000);
		const file = await fetch("/published/cdnow/master.txt");
		if (!file.ok) this.skip();
		const source = memorySource(
			{ orders: { csv: await file.blob() } },
			defineModel({
				timeZone: "America/New_York",
				asOf: "1998-07-01",
				currency: "USD",
				entities: {
					orders: {
						date: "yyyymmdd",
						columns: {
							customer: "customer_id",
							at: "date",
							amount: "dollar_value",
						},
					},
				},
			}),
			{ worker: "never" },
		);
		const widget = await map(
			html`<cadran-cohort-heatmap show="value" .source=${source}></cadran-cohort-heatmap>`,
		);
		if (all(widget, "table").length === 0)
			await new Promise((loaded) =>
				widget.addEventListener("cadran-load", loaded, { once: true }),
			);
		await calm(widget);
		expect(
			rows(widget).map((row) => row.slice(1).join(" ").replaceAll(",", "")),
		).to.deep.equal([
			"7846 7846 1157 964 810 679 736 720 582 559 594 673 634 528 511 664 472 497 498",
			"8476 8476 1312 980 783 847 786 626 619 666 721 661 545 568 718 545 548 551",
			"7248 7248 1032 752 756 674 564 561 579 634 569 464 472 678 420 443 457",
		]);
		widget.show = "rate";
		await calm(widget);
		expect(rows(widget)[0]?.slice(0, 4)).to.deep.equal([
			"Jan 1997",
			"7,846",
			"100",
			"15",
		]);
	});
});
