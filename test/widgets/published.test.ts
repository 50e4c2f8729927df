import { expect } from "chai";
import { html, render } from "lit";
import "../../src/index.js";
import type { Filter } from "../../src/model/filter.js";
import { defineModel } from "../../src/model/mapping.js";
import type { Aggregate, Expression, Metric } from "../../src/model/metric.js";
import type { Period } from "../../src/model/period.js";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import { memorySource } from "../../src/sources/memory.js";
import type { DataSource } from "../../src/sources/source.js";
import { settled } from "../stories/draw.js";
import { all, part, plain, seen, text } from "./drawn.js";
import { publishedOrSkip } from "./published.js";

/*
 * Figures that others published, as a reader sees them in a widget. From 10,000 on a tile shows three digits, so what it rests
 * on, its answer, is compared too.
 */

let ground: HTMLElement;
beforeEach(() => {
	ground = document.createElement("main");
	document.body.append(ground);
});
afterEach(() => ground.remove());

/** A metric of one's own. */
const metric = (
	name: string,
	is: Expression,
	unit: Metric["unit"] = "count",
): Metric => ({
	id: name,
	name: { en: name },
	unit,
	direction: "neutral",
	minimum: 0,
	is,
});

/** What tiles show in a period, and the values that their answers hold. */
async function tiles(
	source: DataSource,
	metrics: readonly (Metric | string)[],
	period: Period = "all",
	filters: readonly Filter[] = [],
): Promise<[text: string, value: number | null][]> {
	const values = new Map<EventTarget, number | null>();
	const note = (event: Event & { answer: unknown }) =>
		values.set(
			event.target as EventTarget,
			(event.answer as KpiAnswer).measure.value,
		);
	render(
		html`<cadran-dashboard lang="en" .source=${source} .period=${period} .filters=${filters} @cadran-load=${note}>
			${metrics.map((each) => html`<cadran-kpi-tile exact no-sparkline .metric=${each}></cadran-kpi-tile>`)}
		</cadran-dashboard>`,
		ground,
	);
	await settled(ground);
	return [...ground.querySelectorAll("cadran-kpi-tile")].map((tile) => [
		text(tile, ".value"),
		values.get(tile) ?? null,
	]);
}

/** A number as an exact tile writes it: in full, with its cents where there are any. */
const full = (value: number) =>
	value.toLocaleString("en", {
		minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
	});

describe("CDNOW in tiles", () => {
	let source: DataSource;
	before(async function () {
		const csv = await publishedOrSkip(this, "cdnow/master.txt");
		source = memorySource(
			{ orders: { csv } },
			defineModel({
				timeZone: "America/New_York",
				asOf: "1998-07-01",
				entities: {
					orders: {
						date: "yyyymmdd",
						columns: {
							customer: "customer_id",
							at: "date",
							quantity: "number_of_cds",
							amount: "dollar_value",
						},
					},
				},
			}),
		);
	});

	const buyers = (...conditions: Filter[]): Expression => ({
		op: "count",
		entity: "buyers",
		where: { all: conditions },
	});
	const now: Filter = { column: "buyers.orders", from: 1 };
	const earlier: Filter = { column: "buyers.orders_before", from: 1 };
	const monthly = [
		metric("orders", { op: "count", entity: "orders" }),
		metric("revenue", { op: "sum", of: "orders.amount" }, "money"),
		metric("buyers", { op: "distinct", of: "orders.customer" }),
		metric(
			"new",
			buyers({ column: "buyers.first_at", from: { edge: "start" } }),
		),
		metric(
			"active",
			buyers(now, { column: "buyers.orders_previous", from: 1 }),
		),
		metric(
			"returning",
			buyers(now, earlier, { column: "buyers.orders_previous", is: 0 }),
		),
		metric("inactive", buyers(earlier, { column: "buyers.orders", is: 0 })),
	];
	// What the published table leaves out is 0.
	const published: [month: string, next: string, ...figures: number[]][] = [
		["1997-01", "1997-02", 8928, 299060.17, 7846, 7846, 0, 0, 0],
		["1997-02", "1997-03", 11272, 379590.03, 9633, 8476, 1157, 0, 6689],
		["1997-03", "1997-04", 11598, 393155.27, 9524, 7248, 1681, 595, 14046],
		["1997-04", "1997-05", 3781, 142824.49, 2822, 0, 1773, 1049, 20748],
		["1997-05", "1997-06", 2895, 107933.3, 2214, 0, 852, 1362, 21356],
		["1997-06", "1997-07", 3054, 108395.87, 2339, 0, 747, 1592, 21231],
		["1997-12", "1998-01", 2504, 95577.35, 1864, 0, 632, 1232, 21706],
		["1998-03", "1998-04", 2793, 108970.15, 2060, 0, 571, 1489, 21510],
		["1998-06", "1998-07", 2043, 76109.3, 1506, 0, 446, 1060, 22064],
	];

	for (const [month, next, ...figures] of published)
		it(`show the orders, revenue, buyers, new, active, returning and inactive of ${month}`, async () => {
			const period = { from: `${month}-01`, to: `${next}-01` };
			const shown = await tiles(source, monthly, period);
			expect(shown.map(([text]) => text)).to.deep.equal(figures.map(full));
			for (const [index, [, value]] of shown.entries())
				expect(value).to.be.closeTo(figures[index] as number, 1e-6);
		});

	it("show the totals", async () => {
		expect(
			await tiles(source, ["orders", "units", "new-customers"]),
		).to.deep.equal([
			["69,659", 69_659],
			["167,881", 167_881],
			["23,570", 23_570],
		]);
		const [[text, value] = ["", null]] = await tiles(source, ["revenue"]);
		expect(text).to.equal("2,500,315.63");
		expect(value).to.be.closeTo(2_500_315.63, 1e-6);
	});

	it("show an order's and a customer's mean, deviation, quartiles and maximum", async () => {
		const spread = (of: string) => [
			metric("mean", { op: "mean", of }, "money"),
			metric("deviation", { op: "deviation", of }, "money"),
			metric("median", { op: "median", of }, "money"),
			metric("maximum", { op: "max", of }, "money"),
		];
		const quartiles = (of: string) => [
			metric("first quartile", { op: "quantile", of, p: 0.25 }, "money"),
			metric("third quartile", { op: "quantile", of, p: 0.75 }, "money"),
		];
		const shown = async (
			metrics: Metric[],
			values: number[],
			texts: string[],
		) => {
			const found = await tiles(source, metrics);
			for (const [index, [, value]] of found.entries())
				expect(value).to.be.closeTo(values[index] as number, 1e-6);
			expect(found.map(([text]) => text)).to.deep.equal(texts);
		};
		await shown(
			spread("orders.amount"),
			[35.893648, 36.281942, 25.98, 1286.01],
			["35.89", "36.28", "25.98", "1,286.01"],
		);
		// The customers' median is 43.395, half way between two cents.
		await shown(
			spread("buyers.amount"),
			[106.080426, 240.925195, 43.395, 13990.93],
			["106.08", "240.93", "43.39", "13,990.93"],
		);
		await shown(
			quartiles("buyers.amount"),
			[19.97, 106.475],
			["19.97", "106.48"],
		);
		const units = metric(
			"units per customer",
			{
				op: "ratio",
				of: [
					{ op: "sum", of: "orders.quantity" },
					{ op: "distinct", of: "orders.customer" },
				],
			},
			"ratio",
		);
		const [[text, value] = ["", null]] = await tiles(source, [units]);
		expect(text).to.equal("7.123");
		expect(value).to.be.closeTo(7.122656, 1e-6);
	});
});

describe("Maven's deals in tiles", () => {
	let source: DataSource;
	before(async function () {
		const pipeline = await publishedOrSkip(
			this,
			"maven-crm/sales_pipeline.csv",
		);
		const teams = await publishedOrSkip(this, "maven-crm/sales_teams.csv");
		source = memorySource(
			{ pipeline: { csv: pipeline }, teams: { csv: teams } },
			defineModel({
				asOf: "2018-01-01",
				entities: {
					deals: {
						from: "pipeline",
						joins: { teams: { on: { sales_agent: "sales_agent" } } },
						columns: {
							customer: "account",
							manager: "teams.manager",
							stage: "deal_stage",
							status: {
								column: "deal_stage",
								values: {
									...{ Won: "won", Lost: "lost" },
									...{ Engaging: "open", Prospecting: "open" },
								},
							},
							amount: "close_value",
							created_at: "engage_date",
							closed_at: "close_date",
						},
					},
				},
			}),
		);
	});

	const at = "deals.closed_at";
	const is = (status: string | string[]): Filter => ({
		column: "deals.status",
		is: status,
	});
	/** Every deal, also those in prospecting, which have no date at all. */
	const deals = { op: "count", entity: "deals", window: "always" } as const;
	const texts = async (...given: Parameters<typeof tiles>) =>
		(await tiles(...given)).map(([text]) => text);

	it("show the deals of each stage", async () => {
		const stages = ["Won", "Lost", "Engaging", "Prospecting"].map((stage) =>
			metric(stage, { ...deals, where: { column: "deals.stage", is: stage } }),
		);
		expect(await texts(source, stages)).to.deep.equal([
			"4,238",
			"2,473",
			"1,589",
			"500",
		]);
	});

	it("show the close rate by both denominators", async () => {
		const ofAll: Expression = { op: "rate", of: deals, where: is("won") };
		expect(
			await texts(source, [
				"close-rate",
				metric("won of all", ofAll, "percent"),
			]),
		).to.deep.equal(["63.15 %", "48.16 %"]);
	});

	it("show the mean, median, deviation, maximum and sum of the value won", async () => {
		const won = { of: "deals.amount", where: is("won"), at };
		const ops = ["mean", "median", "deviation", "max", "sum"] as const;
		expect(
			await texts(
				source,
				ops.map((op) => metric(op, { op, ...won }, "money")),
			),
		).to.deep.equal(["2,360.91", "1,117", "2,544.48", "30,288", "10,005,534"]);
	});

	it("show the cycle by outcome", async () => {
		const cycle = (op: "mean" | "median", status: string | string[]) => {
			const between = {
				op: "between",
				of: ["deals.created_at", at],
				unit: "days",
			} as const;
			const of: Aggregate = { op, of: between, where: is(status), at };
			return metric(`${op} of ${status}`, of, "days");
		};
		expect(
			await texts(source, [
				cycle("mean", "won"),
				cycle("median", "won"),
				cycle("mean", "lost"),
				cycle("median", "lost"),
				cycle("mean", ["won", "lost"]),
			]),
		).to.deep.equal(
			["51.782", "57", "41.479", "14", "47.985"].map((days) => `${days} days`),
		);
	});

	it("show closed, won and close rate of each manager", async () => {
		const managers = [
			["Cara Losch", "745", "480", "64.43 %"],
			["Summer Sewald", "1,287", "828", "64.34 %"],
			["Celia Rouche", "962", "610", "63.41 %"],
			["Dustin Brinkmann", "1,186", "747", "62.98 %"],
			["Melvin Marxen", "1,418", "882", "62.20 %"],
			["Rocco Neubert", "1,113", "691", "62.08 %"],
		];
		const asked = [
			metric("closed", { ...deals, where: is(["won", "lost"]) }),
			metric("won", { ...deals, where: is("won") }),
			"close-rate",
		];
		for (const [manager = "", ...figures] of managers)
			expect(
				await texts(source, asked, "all", [
					{ column: "deals.manager", is: manager },
				]),
				manager,
			).to.deep.equal(figures);
	});

	it("show the close rate of the months of 2017", async () => {
		const rates = [
			...[82.1, 48.6, 54.4, 82.8, 49.1],
			...[56.8, 79.2, 49.3, 52.9, 78.5],
		];
		for (const [index, rate] of rates.entries()) {
			const day = (month: number) =>
				new Date(Date.UTC(2017, month)).toISOString().slice(0, 10);
			const period = { from: day(index + 2), to: day(index + 3) };
			const [text = ""] = await texts(source, ["close-rate"], period);
			// Published to one place.
			expect(Number.parseFloat(text).toFixed(1), period.from).to.equal(
				rate.toFixed(1),
			);
		}
	});
});

describe("995 customers of the R package rfm in the grid", () => {
	it("stand where their published scores put them, and in one segment each", async function () {
		const csv = await publishedOrSkip(this, "rfm/orders.csv");
		const scores = await publishedOrSkip(this, "rfm/expected-scores.csv");
		const model = defineModel({
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
		});
		const limits = {
			r: [115, 181, 297.4, 482],
			f: [4, 5, 6, 8],
			m: [255.8, 382, 506.4, 666],
		};
		render(
			html`<cadran-rfm-grid .thresholds=${limits} .source=${memorySource({ orders: { csv } }, model)}></cadran-rfm-grid>`,
			ground,
		);
		await settled(ground);
		const grid = ground.firstElementChild as HTMLElement;
		const expected = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]);
		for (const line of (await scores.text()).trim().split("\n").slice(1)) {
			const [r, f] = line.split(",").slice(-4).map(Number) as [number, number];
			const row = expected[5 - f] as number[];
			row[r - 1] = (row[r - 1] as number) + 1;
		}
		expect(
			all<HTMLTableRowElement>(grid, ".grid tbody tr").map((row) =>
				[...row.querySelectorAll(".figure")].map((each) =>
					Number(plain(each.textContent)),
				),
			),
		).to.deep.equal(expected);
		const customers = all(grid, '[part="segments"] tbody tr').map((row) =>
			Number(seen(row.querySelector("td") as HTMLElement)),
		);
		expect(customers.reduce((sum, each) => sum + each, 0)).to.equal(995);
	});
});

describe("the NPS vectors of the definitions in the gauge", () => {
	const vectors: [number, number, number, string][] = [
		[50, 20, 100, "+30 between +14.1 and +44.2"],
		[500, 200, 1000, "+30 between +25.1 and +34.7"],
		[15, 3, 30, "+40 between +13.3 and +59.5"],
	];
	for (const [promoters, detractors, n, told] of vectors)
		it(`${promoters} promoters and ${detractors} detractors of ${n} read ${told}`, async () => {
			const rows = Array.from({ length: n }, (_, i) => ({
				who: `c${i}`,
				on: "2026-02-03",
				score: i < promoters ? 9 + (i % 2) : i < n - detractors ? 7 : i % 7,
			}));
			const source = memorySource(
				{ surveys: rows },
				defineModel({
					asOf: "latest",
					entities: {
						surveys: { columns: { customer: "who", at: "on", score: "score" } },
					},
				}),
			);
			render(
				html`<cadran-nps-gauge .source=${source}></cadran-nps-gauge>`,
				ground,
			);
			await settled(ground);
			const gauge = ground.firstElementChild as HTMLElement;
			expect(text(gauge, ".value")).to.equal(told);
			expect(part(gauge, "article").ariaLabel).to.include(told.slice(4));
		});
});
