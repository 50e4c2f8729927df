import { beforeAll, describe, expect, it } from "vitest";
import { CadranError } from "../../src/model/error.js";
import { defineModel, type Mapping } from "../../src/model/mapping.js";
import type { Metric } from "../../src/model/metric.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import { defineMetric } from "../../src/questions/kpi/own.js";
import type { KpiAnswer, KpiQuestion } from "../../src/questions/kpi.js";
import { loadDataset } from "../../src/sources/dataset.js";
import { connect } from "../../src/sources/memory/connection.js";
import type { Port } from "../../src/sources/memory/protocol.js";
import { serve } from "../../src/sources/memory/serve.js";
import { memorySource } from "../../src/sources/memory.js";

/** Revenue in March: web 30 + 50 = 80 of two orders, shop 20 of one. In February: web 40 of one. Tax is a fifth. */
const orders = [
	["ann", "2026-02-10", 40, "web"],
	["ann", "2026-03-02", 30, "web"],
	["bob", "2026-03-20", 50, "web"],
	["cat", "2026-03-21", 20, "shop"],
].map(([customer, at, amount, channel]) => ({
	customer,
	at,
	amount,
	channel,
	tax: Number(amount) / 5,
}));

const netBasket: Metric = {
	id: "net-basket",
	name: { en: "Net basket", fr: "Panier net" },
	definition: { en: "What an order brings after tax." },
	purpose: { en: "What is left of an order?" },
	unit: "money",
	direction: "higher",
	is: {
		op: "ratio",
		of: [
			{ op: "sum", of: { op: "minus", of: ["orders.amount", "orders.tax"] } },
			{ op: "count", entity: "orders" },
		],
	},
	by: "orders.channel",
};

const mapping: Mapping = {
	asOf: "2026-04-01",
	currency: "EUR",
	entities: {
		orders: {
			columns: {
				customer: "customer",
				at: "at",
				amount: "amount",
				channel: "channel",
				tax: { column: "tax", type: "number" },
			},
		},
	},
	metrics: [netBasket],
};
const model = defineModel(mapping);
const question: KpiQuestion = {
	kind: "kpi",
	metric: "net-basket",
	period: { from: "2026-03-01", to: "2026-04-01" },
	compare: ["previous-period"],
	series: "month",
	split: {},
	language: "fr",
};

/** What a fault of a metric is, checked with the model unless said otherwise. */
function fault(change: object, known: typeof model | undefined = model) {
	try {
		defineMetric({ ...netBasket, ...change } as Metric, known);
	} catch (error) {
		if (error instanceof CadranError) return error;
		throw error;
	}
	throw new Error("The metric was taken.");
}

/** How loading rows fails with these metrics in the mapping. */
const faultOfModel = async (...metrics: object[]) => {
	const source = memorySource(
		{ orders },
		defineModel({ ...mapping, metrics: metrics as Metric[] }),
	);
	return (await source
		.ask(question)
		.catch((error: unknown) => error)) as CadranError;
};

describe("a host's own metric in the mapping", () => {
	let answers: KpiAnswer[];
	beforeAll(async () => {
		const direct = await loadDataset({ orders }, model);
		const { port1, port2 } = new MessageChannel();
		serve(port2 as unknown as Port);
		port1.start();
		port2.start();
		const worker = await connect(
			port1 as unknown as Port,
			[],
			{
				orders: {
					format: "json",
					text: new Blob([JSON.stringify(orders)]),
					options: {},
				},
			},
			model,
			() => {},
		);
		answers = [
			finish(answerQuestion(direct, question, 0)),
			await memorySource({ orders }, model).ask(question),
			(await worker.ask(question, 0)) as KpiAnswer,
		];
		port1.close();
	});

	it("is asked for by its id, from a dataset, a source and a worker", () => {
		for (const { measure } of answers)
			expect(measure.value).toBeCloseTo(80 / 3);
	});

	it("is compared", () => {
		for (const { comparisons } of answers) {
			expect(comparisons[0]?.measure.value).toBe(32);
			expect(comparisons[0]?.change.absolute).toBeCloseTo(80 / 3 - 32);
		}
	});

	it("has a series", () => {
		for (const { series } of answers)
			expect(series.map(({ value, n }) => [value?.toFixed(4), n])).toEqual([
				["26.6667", 3],
			]);
	});

	it("is split by its own column unless a question says otherwise", () => {
		for (const { split } of answers) {
			expect(split?.column).toBe("orders.channel");
			expect(
				split?.groups.map(({ key, measure }) => [key, measure.value]),
			).toEqual([
				["web", 32],
				["shop", 16],
			]);
		}
	});

	it("brings its words and its unit along, in the reader's language or in English", () => {
		for (const { meta } of answers)
			expect(meta.definition).toMatchObject({
				id: "net-basket",
				name: "Panier net",
				definition: "What an order brings after tax.",
				purpose: "What is left of an order?",
				unit: "money",
				direction: "higher",
			});
	});

	it("has its calculation told by the source", () => {
		expect(answers[1]?.meta.definition.formula).toMatch(/÷/);
	});

	it("stands among the names that a misspelt one may mean", async () => {
		const asked = memorySource({ orders }, model).ask({
			...question,
			metric: "net-baskett",
		});
		await expect(asked).rejects.toMatchObject({
			code: "question",
			message: "There is no metric “net-baskett”. Did you mean “net-basket”?",
		});
	});
});

describe("a host's own metric in a question", () => {
	const sum = (of: string) => ({
		...question,
		metric: {
			...netBasket,
			is: { op: "sum", of },
			by: "channel",
		} as Metric,
	});
	const source = memorySource(
		{ orders },
		defineModel({
			...mapping,
			entities: {
				orders: {
					columns: {
						...mapping.entities.orders?.columns,
						amounts: { column: "tax", type: "number" },
					},
				},
			},
		}),
	);

	it("may name the host's own properties, however they are spelt", async () => {
		const { measure } = await source.ask(sum("orders.amounts"));
		expect(measure.value).toBe(20);
	});

	it("is refused where it names what is not mapped", async () => {
		await expect(source.ask(sum("orders.amont"))).rejects.toMatchObject({
			code: "question",
			place: { option: "metric.is.of" },
			message: expect.stringMatching(/Did you mean “amount”\?/),
		});
	});
});

describe("defineMetric", () => {
	it("gives a metric back that is right", () => {
		expect(defineMetric(netBasket, model)).toBe(netBasket);
	});

	it("takes a host's own columns without a model, where no name of the vocabulary is near", () => {
		expect(() => defineMetric(netBasket)).not.toThrow();
	});

	it.each<[string, object, string, RegExp]>([
		[
			"a unit that contradicts the calculation",
			{ unit: "money", is: { op: "count", entity: "orders" } },
			"metric.unit",
			/comes to “count”/,
		],
		[
			"an unknown entity",
			{ is: { op: "sum", of: "order.amount" } },
			"metric.is.of",
			/orders/,
		],
		[
			"a misspelt column of the vocabulary",
			{ is: { op: "sum", of: "orders.amout" } },
			"metric.is.of",
			/Did you mean “amount”\?/,
		],
		[
			"a misspelt column in a condition",
			{
				is: {
					op: "sum",
					of: "orders.amount",
					where: { any: [{ column: "orders.chanel", is: "web" }] },
				},
			},
			"metric.is.where.any[0].column",
			/Did you mean “channel”\?/,
		],
		[
			"a column that a rollup has not",
			{ is: { op: "sum", of: "buyers.tax" } },
			"metric.is.of",
			/It has: customer, first_at/,
		],
		[
			"a misspelt column to split by",
			{ by: "orders.chanel" },
			"metric.by",
			/Did you mean “channel”\?/,
		],
		["no name", { name: { en: " " } }, "metric.name", /at least en/],
		[
			"readers nobody knows",
			{ audiences: ["all"] },
			"metric.audiences",
			/sales/,
		],
		["a reader that is no list", { audiences: 5 }, "metric.audiences", /list/],
		["an unknown grain", { grain: "fortnight" }, "metric.grain", /week/],
		[
			"an unknown comparison",
			{ compare: "then" },
			"metric.compare",
			/previous/,
		],
		["sources that are no list", { sources: {} }, "metric.sources", /list/],
		[
			"a misspelt option",
			{ minimun: 3 },
			"metric.minimun",
			/Did you mean “minimum”/,
		],
		[
			"a misspelt part of an aggregate",
			{
				unit: "count",
				is: {
					op: "count",
					entity: "orders",
					were: { column: "channel", is: "web" },
				},
			},
			"metric.is.were",
			/Did you mean “where”/,
		],
		[
			"a misspelt part of arithmetic",
			{
				is: {
					op: "over",
					day: 7,
					days: 7,
					of: { op: "sum", of: "orders.amount" },
				},
			},
			"metric.is.day",
			/Did you mean “days”/,
		],
		[
			"words that are no texts",
			{ purpose: "Why?" },
			"metric.purpose",
			/a text per language/,
		],
		["a number that is none", { minimum: Number.NaN }, "minimum", /finite/],
	])("refuses %s", (_, change, option, message) => {
		for (const known of [model, undefined]) {
			const found = fault(change, known);
			expect(found.code).toBe("question");
			expect(found.place.option).toBe(option);
			expect(found.message).toMatch(message);
		}
	});

	it("refuses a property that the model does not map", () => {
		const is = { op: "sum", of: "orders.vat_rate_paid" };
		expect(fault({ is }).message).toBe(
			"metric.is.of: “orders.vat_rate_paid” is not of the vocabulary, and the mapping has no property of this name.",
		);
		expect(() => defineMetric({ ...netBasket, is } as Metric)).not.toThrow();
	});
});

describe("metrics of a mapping are refused", () => {
	it("where two have one id, or one has none", () => {
		const define = (...metrics: object[]) =>
			defineModel({ ...mapping, metrics: metrics as Metric[] });
		expect(() => define(netBasket, netBasket)).toThrow(
			"Two metrics have the id “net-basket”. Give each its own.",
		);
		expect(() => define({ ...netBasket, id: "" })).toThrow(
			"metrics[0] needs an `id`.",
		);
		expect(() =>
			defineModel({ ...mapping, metrics: {} as unknown as Metric[] }),
		).toThrow("`metrics` must be a list.");
	});

	it("where one has the id of a KPI of the catalogue", async () => {
		expect(
			await faultOfModel({ ...netBasket, id: "average-basket" }),
		).toMatchObject({
			code: "mapping",
			place: { option: "metrics[0].id", value: "average-basket" },
			message:
				"The metric “average-basket” has the id of a KPI of the catalogue. Give it an id of its own.",
		});
	});

	it("where one is not right, by its place in the list", async () => {
		expect(
			await faultOfModel(netBasket, { ...netBasket, id: "b", unit: "days" }),
		).toMatchObject({
			code: "mapping",
			place: { option: "metrics[1].unit", value: "b" },
			message: expect.stringMatching(/^The metric “b”: /),
		});
	});

	it("where one names a property that is not mapped", async () => {
		const is = { op: "sum", of: "orders.duty" };
		expect(await faultOfModel({ ...netBasket, is })).toMatchObject({
			code: "mapping",
			place: { option: "metrics[0].is.of" },
		});
	});
});
