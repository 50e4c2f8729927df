import { expect } from "chai";
import { html } from "lit";
import type { CadranSelectEvent } from "../../src/element/events.js";
import { defineModel } from "../../src/model/mapping.js";
import type {
	FunnelAnswer,
	FunnelQuestion,
} from "../../src/questions/funnel.js";
import { memorySource } from "../../src/sources/memory.js";
import type { DataSource } from "../../src/sources/source.js";
import type { CadranFunnel } from "../../src/widgets/funnel.js";
import { shop } from "../../stories/funnel.stories.js";
import {
	all,
	calm,
	clear,
	drawn,
	loaded,
	part,
	plain,
	press,
	seen,
	text,
	texts,
} from "./drawn.js";

const funnel = (template: ReturnType<typeof html>) =>
	drawn<CadranFunnel>("cadran-funnel", template);
const plainShop = () =>
	funnel(html`<cadran-funnel .data=${shop}></cadran-funnel>`);
const steps = "visit, product_viewed, cart, checkout, order";
const pickable = () =>
	funnel(html`<cadran-funnel .data=${shop} steps=${steps}></cadran-funnel>`);

/** The texts of the cells of a row. */
const cells = (widget: HTMLElement, row: number) =>
	[...(all(widget, "tbody tr")[row]?.children ?? [])].map((cell) =>
		seen(cell as HTMLElement),
	);

afterEach(clear);

describe("what a reader sees in a funnel", () => {
	it("is a heading, and the finding in a sentence", async () => {
		const widget = await plainShop();
		expect(text(widget, ".heading")).to.equal("From Visit to Order");
		const sentence =
			"5.6% of 48,210 go from Visit to Order so far. The largest loss is between Product viewed and Cart (71.8%); 312 can still convert.";
		expect(text(widget, ".finding")).to.equal(sentence);
		expect(part(widget, "article").ariaLabel).to.equal(sentence);
		expect(text(widget, "caption")).to.equal("From Visit to Order");
	});

	it("is as tall as its neighbour in a row", async () => {
		const widget = await plainShop();
		const bottom = () =>
			part(widget, "tbody").getBoundingClientRect().bottom -
			part(widget, ".foot").getBoundingClientRect().top;
		const gap = bottom();
		(widget.parentElement as HTMLElement).style.cssText =
			"display: grid; block-size: 700px";
		expect(bottom()).to.be.closeTo(gap, 1);
	});

	it("is a table with a head for every row and column", async () => {
		const widget = await plainShop();
		expect(texts(widget, "thead th")).to.deep.equal([
			"Step",
			"Customers",
			"Can still convert",
			"Lost",
			"of first",
			"of previous",
		]);
		expect(all(widget, "tbody th[scope=row]")).to.have.length(5);
		expect(cells(widget, 0)).to.deep.equal([
			"Visit",
			"48,210",
			"",
			"",
			"100.0%",
			"",
		]);
		expect(cells(widget, 2)).to.deep.equal([
			"Cart",
			"6,120",
			"60 can still convert",
			"15,710",
			"12.7%",
			"28.0%",
		]);
	});

	it("is bars in shares of the first step, hatched for those who still can", async () => {
		const widget = await plainShop();
		const [bar, open] =
			all(widget, "tbody tr")[1]?.querySelectorAll("td rect") ?? [];
		expect(Number.parseFloat(bar?.getAttribute("width") ?? "")).to.be.closeTo(
			(100 * 21_890) / 48_210,
			1e-9,
		);
		expect(open?.getAttribute("fill")).to.equal("url(#hatch)");
		expect(open?.getAttribute("x")).to.equal(bar?.getAttribute("width"));
		const [first, second] = all<SVGElement>(widget, "td.bar svg");
		expect(first?.getBoundingClientRect().left).to.equal(
			second?.getBoundingClientRect().left,
		);
	});

	it("has the row of the largest loss washed, and no other", async () => {
		const widget = await plainShop();
		const washed = all(widget, "tbody tr").filter(
			(row) => getComputedStyle(row).backgroundColor !== "rgba(0, 0, 0, 0)",
		);
		expect(washed.map((row) => plain(row.textContent))).to.have.length(1);
		expect(washed[0]?.textContent).to.contain("Cart");
	});

	it("is order, window, median, span and zone at the foot", async () => {
		expect(texts(await plainShop(), ".notes li")).to.deep.equal([
			"Ordered, within 14 days",
			"median 2.2 days from Visit to Order",
			"Nov 1 – 18, 2026",
			"Europe/Paris",
		]);
	});

	it("is in French where the page is", async () => {
		const widget = await funnel(
			html`<div lang="fr"><cadran-funnel .data=${shop}></cadran-funnel></div>`,
		);
		expect(text(widget, ".finding")).to.equal(
			"5,6 % sur 48 210 vont de Visit à Order à ce jour. La plus grande perte est entre Product viewed et Cart (71,8 %) ; 312 peuvent encore convertir.",
		);
		expect(text(widget, "thead")).to.equal(
			"Étape Clients Peuvent encore convertir Perdus du départ de la précédente",
		);
	});

	it("has every number and no sideways scroll in 160 pixels", async () => {
		const widget = await plainShop();
		for (const width of [520, 320, 250, 160]) {
			widget.style.inlineSize = `${width}px`;
			const card = part(widget, ".card");
			expect(card.scrollWidth, `${width}`).to.be.at.most(card.clientWidth);
			const row = all(widget, "tbody tr")[2] as HTMLElement;
			for (const part of ["Cart", "6,120", "15,710", "12.7%", "28.0%"])
				expect(seen(row), `${width}`).to.contain(part);
		}
	});

	it("starts its bars at the right where text runs to the left", async () => {
		const widget = await funnel(
			html`<div dir="rtl"><cadran-funnel .data=${shop}></cadran-funnel></div>`,
		);
		const [row] = all(widget, "tbody tr").slice(-1);
		const svg = row?.querySelector("svg")?.getBoundingClientRect();
		const bar = row?.querySelector("rect")?.getBoundingClientRect();
		expect(bar?.right).to.be.closeTo(svg?.right ?? 0, 0.5);
		expect(bar?.left).to.be.greaterThan((svg?.left ?? 0) + 10);
	});
});

describe("a funnel with few or no customers", () => {
	const stage = { dropped: 0, open: 0, days: null };
	const rate = { value: 0.5, n: 12, interval: null, enough: false };
	const few: FunnelAnswer = {
		...shop,
		open: 0,
		stages: [
			{ ...stage, name: "visit", count: 12, ofFirst: rate, ofPrevious: null },
			{ ...stage, name: "order", count: 6, ofFirst: rate, ofPrevious: rate },
		],
	};

	it("mutes rates and tells what they rest on", async () => {
		const widget = await funnel(
			html`<cadran-funnel .data=${few}></cadran-funnel>`,
		);
		expect(cells(widget, 1).at(-1)).to.equal("50.0% n = 12");
		expect(text(widget, ".finding")).to.equal(
			"Not enough data for rates (n = 12).",
		);
	});

	it("is empty where nobody came", async () => {
		const nobody = {
			...few,
			stages: few.stages.map((each) => ({ ...each, count: 0 })),
		};
		const widget = await funnel(
			html`<cadran-funnel .data=${nobody}></cadran-funnel>`,
		);
		expect(text(widget)).to.contain("No data for this period");
	});
});

describe("picking in a funnel", () => {
	const names = (widget: HTMLElement) => texts(widget, ".body button");
	const pressed = (widget: HTMLElement) =>
		all(widget, "button[aria-pressed=true]").map(({ title }) => title);
	const picks = (widget: HTMLElement) => {
		const events: CadranSelectEvent[] = [];
		widget.addEventListener("cadran-select", (event) => events.push(event));
		return events;
	};

	it("needs its steps", async () => {
		expect(names(await plainShop())).to.deep.equal([]);
		expect(names(await pickable())).to.deep.equal([
			"Visit",
			"Product viewed",
			"26,110",
			"Cart",
			"15,710",
			"Checkout",
			"2,110",
			"Order",
			"1,258",
		]);
	});

	it("a step tells of the customers who reached it, once", async () => {
		const widget = await pickable();
		const events = picks(widget);
		part(widget, "button[title='Reached Cart']").click();
		await calm(widget);
		expect(events.map(({ label }) => label)).to.deep.equal(["Reached Cart"]);
		expect(events[0]?.filter).to.deep.include({
			pick: { step: 2, outcome: "reached" },
		});
		expect(events[0]?.filter).to.have.deep.nested.property("customers.steps", [
			"visit",
			"product_viewed",
			"cart",
			"checkout",
			"order",
		]);
		expect(pressed(widget)).to.deep.equal(["Reached Cart"]);
	});

	it("a loss tells of the customers lost there", async () => {
		const widget = await pickable();
		const events = picks(widget);
		part(widget, "button[title='Lost before Cart']").click();
		expect(events[0]?.filter).to.deep.include({
			pick: { step: 2, outcome: "dropped" },
		});
	});

	it("the same again lets it go, and so does Escape", async () => {
		const widget = await pickable();
		const events = picks(widget);
		const cart = part(widget, "button[title='Reached Cart']");
		cart.click();
		cart.click();
		await calm(widget);
		expect(pressed(widget)).to.deep.equal([]);
		cart.focus();
		cart.click();
		press(widget, "Escape");
		await calm(widget);
		expect(pressed(widget)).to.deep.equal([]);
		expect(events.map(({ filter }) => filter === null)).to.deep.equal([
			false,
			true,
			false,
			true,
		]);
	});

	it("is kept off by a host that cancels", async () => {
		const widget = await pickable();
		widget.addEventListener("cadran-select", (event) => event.preventDefault());
		part(widget, ".body button").click();
		await calm(widget);
		expect(widget.selected).to.equal(null);
	});

	it("by keyboard is one tab stop, with arrows between steps and losses", async () => {
		const widget = await pickable();
		expect(all(widget, ".body button[tabindex='0']")).to.have.length(1);
		part(widget, ".body button").focus();
		press(widget, "ArrowDown");
		press(widget, "ArrowRight");
		expect(widget.shadowRoot?.activeElement?.textContent).to.equal("26,110");
		press(widget, "ArrowDown");
		expect(widget.shadowRoot?.activeElement?.textContent).to.equal("15,710");
		press(widget, "Home");
		expect(widget.shadowRoot?.activeElement?.textContent).to.equal("Cart");
	});

	it("by the host tells of nothing", async () => {
		const widget = await pickable();
		const events = picks(widget);
		widget.selected = {
			customers: { kind: "funnel" },
			pick: { step: 1, outcome: "reached" },
		};
		await calm(widget);
		expect(pressed(widget)).to.deep.equal(["Reached Product viewed"]);
		expect(events).to.have.length(0);
	});
});

describe("a funnel with a source", () => {
	it("asks for its steps, order and window", async () => {
		const asked: FunnelQuestion[] = [];
		const source = {
			ask: async (question: FunnelQuestion) => {
				asked.push(question);
				return shop;
			},
		} as unknown as DataSource;
		const widget = await funnel(
			html`<cadran-funnel steps=${steps} order="strict" window-days="30" step-window-days="3, 5, 5, 9" period="last-quarter" .source=${source}></cadran-funnel>`,
		);
		expect(asked).to.have.length(1);
		expect(asked[0]).to.deep.include({
			kind: "funnel",
			steps: ["visit", "product_viewed", "cart", "checkout", "order"],
			order: "strict",
			windowDays: 30,
			stepWindowDays: [3, 5, 5, 9],
			period: "last-quarter",
		});
		expect(text(widget, ".heading")).to.equal("From Visit to Order");
	});
});

describe("a funnel of rows", () => {
	/** Of 40 who visit on the first, 30 fill a cart a day later and 20 order ten days later; five more visit today. */
	const rows = (["visit", "cart", "order"] as const).flatMap((name, step) =>
		Array.from({ length: 40 - 10 * step }, (_, i) => ({
			what: name,
			who: `c${i}`,
			on: ["2026-10-01", "2026-10-02", "2026-10-12"][step],
		})),
	);
	const today = Array.from({ length: 5 }, (_, i) => ({
		what: "visit",
		who: `d${i}`,
		on: "2026-11-17",
	}));
	const source = () =>
		memorySource(
			{ log: [...rows, ...today] },
			defineModel({
				timeZone: "UTC",
				asOf: "2026-11-18",
				entities: {
					events: {
						from: "log",
						columns: { name: "what", customer: "who", at: "on" },
					},
				},
			}),
		);
	const told = async (days: number) => {
		const widget = await funnel(
			html`<cadran-funnel steps="visit, cart, order" window-days=${days} .source=${source()}></cadran-funnel>`,
		);
		await loaded(widget, "table");
		return {
			finding: text(widget, ".finding"),
			rows: [0, 1, 2].map((row) => cells(widget, row)),
		};
	};

	it("counts in order within the window, those still open apart", async () => {
		expect(await told(14)).to.deep.equal({
			finding:
				"44.4% of 45 go from Visit to Order so far. The largest loss is between Cart and Order (33.3%); 5 can still convert.",
			rows: [
				["Visit", "45", "", "", "100.0%", ""],
				["Cart", "30", "5 can still convert", "10", "66.7%", "66.7%"],
				["Order", "20", "", "10", "44.4%", "66.7%"],
			],
		});
	});

	it("loses those who come after the window", async () => {
		expect((await told(5)).rows[2]).to.deep.equal([
			"Order",
			"0",
			"",
			"30",
			"0.0%",
			"0.0%",
		]);
	});
});
