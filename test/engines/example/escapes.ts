import { kpis } from "../../../src/catalogue/catalogue.js";
import type { Expression, Unit } from "../../../src/model/metric.js";
import type { Json } from "./hostile.js";

const revenue = { kind: "kpi", metric: "revenue", period: "all" };

/** The other tenant's rows, by every way to name the column. */
const columns = ["tenant", "orders.tenant", "customers.tenant"];
const south = { column: "tenant", is: "south" };
const ofSouth = { column: "orders.tenant", is: "south" };

/** Filters that would let rows of the other tenant in, if they were the only ones. */
const wider: Json[] = [
	...columns.map((column) => ({ column, is: "south" })),
	...columns.map((column) => ({ not: { column, is: "north" } })),
	{ column: "tenant", is: ["north", "south"] },
	{ any: [south, { not: south }] },
	{ any: [{ all: [] }, south] },
	{ not: { all: [{ not: south }] } },
	{ all: [] },
	{ not: { any: [] } },
	{ column: "tenant", is: null },
	{ column: "orders.customer", is: ["south 1", "south 2", "north 1"] },
];

const everyCell = [1, 2, 3, 4, 5].flatMap((r) =>
	[1, 2, 3, 4, 5].map((f) => [r, f]),
);

/** Customers that a question of its own picks out, asked of the other tenant's rows. */
const picks: Json[] = [
	{ customers: { kind: "rfm", filters: [south] }, pick: { cells: everyCell } },
	{ customers: { kind: "rfm" }, pick: { cells: everyCell } },
	{
		customers: { kind: "survey", survey: "nps", filters: [south] },
		pick: { from: 0, to: 10 },
	},
	{
		customers: { kind: "funnel", steps: ["visit", "order"], filters: [south] },
		pick: { step: 0, outcome: "reached" },
	},
	{
		customers: {
			kind: "funnel",
			steps: ["visit", "order"],
			breakdown: { column: "customers.tenant" },
		},
		pick: { step: 0, outcome: "reached", group: "south" },
	},
	{
		customers: {
			kind: "funnel",
			steps: ["visit", "order"],
			segments: [{ name: "south", filters: [south] }],
		},
		pick: { step: 0, outcome: "reached", segment: "south" },
	},
	{
		customers: { kind: "cohort", filters: [south] },
		pick: { cohorts: ["2026-01", "2026-02", "2026-03"] },
	},
];

/** Own metrics, which choose their rows by themselves. */
const own: [Unit, Expression][] = [
	["money", { op: "sum", of: "orders.amount", where: ofSouth }],
	["money", { op: "max", of: "orders.amount", window: "always" }],
	["money", { op: "quantile", of: "orders.amount", p: 1 }],
	["money", { op: "top", of: "orders.amount", p: 1 }],
	["count", { op: "distinct", of: "orders.tenant", window: "always" }],
	["count", { op: "count", entity: "orders", where: { not: ofSouth } }],
	["count", { op: "count", entity: "customers", window: "always" }],
	["money", { op: "sum", of: "paths.amount" }],
	["count", { op: "count", entity: "buyers" }],
	["percent", { op: "share", of: { op: "count", entity: "orders" } }],
	[
		"count",
		{
			op: "count",
			entity: "orders",
			where: {
				column: "orders.channel",
				among: { column: "orders.channel", where: ofSouth },
			},
		},
	],
	[
		"count",
		{
			op: "count",
			entity: "order_lines",
			where: {
				column: "order_lines.category",
				among: { column: "stockouts.category" },
			},
		},
	],
	[
		"count",
		{
			op: "mean",
			of: {
				op: "related",
				of: { op: "count", entity: "orders" },
				near: { instant: "orders.at", to: 900, unit: "days" },
			},
		},
	],
	[
		"percent",
		{
			op: "rate",
			of: { op: "count", entity: "orders" },
			where: { any: [ofSouth, { not: ofSouth }] },
		},
	],
	[
		"ratio",
		{
			op: "weighted",
			of: { op: "count", entity: "orders" },
			by: "orders.tenant",
			weights: { south: 1, north: 0 },
		},
	],
];

/** Questions that ask for the other tenant's rows, by every part of a question that chooses rows. */
export const escapes: Json[] = [
	...wider.map((filter) => ({ ...revenue, filters: [filter] })),
	...picks.flatMap((pick) => [
		{ ...revenue, filters: [pick] },
		{ ...revenue, filters: [{ not: pick }] },
	]),
	...[
		...columns,
		"orders.customer",
		"orders.id",
		"orders.campaign",
		"customers.segment",
	].map((column) => ({ ...revenue, split: { column, top: 50 } })),
	{ ...revenue, split: { customers: { kind: "rfm", filters: [south] } } },
	...wider.map((filter) => ({ ...revenue, benchmark: { filters: [filter] } })),
	{ kind: "rfm", filters: [south] },
	{ kind: "rfm", filters: [{ not: south }] },
	{
		kind: "funnel",
		steps: ["visit", "order"],
		segments: wider.map((filter, i) => ({ name: `s${i}`, filters: [filter] })),
	},
	{
		kind: "funnel",
		steps: ["visit", "order"],
		breakdown: { column: "customers.tenant" },
	},
	{
		kind: "funnel",
		steps: [
			{ name: "any", at: "orders.at" },
			{ name: "theirs", at: "orders.at", where: ofSouth },
		],
		exclusions: [{ name: "ours", at: "events.at", where: { not: south } }],
	},
	{
		kind: "cohort",
		start: { entity: "orders", where: ofSouth },
		back: { entity: "orders", where: { not: ofSouth } },
	},
	{ kind: "survey", survey: "nps", split: { column: "surveys.tenant" } },
	{ kind: "survey", survey: "nps", filters: [{ not: south }] },
	...own.flatMap(([unit, is]) => {
		const metric = {
			id: "x",
			name: { en: "x" },
			unit,
			direction: "higher",
			is,
		};
		const split = { column: "orders.tenant" };
		const asked = { kind: "kpi", metric, period: "all" };
		return [asked, { ...asked, split }] as unknown as Json[];
	}),
	{ kind: "rows", entity: "orders" },
	{ kind: "rows", entity: "customers", filters: [south] },
	{ kind: "glossary" },
	{ kind: "module", module: "overview" },
];

/** Every KPI of the catalogue, over all there is. */
export const everything: Json[] = kpis.map(({ id }) => ({
	kind: "kpi",
	metric: id,
	period: "all",
}));
