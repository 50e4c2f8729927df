import { beforeAll, describe, expect, test } from "vitest";
import { comparableOf } from "../../src/conformance/comparable.js";
import { differencesOf } from "../../src/conformance/difference.js";
import { defineModel } from "../../src/model/mapping.js";
import type { Question } from "../../src/questions/question.js";
import { memorySource } from "../../src/sources/memory.js";
import type { DataSource, Scope } from "../../src/sources/source.js";
import { sqlSource } from "../../src/sources/sql.js";
import { eachEngine } from "./each.js";

/** Two tenants with customers of their own; one customer is on file without orders, one order has no customer. */
const customers = [
	{ id: "a1", tenant: "a", segment: "gold", created_at: "2026-01-02" },
	{ id: "a2", tenant: "a", segment: "tin", created_at: "2026-01-05" },
	{ id: "b1", tenant: "b", segment: "secret", created_at: "2025-12-02" },
	{ id: "b2", tenant: "b", segment: "gold", created_at: "2026-02-02" },
];
const order = (
	id: number,
	customer: string | null,
	tenant: string,
	at: string,
	amount: number | null,
	channel: string | null,
) => ({ id, customer, tenant, at, amount, channel });
const orders = [
	order(1, "a1", "a", "2026-01-10T08:00:00Z", 10, "web"),
	order(2, "a1", "a", "2026-02-10T08:00:00Z", 20, "store"),
	order(3, "a2", "a", "2026-02-10T08:00:00Z", 5, null),
	order(4, null, "a", "2026-03-10T08:00:00Z", 7, "web"),
	order(5, "b1", "b", "2025-12-10T08:00:00Z", 1000, "hidden"),
	order(6, "b1", "b", "2026-02-11T08:00:00Z", 2000, "web"),
	order(7, "b2", "b", "2026-06-11T08:00:00Z", null, "hidden"),
];
const costs = [{ at: "2026-01-01", amount: 50, channel: "web" }];
const plain = { column: "tenant", type: "text" } as const;
const model = defineModel({
	timeZone: "Europe/Paris",
	asOf: "latest",
	entities: {
		customers: {
			columns: {
				id: "id",
				segment: "segment",
				created_at: "created_at",
				tenant: plain,
			},
		},
		orders: {
			columns: {
				id: "id",
				customer: "customer",
				at: "at",
				amount: "amount",
				channel: "channel",
				tenant: plain,
			},
		},
		costs: { columns: { at: "at", amount: "amount", channel: "channel" } },
	},
});

const kpi = (metric: string, more: object = {}): Question =>
	({ kind: "kpi", metric, ...more }) as Question;
const questions: Question[] = [
	kpi("revenue", { series: "month", split: { column: "channel" } }),
	kpi("active-customers", { split: { column: "customers.segment" } }),
	kpi("orders", { filters: [{ column: "orders.tenant", is: "b" }] }),
	kpi("orders", {
		filters: [
			{
				customers: { kind: "rfm", bins: 3 },
				pick: {
					cells: [
						[3, 3],
						[1, 1],
						[2, 2],
					],
				},
			},
		],
	}),
	kpi("cac"),
	{ kind: "rfm", bins: 3 },
	{ kind: "cohort", grain: "month" },
	{
		kind: "funnel",
		steps: [
			{ name: "one", at: "orders.at" },
			{ name: "two", at: "orders.at" },
		],
	} as unknown as Question,
	{ kind: "rows", entity: "orders" },
	{ kind: "rows", entity: "orders", order: "oldest", limit: 2, offset: 1 },
	{ kind: "rows", entity: "customers", columns: ["id", "tenant"] },
	{
		kind: "rows",
		entity: "orders",
		columns: ["id", "customers.segment", "customers.tenant"],
	},
];
const scopes: Record<string, Scope> = {
	"tenant a": { filters: [{ column: "tenant", is: "a" }] },
	"tenant b, with the costs of all": {
		filters: [{ column: "tenant", is: "b" }],
		shared: ["costs"],
	},
	"customers of tenant a": {
		filters: [{ column: "customers.tenant", is: "a" }],
	},
	nobody: { filters: [{ column: "tenant", is: "nobody" }] },
	hostile: { filters: [{ column: "tenant", is: "a' OR 1=1 --" }] },
	"all but tenant a": { filters: [{ not: { column: "tenant", is: "a" } }] },
};

async function told(source: DataSource, question: Question) {
	try {
		return comparableOf(await source.ask(question));
	} catch (error) {
		return { code: (error as { code?: string }).code };
	}
}

eachEngine((engine) => {
	let sql: DataSource;
	const memory = memorySource({ customers, orders, costs }, model, {
		worker: "never",
		now: () => 0,
		rows: true,
	});
	beforeAll(async () => {
		await engine().load({ customers, orders, costs });
		const { dialect, run } = engine();
		sql = sqlSource({ dialect, run, model, now: () => 0, rows: true });
	});

	describe.each(Object.entries(scopes))("within %s", (_, scope) => {
		test.each(questions.map((one) => [JSON.stringify(one), one] as const))(
			"%s has the answer that memory gives",
			async (_, question) => {
				const [a, b] = [memory.within?.(scope), sql.within?.(scope)];
				const expected = await told(a as DataSource, question);
				const actual = await told(b as DataSource, question);
				expect(differencesOf(expected, actual)).toEqual([]);
			},
		);
		test("tells what it can answer as memory does", async () => {
			expect(await sql.within?.(scope).describe?.()).toEqual(
				await memory.within?.(scope).describe?.(),
			);
		});
	});

	test("no statement within tenant a gives anything of tenant b", async () => {
		const own = sql.within?.({ filters: [{ column: "tenant", is: "a" }] });
		for (const question of questions) {
			const answer = await told(own as DataSource, question);
			expect(JSON.stringify(answer)).not.toMatch(/secret|hidden|"b[12]"|1000/);
		}
	});
});
