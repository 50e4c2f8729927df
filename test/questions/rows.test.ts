import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadTemporal } from "../../src/model/time.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import type { RowsQuestion } from "../../src/questions/rows.js";
import { made } from "./made.js";

beforeAll(loadTemporal);

type Rows = readonly Record<string, unknown>[];
const NOW = Date.UTC(2026, 5, 1);

const customers = [
	{ id: "ann", created_at: "2026-01-01", segment: "gold" },
	{ id: "bob", created_at: null, segment: "tin" },
];
const orders = [
	{
		id: "1",
		customer: "ann",
		at: "2026-01-10T08:00:00Z",
		amount: 10,
		channel: "web",
		delivered_at: "2026-01-12T00:00:00Z",
	},
	{
		id: "2",
		customer: "bob",
		at: "2026-02-10T08:00:00Z",
		amount: 20,
		channel: "store",
		delivered_at: "2026-07-01T00:00:00Z",
	},
	{
		id: "3",
		customer: "ann",
		at: "2026-02-10T08:00:00Z",
		amount: 5,
		channel: null,
		delivered_at: null,
	},
	{
		id: "4",
		customer: null,
		at: "2026-03-10T08:00:00Z",
		amount: null,
		channel: "web",
		delivered_at: null,
	},
	{
		id: "5",
		customer: "ann",
		at: "2026-08-10T08:00:00Z",
		amount: 99,
		channel: "web",
		delivered_at: null,
	},
	{
		id: "6",
		customer: "ann",
		at: null,
		amount: 7,
		channel: "web",
		delivered_at: null,
	},
];

const list = async (
	question: Partial<RowsQuestion> = {},
	tables: Record<string, Rows> = { customers, orders },
) =>
	finish(
		answerQuestion(
			await made(tables),
			{
				kind: "rows",
				entity: "orders",
				columns: ["id"],
				...question,
			} as RowsQuestion,
			NOW,
		),
	);
const ids = async (question: Partial<RowsQuestion> = {}) =>
	(await list(question)).rows.map(([id]) => id);

describe("A list of rows", () => {
	it("has the newest first, those of one instant by what is asked for, and none from after the as-of instant", async () => {
		expect(await ids()).toEqual(["4", "2", "3", "1"]);
		expect(await ids({ order: "oldest" })).toEqual(["1", "2", "3", "4"]);
		expect(await ids({ columns: ["id", "amount"] })).toEqual([
			"4",
			"2",
			"3",
			"1",
		]);
		const { rows } = await list({ columns: ["amount", "id"] });
		expect(rows.map(([, id]) => id)).toEqual(["4", "3", "2", "1"]);
		expect(await ids({ asOf: "2026-02-28" })).toEqual(["2", "3", "1"]);
	});

	it("gives each column its type, instants in UTC, and null for what is missing or not known yet", async () => {
		const { columns, rows } = await list({
			columns: [
				"id",
				"at",
				"amount",
				"orders.channel",
				"delivered_at",
				"customers.segment",
			],
			order: "oldest",
		});
		expect(columns).toEqual([
			{ name: "id", type: "text" },
			{ name: "at", type: "instant" },
			{ name: "amount", type: "number" },
			{ name: "orders.channel", type: "text" },
			{ name: "delivered_at", type: "instant" },
			{ name: "customers.segment", type: "text" },
		]);
		expect(rows).toEqual([
			[
				"1",
				"2026-01-10T08:00:00.000Z",
				10,
				"web",
				"2026-01-12T00:00:00.000Z",
				"gold",
			],
			["2", "2026-02-10T08:00:00.000Z", 20, "store", null, "tin"],
			["3", "2026-02-10T08:00:00.000Z", 5, null, null, "gold"],
			["4", "2026-03-10T08:00:00.000Z", null, "web", null, null],
		]);
	});

	it("has all the entity's own columns unless some are named", async () => {
		const { columns } = await list({ columns: undefined as never });
		expect(columns.map(({ name }) => name)).toEqual([
			"id",
			"customer",
			"at",
			"amount",
			"channel",
			"delivered_at",
		]);
	});

	it("knows a column whose own name holds a point by its full name", async () => {
		const tables = {
			orders: [{ id: "1", at: "2026-01-01", "tea.kind": "black" }],
		};
		const { columns, rows } = await list(
			{ columns: undefined as never },
			tables,
		);
		expect(columns.map(({ name }) => name)).toEqual([
			"id",
			"at",
			"orders.tea.kind",
		]);
		expect(rows).toEqual([["1", "2026-01-01T00:00:00.000Z", "black"]]);
	});

	it("is of the period that has passed, and tells of rows from after the as-of instant", async () => {
		expect(
			await ids({ period: { from: "2026-02-01", to: "2026-03-01" } }),
		).toEqual(["2", "3"]);
		const { meta, total } = await list({ period: "this-year" });
		expect(total).toBe(4);
		expect(meta).toMatchObject({ rows: 4, asOf: "2026-06-01T00:00:00.000Z" });
		expect(meta.warnings).toEqual([
			{ code: "future-rows", table: "orders", count: 1 },
		]);
	});

	it("is of those rows that filters pass, by columns that are not shown too", async () => {
		expect(await ids({ filters: [{ column: "channel", is: "web" }] })).toEqual([
			"4",
			"1",
		]);
		expect(
			await ids({ filters: [{ column: "customers.segment", is: "gold" }] }),
		).toEqual(["3", "1"]);
	});

	it("shows whom a cell of a grid, or a step of a funnel, is made of", async () => {
		const picked = {
			customers: { kind: "funnel", steps: ["a", "b"] },
			pick: { step: 0, outcome: "reached" },
		};
		const events = [{ name: "a", customer: "bob", at: "2026-01-01" }];
		const tables = { customers, orders, events };
		expect((await list({ filters: [picked] }, tables)).rows).toEqual([["2"]]);
		expect(
			(await list({ entity: "customers", filters: [picked] }, tables)).rows,
		).toEqual([["bob"]]);
	});

	it("has customers without a date last where no period is asked about, and no undated rows else", async () => {
		const people = { entity: "customers" } as const;
		expect(await ids(people)).toEqual(["ann", "bob"]);
		expect(await ids({ ...people, order: "oldest" })).toEqual(["ann", "bob"]);
		expect(await ids({ ...people, period: "this-year" })).toEqual(["ann"]);
		const bare = customers.map(({ id }) => ({ id }));
		const found = await list(
			{ ...people, order: "oldest" },
			{ customers: bare },
		);
		expect(found.rows).toEqual([["ann"], ["bob"]]);
		await expect(
			list({ ...people, period: "this-year" }, { customers: bare }),
		).rejects.toMatchObject({
			code: "unsupported",
			place: { entity: "customers", column: "created_at" },
		});
	});

	it("says how many there are, and whether more follow", async () => {
		expect(await list({ limit: 3 })).toMatchObject({
			rows: [["4"], ["2"], ["3"]],
			total: 4,
			truncated: true,
		});
		expect(await list({ limit: 3, offset: 3 })).toMatchObject({
			rows: [["1"]],
			total: 4,
			truncated: false,
		});
		expect(await list({ offset: 9 })).toMatchObject({
			rows: [],
			total: 4,
			truncated: false,
		});
		const many = Array.from({ length: 120 }, (_, i) => ({
			id: `${i}`,
			at: "2026-01-01",
		}));
		expect((await list({}, { orders: many })).rows).toHaveLength(100);
	});

	it("sorts texts by code point, and numbers by value", async () => {
		const tables = {
			orders: ["\u{1F600}", "\uFF21", "é", "z", "Z", "", null].map((id) => ({
				id: id === "" ? "zz" : id,
				at: "2026-01-01",
				amount: 1,
			})),
		};
		expect((await list({}, tables)).rows.flat()).toEqual([
			"Z",
			"z",
			"zz",
			"é",
			"\uFF21",
			"\u{1F600}",
			null,
		]);
	});

	it("is the same, page by page, as all of it", async () => {
		const row = fc.record({
			at: fc.constantFrom("2026-01-01", "2026-01-02", "2026-01-03", null),
			id: fc.constantFrom("a", "b", "c", null),
			amount: fc.option(fc.integer({ min: -2, max: 2 })),
		});
		await fc.assert(
			fc.asyncProperty(
				fc.array(row, { minLength: 1, maxLength: 30 }),
				fc.constantFrom("newest" as const, "oldest" as const),
				fc.integer({ min: 1, max: 7 }),
				async (orders, order, limit) => {
					// A table needs all of its columns, and at least one row in time.
					const all = [...orders, { at: "2026-01-02", id: "z", amount: 9 }];
					const columns = ["id", "amount"];
					const whole = await list({ columns, order }, { orders: all });
					expect(whole.total).toBe(all.filter(({ at }) => at).length);
					const turn = (at: string) =>
						order === "newest" ? -Date.parse(at) : Date.parse(at);
					const rank = ({ at, id, amount }: (typeof all)[number]) =>
						[turn(at as string), id ?? "~", amount ?? 99] as const;
					const expected = all
						.filter(({ at }) => at)
						.sort((a, b) => {
							const [x, y] = [rank(a), rank(b)];
							return (
								x[0] - y[0] ||
								(x[1] < y[1] ? -1 : x[1] > y[1] ? 1 : 0) ||
								x[2] - y[2]
							);
						});
					expect(whole.rows).toEqual(
						expected.map(({ id, amount }) => [id, amount]),
					);
					const pages = [];
					for (let offset = 0; offset < whole.total; offset += limit)
						pages.push(
							...(
								await list({ columns, order, limit, offset }, { orders: all })
							).rows,
						);
					expect(pages).toEqual(whole.rows);
				},
			),
			{ numRuns: 60 },
		);
	});
});

describe("A list of rows is refused", () => {
	it.each([
		[{ entity: 5 }, "question", "name of an entity"],
		[{ entity: "order" }, "question", "Did you mean “orders”?"],
		[{ entity: "surveys" }, "unsupported", "“surveys”"],
		[{ columns: [] }, "question", "1 to 100"],
		[{ columns: "id" }, "question", "1 to 100"],
		[{ columns: [1] }, "question", "list of names"],
		[{ columns: ["id", "id"] }, "question", "twice"],
		[{ columns: ["ammount"] }, "question", "Did you mean “amount”?"],
		[{ columns: ["segment"] }, "unsupported", "orders.segment"],
		[{ columns: ["__proto__"] }, "question", "no mapped table"],
		[{ order: "random" }, "question", "newest, oldest"],
		[{ limit: 1001 }, "question", "1 to 1000"],
		[{ limit: 0 }, "question", "1 to 1000"],
		[{ offset: -1 }, "question", "0 to 100000"],
		[{ offset: 1.5 }, "question", "0 to 100000"],
		[{ metric: "revenue" }, "question", "no “metric”"],
	])("in %j", async (question, code, why) => {
		await expect(list(question as never)).rejects.toMatchObject({
			code,
			message: expect.stringContaining(why),
		});
	});
});
