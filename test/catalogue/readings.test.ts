import { describe, expect, it } from "vitest";
import { answerKpi, type KpiQuestion } from "../../src/questions/kpi.js";
import { answered, made } from "../questions/made.js";

type Tables = Parameters<typeof made>[0];
type Asked = Partial<KpiQuestion> & { asOf?: string };

const march = { from: "2026-03-01", to: "2026-04-01" };

async function ask(tables: Tables, metric: string, asked: Asked = {}) {
	const { asOf = "2026-06-01T00:00", ...more } = asked;
	const dataset = await made(tables, { asOf });
	const question: KpiQuestion = {
		kind: "kpi",
		metric,
		period: march,
		...more,
	};
	return answered(answerKpi, dataset, question);
}

const value = async (tables: Tables, metric: string, asked?: Asked) =>
	(await ask(tables, metric, asked)).measure.value;

describe("the contact centre", () => {
	const contact = (wait_s: number, more: Record<string, unknown> = {}) => ({
		at: "2026-03-10T09:00",
		channel: "phone",
		wait_s,
		abandoned: false,
		...more,
	});
	const contacts = [
		contact(3),
		contact(20),
		contact(21),
		contact(5, { abandoned: true }),
		contact(1, { channel: "chat" }),
	];

	it("answers within 20 seconds, of all calls offered: one given up after 5 seconds counts against it, a chat not at all", async () => {
		expect(await value({ contacts }, "service-level")).toBe(2 / 4);
		expect(await value({ contacts }, "abandon-rate")).toBe(1 / 4);
	});

	it("waits for an answer only where there was one", async () => {
		expect(await value({ contacts }, "answer-speed")).toBe(
			(3 + 20 + 21 + 1) / 4,
		);
	});

	it("handles for as long as talk, hold and wrap-up together, of answered contacts with all three", async () => {
		const handled = [
			contact(3, { talk_s: 100, hold_s: 20, wrapup_s: 30 }),
			contact(3, { talk_s: 200, hold_s: 0, wrapup_s: 50 }),
			contact(3, { talk_s: 900, hold_s: null, wrapup_s: 50 }),
			contact(90, { talk_s: 0, hold_s: 0, wrapup_s: 0, abandoned: true }),
		];
		expect(await value({ contacts: handled }, "handle-time")).toBe(
			(150 + 250) / 2,
		);
	});

	it("is called back about the same reason within 7 days to the minute; who called less than 7 days ago may still", async () => {
		const call = (customer: string | null, at: string, reason: string) => ({
			customer,
			at: `2026-${at}`,
			reason,
		});
		const called = [
			call("ann", "03-02T10:00", "delivery"), // called back
			call("ann", "03-09T10:00", "delivery"), // not
			call("bob", "03-02T10:00", "delivery"), // a minute late
			call("bob", "03-09T10:01", "delivery"), // for another reason
			call("bob", "03-10T10:00", "return"), // not
			call(null, "03-02T10:00", "delivery"), // nobody known
			call("cat", "03-19T10:00", "return"), // too recent to say
			call("cat", "03-20T10:00", "return"),
		];
		const { measure } = await ask({ contacts: called }, "call-back-rate", {
			asOf: "2026-03-25T12:00",
		});
		expect([measure.numerator, measure.denominator]).toEqual([1, 5]);
	});

	it("has in its backlog what was resolved after the end, and what never was", async () => {
		const ticket = (created_at: string, resolved_at: string | null) => ({
			created_at,
			resolved_at,
		});
		const tickets = [
			ticket("2026-01-05", "2026-02-01"),
			ticket("2026-01-05", "2026-04-01"),
			ticket("2026-03-31", null),
			ticket("2026-04-02", null),
		];
		expect(await value({ tickets }, "ticket-backlog")).toBe(2);
	});

	it("uses up its lists with each name closed by the end, whenever it came on", async () => {
		const call_lists = [
			{ list: "a", closed_at: "2026-01-10" },
			{ list: "a", closed_at: "2026-03-31" },
			{ list: "a", closed_at: "2026-04-01" },
			{ list: "b", closed_at: null },
		];
		expect(await value({ call_lists }, "list-exhaustion")).toBe(2 / 4);
	});
});

describe("selling online", () => {
	it("has a cart abandoned by who left one unordered for 24 hours, though they ordered another", async () => {
		const cart = (customer: string, at: string) => ({
			name: "cart",
			customer,
			at: `2026-03-${at}`,
		});
		const events = [
			cart("ann", "02T10:00"), // ordered on the last minute
			cart("bob", "02T10:00"), // ordered a minute late
			cart("cat", "02T10:00"), // ordered,
			cart("cat", "09T10:00"), // but not this one
			cart("dan", "24T13:00"), // 23 hours ago
			{ ...cart("eve", "02T10:00"), name: "view" },
		];
		const orders = [
			{ customer: "ann", at: "2026-03-03T10:00" },
			{ customer: "bob", at: "2026-03-03T10:01" },
			{ customer: "cat", at: "2026-03-02T11:00" },
		];
		const { measure } = await ask({ events, orders }, "cart-abandonment", {
			asOf: "2026-03-25T12:00",
		});
		expect([measure.numerator, measure.denominator]).toEqual([2, 3]);
	});
});

describe("sales", () => {
	it("puts each lead at the furthest stage it had reached by the end: the four shares and the won make up all", async () => {
		const lead = (...dates: (string | null)[]) => {
			const [suspect_at, prospect_at, lead_at, mql_at, quote_at, won_at] =
				dates;
			return {
				at: "2026-03-02",
				suspect_at,
				prospect_at,
				lead_at,
				mql_at,
				sql_at: null,
				quote_at,
				won_at,
			};
		};
		const [early, late] = ["2026-03-10", "2026-04-10"];
		const leads = [
			lead(early, null, null, null, null, null),
			lead(early, late, null, null, null, null),
			lead(early, early, null, null, null, null),
			lead(early, early, early, null, null, null),
			lead(early, early, early, early, late, null),
			lead(early, early, early, early, early, null),
			lead(early, early, early, early, early, late),
			lead(early, early, early, early, early, early),
		];
		expect(await value({ leads }, "suspect-share")).toBe(2 / 8);
		expect(await value({ leads }, "prospect-share")).toBe(1 / 8);
		expect(await value({ leads }, "lead-share")).toBe(2 / 8);
		expect(await value({ leads }, "quote-share")).toBe(2 / 8);
	});

	it("counts a stay in a stage from its entry, up to the end where it goes on, and only where it touches the period", async () => {
		const stage_changes = [
			{ entered_at: "2026-02-20", left_at: "2026-02-28" }, // before
			{ entered_at: "2026-02-20", left_at: "2026-03-02" }, // 10 days
			{ entered_at: "2026-03-11", left_at: "2026-05-01" }, // 21 so far
			{ entered_at: "2026-03-27", left_at: null }, // 5 so far
			{ entered_at: "2026-04-01", left_at: null }, // after
		];
		expect(await value({ stage_changes }, "stage-length")).toBe(
			(10 + 21 + 5) / 3,
		);
	});

	it("measures what is won so far against the target of the whole period, and what is open against the rest of it", async () => {
		const deal = (
			amount: number,
			status: string,
			closed_at: string | null,
		) => ({
			created_at: "2026-02-01",
			amount,
			status,
			closed_at,
		});
		const tables = {
			deals: [
				deal(300, "won", "2026-03-05"),
				deal(500, "lost", "2026-03-06"),
				deal(700, "won", "2026-02-20"),
				deal(1400, "open", null),
			],
			quotas: [
				{ at: "2026-03-01", amount: 600 },
				{ at: "2026-03-20", amount: 400 },
			],
		};
		const open = { asOf: "2026-03-10T12:00" };
		expect(await value(tables, "quota-attainment", open)).toBe(300 / 1000);
		expect(await value(tables, "pipeline-coverage", open)).toBe(
			1400 / (1000 - 300),
		);
	});
});

describe("satisfaction", () => {
	const answer = (kind: string, score: number | null, touchpoint?: string) => ({
		at: "2026-03-10",
		kind,
		score,
		touchpoint: touchpoint ?? null,
	});

	it("takes 9 and 10 less 0 to 6, 4 and 5 of 5, and the mean from 1 to 7, each of its own survey", async () => {
		const surveys = [
			...[10, 9, 9, 8, 7, 6, 0, null].map((score) => answer("nps", score)),
			...[5, 4, 3, null].map((score) => answer("csat", score)),
			...[7, 6, 2, null].map((score) => answer("ces", score)),
		];
		expect(await value({ surveys }, "nps")).toBeCloseTo(
			100 * (3 / 7 - 2 / 7),
			10,
		);
		expect(await value({ surveys }, "csat")).toBe(2 / 3);
		expect(await value({ surveys }, "ces")).toBe((7 + 6 + 2) / 3);
	});

	it("weighs touchpoints alike however many answers each has, and leaves out answers without one", async () => {
		const surveys = [
			answer("csat", 5, "store"),
			answer("csat", 2, "delivery"),
			answer("csat", 3, "delivery"),
			answer("csat", 4, "delivery"),
			answer("csat", 1),
			answer("nps", 10, "web"),
		];
		expect(await value({ surveys }, "experience-score")).toBe((5 + 3) / 2);
		expect(await value({ surveys }, "touchpoint-satisfaction")).toBe(2 / 4);
	});
});
