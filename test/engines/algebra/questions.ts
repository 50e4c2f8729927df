import fc from "fast-check";
import type { Expression, Unit } from "../../../src/model/metric.js";
import { unitsOf } from "../../../src/questions/kpi/unit.js";
import type { RowQuestion } from "../../../src/questions/question.js";
import {
	compact,
	conditionOf,
	drawn,
	numberOf,
	relatedOf,
	window,
} from "./values.js";

const leaf = fc.constantFrom(...Object.keys(drawn), "orders").chain((rows) => {
	const rolled = ["buyers", "paths"].includes(rows);
	const rest = {
		where: fc.option(conditionOf(rows), { nil: undefined, freq: 3 }),
		window: rolled ? fc.constant(undefined) : window,
	};
	const texts = drawn[rows]?.texts ?? [];
	const own = texts.filter((name) => name.startsWith(rows));
	if (rows === "paths") own.push("paths.purchase");
	return fc.oneof(
		fc.record({ op: fc.constant("count"), entity: fc.constant(rows), ...rest }),
		fc.record({
			op: fc.constant("distinct"),
			of: fc.constantFrom(...own),
			...rest,
		}),
		fc.record({
			op: fc.constantFrom("sum", "mean", "min", "max", "median"),
			of: numberOf(rows).filter((value) =>
				new RegExp(`"${rows}\\.`).test(JSON.stringify(value)),
			),
			...rest,
		}),
	);
});

/** All that is near to all rows, added up, so that one row too few or too many shows. */
const nearby = fc
	.constantFrom(
		"orders",
		"orders",
		"touches",
		"contacts",
		"buyers",
		"customers",
	)
	.chain((rows) =>
		relatedOf(rows, true).map((of) => ({ op: "sum", of }) as Expression),
	);

const expression = fc.oneof(
	{ weight: 3, arbitrary: leaf },
	{ weight: 2, arbitrary: nearby },
	{
		weight: 1,
		arbitrary: fc.constantFrom("orders", "contacts", "buyers").chain((rows) =>
			fc.record({
				op: fc.constant("rate"),
				of: fc.record({
					op: fc.constant("count"),
					entity: fc.constant(rows),
					where: fc.option(conditionOf(rows), { nil: undefined }),
				}),
				where: conditionOf(rows),
			}),
		),
	},
) as unknown as fc.Arbitrary<Expression>;

/** The unit that a calculation comes to; any where it comes to none. */
function unitOf(is: Expression): Unit {
	try {
		return unitsOf(is)?.[0] ?? "ratio";
	} catch {
		return "ratio";
	}
}

const question = fc
	.record({
		is: expression.map(compact),
		period: fc.constantFrom(
			{ from: "2026-03-20", to: "2026-04-10" },
			{ from: "2026-03-28", to: "2026-03-31" },
			"all",
		),
		filters: fc.constantFrom(
			undefined,
			undefined,
			[{ column: "channel", is: ["web", null] }],
			[{ column: "orders.amount", from: 5 }],
			[{ column: "customers.segment", is: "web" }],
		),
		compare: fc.constantFrom(undefined, undefined, ["previous-period"]),
		series: fc.constantFrom(undefined, undefined, undefined, "week"),
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

/** Questions of one metric each. */
export const questions = fc.array(question, { minLength: 40, maxLength: 40 });
