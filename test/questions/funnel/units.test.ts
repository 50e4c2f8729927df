import { describe, expect, test } from "vitest";
import {
	answerFunnel,
	type FunnelQuestion,
} from "../../../src/questions/funnel.js";
import { answered, made } from "../made.js";
import { asOf, at } from "./happened.js";

/** Rows as `customer/session: A@1 B@2`. */
const rowsOf = (lines: Record<string, string>) =>
	Object.entries(lines).flatMap(([who, line]) => {
		const [customer, session] = who.split("/");
		return line.split(" ").map((event) => {
			const [name, day] = event.split("@");
			return { customer, session: session || null, name, at: at(Number(day)) };
		});
	});

const ask = async (
	tables: Parameters<typeof made>[0],
	question: Partial<FunnelQuestion>,
) =>
	answered(answerFunnel, await made(tables), {
		kind: "funnel",
		steps: ["A", "B"],
		asOf,
		...question,
	});
const counts = (answer: { stages: readonly { count: number }[] }) =>
	answer.stages.map(({ count }) => count);

describe("who goes through a funnel", () => {
	const events = rowsOf({
		"ann/1": "A@1",
		"ann/2": "B@2",
		"ann/3": "A@3 B@4",
		"bob/4": "A@1",
	});
	test("is a customer unless told: whatever session the rows are of", async () => {
		expect(counts(await ask({ events }, {}))).toEqual([2, 1]);
	});
	test("is a session by its column: each starts again, and one customer may be several", async () => {
		const answer = await ask({ events }, { by: "session" });
		expect(counts(answer)).toEqual([3, 1]);
		expect(answer.by).toEqual({ column: "session", without: 0 });
	});
	test("is an account by a column of the customers", async () => {
		const customers = [
			{ id: "ann", account: "x" },
			{ id: "bob", account: "x" },
		];
		expect(
			counts(await ask({ events, customers }, { by: "customers.account" })),
		).toEqual([1, 1]);
	});
	test("is a deal through its changes of stage, which have no customer", async () => {
		const stage_changes = [
			["d1", "new", 1],
			["d1", "won", 5],
			["d2", "new", 2],
		].map(([deal, stage, day]) => ({
			deal,
			stage,
			entered_at: at(day as number),
		}));
		const step = (stage: string) => ({
			name: stage,
			at: "stage_changes.entered_at",
			where: { column: "stage_changes.stage", is: stage },
		});
		expect(
			counts(
				await ask(
					{ stage_changes },
					{ by: "deal", steps: ["new", "won"].map(step) },
				),
			),
		).toEqual([2, 1]);
	});
	test("is told with the rows of steps in the period that have no unit", async () => {
		const lost = rowsOf({ "ann/": "A@1 B@2 C@3 A@50" });
		const { by } = await ask(
			{ events: [...events, ...lost] },
			{ by: "session", period: { from: "2025-01-01", to: "2025-01-11" } },
		);
		expect(by).toEqual({ column: "session", without: 2 });
	});
	test("the same over customers by their own column comes to the same as without it", async () => {
		const { by, ...own } = await ask({ events }, { by: "customer" });
		expect(by?.column).toBe("customer");
		expect(own).toEqual(await ask({ events }, {}));
	});
	test("by a column that is not there is refused by name", async () => {
		await expect(ask({ events }, { by: "sesion" })).rejects.toThrow(/session/);
		const orders = [{ customer: "ann", at: at(1), amount: 1 }];
		await expect(
			ask({ events, orders }, { by: "session", steps: ["A", "orders.at"] }),
		).rejects.toMatchObject({ code: "unsupported" });
	});
});
