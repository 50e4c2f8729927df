import { beforeAll, describe, expect, it } from "vitest";
import type { Filter } from "../../src/model/filter.js";
import {
	defineModel,
	type EntityMapping,
	type Mapping,
} from "../../src/model/mapping.js";
import { loadTemporal } from "../../src/model/time.js";
import { finish } from "../../src/model/work.js";
import type { Question } from "../../src/questions/question.js";
import { restrict } from "../../src/sources/dataset/restrict.js";
import { memorySource } from "../../src/sources/memory.js";
import type { RowsInput } from "../../src/sources/rows.js";
import { sampleSource } from "../../src/sources/sample.js";
import { checkScope } from "../../src/sources/scope.js";
import type { DataSource, Scope } from "../../src/sources/source.js";
import { load, plain } from "./plain.js";

beforeAll(loadTemporal);

const tenant = { column: "tenant", type: "text" } as const;
const only = (one: string): Scope => ({
	filters: [{ column: "tenant", is: one }],
});
const within = (source: DataSource, scope: Scope) =>
	source.within?.(scope) as DataSource;

/** Two shops. Customer 1 of north bought 10 and 20 in the web; customer 1 of south bought 400 in a store, later. */
const tables: Record<string, RowsInput> = {
	orders: [
		{
			tenant: "north",
			customer: "1",
			at: "2026-01-05T10:00:00Z",
			amount: 10,
			channel: "web",
		},
		{
			tenant: "south",
			customer: "1",
			at: "2026-03-01T12:00:00Z",
			amount: 400,
			channel: "store",
		},
		{
			tenant: "north",
			customer: "2",
			at: "2026-01-20T10:00:00Z",
			amount: 20,
			channel: "web",
		},
		{
			tenant: null,
			customer: "3",
			at: "2026-05-01T10:00:00Z",
			amount: 7000,
			channel: "phone",
		},
	],
	costs: [
		{ at: "2026-01-01T00:00:00Z", amount: 5, kind: "acquisition" },
		{ at: "2026-01-02T00:00:00Z", amount: 6, kind: "acquisition" },
	],
};
const mapping: Mapping = {
	currency: "EUR",
	asOf: "latest",
	entities: {
		orders: {
			columns: {
				tenant,
				customer: "customer",
				at: "at",
				amount: "amount",
				channel: "channel",
			},
		},
		costs: { columns: { at: "at", amount: "amount", kind: "kind" } },
	},
};
const shops = (more: Partial<Mapping> = {}) =>
	memorySource(tables, defineModel({ ...mapping, ...more }), { now: () => 0 });

const revenue: Question = { kind: "kpi", metric: "revenue" };
const valueFrom = async (source: DataSource, question: Question = revenue) => {
	const answer = await source.ask(question);
	return answer.kind === "kpi" ? answer.measure.value : undefined;
};

describe("A source within a scope", () => {
	it("counts no other rows, and knows no other values, instants or customers", async () => {
		const north = within(shops(), only("north"));
		const answer = await north.ask({
			kind: "kpi",
			metric: "revenue",
			period: "all",
			split: { column: "orders.channel" },
		});
		expect(answer.measure.value).toBe(30);
		expect(answer.split?.groups.map(({ key }) => key)).toEqual(["web"]);
		expect(answer.meta.rows).toBe(2);
		expect(JSON.stringify(answer)).not.toMatch(
			/store|phone|400|7000|2026-0[35]/,
		);
		expect(await valueFrom(within(shops(), only("south")))).toBe(400);
	});

	it("is as of the last instant of its own rows, where the model follows the data", async () => {
		const asOf = async (source: DataSource) =>
			(await source.ask(revenue)).meta.asOf;
		expect(await asOf(within(shops(), only("north")))).toBe(
			"2026-01-20T10:00:00.000Z",
		);
		expect(await asOf(within(shops(), only("south")))).toBe(
			"2026-03-01T12:00:00.000Z",
		);
		expect(await asOf(within(shops(), only("nobody")))).toBe(
			"1970-01-01T00:00:00.000Z",
		);
		const fixed = shops({ asOf: "2026-02-01" });
		expect(await asOf(within(fixed, only("north")))).toBe(await asOf(fixed));
	});

	it("lets no row pass that says nothing of whose it is, but by `not` or `null`", async () => {
		const not = { not: { column: "tenant", is: "south" } };
		expect(await valueFrom(within(shops(), { filters: [not] }))).toBe(7030);
		expect(
			await valueFrom(
				within(shops(), { filters: [{ column: "tenant", is: null }] }),
			),
		).toBe(7000);
		expect(
			await valueFrom(
				within(shops(), { filters: [{ column: "tenant", is: [] }] }),
			),
		).toBe(null);
	});

	it("has no table that a filter can't reach, but those that are shared, whole", async () => {
		const spent: Question = {
			kind: "kpi",
			metric: {
				id: "spent",
				name: { en: "Spent" },
				unit: "money",
				direction: "lower",
				is: { op: "sum", of: "costs.amount" },
			},
		};
		const north = within(shops(), only("north"));
		expect((await north.describe?.())?.entities).toEqual({
			orders: ["tenant", "customer", "at", "amount", "channel"],
		});
		await expect(north.ask(spent)).rejects.toMatchObject({
			code: "unsupported",
			place: { entity: "costs" },
		});
		const shared = within(shops(), { ...only("north"), shared: ["costs"] });
		expect(Object.keys((await shared.describe?.())?.entities ?? {})).toEqual([
			"orders",
			"costs",
		]);
		expect(await valueFrom(shared, spent)).toBe(11);
	});

	it("reads a bare column in each table that has it, a full name in that table alone", async () => {
		const full = within(shops(), {
			filters: [{ column: "orders.tenant", is: "north" }],
		});
		expect(await valueFrom(full)).toBe(30);
		const both: Filter = {
			any: [
				{ column: "orders.tenant", is: "north" },
				{ column: "costs.kind", is: "acquisition" },
			],
		};
		await expect(
			valueFrom(within(shops(), { filters: [both] })),
		).rejects.toMatchObject({ code: "unsupported" });
	});

	it("is narrowed further by a scope within the scope, never widened", async () => {
		const web = within(within(shops(), only("north")), {
			filters: [{ column: "orders.amount", from: 15 }],
		});
		expect(await valueFrom(web)).toBe(20);
		expect(
			await valueFrom(within(within(shops(), only("north")), only("south"))),
		).toBe(null);
		const opened = within(within(shops(), only("north")), {
			filters: [],
			shared: ["orders"],
		});
		expect(await valueFrom(opened)).toBe(30);
		const late = within(within(shops(), only("north")), {
			filters: [{ column: "amount", to: 6 }],
			shared: ["orders", "costs"],
		});
		expect(Object.keys((await late.describe?.())?.entities ?? {})).toEqual([
			"orders",
		]);
	});

	it("keeps a question's own filters inside", async () => {
		const north = within(shops(), only("north"));
		const wide: Filter = {
			any: [
				{ column: "orders.tenant", is: ["north", "south"] },
				{ column: "orders.tenant", is: null },
			],
		};
		expect(
			await valueFrom(north, {
				kind: "kpi",
				metric: "revenue",
				filters: [wide],
			}),
		).toBe(30);
		expect(
			await valueFrom(north, {
				kind: "kpi",
				metric: "revenue",
				filters: [{ column: "orders.tenant", is: "south" }],
			}),
		).toBe(0);
	});

	it("works where a copy had to make room for others", async () => {
		const source = shops();
		for (let round = 0; round < 2; round++)
			for (const amount of [10, 20, 400, 7000]) {
				const above = within(source, {
					filters: [{ column: "amount", from: amount }],
					shared: ["costs"],
				});
				const all = [10, 20, 400, 7000].filter((one) => one >= amount);
				expect(await valueFrom(above)).toBe(
					all.reduce((sum, one) => sum + one),
				);
			}
	});
});

describe("A scope through customers", () => {
	const model = defineModel({
		...mapping,
		entities: {
			customers: { columns: { id: "id", tenant, segment: "segment" } },
			orders: { columns: { customer: "customer", at: "at", amount: "amount" } },
			stockouts: { columns: { at: "at", lost_amount: "lost" } },
		},
	});
	const rows: Record<string, RowsInput> = {
		customers: [
			{ id: "n1", tenant: "north", segment: "small" },
			{ id: "s1", tenant: "south", segment: "large" },
		],
		orders: [
			{ customer: "n1", at: "2026-01-01", amount: 1 },
			{ customer: "s1", at: "2026-02-01", amount: 20 },
			{ customer: "unknown", at: "2026-03-01", amount: 300 },
			{ customer: null, at: "2026-04-01", amount: 4000 },
		],
		stockouts: [{ at: "2026-01-01", lost: 9 }],
	};

	it.each(["tenant", "customers.tenant"])(
		"takes the rows of its customers alone, by %s",
		async (column) => {
			const north = within(memorySource(rows, model), {
				filters: [{ column, is: "north" }],
			});
			expect(await valueFrom(north)).toBe(1);
			expect(Object.keys((await north.describe?.())?.entities ?? {})).toEqual([
				"customers",
				"orders",
			]);
			const { split } = await north.ask({
				kind: "kpi",
				metric: "revenue",
				split: { column: "customers.segment" },
			});
			expect(split?.groups.map(({ key }) => key)).toEqual(["small"]);
		},
	);
});

describe("The rows that are left", () => {
	const dataset = () =>
		load(tables, {
			...mapping,
			asOf: "2026-06-01",
			entities: { orders: mapping.entities.orders as never },
		});

	it("bear nothing of the others in their dictionaries", async () => {
		const left = finish(restrict(await dataset(), [checkScope(only("south"))]));
		expect(left.customers).toEqual(["1"]);
		expect(plain(left, "orders")).toEqual([
			{
				tenant: "south",
				customer: "1",
				at: "2026-03-01T12:00:00.000Z",
				amount: 400,
				channel: "store",
			},
		]);
		const { columns, starts } = left.tables.orders ?? {};
		expect(starts).toEqual(Uint32Array.of(0, 1));
		expect(columns?.channel).toMatchObject({ dictionary: ["store"] });
		expect(columns?.tenant).toMatchObject({ dictionary: ["south"] });
		expect(columns?.customer).toMatchObject({ dictionary: left.customers });
	});

	it("are a copy: the whole stays as it was", async () => {
		const whole = await dataset();
		const before = structuredClone({ ...whole, cache: null });
		finish(restrict(whole, [checkScope(only("north"))]));
		expect({ ...whole, cache: null }).toEqual(before);
	});

	it("say that rows could not be read, not how many nor what they held", async () => {
		const source = memorySource(
			{
				orders: [
					...(tables.orders as object[]),
					{ tenant: "south", at: "2026-01-01", amount: "secret" },
				],
			},
			defineModel({
				...mapping,
				unreadable: "leave-out",
				entities: { orders: mapping.entities.orders as never },
			}),
		);
		expect((await source.ask(revenue)).meta.warnings[0]).toMatchObject({
			count: 1,
			details: [expect.stringContaining("secret")],
		});
		expect(
			(await within(source, only("north")).ask(revenue)).meta.warnings,
		).toEqual([{ code: "rows-left-out", table: "orders", column: "amount" }]);
	});

	it("name all of the model's rates where amounts were converted: by which those of others were is not told", async () => {
		const rates = ["USD", "GBP"].map((currency) => ({
			currency,
			from: "2026-01-01",
			rate: 2,
		}));
		const { columns } = mapping.entities.orders as EntityMapping;
		const source = memorySource(
			{
				orders: [
					{ tenant: "north", at: "2026-01-02", amount: 10, in: "EUR" },
					{ tenant: "south", at: "2026-01-02", amount: 7, in: "USD" },
				],
			},
			defineModel({
				...mapping,
				rates,
				entities: {
					orders: {
						currency: "in",
						columns: {
							tenant,
							at: columns.at as string,
							amount: columns.amount as string,
						},
					},
				},
			}),
		);
		expect((await source.ask(revenue)).meta.conversion?.rates).toEqual([
			rates[0],
		]);
		const { measure, meta } = await within(source, only("south")).ask({
			kind: "kpi",
			metric: "revenue",
		});
		expect(measure.value).toBe(14);
		expect(meta.conversion).toEqual({ to: "EUR", rates });
	});

	it("tell nothing of a row that can't be read", async () => {
		const source = memorySource(
			{ orders: [{ tenant: "south", at: "2026-01-01", amount: "secret" }] },
			defineModel({
				...mapping,
				entities: { orders: mapping.entities.orders as never },
			}),
		);
		await expect(source.ask(revenue)).rejects.toThrow("secret");
		const error = await within(source, only("north"))
			.ask(revenue)
			.catch((error: unknown) => error);
		expect(error).toMatchObject({ code: "rows", place: {} });
		expect(String(error)).not.toContain("secret");
	});
});

describe("A scope is refused", () => {
	const customers = { kind: "rfm" };
	it.each([
		[undefined, "an object"],
		[{}, "a list of filters"],
		[{ filters: "all" }, "a list of filters"],
		[{ filters: [{ column: "tenant", is: undefined }] }, "needs “is”"],
		[{ filters: [{ column: "amount", is: Number.NaN }] }, "finite"],
		[{ filters: [{ customers, pick: { cells: [] } }] }, "can't pick customers"],
		[
			{ filters: [{ not: { any: [{ customers, pick: {} }] } }] },
			"can't pick customers",
		],
		[
			{ filters: [{ column: "at", from: { edge: "start" } }] },
			"edges of a period",
		],
		[{ filters: [], shared: ["order"] }, "name entities"],
		[{ filters: [], tenant: "north" }, "no “tenant”"],
	])("as the host's own fault, at once: %j", (scope, why) => {
		const narrow = () => shops().within?.(scope as Scope);
		expect(narrow).toThrow(why);
		expect(narrow).toThrow(expect.objectContaining({ code: "mapping" }));
	});

	it.each([
		[{ column: "tennant", is: "north" }, "Did you mean “tenant”?"],
		[{ column: "tenant", is: 5 }, "a text"],
	])(
		"when it is asked, where the rows know better: %j",
		async (filter, why) => {
			const source = within(shops(), { filters: [filter] });
			await expect(source.ask(revenue)).rejects.toMatchObject({
				code: "mapping",
				message: expect.stringContaining(why),
			});
		},
	);
});

describe("The sample", () => {
	it("has scopes too, of what it makes first and of the rest", async () => {
		const sample = sampleSource(3, { customers: 80 });
		const store = within(sample, {
			filters: [{ column: "orders.channel", is: "store" }],
		});
		const { split } = await store.ask({
			kind: "kpi",
			metric: "revenue",
			split: { column: "orders.channel" },
		});
		expect(split?.groups.map(({ key }) => key)).toEqual(["store"]);
		expect(Object.keys((await store.describe?.())?.entities ?? {})).toEqual([
			"orders",
		]);
		expect((await store.ask(revenue)).meta.sample).toBe(true);
	});
});
