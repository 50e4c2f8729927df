import { expect } from "chai";
import { html } from "lit";
import type { CadranSelectEvent } from "../../src/element/events.js";
import { defineModel } from "../../src/model/mapping.js";
import type { FunnelQuestion } from "../../src/questions/funnel.js";
import { memorySource } from "../../src/sources/memory.js";
import type { DataSource } from "../../src/sources/source.js";
import type { CadranFunnel } from "../../src/widgets/funnel.js";
import {
	byDevice,
	course,
	pipeline,
	shop,
	twoSegments,
} from "../../stories/funnel.stories.js";
import {
	all,
	calm,
	clear,
	drawn,
	loaded,
	part,
	press,
	seen,
	text,
	texts,
} from "./drawn.js";

const funnel = (template: ReturnType<typeof html>) =>
	drawn<CadranFunnel>("cadran-funnel", template);

/** The texts of the cells of a row. */
const cells = (widget: HTMLElement, row: number) =>
	[...(all(widget, "tbody tr")[row]?.children ?? [])].map((cell) =>
		seen(cell as HTMLElement),
	);

afterEach(clear);

describe("the table of a funnel", () => {
	const table = () =>
		funnel(html`<cadran-funnel .data=${shop} view="table"></cadran-funnel>`);

	it("has every number under its head, times too", async () => {
		const widget = await table();
		widget.style.inlineSize = "1000px";
		expect(texts(widget, "thead th")).to.deep.equal([
			"Step",
			"Customers",
			"of first",
			"of previous",
			"Lost",
			"Can still convert",
			"Mean time",
			"Median time",
			"90% within",
		]);
		expect(cells(widget, 2)).to.deep.equal([
			"Cart",
			"6,120",
			"12.7%",
			"28.0%",
			"15,710",
			"60",
			"10.1 hr",
			"7.2 hr",
			"21.6 hr",
		]);
	});

	it("has each number beside its head where there is no room for columns", async () => {
		const widget = await table();
		widget.style.inlineSize = "320px";
		expect(cells(widget, 2).slice(0, 3)).to.deep.equal([
			"Cart",
			"Customers 6,120",
			"of first 12.7%",
		]);
		expect(all(widget, "td .head")[0]?.ariaHidden).to.equal("true");
	});

	it("says from which step times are measured", async () => {
		expect(texts(await table(), ".notes li")[0]).to.equal("times from Visit");
	});

	it("tells what a share is of", async () => {
		const widget = await table();
		expect(
			all(widget, "tbody tr")[4]?.querySelector("[title]"),
		).to.have.property("title", "2,710 of 48,210");
	});
});

describe("a funnel broken down", () => {
	it("has its groups under each step, told with the step to those who listen", async () => {
		const widget = await funnel(
			html`<cadran-funnel .data=${byDevice}></cadran-funnel>`,
		);
		expect(all(widget, "tbody tr")).to.have.length(5 * 6);
		expect(cells(widget, 13)).to.deep.equal([
			"Cart, Mobile",
			"3,014",
			"",
			"9,544",
			"10.1%",
			"24.0%",
		]);
		expect(all(widget, "tbody tr > th[scope=row]")).to.have.length(5 * 6);
	});

	it("lets a group be picked at a step, and a loss of it; Other can't be", async () => {
		const widget = await funnel(
			html`<cadran-funnel
				.data=${byDevice}
				steps="visit, product_viewed, cart, checkout, order"
				breakdown="events.device"
			></cadran-funnel>`,
		);
		const events: CadranSelectEvent[] = [];
		widget.addEventListener("cadran-select", (event) => events.push(event));
		part(widget, "button[title='Mobile: Lost before Cart']").click();
		expect(events[0]?.filter).to.deep.include({
			pick: { step: 2, outcome: "dropped", group: "mobile" },
		});
		part(widget, "button[title='No value: Reached Order']").click();
		expect(events[1]?.filter).to.deep.include({
			pick: { step: 4, outcome: "reached", group: null },
		});
		expect(all(widget, "button[title^=Other]")).to.have.length(0);
	});

	it("tells of two segments whether they differ", async () => {
		const widget = await funnel(
			html`<cadran-funnel .data=${twoSegments}></cadran-funnel>`,
		);
		expect(text(widget, ".finding")).to.contain(
			"New customers: 4.1% of 31,000; Returning: 8.3% of 17,210; the difference is real",
		);
	});
});

describe("the trend of a funnel", () => {
	const trend = () =>
		funnel(html`<cadran-funnel .data=${course} view="trend"></cadran-funnel>`);

	it("is a line with months that can still rise dashed and hollow", async () => {
		const widget = await trend();
		expect(all(widget, ".plot circle")).to.have.length(12);
		const hollow = all<SVGElement>(widget, ".plot circle.open");
		expect(hollow).to.have.length(2);
		expect(
			getComputedStyle(part<SVGElement>(widget, "path.open")).strokeDasharray,
		).not.to.equal("none");
		expect(texts(widget, ".notes li")[0]).to.equal(
			"dashed: can still rise, to the shaded edge at most",
		);
	});

	it("is a table to those who listen", async () => {
		const widget = await trend();
		expect(all(widget, "tbody tr")).to.have.length(12);
		expect(part(widget, ".trend").ariaHidden).to.equal("true");
		expect(all(widget, "tbody tr")[10]?.textContent).to.contain(
			"190 can still convert",
		);
	});

	it("is asked for by its grain", async () => {
		const asked: FunnelQuestion[] = [];
		const source = {
			ask: async (question: FunnelQuestion) => {
				asked.push(question);
				return course;
			},
		} as unknown as DataSource;
		await funnel(
			html`<cadran-funnel steps="visit, order" view="trend" grain="week" .source=${source}></cadran-funnel>`,
		);
		expect(asked[0]?.trend).to.equal("week");
	});
});

describe("a snapshot", () => {
	it("has stages with count, value, weighted value and age", async () => {
		const widget = await funnel(
			html`<cadran-funnel .data=${pipeline} mode="snapshot"></cadran-funnel>`,
		);
		expect(text(widget, ".heading")).to.equal("Deals by stage");
		expect(cells(widget, 0)).to.deep.equal([
			"Qualification",
			"64",
			"28.4%",
			"€188K",
			"€65.9K",
			"21.4 days",
		]);
	});

	it("of rows filters by the stage that is picked", async () => {
		const deals = [
			["a", "call", 100],
			["b", "quote", 300],
		].map(([who, stage, amount]) => ({
			who,
			stage,
			amount,
			state: "open",
			made: "2026-11-01",
		}));
		const source = memorySource(
			{ deals },
			defineModel({
				timeZone: "UTC",
				asOf: "2026-11-18",
				currency: "EUR",
				entities: {
					deals: {
						columns: {
							customer: "who",
							stage: "stage",
							amount: "amount",
							status: "state",
							created_at: "made",
						},
					},
				},
			}),
		);
		const widget = await funnel(
			html`<cadran-funnel mode="snapshot" .source=${source}></cadran-funnel>`,
		);
		await loaded(widget, "table");
		expect(text(widget, ".finding")).to.equal(
			"2 deals are open, worth €400.00; Quote holds the most value (75.0%); mean age 17 days.",
		);
		const events: CadranSelectEvent[] = [];
		widget.addEventListener("cadran-select", (event) => events.push(event));
		part(widget, ".body button").click();
		expect(events[0]?.filter).to.deep.equal({
			column: "deals.stage",
			is: "call",
		});
	});
});

describe("what a funnel is asked for by attributes", () => {
	it("is optional steps, exclusions, units, groups, segments and money", async () => {
		const asked: FunnelQuestion[] = [];
		const source = {
			ask: async (question: FunnelQuestion) => {
				asked.push(question);
				return shop;
			},
		} as unknown as DataSource;
		await funnel(
			html`<cadran-funnel
				steps="visit, coupon?, order"
				exclusions="bot, test"
				by="session"
				breakdown="events.device"
				breakdown-step="last"
				breakdown-top="3"
				segments='[{"name":"New","filters":[{"column":"customers.segment","is":"new"}]}]'
				amount="orders.amount"
				.source=${source}
			></cadran-funnel>`,
		);
		expect(asked[0]).to.deep.include({
			steps: ["visit", { name: "coupon", optional: true }, "order"],
			exclusions: ["bot", "test"],
			by: "session",
			breakdown: { column: "events.device", step: "last", top: 3 },
			segments: [
				{
					name: "New",
					filters: [{ column: "customers.segment", is: "new" }],
				},
			],
			amount: "orders.amount",
		});
		expect(asked[0]).not.to.have.property("trend");
	});
});

describe("by keyboard, a funnel", () => {
	const steps = "visit, product_viewed, cart, checkout, order";
	const focus = (widget: HTMLElement) =>
		widget.shadowRoot?.activeElement as HTMLElement | null;

	for (const view of ["steps", "table"])
		it(`as ${view} is one tab stop with arrows, Home, End and Escape inside`, async () => {
			const widget = await funnel(
				html`<cadran-funnel .data=${shop} steps=${steps} view=${view}></cadran-funnel>`,
			);
			expect(all(widget, ".body button[tabindex='0']")).to.have.length(1);
			part(widget, ".body button").focus();
			press(widget, "ArrowDown");
			press(widget, "End");
			expect(focus(widget)?.textContent).to.equal("26,110");
			press(widget, "Home");
			expect(focus(widget)?.textContent).to.equal("Product viewed");
			focus(widget)?.click();
			await calm(widget);
			expect(widget.selected).not.to.equal(null);
			press(widget, "Escape");
			await calm(widget);
			expect(widget.selected).to.equal(null);
		});

	it("whose units are no customers has nothing to pick", async () => {
		const widget = await funnel(
			html`<cadran-funnel .data=${shop} steps=${steps} by="session"></cadran-funnel>`,
		);
		expect(all(widget, ".body button")).to.have.length(0);
	});
});
