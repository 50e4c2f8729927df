import { afterEach, describe, expect, it, vi } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import { defineModel, type Mapping } from "../../src/model/mapping.js";
import type { Port } from "../../src/sources/memory/protocol.js";
import { serve } from "../../src/sources/memory/serve.js";
import { memorySource } from "../../src/sources/memory.js";
import type { RowsInput } from "../../src/sources/rows.js";
import { load, plain } from "./plain.js";

/** Binary fractions, so that products are exact. */
const usd2025 = { currency: "USD", from: "2025-06-01", rate: 0.5 };
const usd = { currency: "USD", from: "2026-01-01", rate: 0.75 };
const gbp = { currency: "GBP", from: "2025-06-01", rate: 1.25 };
const rates = [usd, gbp, usd2025];

const columns = { customer: "client", at: "date", amount: "total" };
const paris: Mapping = {
	timeZone: "Europe/Paris",
	currency: "EUR",
	rates,
	entities: { orders: { from: "sales", currency: "devise", columns } },
};
const sale = (date: string | null, total: number | null, devise?: string) => ({
	...{ client: "a", date, total },
	...(devise !== undefined && { devise }),
});
const amounts = (dataset: Dataset) =>
	plain(dataset, "orders").map(({ amount }) => amount);
const read = (rows: RowsInput, mapping: Partial<Mapping> = {}) =>
	load({ sales: rows }, { ...paris, ...mapping });

describe("amounts in several currencies", () => {
	it("are converted by the rate of the row's own day in the model's zone", async () => {
		// 2026 begins in Paris at 23:00 UTC.
		const dataset = await read([
			sale("2025-12-31T22:59:59Z", 100, "USD"),
			sale("2025-12-31T23:00:00Z", 100, "USD"),
			sale("2026-02-01", 100, "EUR"),
			sale("2026-03-01", 100, "GBP"),
		]);
		expect(amounts(dataset)).toEqual([100 * 0.5, 100 * 0.75, 100, 100 * 1.25]);
		const utc = await read([sale("2025-12-31T23:00:00Z", 100, "USD")], {
			timeZone: "UTC",
		});
		expect(amounts(utc)).toEqual([100 * 0.5]);
	});

	it("are all those of a row, refunds too, and nothing else", async () => {
		const dataset = await load(
			{
				sales: [
					{ ...sale("2026-02-01", -40, "USD"), gain: 8, back: 4, pieces: 3 },
					{
						...sale("2026-02-02", null, "USD"),
						gain: 8,
						back: null,
						pieces: 4,
					},
				],
			},
			{
				...paris,
				entities: {
					orders: {
						from: "sales",
						currency: "devise",
						columns: {
							...columns,
							margin: "gain",
							refunded_amount: "back",
							quantity: "pieces",
						},
					},
				},
			},
		);
		expect(plain(dataset, "orders")).toMatchObject([
			// Three quarters of −40, 8 and 4.
			{ amount: -30, margin: 6, refunded_amount: 3, quantity: 3 },
			{ amount: null, margin: 6, refunded_amount: null, quantity: 4 },
		]);
	});

	it.each<[string, RowsInput]>([
		["objects", [sale("2026-02-01", 100, "USD")]],
		[
			"columns",
			{
				columns: {
					client: ["a"],
					date: ["2026-02-01"],
					total: Float64Array.of(100),
					devise: ["USD"],
				},
			},
		],
		["CSV", { csv: "client,date,total,devise\na,2026-02-01,100,usd \n" }],
		[
			"JSON",
			{
				json: '[{"client":"a","date":"2026-02-01","total":100,"devise":"USD"}]',
			},
		],
	])("may be given as %s", async (_, rows) => {
		const dataset = await read(rows);
		expect(amounts(dataset)).toEqual([75]);
		expect(dataset.conversion).toEqual({ to: "EUR", rates: [usd] });
	});

	it("may be told by a joined table, by renamed codes, or for all rows at once", async () => {
		const by = async (
			currency: NonNullable<Mapping["entities"]["orders"]>["currency"],
			row: object,
			more: object = {},
		) =>
			amounts(
				await load(
					{ sales: [row], shops: [{ id: 1, money: "USD" }] },
					{
						...paris,
						entities: {
							orders: { from: "sales", currency, columns, ...more },
						} as Mapping["entities"],
					},
				),
			);
		const row = sale("2026-02-01", 100);
		const joins = { joins: { shops: { on: { shop: "id" } } } };
		expect(await by("shops.money", { ...row, shop: 1 }, joins)).toEqual([75]);
		expect(await by({ constant: "USD" }, row)).toEqual([75]);
		const renamed = { column: "devise", values: { "1": "USD", "": "GBP" } };
		expect(await by(renamed, { ...row, devise: 1 })).toEqual([75]);
		expect(await by(renamed, { ...row, devise: null })).toEqual([125]);
	});

	it("say by which rates, and only by those that were used", async () => {
		const some = await read([
			sale("2026-02-01", 100, "USD"),
			sale("2026-02-01", 100, "EUR"),
			sale("2025-07-01", null, "GBP"),
		]);
		expect(some.conversion).toEqual({ to: "EUR", rates: [usd] });
		const lost = await read(
			[sale("2025-07-01", 100, "GBP"), sale("never", 100, "USD")],
			{ unreadable: "leave-out" },
		);
		expect(lost.conversion).toEqual({ to: "EUR", rates: [gbp] });
		expect(lost.warnings).toMatchObject([{ column: "date", count: 1 }]);
		const none = await read([sale("2026-02-01", 100, "EUR")]);
		expect(none).not.toHaveProperty("conversion");
	});
});

describe("an amount without a rate", () => {
	it.each([
		[
			"before the first",
			"2025-05-31",
			"USD",
			/USD on 2025-05-31.*first is from 2025-06-01/,
		],
		[
			"of an unknown currency",
			"2026-02-01",
			"CHF",
			/CHF on 2026-02-01.*there is none/,
		],
		["without a date", null, "USD", /USD, but has no date/],
		["without a currency", "2026-02-01", "", /no currency/],
	])(
		"%s is refused, by table, row, column, currency and date",
		async (_, date, code, why) => {
			const rows = [
				sale("2026-02-01", 100, "USD"),
				// No amount: nothing to convert, nothing to refuse.
				sale(date, null, code),
				sale(date, 50, code),
			];
			await expect(read(rows)).rejects.toMatchObject({
				code: "rows",
				message: expect.stringMatching(why),
				place: {
					entity: "orders",
					table: "sales",
					column: "devise",
					row: 3,
					value: code,
				},
			});
			const kept = await read(rows, { unreadable: "leave-out" });
			expect(amounts(kept).toSorted()).toEqual([75, null]);
			expect(kept.warnings).toMatchObject([
				{
					code: "rows-left-out",
					table: "sales",
					column: "devise",
					count: 1,
					details: [expect.stringMatching(why)],
				},
			]);
			expect(kept.conversion).toEqual({ to: "EUR", rates: [usd] });
		},
	);

	it("is refused where the model has no rates at all", async () => {
		const model = { ...paris, rates: undefined } as unknown as Mapping;
		await expect(
			load({ sales: [sale("2026-02-01", 1, "USD")] }, model),
		).rejects.toThrow(/there is none/);
		const own = await load({ sales: [sale("2026-02-01", 1, "EUR")] }, model);
		expect(amounts(own)).toEqual([1]);
	});

	it("may not bear a sign of its own beside a code", async () => {
		const csv = (total: string) => ({
			csv: `client,date,total,devise\na,2026-02-01,${total},USD\n`,
		});
		for (const total of ["12 $", "€12", "USD 12", "12 EUR"])
			await expect(read(csv(total))).rejects.toThrow(
				/none where rows have a `currency`/,
			);
		expect(amounts(await read(csv("12")))).toEqual([9]);
	});

	it("is refused where it is more than a number can hold", async () => {
		const rows = [sale("2026-02-01", 1.7e308, "GBP")];
		await expect(read(rows)).rejects.toMatchObject({ code: "refused" });
	});
});

describe("a mapping's rates", () => {
	const given = (change: Partial<Mapping>) => () =>
		defineModel({ ...paris, ...change });
	const one = (change: object) => given({ rates: [{ ...usd, ...change }] });
	const orders = (change: object) =>
		given({
			entities: {
				orders: { currency: "devise", columns, ...change },
			},
		});
	it.each([
		["no list", given({ rates: {} as [] }), /must be a list/],
		[
			"nothing to convert into",
			given({ currency: undefined }),
			/need the model's `currency`/,
		],
		["a code that is none", one({ currency: "dollar" }), /ISO 4217/],
		["the model's own", one({ currency: "EUR" }), /into itself/],
		["no date", one({ from: "January" }), /rates\[0\]\.from/],
		["no rate", one({ rate: "0.9" }), /above 0/],
		["a rate of nothing", one({ rate: 0 }), /above 0/],
		["an unknown option", one({ to: "EUR" }), /no option “to”/],
		[
			"two of one day",
			given({ rates: [usd, usd] }),
			/has two of USD from 2026-01-01/,
		],
		["a currency in no column", orders({ currency: "" }), /must name a column/],
		[
			"a constant that is no code",
			orders({ currency: { constant: "$" } }),
			/ISO 4217/,
		],
		[
			"rows without an instant",
			orders({ columns: { amount: "total" } }),
			/needs the column “at”/,
		],
	])("with %s are refused", (_, define, sentence) => {
		expect(define).toThrow(
			expect.objectContaining({
				code: "mapping",
				message: expect.stringMatching(sentence),
			}),
		);
	});

	it("from a day that there is none of are refused when rows are read", async () => {
		const never = [{ ...usd, from: "2026-02-30" }];
		await expect(read([], { rates: never })).rejects.toMatchObject({
			code: "mapping",
			place: { option: "rates", value: "2026-02-30" },
		});
	});
});

describe("an answer", () => {
	afterEach(() => vi.unstubAllGlobals());
	/** A worker that lives in this thread, at the other end of a real channel. */
	class NearWorker extends EventTarget {
		private ports = new MessageChannel();
		constructor() {
			super();
			const { port1, port2 } = this.ports;
			port1.onmessage = ({ data }) =>
				this.dispatchEvent(new MessageEvent("message", { data }));
			serve(port2 as unknown as Port);
			port2.start();
		}
		postMessage(message: unknown, transfer: Transferable[]) {
			this.ports.port1.postMessage(message, transfer as ArrayBuffer[]);
		}
		terminate() {
			this.ports.port1.close();
		}
	}

	it.each([
		["memory", 4],
		["worker", 50_004],
	])("worked out in %s tells what was converted", async (executor, count) => {
		vi.stubGlobal("Worker", NearWorker);
		// Half of the rows in dollars, at 0.5 until the year's end, at 0.75 from then on: all of the first customer's one cohort.
		const sales = Array.from({ length: count }, (_, i) => ({
			client: "a",
			date: i < count / 2 ? "2025-12-31" : "2026-01-01",
			total: 8,
			devise: i % 2 ? "USD" : "EUR",
		}));
		const source = memorySource({ sales }, defineModel(paris));
		const { cohorts, meta } = await source.ask({
			kind: "cohort",
			measure: "revenue",
			asOf: "2026-01-31",
		});
		expect(meta.executor).toBe(executor);
		expect(meta.currency).toBe("EUR");
		expect(meta.conversion).toEqual({ to: "EUR", rates: [usd2025, usd] });
		expect(cohorts[0]?.cells.map(({ value }) => value)).toEqual([
			(count / 4) * (8 + 8 * 0.5),
			(count / 4) * (8 + 8 * 0.75),
		]);
	});
});
