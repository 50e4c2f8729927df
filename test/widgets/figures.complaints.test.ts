import { expect } from "chai";
import { html } from "lit";
import { defineModel } from "../../src/model/mapping.js";
import type { Expression, Metric } from "../../src/model/metric.js";
import { memorySource } from "../../src/sources/memory.js";
import type { CadranKpiTile } from "../../src/widgets/kpi-tile.js";
import "../../src/widgets/kpi-tile.js";
import "../../src/widgets/nps-gauge.js";
import { all, clear, drawn, loaded, part, text, texts } from "./drawn.js";

/** One row a day: 10 a day in September, 20 in October and up to 18 November 2026. */
const days = [
	...Array.from({ length: 30 }, (_, i) => ["09", i + 1, 10] as const),
	...Array.from({ length: 31 }, (_, i) => ["10", i + 1, 20] as const),
	...Array.from({ length: 18 }, (_, i) => ["11", i + 1, 20] as const),
].map(([month, day, amount]) => ({
	customer: `c${day}`,
	at: `2026-${month}-${String(day).padStart(2, "0")}`,
	amount,
}));

const model = defineModel({
	timeZone: "Europe/Paris",
	currency: "EUR",
	asOf: "2026-11-18T12:00:00+01:00",
	entities: {
		orders: { columns: { customer: "customer", at: "at", amount: "amount" } },
	},
});

const sourceOf = (orders: readonly Record<string, unknown>[]) =>
	memorySource({ orders }, model);

const metric = (is: Expression, direction: Metric["direction"] = "higher") =>
	({ id: "own", name: { en: "Own" }, unit: "money", direction, is }) as Metric;
const sum = metric({ op: "sum", of: "orders.amount" });

async function tile(
	orders: readonly Record<string, unknown>[],
	{ is = sum, period = "this-month" } = {},
) {
	const widget = await drawn<CadranKpiTile>(
		"cadran-kpi-tile",
		html`<cadran-kpi-tile period=${period} compare="previous-period" grain="month" .metric=${is} .source=${sourceOf(orders)}></cadran-kpi-tile>`,
	);
	await loaded(widget, ".figure");
	return widget;
}

/** A row of this amount in October, and one in November. */
const two = (october: number, november: number) => [
	{ customer: "a", at: "2026-10-05", amount: october },
	{ customer: "a", at: "2026-11-05", amount: november },
];
const change = async (october: number, november: number) =>
	texts(await tile(two(october, november)), ".changes li")[0]
		?.replace(/vs .*?(?= ·|$)/, "…")
		.trim();

afterEach(clear);

describe("what readers of figures complain about elsewhere", () => {
	it("a partial month against a full one: eighteen days stand beside eighteen days", async () => {
		const widget = await tile(days);
		// 18 × 20 on both sides; the whole of October was 620.
		expect(text(widget, ".value")).to.equal("€ 360.00");
		expect(text(widget, ".changes")).to.match(
			/^= no change vs same days, Oct 1 – 18, 2026$/,
		);
	});

	it("a last point that dives because the period is not over: it goes on at the pace so far", async () => {
		const widget = await tile(days, { period: "last-3-months" });
		// Whole months alone: nothing is open.
		expect(all(widget, "path.open")).to.have.length(0);
		widget.setAttribute("period", "2026-09-01/2026-12-01");
		await loaded(widget, "path.open");
		const [from, to] = (part(widget, "path.open").getAttribute("d") ?? "")
			.slice(1)
			.split("L")
			.map((pair) => Number(pair.split(",")[1]));
		// 360 in 17.5 of 30 days is 617 a month, beside October's 620: level, in a box whose foot is September's 300.
		expect(Math.abs((from as number) - (to as number))).to.be.below(0.02);
		expect(text(widget, ".notes")).to.contain("dashed: at the pace so far");
	});

	it("a zero base: new, and no infinite percentage", async () => {
		expect(await change(0, 50)).to.equal("▲ new (+€50.00) … · better");
	});

	it("an equal base: no change, and no arrow", async () => {
		expect(await change(50, 50)).to.equal("= no change …");
	});

	it("no base: nothing to compare with, which is not zero", async () => {
		const [, november] = two(0, 50);
		const mean = metric({ op: "mean", of: "orders.amount" });
		const rows = Array.from({ length: 30 }, () => ({ ...november }));
		const widget = await tile(rows, { is: mean });
		expect(texts(widget, ".changes li")).to.deep.equal([
			"nothing to compare with",
		]);
	});

	it("a negative base: a smaller loss is a rise, by the size of the loss", async () => {
		expect(await change(-200, -100)).to.equal("▲ +50.0% … · better");
		expect(await change(-100, 100)).to.equal("▲ +200.0% … · better");
	});

	it("red for a fall in what should be low", async () => {
		const less = metric({ op: "sum", of: "orders.amount" }, "lower");
		const widget = await tile(two(100, 80), { is: less });
		expect(part(widget, ".changes strong").className).to.equal("good");
		expect(text(widget, ".changes")).to.match(/^▼ −20\.0% .* · better$/);
	});

	it("a mean where the median tells the story: both are there", async () => {
		// Thirty-nine of 10 and one of 10,000: a mean of 259.75, a median of 10.
		const rows = Array.from({ length: 40 }, (_, i) => ({
			customer: `c${i}`,
			at: "2026-11-05",
			amount: i === 0 ? 10_000 : 10,
		}));
		const mean = metric({ op: "mean", of: "orders.amount" });
		const widget = await tile(rows, { is: mean });
		expect(text(widget, ".value")).to.equal("€ 259.75");
		expect(text(widget, ".notes")).to.contain("median €10.00");
		expect(part(widget, "article").ariaLabel).to.match(
			/^Own €259\.75, median €10\.00/,
		);
	});

	it("NPS without its uncertainty: score, interval, n and method, and no score of too few", async () => {
		const surveys = [
			...Array.from({ length: 50 }, () => 10),
			...Array.from({ length: 30 }, () => 8),
			...Array.from({ length: 20 }, () => 3),
		].map((score, i) => ({
			...{ customer: `c${i}`, at: "2026-11-05", score },
			touchpoint: i % 10 === 0 ? "shop" : "web",
		}));
		const source = memorySource(
			{ surveys },
			defineModel({
				timeZone: "Europe/Paris",
				asOf: "2026-11-18",
				entities: {
					surveys: {
						columns: {
							...{ customer: "customer", at: "at", score: "score" },
							touchpoint: "touchpoint",
						},
					},
				},
			}),
		);
		const widget = await drawn<HTMLElement>(
			"cadran-nps-gauge",
			html`<cadran-nps-gauge by="touchpoint" .source=${source}></cadran-nps-gauge>`,
		);
		await loaded(widget, ".figure");
		expect(text(widget, ".value")).to.equal("+30 between +14.1 and +44.2");
		expect(texts(widget, ".notes li").slice(0, 2)).to.deep.equal([
			"n = 100 answers",
			"95% adjusted Wald",
		]);
		expect(texts(widget, ".groups tbody tr")[1]).to.equal(
			"shop Not enough data 10",
		);
	});
});
