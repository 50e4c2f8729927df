import { describe, expect, it } from "vitest";
import { entities } from "../../src/model/entity.js";
import { UPLIFT } from "../../src/sources/sample/campaigns.js";
import {
	common,
	type SampleOptions,
	sampleTables,
} from "../../src/sources/sample/tables.js";

const DAY = 86_400_000;
const asOf = Date.parse("2026-11-18T10:30:00Z");

const plans = ["orders.promised_at", "quotas.at", "programmes.ends_at"];

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
/** The instants of each customer's rows. */
function byCustomer(table: string): Map<unknown, number[]> {
	const at = numbers(table, "at");
	const found = new Map<unknown, number[]>();
	of(table, "customer").forEach((customer, i) => {
		const instants = found.get(customer) ?? [];
		instants.push(at[i] as number);
		found.set(customer, instants);
	});
	return found;
}

const share = <T>(values: readonly T[], test: (value: T) => boolean) =>
	values.filter(test).length / values.length;

describe("The sample shop", () => {
	it("has the same rows for the same seed, and others for another", () => {
		const seven = tablesOf(7, { customers: 300 });
		expect(tablesOf(7, { customers: 300 })).toEqual(seven);
		const eight = tablesOf(8, { customers: 300 });
		for (const name of ["orders", "sessions", "calls", "activities"])
			expect(eight[name]?.at).not.toEqual(seven[name]?.at);
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
			  "events 15793",
			  "messages 2419",
			  "costs 296",
			  "leads 518",
			  "deals 243",
			  "stage_changes 433",
			  "activities 2491",
			  "agent_time 1599",
			  "contacts 1153",
			  "tickets 312",
			  "surveys 1653",
			  "survey_invites 4735",
			  "order_lines 13516",
			  "reviews 595",
			  "stockouts 236",
			  "sessions 61130",
			  "touches 15974",
			  "loyalty_moves 2909",
			  "referrals 369",
			  "calls 9168",
			  "call_lists 3635",
			  "quotas 190",
			  "programmes 23",
			]
		`);
	});

	it("has every entity of the vocabulary", () => {
		expect(Object.keys(shop).sort()).toEqual(Object.keys(entities).sort());
	});

	it("has every column of the vocabulary, and each has values", () => {
		for (const [name, { columns }] of Object.entries(entities))
			for (const column of Object.keys(columns)) {
				const present = of(name, column).filter(
					(value) => value !== null && !Number.isNaN(value),
				);
				expect([name, column, present.length > 0]).toEqual([
					name,
					column,
					true,
				]);
			}
	});

	it("stays below 155,000 rows, and what most questions are about below the 50,000 that are answered without a worker", () => {
		const rows = (names: readonly string[]) =>
			names.reduce(
				(sum, name) =>
					sum + (Object.values(shop[name] as Columns)[0]?.length ?? 0),
				0,
			);
		expect(rows(Object.keys(shop))).toBeLessThan(155_000);
		expect(rows(common)).toBeLessThan(50_000);
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
				if (customer !== null && !file.has(customer))
					expect.fail(`${name}: ${customer}`);
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
			"loyalty_moves",
			"referrals",
			"calls",
			"activities",
			"reviews",
		]) {
			const at = numbers(table, "at");
			of(table, "customer").forEach((customer, i) => {
				expect(at[i]).toBeGreaterThanOrEqual(since.get(customer) as number);
			});
		}
	});

	it("has instants of whole milliseconds", () => {
		for (const [name, { columns }] of Object.entries(entities))
			for (const [column, type] of Object.entries(columns))
				if (
					type === "instant" &&
					numbers(name, column).some((at) => !Number.isNaN(at) && at % 1 !== 0)
				)
					expect.fail(`${name}.${column}`);
	});

	it("has no row, and nothing that came to pass, after the as-of instant, but plans", () => {
		for (const [name, columns] of Object.entries(shop))
			for (const [column, values] of Object.entries(columns)) {
				if (!/(^|_)at$/u.test(column) || plans.includes(`${name}.${column}`))
					continue;
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
		const scales = { nps: [0, 10], csat: [1, 5], ces: [1, 7], agent: [1, 5] };
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

	it("has products in each order that add up to its amount, its margin and its quantity", () => {
		const order = of("order_lines", "order");
		for (const column of ["amount", "margin", "quantity"]) {
			const sums = new Map<unknown, number>();
			numbers("order_lines", column).forEach((value, i) => {
				sums.set(order[i], (sums.get(order[i]) ?? 0) + Math.round(value * 100));
			});
			const whole = numbers("orders", column);
			of("orders", "id").forEach((id, i) => {
				const total = Math.round((whole[i] as number) * 100);
				if (sums.get(id) !== total) expect.fail(`${column} of order ${id}`);
			});
		}
		expect(Math.min(...numbers("order_lines", "amount"))).toBeGreaterThan(0);
		expect(Math.min(...numbers("order_lines", "quantity"))).toBe(1);
	});

	it("has the lines of an order under its customer, at its instant", () => {
		const who = of("orders", "customer");
		const at = numbers("orders", "at");
		const placed = new Map(
			of("orders", "id").map((id, i) => [id, `${who[i]} ${at[i]}`]),
		);
		const order = of("order_lines", "order");
		const customer = of("order_lines", "customer");
		numbers("order_lines", "at").forEach((instant, i) => {
			expect(placed.get(order[i])).toBe(`${customer[i]} ${instant}`);
		});
	});

	it("has a visit before each order by web or app since visits are kept, and 4 to 9 orders in 100 visits", () => {
		const visits = numbers("sessions", "at");
		const since = Date.parse("2024-10-31T23:00:00Z");
		expect(Math.min(...visits)).toBeGreaterThanOrEqual(since - DAY);
		const last = byCustomer("sessions");
		const channel = of("orders", "channel");
		const at = numbers("orders", "at");
		let digital = 0;
		of("orders", "customer").forEach((customer, i) => {
			const ordered = at[i] as number;
			if (channel[i] === "store" || ordered < since) return;
			digital++;
			const before = (last.get(customer) ?? []).some(
				(visit) => visit < ordered && visit > ordered - 3 * 3_600_000,
			);
			if (!before) expect.fail(`order ${of("orders", "id")[i]}`);
		});
		expect(digital / visits.length).toBeGreaterThan(0.04);
		expect(digital / visits.length).toBeLessThan(0.09);
	});

	it("knows what came before most orders, some of it direct, and touches that led to no order", () => {
		const touched = byCustomer("touches");
		const since = Date.parse("2024-12-01");
		const at = numbers("orders", "at");
		const who = of("orders", "customer");
		const recent = at.flatMap((instant, i) => (instant > since ? [i] : []));
		const known = share(recent, (i) =>
			(touched.get(who[i]) ?? []).some(
				(touch) =>
					touch <= (at[i] as number) && touch > (at[i] as number) - 30 * DAY,
			),
		);
		expect(known).toBeGreaterThan(0.6);
		expect(known).toBeLessThan(0.95);
		const direct = share(of("touches", "channel"), (one) => one === "direct");
		expect(direct).toBeGreaterThan(0.1);
		expect(direct).toBeLessThan(0.4);
		const buyers = new Set(who);
		expect(of("touches", "customer").some((one) => !buyers.has(one))).toBe(
			true,
		);
	});

	it("has a deal in one stage after another, from its creation to its close", () => {
		const stays = new Map<unknown, [number, number][]>();
		const entered = numbers("stage_changes", "entered_at");
		const left = numbers("stage_changes", "left_at");
		of("stage_changes", "deal").forEach((deal, i) => {
			stays.set(deal, [
				...(stays.get(deal) ?? []),
				[entered[i] as number, left[i] as number],
			]);
		});
		const created = numbers("deals", "created_at");
		const closed = numbers("deals", "closed_at");
		of("deals", "id").forEach((deal, i) => {
			const ways = stays.get(deal) ?? [];
			expect(ways[0]?.[0]).toBe(created[i]);
			expect(ways.at(-1)?.[1]).toBe(closed[i]);
			for (let k = 1; k < ways.length; k++)
				expect(ways[k]?.[0]).toBe(ways[k - 1]?.[1]);
		});
	});

	it("has sellers who get in touch with most leads, and with each deal's customer", () => {
		const direction = of("activities", "direction");
		const reached = new Set(
			of("activities", "customer").filter((_, i) => direction[i] === "out"),
		);
		const active = share(of("leads", "customer"), (one) => reached.has(one));
		expect(active).toBeGreaterThan(0.7);
		expect(active).toBeLessThan(0.98);
		expect(direction).toContain("in");
		const customers = new Map(
			of("deals", "id").map((id, i) => [id, of("deals", "customer")[i]]),
		);
		of("activities", "deal").forEach((deal, i) => {
			if (deal !== null)
				expect(of("activities", "customer")[i]).toBe(customers.get(deal));
		});
	});

	it("has a target for each seller and month, to the end of the year", () => {
		const sellers = new Set(of("quotas", "owner"));
		expect(sellers).toEqual(new Set(of("deals", "owner")));
		expect(of("quotas", "at").length).toBe(sellers.size * 38);
		expect(new Date(Math.max(...numbers("quotas", "at"))).toISOString()).toBe(
			"2026-11-30T23:00:00.000Z",
		);
	});

	it("calls those on its lists: whoever was sold to was pitched, and whoever was pitched was reached", () => {
		const pairs = (table: string) =>
			of(table, "list").map((list, i) => `${list} ${of(table, "customer")[i]}`);
		const listed = new Set(pairs("call_lists"));
		expect(listed.size).toBe(of("call_lists", "list").length);
		expect(pairs("calls").every((one) => listed.has(one))).toBe(true);
		const reached = of("calls", "reached");
		const argued = of("calls", "argued");
		const outcome = of("calls", "outcome");
		numbers("calls", "amount").forEach((amount, i) => {
			expect(amount > 0).toBe(outcome[i] === "sale");
			if (outcome[i] === "sale") expect(argued[i]).toBe(true);
			if (argued[i]) expect(reached[i]).toBe(true);
		});
		const closed = numbers("call_lists", "closed_at");
		expect(share(closed, Number.isNaN)).toBeGreaterThan(0);
		expect(share(closed, Number.isNaN)).toBeLessThan(0.2);
	});

	it("lets members spend no more points than they have earned by then", () => {
		const kind = of("loyalty_moves", "kind");
		const points = numbers("loyalty_moves", "points");
		const balances = new Map<unknown, number>();
		of("loyalty_moves", "customer").forEach((customer, i) => {
			const sign = kind[i] === "earn" ? 1 : -1;
			const balance = balances.get(customer) ?? 0;
			balances.set(customer, balance + sign * (points[i] as number));
			expect(balances.get(customer)).toBeGreaterThanOrEqual(0);
		});
		expect(new Set(kind)).toEqual(new Set(["earn", "burn", "expire"]));
	});

	it("has newcomers sent by those who were buyers before them", () => {
		const created = numbers("customers", "created_at");
		const since = new Map(
			of("customers", "id").map((id, i) => [id, created[i] as number]),
		);
		const buyers = new Set(of("orders", "customer"));
		const sent = of("referrals", "customer");
		of("referrals", "referrer").forEach((referrer, i) => {
			const customer = sent[i];
			expect(buyers.has(referrer)).toBe(true);
			expect(since.get(referrer)).toBeLessThan(since.get(customer) as number);
		});
	});

	it("lacks a telephone number, a postal code or a date of birth of some", () => {
		for (const column of ["phone", "postal_code", "birth_date"]) {
			const missing = share(
				of("customers", column),
				(value) => value === null || Number.isNaN(value),
			);
			expect(missing).toBeGreaterThan(0.1);
			expect(missing).toBeLessThan(0.7);
		}
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
