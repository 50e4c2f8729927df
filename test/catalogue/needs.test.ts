import { describe, expect, it } from "vitest";
import { availability } from "../../src/catalogue/availability.js";
import { findKpi, kpis } from "../../src/catalogue/catalogue.js";
import type { Kpi } from "../../src/catalogue/kpi.js";
import { needsOf } from "../../src/catalogue/needs.js";
import { defineModel, type Mapping } from "../../src/model/mapping.js";
import { memorySource } from "../../src/sources/memory.js";

const needs = (id: string) => needsOf(findKpi(id) as Kpi);

describe("what a KPI needs", () => {
	it.each([
		["revenue", ["orders.amount", "orders.at"]],
		["new-customers", ["orders.at", "orders.customer"]],
		[
			"acquisition-roi",
			[
				"costs.amount",
				"costs.at",
				"costs.kind",
				"orders.at",
				"orders.customer",
				"orders.margin",
			],
		],
		[
			"attributed-revenue",
			[
				"orders.amount",
				"orders.at",
				"orders.customer",
				"touches.at",
				"touches.customer",
			],
		],
		["ticket-backlog", ["tickets.created_at", "tickets.resolved_at"]],
		["call-back-rate", ["contacts.at", "contacts.customer", "contacts.reason"]],
		["close-rate", ["deals.closed_at", "deals.status"]],
		[
			"member-revenue-share",
			[
				"customers.id",
				"customers.loyalty_joined_at",
				"orders.amount",
				"orders.at",
				"orders.customer",
			],
		],
	])("%s reads %j and nothing else", (id, columns) => {
		expect(needs(id)).toEqual(columns);
	});

	it.each([
		["touchpoint", ["surveys.at", "surveys.score", "surveys.touchpoint"]],
		[
			"customers.segment",
			[
				"customers.id",
				"customers.segment",
				"surveys.at",
				"surveys.customer",
				"surveys.score",
			],
		],
	])("a mean over every %s reads %j", (by, columns) => {
		const of = { op: "mean", of: "surveys.score" } as const;
		expect(needsOf({ is: { op: "weighted", of, by } })).toEqual(columns);
	});

	it("a table that is not mapped is missing as one, a column by its name; the rest can be answered", () => {
		const found = availability({
			entities: { orders: ["at", "customer"], deals: ["status"] },
		});
		const missing = Object.fromEntries(
			found.map((one) => [one.id, one.missing]),
		);
		expect(missing.orders).toEqual([]);
		expect(missing["active-customers"]).toEqual([]);
		expect(missing.revenue).toEqual(["orders.amount"]);
		expect(missing["close-rate"]).toEqual(["deals.closed_at"]);
		expect(missing.cac).toEqual(["costs"]);
		expect(missing["conversion-rate"]).toEqual(["orders.channel", "sessions"]);
		expect(found).toHaveLength(kpis.length);
	});
});

/** A source without rows that has these columns alone, beside a table that no KPI reads. */
function sourceOf(columns: readonly string[]) {
	const entities: Record<string, { columns: Record<string, string> }> = {
		programmes: { columns: { kind: "kind" } },
	};
	for (const name of columns) {
		const [entity, column] = name.split(".") as [string, string];
		entities[entity] ??= { columns: {} };
		entities[entity].columns[column] = column;
	}
	const model = defineModel({ currency: "EUR", entities } as Mapping);
	const tables = Object.keys(entities).map((name) => [name, []]);
	return memorySource(Object.fromEntries(tables), model, {
		now: () => Date.UTC(2026, 0, 1),
		worker: "never",
	});
}

const ask = (id: string, columns: readonly string[]) =>
	sourceOf(columns).ask({
		kind: "kpi",
		metric: id,
		period: { from: "2025-01-01", to: "2025-04-01" },
	});

describe.each(kpis.map((kpi) => [kpi.id, needsOf(kpi)] as const))(
	"%s",
	(id, columns) => {
		it("is answered from no more than it needs", async () => {
			const { measure } = await ask(id, columns);
			expect([null, 0]).toContain(measure.value);
		});

		it.each(columns)("can't be had without %s, and says so", async (gone) => {
			const rest = columns.filter((column) => column !== gone);
			const [entity, column] = gone.split(".") as [string, string];
			const whole = !rest.some((name) => name.startsWith(`${entity}.`));
			await expect(ask(id, rest)).rejects.toMatchObject({
				code: "unsupported",
				place: whole ? { entity } : { entity, column },
			});
		});
	},
);
