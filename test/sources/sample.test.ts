import { describe, expect, it } from "vitest";
import { UPLIFT } from "../../src/sources/sample/campaigns.js";
import {
	type SampleOptions,
	sampleTables,
} from "../../src/sources/sample/tables.js";
import { sampleSource } from "../../src/sources/sample.js";

const DAY = 86_400_000;
const asOf = Date.parse("2026-11-18T10:30:00Z");

type Columns = Record<string, ArrayLike<unknown>>;

function tablesOf(
	seed?: number,
	options?: SampleOptions,
): Record<string, Columns> {
	const { tables } = sampleTables(seed, options);
	return Object.fromEntries(
		Object.entries(tables).map(([name, input]) => [
			name,
			"columns" in input ? input.columns : {},
		]),
	);
}

const shop = tablesOf();
const of = (table: string, column: string): unknown[] =>
	Array.from(shop[table]?.[column] ?? []);
const numbers = (table: string, column: string) =>
	of(table, column) as number[];
const share = <T>(values: readonly T[], test: (value: T) => boolean) =>
	values.filter(test).length / values.length;

describe("The sample shop", () => {
	it("has the same rows for the same seed, and others for another", () => {
		expect(tablesOf(7)).toEqual(tablesOf(7));
		expect(tablesOf(8).orders?.amount).not.toEqual(tablesOf(7).orders?.amount);
	});

	it("keeps these rows for ever, on every platform", () => {
		const total = numbers("orders", "amount").reduce((a, b) => a + b);
		expect(Math.round(total * 100)).toBe(59_665_325);
		const rows = Object.entries(shop).map(
			([name, columns]) => `${name} ${Object.values(columns)[0]?.length}`,
		);
		expect(rows).toMatchInlineSnapshot(`
			[
			  "customers 2800",
			  "exposures 1493",
			  "orders 9386",
			  "events 12532",
			  "messages 2419",
			  "costs 293",
			  "leads 518",
			  "deals 243",
			  "agent_time 1599",
			  "contacts 1153",
			  "tickets 297",
			  "surveys 1366",
			  "survey_invites 3966",
			]
		`);
	});

	it("stays below the 50,000 rows that are answered without a worker", () => {
		const rows = Object.values(shop).map((t) => Object.values(t)[0]?.length);
		expect(rows.reduce((a = 0, b = 0) => a + b)).toBeLessThan(50_000);
	});

	it("has columns of equal length in each table, all of them mapped", () => {
		const { tables, model } = sampleTables();
		for (const [name, columns] of Object.entries(shop)) {
			const lengths = new Set(Object.values(columns).map((c) => c.length));
			expect([name, lengths.size]).toEqual([name, 1]);
			const mapped = model.entities[name as keyof typeof model.entities];
			expect(Object.keys(mapped?.columns ?? {})).toEqual(Object.keys(columns));
		}
		expect(Object.keys(model.entities)).toEqual(Object.keys(tables));
	});

	it("refers to customers that are on file, each once", () => {
		const file = new Set(of("customers", "id"));
		expect(file.size).toBe(of("customers", "id").length);
		for (const [name, columns] of Object.entries(shop))
			for (const customer of Array.from(columns.customer ?? []))
				if (!file.has(customer)) expect.fail(`${name}: ${customer}`);
	});

	it("lets nobody order or write before they are on file", () => {
		const since = new Map<unknown, number | undefined>();
		const created = numbers("customers", "created_at");
		of("customers", "id").forEach((id, i) => {
			since.set(id, created[i]);
		});
		for (const table of [
			"orders",
			"exposures",
			"messages",
			"contacts",
			"leads",
		]) {
			const at = numbers(table, "at");
			of(table, "customer").forEach((customer, i) => {
				expect(at[i]).toBeGreaterThanOrEqual(since.get(customer) as number);
			});
		}
	});

	it("has no row, and nothing that came to pass, after the as-of instant", () => {
		for (const [name, columns] of Object.entries(shop))
			for (const [column, values] of Object.entries(columns)) {
				if (!/(^|_)at$/u.test(column) || column === "promised_at") continue;
				const late = Array.from(values as ArrayLike<number>).some(
					(at) => at > asOf,
				);
				if (late) expect.fail(`${name}.${column}`);
			}
	});

	it("takes another as-of instant, and starts 36 months before its month", () => {
		const early = tablesOf(1, { asOf: "2020-02-10T00:00:00Z" });
		const at = Array.from(early.orders?.at as ArrayLike<number>);
		expect(Math.max(...at)).toBeLessThanOrEqual(Date.parse("2020-02-10"));
		expect(Math.min(...at)).toBeGreaterThanOrEqual(
			Date.parse("2017-01-31T23:00:00Z"),
		);
	});

	it("sells most in December, and least in the holidays of August", () => {
		const at = numbers("orders", "at");
		const amount = numbers("orders", "amount");
		const year = new Array<number>(12).fill(0);
		at.forEach((instant, i) => {
			const date = new Date(instant);
			if (date.getUTCFullYear() === 2025)
				year[date.getUTCMonth()] =
					(year[date.getUTCMonth()] as number) + (amount[i] as number);
		});
		expect(year.indexOf(Math.max(...year))).toBe(11);
		expect(Math.min(...year.slice(4, 10))).toBe(year[7]);
	});

	it("keeps fewer of its buyers the longer ago they came", () => {
		const firsts = new Map<unknown, number>();
		const kept = [0, 0, 0];
		const at = numbers("orders", "at");
		const who = of("orders", "customer");
		who.forEach((customer, i) => {
			const instant = at[i] as number;
			firsts.set(customer, Math.min(firsts.get(customer) ?? asOf, instant));
		});
		const back = [0, 1, 2].map(() => new Set<unknown>());
		who.forEach((customer, i) => {
			const first = firsts.get(customer) as number;
			const age = Math.floor(((at[i] as number) - first) / (120 * DAY));
			if ((at[i] as number) > first && first < asOf - 360 * DAY)
				back[age]?.add(customer);
		});
		back.forEach((set, age) => {
			kept[age] = set.size;
		});
		expect(kept[1]).toBeLessThan(kept[0] as number);
		expect(kept[2]).toBeLessThan(kept[1] as number);
	});

	it("states its campaign's uplift rightly: treated order that much more often than control within 14 days", () => {
		const many = tablesOf(5, {
			customers: 150_000,
			entities: ["orders", "exposures"],
		});
		const orders = new Map<unknown, number[]>();
		const at = many.orders?.at as ArrayLike<number>;
		Array.from(many.orders?.customer ?? []).forEach((customer, i) => {
			const instants = orders.get(customer);
			if (instants) instants.push(at[i] as number);
			else orders.set(customer, [at[i] as number]);
		});
		const arms = { treated: [0, 0], control: [0, 0] };
		const { customer, arm, at: launch } = many.exposures as Columns;
		for (let i = 0; i < (arm?.length ?? 0); i++) {
			const from = launch?.[i] as number;
			const counts = arms[arm?.[i] as keyof typeof arms] as [number, number];
			counts[0]++;
			if (
				orders
					.get(customer?.[i])
					?.some((instant) => instant >= from && instant < from + 14 * DAY)
			)
				counts[1]++;
		}
		const rate = ([n = 0, ordered = 0]: number[]) => ordered / n;
		expect(arms.control[0]).toBeGreaterThan(20_000);
		expect(rate(arms.treated) - rate(arms.control)).toBeGreaterThan(
			UPLIFT - 0.006,
		);
		expect(rate(arms.treated) - rate(arms.control)).toBeLessThan(
			UPLIFT + 0.006,
		);
	});

	it("has scores that got better with the service", () => {
		const scores = numbers("surveys", "score");
		const kind = of("surveys", "kind");
		const at = numbers("surveys", "at");
		const nps = (since: number, until: number) => {
			const given = scores.filter(
				(_, i) =>
					kind[i] === "nps" &&
					(at[i] as number) >= since &&
					(at[i] as number) < until,
			);
			return 100 * (share(given, (s) => s >= 9) - share(given, (s) => s <= 6));
		};
		const before = nps(0, asOf - 300 * DAY);
		const since = nps(asOf - 300 * DAY, asOf + 1);
		expect(before).toBeGreaterThan(-20);
		expect(since).toBeGreaterThan(before + 5);
		expect(since).toBeLessThan(70);
	});

	it("gives scores of each survey's own scale", () => {
		const scores = numbers("surveys", "score");
		const scales = { nps: [0, 10], csat: [1, 5], ces: [1, 7] };
		of("surveys", "kind").forEach((kind, i) => {
			const [low, high] = scales[kind as keyof typeof scales];
			expect(scores[i]).toBeGreaterThanOrEqual(low as number);
			expect(scores[i]).toBeLessThanOrEqual(high as number);
		});
	});

	it("wins between a fifth and seven tenths of its closed deals, and has some open", () => {
		const status = of("deals", "status");
		const closed = status.filter((one) => one !== "open");
		expect(closed.length).toBeLessThan(status.length);
		expect(share(closed, (one) => one === "won")).toBeGreaterThan(0.2);
		expect(share(closed, (one) => one === "won")).toBeLessThan(0.7);
		const [created, ended] = [
			numbers("deals", "created_at"),
			numbers("deals", "closed_at"),
		];
		status.forEach((one, i) => {
			if (one === "open") expect(ended[i]).toBeNaN();
			else expect(ended[i]).toBeGreaterThan(created[i] as number);
		});
	});

	it("has fewer events at each further step of the site, and visits still under way", () => {
		const names = of("events", "name");
		const counts = ["visit", "product", "cart", "checkout", "order"].map(
			(step) => names.filter((name) => name === step).length,
		);
		counts.slice(1).forEach((count, i) => {
			expect(count).toBeLessThan(counts[i] as number);
		});
		expect(counts[4]).toBeGreaterThan(100);
		const latest = numbers("events", "at").filter((at) => at > asOf - 14 * DAY);
		expect(latest.length).toBeGreaterThan(20);
	});

	it("has plausible margins, refunds and deliveries", () => {
		const amount = numbers("orders", "amount");
		const margin = numbers("orders", "margin").reduce((a, b) => a + b);
		expect(margin / amount.reduce((a, b) => a + b)).toBeCloseTo(0.4, 1);
		const refunded = numbers("orders", "refunded_amount");
		expect(share(refunded, (r) => r > 0)).toBeLessThan(0.08);
		refunded.forEach((refund, i) => {
			expect(refund).toBeLessThanOrEqual(amount[i] as number);
		});
		const promised = numbers("orders", "promised_at");
		const late = numbers("orders", "delivered_at")
			.map((at, i) => at - (promised[i] as number))
			.filter((lag) => !Number.isNaN(lag));
		expect(share(late, (lag) => lag > 0)).toBeGreaterThan(0.02);
		expect(share(late, (lag) => lag > 0)).toBeLessThan(0.35);
	});

	it("makes only the entities that are asked for", () => {
		expect(Object.keys(tablesOf(1, { entities: ["orders", "deals"] }))).toEqual(
			["orders", "deals"],
		);
	});

	it("has the same orders whatever else is made", () => {
		expect(tablesOf(1, { entities: ["orders"] }).orders).toEqual(
			tablesOf(1).orders,
		);
	});

	it("refuses options that make no sense, by name", () => {
		expect(() => sampleTables(1, { customers: 0 })).toThrow(/customers/u);
		expect(() => sampleTables(1, { asOf: "soon" })).toThrow(/asOf/u);
		expect(() => sampleTables(1, { timeZone: "Mars" })).toThrow(/Mars/u);
	});
});

describe("sampleSource", () => {
	it("answers from the sample's rows, and says that they are invented", async () => {
		const source = sampleSource();
		const info = await source.describe?.();
		expect(info?.sample).toBe(true);
		expect(info?.timeZone).toBe("Europe/Paris");
		expect(info?.entities.orders).toContain("margin");
		const answer = await source.ask({
			kind: "kpi",
			metric: {
				id: "revenue",
				name: { en: "Revenue" },
				unit: "money",
				direction: "higher",
				is: { op: "sum", of: "orders.amount" },
			},
		});
		expect(answer.measure.value).toBeCloseTo(596_653.25, 2);
		expect(answer.meta).toMatchObject({
			sample: true,
			asOf: "2026-11-18T10:30:00.000Z",
			currency: "EUR",
			warnings: [],
		});
	});

	it("refuses options that make no sense at once", () => {
		expect(() => sampleSource(1, { customers: 1.5 })).toThrow(/customers/u);
	});
});
