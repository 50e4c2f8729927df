import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import { CadranError } from "../../src/model/error.js";
import type { Expression } from "../../src/model/metric.js";
import { loadTemporal } from "../../src/model/time.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import { unitsOf } from "../../src/questions/kpi/unit.js";
import type { KpiAnswer, KpiQuestion } from "../../src/questions/kpi.js";
import { made } from "./made.js";

beforeAll(loadTemporal);

const day = fc
	.integer({ min: 0, max: 800 })
	.map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString());
const order = fc.record({
	customer: fc.constantFrom("ann", "bob", "cat", "dan", null),
	at: day,
	amount: fc.oneof(
		fc.constant(null),
		fc.integer({ min: -500, max: 5000 }).map((cents) => cents / 100),
	),
	channel: fc.constantFrom("web", "shop", "phone", "app", null),
	delivered_at: fc.option(day),
});
const orders = fc.array(order, { minLength: 1, maxLength: 60 });
const customers = ["ann", "bob", "cat"].map((id, i) => ({
	id,
	created_at: `2024-0${i + 1}-01`,
	segment: i === 0 ? null : "gold",
}));
const load = (rows: readonly Record<string, unknown>[]): Promise<Dataset> =>
	made(
		{ orders: rows, customers },
		{ timeZone: "Europe/Paris", asOf: "2025-12-15T10:00" },
	);

const filter = fc.constantFrom(
	{ column: "channel", is: "web" },
	{ column: "channel", is: null },
	{ not: { column: "orders.amount", from: 3 } },
	{ column: "customers.segment", is: "gold" },
	{
		any: [
			{ column: "amount", to: 0 },
			{ column: "channel", is: ["app"] },
		],
	},
	{ column: "at", from: { edge: "end" as const, days: -40 } },
);
const window = fc.constantFrom<
	NonNullable<Extract<Expression, { op: "count" }>["window"]>
>(
	"period",
	"always",
	{ before: "end" },
	{ before: "start" },
	{ trailing: 90, to: "end" },
);
const rows = fc.record(
	{ where: filter, window, at: fc.constant("orders.delivered_at") },
	{ requiredKeys: [] },
);
const of = fc.constantFrom(
	"orders.amount",
	{ op: "over" as const, of: ["orders.amount", "orders.amount"] as const },
	{
		op: "between" as const,
		of: ["orders.at", "orders.delivered_at"] as const,
		unit: "days" as const,
	},
);
const leaf: fc.Arbitrary<Expression> = fc.oneof(
	rows.map((more) => ({
		op: "count" as const,
		entity: "orders" as const,
		...more,
	})),
	rows.map((more) => ({
		op: "distinct" as const,
		of: "orders.customer",
		...more,
	})),
	rows.map((more) => ({
		op: "distinct" as const,
		of: "orders.channel",
		...more,
	})),
	fc
		.tuple(
			fc.constantFrom("sum", "mean", "deviation", "median", "min", "max"),
			of,
			rows,
		)
		.map(([op, value, more]) => ({ op, of: value, ...more }) as Expression),
	fc.tuple(rows, filter).map(([more, where]) => ({
		op: "rate" as const,
		of: { op: "count" as const, entity: "orders" as const, ...more },
		where,
	})),
	fc
		.constantFrom("amount", "orders", "orders_before", "orders_previous")
		.map((column) => ({
			op: "mean" as const,
			of: `buyers.${column}`,
		})),
	fc.constant<Expression>({
		op: "rate",
		of: {
			op: "count",
			entity: "buyers",
			where: {
				column: "buyers.last_before_at",
				from: { edge: "start", days: -100 },
			},
		},
		where: { column: "buyers.last_at", to: { edge: "end", days: -100 } },
	}),
);
const expression: fc.Arbitrary<Expression> = fc.oneof(
	leaf,
	fc
		.tuple(
			fc.constantFrom("ratio", "plus", "minus", "times"),
			leaf,
			fc.oneof(leaf, fc.integer({ min: -2, max: 2 })),
		)
		.map(([op, a, b]) => ({ op, of: [a, b] }) as Expression),
);
/** Whether what is added up measures the same, and nothing is divided by 0. */
function isSound(is: Expression): boolean {
	try {
		unitsOf(is);
		return true;
	} catch {
		return false;
	}
}

const question: fc.Arbitrary<KpiQuestion> = fc
	.record({
		metric: expression.filter(isSound).map((is) => ({
			id: "own",
			name: { en: "Own" },
			unit: unitsOf(is)?.[0] ?? ("ratio" as const),
			direction: "higher" as const,
			is,
		})),
		period: fc.constantFrom<NonNullable<KpiQuestion["period"]>>(
			"all",
			"this-month",
			"last-quarter",
			"last-2-years",
			"this-year",
			{ from: "2024-02-29", to: "2025-03-30" },
			{ from: "2030-01-01", to: "2031-01-01" },
		),
		compare: fc.constantFrom<NonNullable<KpiQuestion["compare"]>>(
			[],
			["previous-period"],
			["previous-year", { ago: 2 }],
		),
		series: fc.constantFrom("month", "quarter", "week", undefined),
		split: fc.constantFrom(
			undefined,
			{ column: "channel", top: 2 },
			{ column: "customers.segment" },
		),
		filters: fc.array(filter, { maxLength: 2 }),
		align: fc.constantFrom("date", "weekday"),
	})
	.map((parts) => ({ kind: "kpi", ...parts }) as KpiQuestion);

const ask = (dataset: Dataset, asked: KpiQuestion): KpiAnswer | string => {
	try {
		return finish(answerQuestion(dataset, asked, 0));
	} catch (error) {
		if (error instanceof CadranError) return error.code;
		throw error;
	}
};

/** All numbers of an answer to 9 digits, so that the order of a sum's terms does not show. */
const figures = (answer: unknown) =>
	JSON.parse(
		JSON.stringify(answer, (_, value) =>
			typeof value === "number" ? Number(value.toPrecision(9)) || 0 : value,
		),
	);

it("the order of the rows changes nothing", async () => {
	await fc.assert(
		fc.asyncProperty(
			orders.chain((list) =>
				fc.tuple(
					fc.constant(list),
					fc.shuffledSubarray(list, { minLength: list.length }),
				),
			),
			question,
			async ([list, shuffled], asked) => {
				const one = ask(await load(list), asked);
				const two = ask(await load(shuffled), asked);
				expect(figures(two)).toEqual(figures(one));
			},
		),
		{ numRuns: 200 },
	);
});

it("no answer holds NaN or infinity, and nothing but a CadranError is thrown", async () => {
	await fc.assert(
		fc.asyncProperty(orders, question, async (list, asked) => {
			const walk = (value: unknown): void => {
				if (typeof value === "number") expect(value).toSatisfy(Number.isFinite);
				else if (typeof value === "object" && value !== null)
					Object.values(value).forEach(walk);
			};
			walk(ask(await load(list), asked));
		}),
		{ numRuns: 300 },
	);
});

it("any JSON as a question is answered or refused with a CadranError", async () => {
	const dataset = await load([
		{ customer: "ann", at: "2024-01-01", amount: 1, channel: "web" },
	]);
	fc.assert(
		fc.property(
			fc.record(
				{
					kind: fc.constant("kpi"),
					metric: fc.oneof(
						fc.constantFrom("revenue", "orders"),
						fc.jsonValue(),
						fc.record({
							id: fc.string(),
							name: fc.constant({ en: "a" }),
							unit: fc.constant("count"),
							direction: fc.constant("higher"),
							is: fc.jsonValue(),
						}),
					),
					period: fc.oneof(fc.constant("all"), fc.jsonValue()),
					filters: fc.oneof(
						fc.constant([]),
						fc.jsonValue(),
						fc.array(fc.jsonValue()),
					),
					compare: fc.oneof(fc.constant([]), fc.array(fc.jsonValue())),
					series: fc.oneof(fc.constant("month"), fc.jsonValue()),
					split: fc.oneof(fc.constant({ column: "channel" }), fc.jsonValue()),
					asOf: fc.oneof(fc.constant("2025-01-01"), fc.jsonValue()),
					timeZone: fc.oneof(fc.constant("UTC"), fc.jsonValue()),
					weekStart: fc.oneof(fc.constant(1), fc.jsonValue()),
					fiscal: fc.oneof(
						fc.constant({ start: 4 }),
						fc.constant({ weeks: "4-4-5", month: 1 }),
						fc.record({ weeks: fc.jsonValue(), month: fc.jsonValue() }),
						fc.jsonValue(),
					),
					language: fc.oneof(fc.constant("en"), fc.jsonValue()),
					align: fc.oneof(fc.constant("date"), fc.jsonValue()),
				},
				{ requiredKeys: ["kind", "metric"] },
			),
			(asked) => {
				ask(dataset, asked as unknown as KpiQuestion);
			},
		),
		{ numRuns: 2000 },
	);
});

it("the groups of a split and Other add up to the whole, for counts and sums", async () => {
	const additive = fc.constantFrom<Expression>(
		{ op: "count", entity: "orders" },
		{
			op: "sum",
			of: "orders.amount",
			where: { not: { column: "orders.amount", is: null } },
		},
		{ op: "count", entity: "orders", window: { before: "end" } },
		{ op: "count", entity: "buyers" },
	);
	await fc.assert(
		fc.asyncProperty(
			orders,
			additive,
			fc.constantFrom(
				"all" as const,
				"this-year" as const,
				"last-year" as const,
			),
			fc.integer({ min: 1, max: 4 }),
			async (list, is, period, top) => {
				const buyers = JSON.stringify(is).includes("buyers");
				const answer = ask(await load(list), {
					kind: "kpi",
					metric: {
						id: "own",
						name: { en: "Own" },
						unit: unitsOf(is)?.[0] ?? "ratio",
						direction: "higher",
						is,
					},
					period,
					split: { column: buyers ? "segment" : "channel", top },
				}) as KpiAnswer;
				const groups = answer.split?.groups ?? [];
				const parts = answer.split?.other
					? [...groups, answer.split.other]
					: groups;
				const sum = parts.reduce(
					(total, { measure }) => total + (measure.value ?? 0),
					0,
				);
				expect(sum).toBeCloseTo(answer.measure.value ?? 0, 9);
			},
		),
		{ numRuns: 200 },
	);
});
