import { defineModel } from "../../src/model/mapping.js";
import type { RowQuestion } from "../../src/questions/question.js";
import { clickhouse } from "../../src/sources/sql/clickhouse.js";
import { duckdb } from "../../src/sources/sql/duckdb.js";
import { postgres } from "../../src/sources/sql/postgres.js";
import { type SqlSource, sqlSource } from "../../src/sources/sql.js";
import { questions as ofOrders } from "../bench/questions.ts";
import type { Engine } from "./engine.js";
import type { Generated } from "./generated.js";

const { funnel: _, ...others } = ofOrders;

const dialects = { duckdb, postgres, clickhouse };

/** What the bench asks of the generated tables: the bench's own questions, and a funnel of visits. */
export const questions: Record<string, RowQuestion> = {
	...(others as Record<string, RowQuestion>),
	"kpi, median basket by channel": {
		kind: "kpi",
		metric: "median-basket",
		split: { column: "channel" },
		period: { from: "2025-01-01", to: "2026-01-01" },
	} as RowQuestion,
	funnel: {
		kind: "funnel",
		steps: ["visit", "product", "cart", "purchase"].map((name) => ({
			name,
			at: "events.at",
			where: { column: "name", is: name },
		})),
		period: { from: "2025-01-01", to: "2026-01-01" },
	} as RowQuestion,
};

/** A source over the generated tables, in which the names are already the vocabulary's. */
export function openGenerated(
	engine: Engine,
	tables: Readonly<Record<string, Generated>>,
): SqlSource {
	const entities = Object.fromEntries(
		Object.entries(tables).map(([name, { columns }]) => [
			name,
			{
				columns: Object.fromEntries(
					Object.keys(columns).map((column) => [column, column]),
				),
			},
		]),
	);
	return sqlSource({
		dialect: dialects[engine.name],
		run: engine.run,
		model: defineModel({
			timeZone: "Europe/Paris",
			currency: "EUR",
			asOf: "2026-11-18T10:30:00Z",
			entities,
			metrics: [
				{
					id: "median-basket",
					name: { en: "Median basket" },
					unit: "money",
					direction: "neutral",
					is: { op: "median", of: "orders.amount" },
				},
			],
		}),
	});
}
