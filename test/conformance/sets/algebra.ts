import type {
	Aggregate,
	Condition,
	Expression,
	Metric,
	Window,
} from "../../../src/model/metric.js";
import type { Value } from "../../../src/model/value.js";
import { unitsOf } from "../../../src/questions/kpi/unit.js";
import type { KpiQuestion } from "../../../src/questions/kpi.js";
import { periods } from "../../catalogue/fixture/crm.js";
import type { Asked, Draft } from "../draft.js";
import { identity } from "../identity.js";
import { tables as all, asOf, types } from "./crm.js";

const used = [
	"customers",
	"orders",
	"order_lines",
	"touches",
	"messages",
	"deals",
	"quotas",
	"contacts",
] as const;
const tables = Object.fromEntries(used.map((name) => [name, all[name] ?? []]));

const amount = "orders.amount";
const count: Aggregate = { op: "count", entity: "orders" };
const revenue: Aggregate = { op: "sum", of: amount };
const mean: Aggregate = { op: "mean", of: amount };
const is = (column: string, ...values: (string | null)[]) => ({
	column,
	is: values.length === 1 ? (values[0] as string | null) : values,
});
const web = is("orders.channel", "web");
const where = (condition: Condition): Expression => ({
	...count,
	where: condition,
});
const of = (value: Value): Expression => ({ op: "sum", of: value });
const over = (window: Window): Expression => ({ ...revenue, window });
const two = (
	op: "ratio" | "plus" | "minus" | "times" | "lift" | "either",
	a: Expression,
	b: Expression,
): Expression => ({ op, of: [a, b] });
const dear: Expression = {
	op: "rate",
	of: { op: "count", entity: "orders" },
	where: { column: amount, from: 80 },
};
const between = (
	a: string | { edge: "start" | "end" },
	b: string | { edge: "start" | "end" },
	unit: "seconds" | "hours" | "days" = "days",
): Expression => ({ op: "mean", of: { op: "between", of: [a, b], unit } });
/** Amounts, each as many times as something of its customer. */
const related = (of: Extract<Value, { op: "related" }>["of"]): Expression => ({
	op: "sum",
	of: { op: "times", of: [amount, { op: "related", of }] },
});
const buyers = (column: string, op: "sum" | "mean" = "sum"): Expression => ({
	op,
	of: `buyers.${column}`,
});

/** What each metric is of, by its id: every operation, value, condition and window there is. */
const expressions: Readonly<Record<string, Expression>> = {
	// Aggregates.
	count,
	distinct: { op: "distinct", of: "orders.customer" },
	"distinct-channels": { op: "distinct", of: "orders.channel" },
	"distinct-filtered": { op: "distinct", of: "orders.store", where: web },
	sum: revenue,
	mean,
	deviation: { op: "deviation", of: amount },
	median: { op: "median", of: amount },
	min: { op: "min", of: amount },
	max: { op: "max", of: amount },
	"quantile-90": { op: "quantile", of: amount, p: 0.9 },
	"quantile-0": { op: "quantile", of: amount, p: 0 },
	"quantile-1": { op: "quantile", of: amount, p: 1 },
	"top-fifth": { op: "top", of: amount, p: 0.2 },
	"top-all": { op: "top", of: amount, p: 1 },
	"top-one": { op: "top", of: amount, p: 0.0001 },
	"min-instantless": { op: "min", of: "orders.refunded_amount" },
	// By another instant, over other windows.
	"at-delivered": { ...count, at: "orders.delivered_at" },
	"whole-quotas": { op: "sum", of: "quotas.amount", window: "whole" },
	"whole-orders": over("whole"),
	always: over("always"),
	"always-customers": { op: "count", entity: "customers", window: "always" },
	"before-start": over({ before: "start" }),
	"before-end": over({ before: "end" }),
	"trailing-start": over({ trailing: 30, to: "start" }),
	"trailing-end": over({ trailing: 30, to: "end" }),
	"trailing-year": over({ trailing: 365, to: "end" }),
	"at-trailing": {
		op: "count",
		entity: "customers",
		at: "customers.email_opt_in_at",
		window: { trailing: 60, to: "end" },
	},
	// Arithmetic of two, and the rest.
	rate: dear,
	"rate-of-distinct": {
		op: "rate",
		of: { op: "distinct", of: "orders.customer" },
		where: web,
	},
	"rate-of-some": {
		op: "rate",
		of: { ...count, where: web } as never,
		where: is("orders.campaign", "spring"),
	},
	ratio: two("ratio", revenue, count),
	"ratio-over-zero": two("ratio", revenue, where(is("orders.channel", "fax"))),
	"ratio-of-different": two(
		"ratio",
		{ op: "count", entity: "customers" },
		count,
	),
	plus: two("plus", revenue, { op: "sum", of: "orders.margin" }),
	minus: two("minus", revenue, { op: "sum", of: "orders.refunded_amount" }),
	"minus-from-number": two("minus", 1, dear),
	times: two("times", revenue, 2),
	"times-rate": two("times", dear, 100),
	number: 7,
	"lift-means": two(
		"lift",
		{ ...mean, where: web },
		{
			...mean,
			where: is("orders.channel", "shop"),
		},
	),
	"lift-rates": two(
		"lift",
		{
			op: "rate",
			of: { ...count, where: web } as never,
			where: { column: amount, from: 60 },
		},
		{
			op: "rate",
			of: { ...count, where: is("orders.channel", "shop") } as never,
			where: { column: amount, from: 60 },
		},
	),
	"lift-sums": two("lift", revenue, { ...revenue, where: web }),
	"lift-of-nothing": two("lift", count, where(is("orders.channel", "fax"))),
	either: two("either", { ...mean, where: is("orders.channel", "fax") }, mean),
	"either-first": two("either", mean, { ...mean, where: web }),
	above: { op: "above", of: revenue, than: 500 },
	"above-too-high": { op: "above", of: revenue, than: 1e6 },
	share: { op: "share", of: revenue },
	"share-of-distinct": {
		op: "share",
		of: { op: "distinct", of: "orders.customer" },
	},
	"share-of-minus": {
		op: "share",
		of: two("minus", revenue, { op: "sum", of: "orders.margin" }),
	},
	over: { op: "over", days: 90, of: two("ratio", revenue, count) },
	"over-lift": { op: "over", days: 365, of: dear },
	"over-over": two("ratio", revenue, { op: "over", days: 60, of: revenue }),
	weighted: { op: "weighted", of: mean, by: "orders.channel" },
	"weighted-by": {
		op: "weighted",
		of: mean,
		by: "orders.channel",
		weights: { web: 3, shop: 0.5, fax: 9 },
	},
	"weighted-rate": { op: "weighted", of: dear, by: "orders.channel" },
	"duration-days": two("ratio", revenue, { op: "duration", unit: "days" }),
	"duration-weeks": two("ratio", count, { op: "duration", unit: "weeks" }),
	"duration-months": { op: "duration", unit: "months" },
	"duration-years": { op: "duration", unit: "years" },
	// Values of a row.
	"value-plus": of({ op: "plus", of: [amount, "orders.delivery_charged"] }),
	"value-minus": of({ op: "minus", of: [amount, "orders.margin"] }),
	"value-times": of({ op: "times", of: ["deals.amount", "deals.probability"] }),
	"value-over": {
		op: "mean",
		of: { op: "over", of: ["orders.margin", amount] },
	},
	"value-over-zero": {
		op: "mean",
		of: { op: "over", of: [amount, "orders.delivery_charged"] },
	},
	"value-number": of({ op: "plus", of: ["deals.probability", 1] }),
	"value-nested": of({
		op: "minus",
		of: [
			{ op: "times", of: [amount, 2] },
			{ op: "plus", of: ["orders.margin", "orders.margin"] },
		],
	}),
	"between-days": between("orders.at", "orders.delivered_at"),
	"between-hours": between("orders.at", "orders.delivered_at", "hours"),
	"between-seconds": between(
		"orders.delivered_at",
		"orders.promised_at",
		"seconds",
	),
	"between-edge": between("orders.at", { edge: "end" }, "hours"),
	"between-start": between({ edge: "start" }, "orders.at"),
	"between-earliest": {
		op: "mean",
		of: {
			op: "between",
			of: [
				"deals.created_at",
				{ earliest: ["deals.closed_at", { edge: "end" }] },
			],
			unit: "days",
		},
		window: { before: "end" },
	},
	"gap-days": { op: "mean", of: { op: "gap", of: "orders.at", unit: "days" } },
	"gap-hours": {
		op: "median",
		of: { op: "gap", of: "orders.at", unit: "hours" },
	},
	"gap-delivered": {
		op: "max",
		of: { op: "gap", of: "orders.delivered_at", unit: "seconds" },
		at: "orders.delivered_at",
	},
	// What another entity, or its own, holds of the row's customer.
	"related-count": related({ op: "count", entity: "orders" }),
	"related-touches": related({
		op: "count",
		entity: "touches",
		window: "always",
	}),
	"related-distinct": related({
		op: "distinct",
		of: "touches.channel",
		window: { trailing: 90, to: "end" },
	}),
	"related-sum": {
		op: "sum",
		of: {
			op: "minus",
			of: [
				amount,
				{
					op: "related",
					of: { op: "sum", of: amount, window: { before: "end" } },
				},
			],
		},
	},
	"related-after": {
		op: "count",
		entity: "messages",
		where: {
			value: {
				op: "related",
				of: { op: "count", entity: "orders" },
				near: { instant: "messages.at", to: 7, unit: "days" },
			},
			from: 1,
		},
	},
	"related-before": {
		op: "count",
		entity: "orders",
		where: {
			value: {
				op: "related",
				of: { op: "count", entity: "touches" },
				near: { instant: "orders.at", from: -30, to: 0, unit: "days" },
			},
			from: 1,
		},
	},
	"related-hours": {
		op: "count",
		entity: "orders",
		where: {
			value: {
				op: "related",
				of: { op: "count", entity: "orders", where: web },
				near: { instant: "orders.at", from: -48, to: 48, unit: "hours" },
			},
			from: 0,
			to: 1,
		},
	},
	"related-open": {
		op: "count",
		entity: "orders",
		where: {
			value: {
				op: "related",
				of: { op: "count", entity: "orders" },
				near: { instant: "orders.at", from: 1, to: 45, unit: "days" },
			},
			from: 1,
		},
	},
	"related-without-end": {
		op: "count",
		entity: "orders",
		where: {
			value: {
				op: "related",
				of: { op: "sum", of: amount },
				near: { instant: "orders.at", unit: "days" },
			},
			from: 50,
		},
	},
	"related-same": {
		op: "count",
		entity: "contacts",
		where: {
			value: {
				op: "related",
				of: { op: "count", entity: "contacts" },
				near: { instant: "contacts.at", from: -7, to: 0, unit: "days" },
				same: ["reason"],
			},
			from: 1,
		},
	},
	// Conditions.
	"where-range": where({ column: amount, from: 60, to: 100 }),
	"where-null": where(is("orders.store", null)),
	"where-several": where(is("orders.store", "paris", null)),
	"where-not": where({ not: web }),
	"where-not-null": where({ not: is("orders.store", "paris") }),
	"where-all": where({ all: [web, { column: amount, from: 50 }] }),
	"where-any": where({ any: [web, { column: amount, from: 100 }] }),
	"where-none": where({ any: [] }),
	"where-every": where({ all: [] }),
	"where-value": where({
		value: { op: "minus", of: [amount, "orders.margin"] },
		from: 60,
	}),
	"where-value-to": where({ value: "orders.margin", to: 21 }),
	"where-not-value": where({ not: { value: "orders.margin", from: 0 } }),
	"where-customer": where(is("customers.segment", "home")),
	"where-customer-null": where(is("customers.segment", null)),
	"where-edge": {
		op: "count",
		entity: "deals",
		window: { before: "end" },
		where: { not: { column: "deals.closed_at", to: { edge: "end" } } },
	},
	"where-edge-days": {
		op: "count",
		entity: "customers",
		window: { before: "end" },
		where: {
			column: "customers.created_at",
			from: { edge: "end", days: -60 },
			to: { edge: "start", days: 5 },
		},
	},
	"where-instant": where({
		column: "orders.delivered_at",
		from: "2026-03-03",
		to: "2026-04-01",
	}),
	"where-among": where({
		column: "orders.campaign",
		among: { column: "messages.campaign" },
	}),
	"where-among-some": where({
		not: {
			column: "orders.campaign",
			among: {
				column: "messages.campaign",
				where: is("messages.channel", "email"),
			},
		},
	}),
	// Rollups.
	buyers: { op: "count", entity: "buyers" },
	"buyers-active": {
		op: "count",
		entity: "buyers",
		where: { column: "buyers.orders", from: 1 },
	},
	"buyers-orders": buyers("orders"),
	"buyers-amount": buyers("amount", "mean"),
	"buyers-margin": buyers("margin"),
	"buyers-before": buyers("orders_before"),
	"buyers-previous": buyers("orders_previous"),
	"buyers-first": {
		op: "count",
		entity: "buyers",
		where: { column: "buyers.first_at", from: { edge: "start" } },
	},
	"buyers-last": {
		op: "mean",
		of: {
			op: "between",
			of: ["buyers.last_at", { edge: "end" }],
			unit: "days",
		},
	},
	"buyers-last-before": {
		op: "rate",
		of: {
			op: "count",
			entity: "buyers",
			where: { column: "buyers.orders_before", from: 1 },
		},
		where: {
			column: "buyers.last_before_at",
			from: { edge: "start", days: -365 },
		},
	},
	"buyers-segment": {
		op: "count",
		entity: "buyers",
		where: is("customers.segment", "home", null),
	},
	paths: { op: "count", entity: "paths" },
	"paths-amount": of("paths.amount"),
	"paths-shared": of({ op: "over", of: ["paths.amount", "paths.touches"] }),
	"paths-first": {
		op: "sum",
		of: "paths.amount",
		where: { column: "paths.position", from: 1, to: 2 },
	},
	"paths-purchases": { op: "distinct", of: "paths.purchase" },
	"paths-customers": { op: "distinct", of: "paths.customer" },
	"paths-ago": {
		op: "mean",
		of: { op: "between", of: ["paths.touched_at", "paths.at"], unit: "days" },
	},
};

const metrics: Metric[] = Object.entries(expressions).map(
	([id, expression]) => ({
		id: `own-${id}`,
		name: { en: id },
		unit: unitsOf(expression)?.[0] ?? "ratio",
		direction: "neutral",
		is: expression,
		...(id === "mean" && { minimum: 3, by: "orders.channel" }),
	}),
);

/** By what a metric can be split: what all that it counts has. */
function byOf(id: string): string | null {
	const text = JSON.stringify(expressions[id]);
	if (typeof expressions[id] === "number" || /^\{"op":"duration/.test(text))
		return null;
	if (/"paths/.test(text)) return "channel";
	if (/quotas/.test(text)) return "quotas.owner";
	if (/"contacts/.test(text)) return "channel";
	if (/deals/.test(text)) return "deals.channel";
	if (/"entity":"(buyers|customers)"|buyers\./.test(text))
		return "customers.segment";
	if (/"entity":"messages","where"/.test(text)) return "messages.campaign";
	return "channel";
}

const ask = (id: string, question: Partial<KpiQuestion>): Asked => ({
	id,
	question: { kind: "kpi", asOf, metric: `own-${id}`, ...question },
});

const cases = Object.keys(expressions).flatMap((id) => {
	const column = byOf(id);
	return [
		ask(id, {
			period: periods.march,
			compare: ["previous-period"],
			series: "week",
			...(column !== null && { split: { column, top: 2 } }),
		}),
		{
			...ask(id, { period: periods.april, compare: ["previous-year"] }),
			id: `${id}-open`,
		},
		...(/related|gap/.test(id)
			? [{ ...ask(id, { period: periods.past }), id: `${id}-past` }]
			: []),
	];
});

export const algebra: Draft = {
	id: "algebra",
	about:
		"A host's own metrics: every operation, value of a row, condition, window and rollup of the algebra.",
	mapping: {
		timeZone: "Europe/Paris",
		currency: "EUR",
		entities: identity(tables),
		metrics,
	},
	tables,
	types,
	cases,
};
