import { expect } from "chai";
import { html, type TemplateResult } from "lit";
import { defineModel } from "../../src/model/mapping.js";
import { memorySource } from "../../src/sources/memory.js";
import "../../src/widgets/cohort-heatmap.js";
import "../../src/widgets/rfm-grid.js";
import { shop as cohorts } from "../../stories/cohort-heatmap.stories.js";
import { moved, shop } from "../../stories/rfm-grid.stories.js";
import {
	all,
	calm,
	clear,
	drawn,
	loaded,
	part,
	plain,
	press,
	text,
	texts,
} from "./drawn.js";

/** Orders of customers on days, worked out in UTC as of a day. */
const source = (
	orders: readonly (readonly [customer: string, day: string])[],
	asOf: string,
	weekStart = 1,
) =>
	memorySource(
		{
			orders: orders.map(([customer, at]) => ({ customer, at, amount: 10 })),
			signups: [
				{ customer: "a", at: "2025-01-02", plan: "free" },
				{ customer: "b", at: "2025-01-03", plan: "paid" },
			],
		},
		defineModel({
			timeZone: "UTC",
			weekStart,
			asOf,
			entities: {
				orders: {
					columns: { customer: "customer", at: "at", amount: "amount" },
				},
				leads: {
					from: "signups",
					columns: {
						id: "customer",
						customer: "customer",
						at: "at",
						plan: "plan",
					},
				},
			},
		}),
		{ worker: "never" },
	);

const shown = async (
	tag: "cadran-rfm-grid" | "cadran-cohort-heatmap",
	template: TemplateResult,
	part = "tbody",
) => {
	const widget = await drawn<HTMLElement>(tag, template);
	await loaded(widget, part);
	await calm(widget);
	return widget;
};

const rows = (widget: HTMLElement, section = "tbody") =>
	all<HTMLTableRowElement>(widget, `${section} tr`).map((row) =>
		[...row.cells].map((cell) => plain(cell.textContent)).join("|"),
	);

afterEach(clear);

describe("cells of unfinished periods", () => {
	it("are dashed and in no mean, and those that have not begun are empty, never 0 %", async () => {
		const own = source(
			[
				["a", "2025-01-05"],
				["b", "2025-01-06"],
				["a", "2025-02-05"],
				["c", "2025-02-07"],
			],
			"2025-03-02",
		);
		const widget = await shown(
			"cadran-cohort-heatmap",
			html`<cadran-cohort-heatmap .source=${own}></cadran-cohort-heatmap>`,
		);
		// In March, two days old, nobody has come back yet: that is no finished 0.
		expect(rows(widget)).to.deep.equal([
			"Jan 2025|small 2|100|50|0",
			"Feb 2025|small 1|100|0|",
		]);
		expect(texts(widget, ".open")).to.deep.equal(["0", "0"]);
		expect(rows(widget, "tfoot")[0]).to.match(/\|100\|50\|–$/);
	});
});

describe("weekly cohorts", () => {
	const orders = [
		["a", "2025-01-05"],
		["a", "2025-01-06"],
	] as const;
	/** 5 January 2025 is a Sunday: by weeks from Monday the order of the 6th is in the next one, from Sunday in the same. */
	for (const [weekStart, day, row] of [
		[1, "Monday", "Dec 30, 2024|small 1|100|100|0"],
		[7, "Sunday", "Jan 5, 2025|small 1|100|0"],
	] as const)
		it(`start on ${day} where weeks do, and say so`, async () => {
			const own = source(orders, "2025-01-18", weekStart);
			const widget = await shown(
				"cadran-cohort-heatmap",
				html`<cadran-cohort-heatmap grain="week" .source=${own}></cadran-cohort-heatmap>`,
			);
			expect(rows(widget)).to.deep.equal([row]);
			expect(text(widget, ".notes")).to.include(`weeks from ${day}`);
		});
});

describe("start and return", () => {
	const own = () =>
		source(
			[
				["a", "2025-02-05"],
				["b", "2025-01-20"],
			],
			"2025-03-01",
		);

	it("are given as attributes: an entity by name, or JSON with a filter", async () => {
		const widget = await shown(
			"cadran-cohort-heatmap",
			html`<cadran-cohort-heatmap start="leads" back="orders" show="value" .source=${own()}></cadran-cohort-heatmap>`,
		);
		expect(rows(widget)).to.deep.equal(["Jan 2025|small 2|1|1"]);
		widget.setAttribute(
			"start",
			'{"entity": "leads", "where": {"column": "plan", "is": "paid"}}',
		);
		await calm(widget);
		await new Promise((later) => setTimeout(later, 50));
		expect(rows(widget)).to.deep.equal(["Jan 2025|small 1|1|0"]);
		expect(text(widget, "thead th")).to.equal("Start");
	});

	it("that can't be read are said to be", async () => {
		const widget = await drawn<HTMLElement>(
			"cadran-cohort-heatmap",
			html`<cadran-cohort-heatmap start='{"entity":' .source=${own()}></cadran-cohort-heatmap>`,
		);
		await new Promise((later) => setTimeout(later, 100));
		expect(widget.shadowRoot?.textContent).to.match(/start must be an object/);
	});
});

/** Nine customers who ordered once and one who ordered four times. */
const ties = () =>
	source(
		[
			...Array.from(
				{ length: 9 },
				(_, i) => [`c${i}`, `2025-01-1${i}`] as const,
			),
			...[1, 2, 3, 4].map((day) => ["d", `2025-01-0${day}`] as const),
		],
		"2025-02-01",
	);

describe("scores that collapse on ties", () => {
	it("are named in the foot and empty on the axis; nobody is parted from an equal", async () => {
		const widget = await shown(
			"cadran-rfm-grid",
			html`<cadran-rfm-grid .source=${ties()}></cadran-rfm-grid>`,
		);
		expect(text(widget, ".notes")).to.include(
			"nobody scores F2, F3, F4: equal values share a score",
		);
		expect(texts(widget, ".grid tbody th")).to.deep.equal([
			"F5 4+",
			"F4 –",
			"F3 –",
			"F2 –",
			"F1 1",
		]);
	});
});

describe("segments that overlap or vanish", () => {
	const segments = (first: string) =>
		`[${first}, {"id": "rest", "r": [1, 3], "f": [1, 2]}]`;

	for (const [what, first, said] of [
		["overlap", '{"id": "top", "r": [1, 3], "f": [2, 3]}', /top and rest both/],
		["leave a cell out", '{"id": "top", "r": [1, 2], "f": [3, 3]}', /r3 f3/],
	] as const)
		it(`are refused where they ${what}, and the cell is named`, async () => {
			const widget = await drawn<HTMLElement>(
				"cadran-rfm-grid",
				html`<cadran-rfm-grid bins="3" segments=${segments(first)} .source=${ties()}></cadran-rfm-grid>`,
			);
			await new Promise((later) => setTimeout(later, 100));
			expect(text(widget, ".failed")).to.match(said);
		});

	it("are counted live while they are drafted, without asking again", async () => {
		const widget = await drawn<HTMLElementTagNameMap["cadran-rfm-grid"]>(
			"cadran-rfm-grid",
			html`<cadran-rfm-grid .data=${shop}></cadran-rfm-grid>`,
		);
		widget.draft = [
			{ id: "best", r: [5, 5], f: [4, 5] },
			{ id: "rest", r: [1, 4], f: [1, 5] },
		];
		await calm(widget);
		// 412 + 683 of 6,920; the rest without the last column's 237, 156 and 66.
		expect(text(widget, ".finding")).to.equal("Draft: 3 cells in none.");
		expect(
			texts(widget, '[part="segments"] tbody tr').map((row) =>
				row.split(" ").slice(0, 2).join(" "),
			),
		).to.deep.equal([
			"best 1,095",
			`rest ${(6920 - 1095 - 459).toLocaleString("en")}`,
		]);
		widget.draft = undefined;
		await calm(widget);
		expect(text(widget, ".finding")).to.match(/^Champions/);
	});
});

describe("thresholds", () => {
	it("stand on the axes and in the foot", async () => {
		const widget = await shown(
			"cadran-rfm-grid",
			html`<cadran-rfm-grid thresholds='{"r": [20, 40], "f": [2, 3], "m": [15, 30]}' .source=${ties()}></cadran-rfm-grid>`,
		);
		expect(texts(widget, ".grid thead th")).to.deep.equal([
			"R1 ≥ 40 d",
			"R2 20–39",
			"R3 ≤ 19 d",
		]);
		expect(texts(widget, ".grid tbody th")).to.deep.equal([
			"F3 3+",
			"F2 2",
			"F1 1",
		]);
		expect(text(widget, ".notes")).to.include(
			"scores by limits R 20 40; F 2 3",
		);
	});
});

describe("curves of cohorts", () => {
	it("are a table for those who listen, and buttons to pick a cohort with one tab stop", async () => {
		const widget = await drawn<HTMLElementTagNameMap["cadran-cohort-heatmap"]>(
			"cadran-cohort-heatmap",
			html`<cadran-cohort-heatmap view="curves" .data=${cohorts}></cadran-cohort-heatmap>`,
		);
		expect(part(widget, ".curves").ariaHidden).to.equal("true");
		const [first] = rows(widget);
		expect(first?.split("|").slice(0, 4)).to.deep.equal([
			"Jan 2026",
			"1,324",
			"100",
			"31",
		]);
		expect(rows(widget)[0]).to.match(/16 \(not over yet\)$/);
		expect(all(widget, ".curve")).to.have.length(11);
		const keys = all<HTMLButtonElement>(widget, ".key");
		expect(keys.filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
		keys[0]?.focus();
		press(widget, "End");
		expect(widget.shadowRoot?.activeElement).to.equal(keys.at(-1));
		keys[3]?.click();
		await calm(widget);
		expect(all(widget, ".curve.picked")).to.have.length(1);
		const names = all<SVGTextElement>(widget, ".names text");
		expect(names.map((each) => each.textContent)).to.include("Apr 2026");
		press(widget, "Escape");
		expect(widget.selected).to.equal(null);
	});
});

describe("keys in an RFM grid with moves", () => {
	it("go from the grid over the segments to the moves and back, by one tab stop", async () => {
		const widget = await drawn<HTMLElementTagNameMap["cadran-rfm-grid"]>(
			"cadran-rfm-grid",
			html`<cadran-rfm-grid .data=${moved}></cadran-rfm-grid>`,
		);
		const stops = all<HTMLElement>(widget, "[data-row]").filter(
			({ tabIndex }) => tabIndex === 0,
		);
		expect(stops).to.have.length(1);
		stops[0]?.focus();
		const at = () =>
			(widget.shadowRoot?.activeElement as HTMLElement | null)?.closest("table")
				?.part[0];
		expect(at()).to.equal("grid");
		for (let row = 0; row < 5; row++) press(widget, "ArrowDown");
		expect(at()).to.equal("segments");
		for (let row = 0; row < 10; row++) press(widget, "ArrowDown");
		expect(at()).to.equal("migration");
		press(widget, "Home");
		for (let row = 0; row < 15; row++) press(widget, "ArrowUp");
		expect(at()).to.equal("grid");
	});
});
