import { describe, expect, it } from "vitest";
import { kpis } from "../../../src/catalogue/catalogue.js";
import { CadranError } from "../../../src/model/error.js";
import type { Filter } from "../../../src/model/filter.js";
import type { Expression, Unit } from "../../../src/model/metric.js";
import type { Question } from "../../../src/questions/question.js";
import type { DataSource } from "../../../src/sources/source.js";
import {
	difference,
	sourceOf,
	type Tables,
	tenantRows,
	together,
} from "./tenants.js";

const own = (id: string, is: Expression, unit: Unit = "count"): Question => ({
	kind: "kpi",
	period: "last-24-months",
	series: "quarter",
	metric: { id, name: { en: id }, unit, direction: "higher", is },
});

const rfm: Question = { kind: "rfm", period: "last-24-months" };
const lost: Filter = {
	customers: { kind: "funnel", steps: ["visit", "add-to-cart", "purchase"] },
	pick: { step: 1, outcome: "dropped" },
};
const best: Filter = {
	customers: { ...rfm },
	pick: {
		cells: [
			[5, 5],
			[5, 4],
			[4, 5],
		],
	},
};
const unhappy: Filter = {
	customers: { kind: "survey", survey: "nps" },
	pick: { from: 0, to: 6 },
};

const questions: Question[] = [
	...kpis.flatMap(({ id: metric }): Question[] => [
		{
			kind: "kpi",
			metric,
			period: "last-12-months",
			compare: ["previous-year"],
			series: "quarter",
		},
		{ kind: "kpi", metric, split: {} },
	]),
	...[
		"orders.channel",
		"orders.campaign",
		"customers.segment",
		"orders.customer",
	].map(
		(column): Question => ({
			kind: "kpi",
			metric: "revenue",
			period: "all",
			split: { column, top: 3 },
			compare: ["previous-period"],
		}),
	),
	...["conversion-rate", "orders", "churn-rate", "average-basket"].flatMap(
		(metric) =>
			[best, unhappy, lost, { not: best }].map(
				(filter): Question => ({ kind: "kpi", metric, filters: [filter] }),
			),
	),
	{
		kind: "kpi",
		metric: "revenue",
		period: "all",
		projection: "run-rate",
		median: true,
	},
	{
		kind: "kpi",
		metric: "revenue",
		benchmark: { filters: [{ column: "orders.channel", is: "web" }] },
	},
	own("again", {
		op: "mean",
		of: {
			op: "related",
			of: { op: "count", entity: "orders" },
			near: { instant: "orders.at", to: 90, unit: "days" },
		},
	}),
	own("asked", {
		op: "count",
		entity: "orders",
		where: { column: "customer", among: { column: "surveys.customer" } },
	}),
	own("stars", {
		op: "count",
		entity: "order_lines",
		where: { column: "product", among: { column: "reviews.product" } },
	}),
	own(
		"touched",
		{
			op: "sum",
			of: "paths.amount",
			where: { column: "paths.channel", is: "search" },
		},
		"money",
	),
	own("middle", { op: "quantile", of: "orders.amount", p: 0.9 }, "money"),
	own("top", { op: "top", of: "orders.amount", p: 0.2 }, "money"),
	{
		kind: "funnel",
		steps: ["visit", "add-to-cart", "purchase"],
		breakdown: { column: "events.device" },
		trend: "quarter",
	},
	{ kind: "funnel", steps: ["visit", "no-such-event"] },
	{ kind: "funnel", mode: "snapshot", steps: [] },
	rfm,
	{ ...rfm, compareAt: "2026-01-01" },
	{
		kind: "rfm",
		bins: 3,
		filters: [{ column: "orders.channel", is: ["web", "app"] }],
	},
	{ kind: "cohort", measure: "cumulative-revenue-per-customer" },
	{ kind: "cohort", grain: "quarter", filters: [best] },
	{
		kind: "survey",
		survey: "nps",
		series: "quarter",
		split: { column: "surveys.touchpoint" },
	},
	{ kind: "survey", survey: "csat" },
	{ kind: "glossary" },
	{ kind: "module", module: "overview" },
	{ kind: "kpi", metric: "revenue", filters: [{ column: "no_such", is: 1 }] },
] as Question[];

const outcome = (source: DataSource, question: Question) =>
	source.ask(question).catch((error: unknown) => {
		if (error instanceof CadranError && error.code !== "failed")
			return { code: error.code, message: error.message, place: error.place };
		throw error;
	});

/** Finds no question that is answered otherwise within a tenant than alone, and an answer to most. */
async function expectSame(both: DataSource, tenant: string, alone: DataSource) {
	const scope = { filters: [{ column: "tenant", is: tenant }] };
	const within = both.within?.(scope) as DataSource;
	const found: string[] = [];
	let answered = 0;
	for (const question of questions) {
		const [a, b] = [
			await outcome(within, question),
			await outcome(alone, question),
		];
		if ("meta" in a) answered++;
		const away = difference(a, b);
		if (away) found.push(`${JSON.stringify(question)} ${away}`);
	}
	expect(found).toEqual([]);
	expect(answered).toBeGreaterThan(questions.length / 2);
}

const a = tenantRows(1, { customers: 90, asOf: "2026-11-18T10:30:00Z" });
const b = tenantRows(2, { customers: 140, asOf: "2026-06-02T09:00:00Z" });
const all = Object.keys(a);

/** The same customers under names that no other tenant has. */
const named = (tables: Tables, tenant: string): Tables =>
	Object.fromEntries(
		Object.entries(tables).map(([entity, columns]) => [
			entity,
			Object.fromEntries(
				Object.entries(columns).map(([column, values]) => [
					column,
					["customer", "referrer"].includes(column) ||
					(entity === "customers" && column === "id")
						? values.map((one) => one && `${tenant} ${one}`)
						: values,
				]),
			),
		]),
	);

describe("Within a tenant, every question has the answer of a source of that tenant's rows alone", () => {
	it("where each table says whose its rows are, and tenants' customers have the same ids", async () => {
		const entities = all.filter((one) => one !== "customers");
		const both = sourceOf(together({ a, b }), entities, entities, {
			asOf: "latest",
		});
		for (const [tenant, rows] of Object.entries({ a, b })) {
			const alone = sourceOf(together({ [tenant]: rows }), entities, entities, {
				asOf: "latest",
			});
			await expectSame(both, tenant, alone);
		}
	}, 120_000);

	it("where only customers say whose they are: what has no customer is not mapped", async () => {
		const [one, other] = [named(a, "a"), named(b, "b")];
		const both = sourceOf(together({ a: one, b: other }), all, ["customers"]);
		const entities = all.filter(
			(entity) => entity === "customers" || "customer" in (a[entity] ?? {}),
		);
		for (const [tenant, rows] of Object.entries({ a: one, b: other })) {
			// Visits of nobody known are nobody's.
			const known = Object.fromEntries(
				Object.entries(together({ [tenant]: rows })).map(
					([entity, columns]) => {
						const { customer } = columns;
						return [
							entity,
							Object.fromEntries(
								Object.entries(columns).map(([name, values]) => [
									name,
									customer ? values.filter((_, row) => customer[row]) : values,
								]),
							),
						];
					},
				),
			);
			const alone = sourceOf(known, entities, ["customers"]);
			await expectSame(both, tenant, alone);
		}
	}, 120_000);
});
