import fc from "fast-check";
import type { Expression, Unit } from "../../../src/model/metric.js";
import { unitsOf } from "../../../src/questions/kpi/unit.js";
import type { RowQuestion } from "../../../src/questions/question.js";

const among = (...values: readonly unknown[]) => fc.constantFrom(...values);
const compact = <T>(of: T): T => JSON.parse(JSON.stringify(of));

const rows = {
	window: among(
		undefined,
		undefined,
		undefined,
		"always",
		{ before: "start" },
		{ before: "end" },
		{ trailing: 6, to: "end" },
	),
	where: among(
		undefined,
		undefined,
		{ column: "channel", is: ["web", null] },
		{ column: "customers.segment", is: "gold" },
	),
};
const entity = among("orders", "orders", "touches");
const amount = among("orders.amount", "orders.margin");
const leaf = fc.oneof(
	fc.record({ op: among("count"), entity, ...rows }),
	fc.record({
		op: among("distinct"),
		of: among("orders.customer", "touches.customer", "orders.campaign"),
		...rows,
	}),
	fc.record({ op: among("sum", "mean", "min", "median"), of: amount, ...rows }),
	fc.record({ op: among("deviation", "max"), of: amount, ...rows }),
	fc.record({
		op: among("top", "quantile"),
		of: amount,
		p: among(0.2),
		...rows,
	}),
	fc.record({ op: among("count"), entity: among("buyers") }),
	fc.record({
		op: among("rate"),
		of: fc.record({ op: among("count"), entity, ...rows }),
		where: among({ column: "channel", is: "web" }),
	}),
);

/** Whether an expression measures something at all. */
const measures = (is: unknown): boolean => {
	try {
		return unitsOf(is as Expression)?.length !== 0;
	} catch {
		return false;
	}
};

const { expression } = fc.letrec<{ expression: unknown }>((tie) => {
	const of = tie("expression");
	const number = among(0, 1, 2, -1, 0.5);
	const duration = fc.record({ op: among("duration"), unit: among("days") });
	const pair = fc.oneof(
		{ weight: 4, arbitrary: fc.tuple(of, of) },
		fc.tuple(number, of),
		fc.tuple(of, number),
		fc.tuple(of, duration),
	);
	const made = fc.oneof(
		fc.record({
			op: among("ratio", "ratio", "plus", "minus", "times", "lift", "either"),
			of: pair,
		}),
		fc.record({ op: among("above"), of, than: among(-1, 0, 1, 5) }),
		fc.record({ op: among("share"), of }),
		fc.record({ op: among("over"), of, days: among(3, 20) }),
		fc.record({
			op: among("weighted"),
			of,
			by: among("channel", "customers.segment", "customers.score"),
			weights: among(undefined, { web: 3, gold: 0, 10: 2 }),
		}),
	);
	return {
		expression: fc
			.oneof(
				{ depthSize: "small", withCrossShrink: true },
				{ weight: 3, arbitrary: leaf },
				{ weight: 4, arbitrary: made },
			)
			.filter(measures),
	};
});

const unitOf = (is: unknown): Unit => unitsOf(is as Expression)?.[0] ?? "ratio";

const rfm = {
	kind: "rfm",
	period: "all",
};
const split = among(
	...[undefined, undefined, { column: "channel" }],
	...[1, 2].map((top) => ({ column: "channel", top })),
	{ column: "campaign", top: 1 },
	...[1, 3].map((top) => ({ column: "customers.score", top })),
	{ column: "customer", top: 2 },
	{ column: "customers.segment" },
	{ column: "customers.vip" },
	{ column: "customers.created_at", grain: "month" },
	{ column: "customers.created_at", grain: "week", top: 2 },
	{ column: "at", grain: "day", top: 3 },
	{ customers: rfm },
	{ customers: rfm, by: "tier", top: 1 },
);

const question = fc
	.record({
		is: expression.map(compact),
		period: among(
			{ from: "2026-03-20", to: "2026-04-10" },
			{ from: "2026-03-28", to: "2026-03-31" },
			"this-month",
			"all",
		),
		filters: among(
			undefined,
			undefined,
			undefined,
			[{ column: "channel", is: ["web", null] }],
			[{ column: "customers.segment", is: "web" }],
		),
		compare: among(undefined, undefined, ["previous-period"]),
		series: among(undefined, undefined, undefined, "week", "day"),
		split,
		benchmark: among(undefined, undefined, undefined, {
			filters: [{ column: "channel", is: "web" }],
		}),
		projection: among(...Array(8).fill(undefined), "weekday", "run-rate"),
		median: among(undefined, undefined, true),
	})
	.map(
		({ is, ...rest }) =>
			compact({
				kind: "kpi",
				metric: {
					id: "own",
					name: { en: "Own" },
					unit: unitOf(is),
					direction: "neutral",
					minimum: 0,
					is,
				},
				...rest,
			}) as unknown as RowQuestion,
	);

/** Questions of one metric each, split, compared and as series. */
export const questions = fc.array(question, { minLength: 40, maxLength: 40 });
