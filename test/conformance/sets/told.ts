import { modules } from "../../../src/catalogue/modules.js";
import type { Asked, Draft } from "../draft.js";
import { identity } from "../identity.js";

/** A source of orders and answers alone, with a metric of its own. */
const toldTables = {
	orders: [
		{
			id: "o1",
			customer: "ann",
			at: "2026-01-10T10:00:00Z",
			amount: 10,
			channel: "web",
		},
	],
	surveys: [
		{ customer: "ann", at: "2026-01-15T10:00:00Z", kind: "nps", score: 9 },
	],
};
export const told: Draft = {
	id: "told",
	about:
		"What a source tells of itself: which KPIs it has data for, what it lacks for the rest, and for the widgets of a module.",
	mapping: {
		currency: "EUR",
		asOf: "2026-03-01T00:00:00Z",
		entities: identity(toldTables),
		metrics: [
			{
				id: "own",
				name: { en: "Own" },
				unit: "count",
				direction: "higher",
				is: { op: "count", entity: "orders" },
				by: "orders.channel",
			},
		],
	},
	tables: toldTables,
	cases: [
		{ id: "glossary", question: { kind: "glossary" } },
		{ id: "glossary-fr", question: { kind: "glossary", language: "fr" } },
		...modules.map(
			({ id }): Asked => ({ id, question: { kind: "module", module: id } }),
		),
		{ id: "error-module", question: { kind: "module", module: "nothing" } },
		{
			id: "error-language",
			question: { kind: "glossary", language: 3 as never },
		},
	],
};
