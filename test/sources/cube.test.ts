import { describe, expect, it, vi } from "vitest";
import { defineModel } from "../../src/model/mapping.js";
import type { Metric } from "../../src/model/metric.js";
import { loadTemporal } from "../../src/model/time.js";
import type { KpiAnswer, KpiQuestion } from "../../src/questions/kpi.js";
import { type CubeOptions, cubeSource } from "../../src/sources/cube.js";
import { memorySource } from "../../src/sources/memory.js";
import { cubeServer, type Sale } from "./cube.server.js";

await loadTemporal();

const channels = ["web", "store", "app", "web", null, "phone", "web", "fair"];
/** Three orders on every other day of 2026 up to November, of 10 to 69, at odd hours. */
const sales: Sale[] = Array.from({ length: 480 }, (_, i) => ({
	client: `c${i % 37}`,
	at: new Date(
		Date.UTC(2026, 0, 1 + 2 * Math.floor(i / 3), (i * 7) % 24, 30),
	).toISOString(),
	total: 10 + ((i * 13) % 60),
	cost: 5 + (i % 4),
	channel: channels[i % channels.length] ?? null,
	size: i % 5 === 0 ? null : i % 10,
}));

/** The share of orders on the web: a rate. */
const webShare: Metric = {
	id: "web-share",
	name: { en: "Web share" },
	unit: "percent",
	direction: "neutral",
	is: {
		op: "rate",
		of: { op: "count", entity: "orders" },
		where: { column: "orders.channel", is: "web" },
	},
};
const settings = { timeZone: "Europe/Paris", currency: "EUR" };
const asOf = "2026-11-18T12:00:00Z";
const memory = memorySource(
	{ sales: sales.map((row) => ({ ...row, margin: row.total - row.cost })) },
	defineModel({
		...settings,
		metrics: [webShare],
		entities: {
			orders: {
				from: "sales",
				columns: {
					customer: "client",
					at: "at",
					amount: "total",
					margin: "margin",
					channel: "channel",
					quantity: "size",
				},
			},
		},
	}),
	{ worker: "never" },
);

const common = {
	time: "orders.at",
	count: "orders.count",
	dimensions: {
		"orders.channel": "orders.channel",
		"orders.quantity": "orders.size",
	},
};
const metrics: CubeOptions["metrics"] = {
	revenue: { ...common, measure: "orders.revenue" },
	orders: { ...common, measure: "orders.count", count: undefined },
	"average-basket": {
		...common,
		measure: "orders.value",
	},
	"web-share": {
		time: "orders.at",
		dimensions: common.dimensions,
		numerator: "orders.web",
		denominator: "orders.count",
	},
	"margin-rate": {
		...common,
		numerator: "orders.margin",
		denominator: "orders.revenue",
	},
};

async function made(waits = 0) {
	const server = await cubeServer(sales, waits);
	const { url } = server;
	const source = cubeSource({
		...{ url, metrics, ...settings, own: [webShare] },
		getToken: () => "t",
	});
	return { ...server, source };
}

/** An answer without what only rows in hand can tell: where it comes from, how far it reaches, and what rests on a variance. */
const shared = ({ meta, latest: _, ...answer }: KpiAnswer) => ({
	...answer,
	asOf: meta.asOf,
	definition: meta.definition,
	currency: meta.currency,
});

const year = { period: "this-year", asOf } as const;
const questions: [what: string, question: KpiQuestion][] = [
	["a sum", { kind: "kpi", metric: "revenue", ...year }],
	["a count", { kind: "kpi", metric: "orders", ...year }],
	[
		"a rate with its interval, compared",
		{
			kind: "kpi",
			metric: "web-share",
			period: "this-month",
			asOf,
			compare: ["previous-period"],
			split: { column: "orders.channel", top: 3 },
		},
	],
	["a ratio", { kind: "kpi", metric: "margin-rate", ...year }],
	[
		"comparisons to date",
		{
			kind: "kpi",
			metric: "revenue",
			period: "this-month",
			asOf,
			compare: ["previous-period", "previous-year"],
		},
	],
	[
		"nothing at all",
		{ kind: "kpi", metric: "revenue", period: "last-year", asOf },
	],
	...(["day", "week", "month", "quarter"] as const).map(
		(series): [string, KpiQuestion] => [
			`a series by ${series}`,
			{ kind: "kpi", metric: "revenue", period: "this-quarter", asOf, series },
		],
	),
	[
		"a series whose first and last buckets are cut",
		{
			kind: "kpi",
			metric: "orders",
			period: { from: "2026-03-10", to: "2026-05-05" },
			asOf,
			series: "month",
		},
	],
	["a split", { kind: "kpi", metric: "revenue", ...year, split: {} }],
	[
		"a split with Other, compared",
		{
			kind: "kpi",
			metric: "margin-rate",
			period: "this-month",
			asOf,
			compare: ["previous-period"],
			split: { column: "orders.channel", top: 2 },
		},
	],
	[
		"a split whose top has rows without a value",
		{
			kind: "kpi",
			metric: "orders",
			...year,
			split: { column: "orders.channel", top: 5 },
		},
	],
	...[
		{ column: "orders.channel", is: "web" },
		{ column: "orders.channel", is: ["web", null] },
		{ column: "orders.channel", is: [] },
		{ not: { column: "orders.channel", is: "web" } },
		{ not: { column: "orders.channel", is: ["web", null] } },
		{ column: "orders.quantity", from: 3, to: 7 },
		{ not: { column: "orders.quantity", from: 3, to: 7 } },
		{
			not: {
				any: [
					{ column: "orders.channel", is: "store" },
					{
						all: [
							{ column: "channel", is: "web" },
							{ column: "orders.quantity", to: 4 },
						],
					},
				],
			},
		},
	].map((filter): [string, KpiQuestion] => [
		`the filter ${JSON.stringify(filter)}`,
		{ kind: "kpi", metric: "orders", ...year, filters: [filter] },
	]),
];

describe("a source in front of a Cube (a stand-in, which works through rows)", () => {
	it.each(questions)(
		"answers %s as rows in memory are answered",
		async (_, question) => {
			const { source } = await made();
			const [found, expected] = await Promise.all([
				source.ask(question),
				memory.ask(question),
			]);
			expect(shared(found)).toEqual(shared(expected));
			expect(found.meta.executor).toBe("cube");
		},
	);

	it("asks for Other anew, without the groups that are shown", async () => {
		const { source, queries } = await made();
		const found = await source.ask({
			kind: "kpi",
			metric: "orders",
			...year,
			split: { column: "orders.channel", top: 2 },
		});
		// 480 orders in eights: 3 of web, 1 each of five others: the first of these by name is app.
		expect(
			found.split?.groups.map(({ key, measure }) => [key, measure.value]),
		).toEqual([
			["web", 180],
			["app", 60],
		]);
		expect(found.split?.other).toMatchObject({
			groups: 4,
			measure: { value: 240 },
		});
		expect(queries.at(-1)?.filters).toEqual([
			{
				member: "orders.channel",
				operator: "notEquals",
				values: ["web", "app"],
			},
		]);
	});

	it("starts all there is on the day of the first row", async () => {
		const { source } = await made();
		const found = await source.ask({ kind: "kpi", metric: "orders", asOf });
		expect(found.measure.value).toBe(480);
		expect(found.span.from).toBe("2025-12-31T23:00:00.000Z");
	});

	it("tells a mean without an interval, which rests on a variance that Cube does not give", async () => {
		const { source } = await made();
		const question: KpiQuestion = {
			kind: "kpi",
			metric: "average-basket",
			...year,
		};
		const [found, expected] = await Promise.all([
			source.ask(question),
			memory.ask(question),
		]);
		expect(found.measure.value).toBeCloseTo(
			expected.measure.value as number,
			10,
		);
		expect(found.measure.n).toBe(480);
		expect(found.measure.interval).toBe(null);
	});

	it("waits while the Cube says so, as long as somebody waits for it", async () => {
		const { source, heard } = await made(3);
		const question: KpiQuestion = { kind: "kpi", metric: "orders", ...year };
		expect((await source.ask(question)).measure.value).toBe(480);
		// Where the data begin, and the count: each is put off three times.
		expect(heard.length).toBe(8);

		const endless = await made(1e9);
		const stop = new AbortController();
		const asked = endless.source.ask(question, stop);
		await expect.poll(() => endless.heard.length).toBeGreaterThan(1);
		stop.abort(new Error("gone"));
		await expect(asked).rejects.toThrow("gone");
	});

	it("renews a token that the Cube refuses with 403", async () => {
		const { url } = await cubeServer(sales);
		const getToken = vi.fn(({ expired }: { expired?: string }) =>
			expired ? "t" : "old",
		);
		const source = cubeSource({ url, metrics, getToken, own: [webShare] });
		expect(
			(await source.ask({ kind: "kpi", metric: "orders", ...year })).measure
				.value,
		).toBe(480);
		expect(getToken).toHaveBeenCalledTimes(2);
		await expect(
			cubeSource({ url, metrics, own: [webShare] }).ask({
				kind: "kpi",
				metric: "orders",
				...year,
			}),
		).rejects.toMatchObject({ code: "forbidden" });
	});

	it("says what the Cube says is wrong", async () => {
		const { url } = await cubeServer(sales);
		const wrong = { revenue: { ...common, measure: "orders.nothing" } };
		const source = cubeSource({ url, metrics: wrong, getToken: () => "t" });
		await expect(
			source.ask({ kind: "kpi", metric: "revenue", ...year }),
		).rejects.toThrow("'orders.nothing' not found for path");
	});

	it.each<[string, object, string]>([
		["another kind", { kind: "rfm" }, "unsupported"],
		["a metric that is not mapped", { metric: "margin" }, "unsupported"],
		[
			"a filter by what is not mapped",
			{ filters: [{ column: "orders.store", is: "1" }] },
			"unsupported",
		],
		[
			"customers that a question picks",
			{
				filters: [
					{ customers: { kind: "rfm" }, pick: { segment: "champions" } },
				],
			},
			"unsupported",
		],
		[
			"a split by what is not mapped",
			{ split: { column: "orders.store" } },
			"unsupported",
		],
		[
			"a split by time",
			{ split: { column: "orders.at", grain: "month" } },
			"unsupported",
		],
		["hours", { series: "hour" }, "unsupported"],
		["weeks from Sunday", { series: "week", weekStart: 7 }, "unsupported"],
		["fiscal years", { series: "year", fiscal: { start: 4 } }, "unsupported"],
		["a benchmark", { benchmark: { filters: [] } }, "unsupported"],
		["a key that says nothing", { colour: "red" }, "question"],
		["a period that is none", { period: "someday" }, "question"],
	])("refuses %s", async (_, part, code) => {
		const { source, heard } = await made();
		const question = { kind: "kpi", metric: "revenue", ...year, ...part };
		await expect(source.ask(question as KpiQuestion)).rejects.toMatchObject({
			name: "CadranError",
			code,
		});
		expect(heard.length).toBeLessThan(2);
	});

	it.each<[string, CubeOptions["metrics"], string]>([
		[
			"a metric that there is not",
			{ reveneu: { ...common, measure: "a.b" } },
			"There is no metric “reveneu”.",
		],
		[
			"a sum whose rows nobody counts",
			{ revenue: { time: "orders.at", measure: "a.b" } },
			"count must name the measure that counts its rows",
		],
		["no measure", { orders: { time: "orders.at" } }, "measure must name"],
		[
			"a metric that looks beyond its period",
			{ "active-customers": { ...common, measure: "a.b" } },
			"it looks beyond its period",
		],
		[
			"a rate without its parts",
			{ "omnichannel-rate": { ...common, measure: "a.b" } },
			"a rate needs the measures",
		],
	])("refuses a mapping of %s", (_, metrics, says) => {
		expect(() => cubeSource({ url: "/cube", metrics })).toThrow(says);
	});

	it("describes what is mapped", async () => {
		const { source } = await made();
		expect(await source.describe?.()).toEqual({
			kinds: ["kpi"],
			entities: { orders: ["channel", "quantity"] },
			timeZone: "Europe/Paris",
			weekStart: 1,
			currency: "EUR",
		});
	});
});
