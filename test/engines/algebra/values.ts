import fc from "fast-check";
import type { Condition } from "../../../src/model/metric.js";
import type { Related, Value } from "../../../src/model/value.js";

/** What the rows of each table have, to be drawn from. */
interface Drawn {
	numbers: readonly string[];
	instants: readonly string[];
	texts: readonly string[];
}
export const drawn: Record<string, Drawn> = {
	orders: {
		numbers: ["orders.amount", "orders.margin", "orders.quantity"],
		instants: ["orders.at", "orders.delivered_at"],
		texts: ["orders.channel", "orders.campaign", "orders.customer"],
	},
	contacts: {
		numbers: ["contacts.wait_s"],
		instants: ["contacts.at"],
		texts: ["contacts.reason", "contacts.abandoned"],
	},
	touches: {
		numbers: [],
		instants: ["touches.at"],
		texts: ["touches.channel", "touches.campaign"],
	},
	customers: {
		numbers: ["customers.score"],
		instants: ["customers.created_at"],
		texts: ["customers.segment", "customers.id"],
	},
	buyers: {
		numbers: [
			...["orders", "orders_before", "orders_previous", "amount", "margin"],
		].map((name) => `buyers.${name}`),
		instants: ["buyers.first_at", "buyers.last_at", "buyers.last_before_at"],
		texts: ["buyers.customer", "customers.segment"],
	},
	paths: {
		numbers: ["paths.amount", "paths.position", "paths.touches"],
		instants: ["paths.at", "paths.touched_at"],
		texts: ["paths.channel", "paths.campaign", "paths.customer"],
	},
};
export const entities = ["orders", "contacts", "touches", "customers"];

const edge = fc.constantFrom(
	{ edge: "start" as const },
	{ edge: "end" as const },
);
export const window = fc.option(
	fc.constantFrom(
		"period" as const,
		"always" as const,
		{ before: "start" as const },
		{ before: "end" as const },
		{ trailing: 5, to: "end" as const },
		{ trailing: 40, to: "start" as const },
	),
	{ nil: undefined },
);

/** The parts that are there. */
export const compact = <T>(of: T): T => JSON.parse(JSON.stringify(of));

function instantOf(entity: string) {
	const { instants } = drawn[entity] as Drawn;
	const column = fc.constantFrom(...instants, "customers.created_at");
	return fc.oneof(
		{ weight: 4, arbitrary: column },
		{ weight: 1, arbitrary: edge },
		{
			weight: 1,
			arbitrary: fc.tuple(column, edge).map((earliest) => ({ earliest })),
		},
	);
}

/** A value of a row; without what is related where it is one of a related row. */
export function numberOf(entity: string, within = false): fc.Arbitrary<Value> {
	const { numbers, instants } = drawn[entity] as Drawn;
	const plain = fc.oneof(
		fc.constantFrom<Value>(...numbers, "customers.score", 2, 0),
		fc
			.tuple(
				fc.tuple(fc.constantFrom(...instants), instantOf(entity)),
				fc.constantFrom("seconds", "hours", "days"),
			)
			.map(([of, unit]) => ({ op: "between", of, unit }) as Value),
	);
	const worked: fc.Arbitrary<Value>[] = [];
	if (["orders", "contacts", "touches"].includes(entity))
		worked.push(
			fc
				.constantFrom("hours", "days")
				.map((unit) => ({ op: "gap", of: `${entity}.at`, unit }) as Value),
		);
	if (!within) worked.push(relatedOf(entity), relatedOf(entity));
	const single = fc.oneof(plain, ...worked);
	const double = fc
		.tuple(
			fc.constantFrom("plus", "minus", "times", "over", "over"),
			fc.tuple(single, plain),
		)
		.map(([op, of]) => ({ op, of }) as Value);
	return fc.oneof(
		{ weight: 3, arbitrary: single },
		{ weight: 1, arbitrary: double },
	);
}

/** A condition on a row. */
export function conditionOf(
	entity: string,
	within = false,
	depth = 1,
): fc.Arbitrary<Condition> {
	const { texts, instants } = drawn[entity] as Drawn;
	const filter = fc.oneof(
		fc.record({
			column: fc.constantFrom(...texts, "customers.segment"),
			is: fc.constantFrom("web", ["x", null], null, ["c1", "c3", "gold"]),
		}),
		fc.record({
			column: fc.constantFrom(...instants),
			from: fc.constantFrom({ edge: "start" as const, days: -3 }, "2026-03-25"),
		}),
	);
	const range = fc.record({
		value: numberOf(entity, within),
		from: fc.constantFrom(1, 0, 2, 20),
	});
	const among = fc.record({
		column: fc.constantFrom(...texts),
		among: fc.constantFrom(
			{ column: "orders.campaign" },
			{ column: "orders.quantity" },
			{
				column: "touches.channel",
				where: { column: "touches.campaign", is: "x" },
			},
		),
	});
	const one = fc.oneof(filter, range, among) as fc.Arbitrary<Condition>;
	if (depth === 0) return one;
	const inner = conditionOf(entity, within, depth - 1);
	return fc.oneof(
		{ weight: 3, arbitrary: one },
		{
			weight: 2,
			arbitrary: fc.oneof(
				inner.map((not) => ({ not })),
				fc.tuple(inner, inner).map((all) => ({ all })),
				fc.tuple(inner, inner).map((any) => ({ any })),
			),
		},
	);
}

const near = (entity: string) =>
	fc.oneof(
		fc.record({
			instant: fc.constantFrom(
				...(drawn[entity] as Drawn).instants,
				"customers.created_at",
			),
			from: fc.option(fc.constantFrom(-30, -7, -1, -0.5, 0, 1), {
				nil: undefined,
			}),
			to: fc.option(fc.constantFrom(0.5, 1, 1, 3, 7.25, 12, 24, 30), {
				nil: undefined,
			}),
			unit: fc.constantFrom("hours", "days"),
		}),
		fc.record({
			instant: fc.constant((drawn[entity] as Drawn).instants[0] as string),
			from: fc.constantFrom(-30000, -7, -1 / 3),
			to: fc.constantFrom(-1 / 7, 0, 36_000),
			unit: fc.constant("days"),
		}),
	);

/** Something of the same customer; always near to the row, or mostly. */
export function relatedOf(
	entity: string,
	always = false,
): fc.Arbitrary<Related> {
	const of = fc
		.constantFrom("orders", "orders", "contacts", "touches", "customers")
		.chain((other) => {
			const where = fc.option(
				fc.boolean().chain((deep) => conditionOf(other, true, deep ? 1 : 0)),
				{ nil: undefined, freq: 1 },
			);
			const at = fc.constantFrom(
				undefined,
				undefined,
				...(drawn[other] as Drawn).instants,
			);
			return fc.oneof(
				fc.record({
					op: fc.constant("count"),
					entity: fc.constant(other),
					where,
					at,
				}),
				fc.record({
					op: fc.constant("distinct"),
					of: fc.constantFrom(...(drawn[other] as Drawn).texts),
					where,
					at,
				}),
				fc.record({
					op: fc.constant("sum"),
					of: numberOf(other, true).filter((value) =>
						JSON.stringify(value).includes(`"${other}.`),
					),
					where,
					at,
				}),
			);
		});
	const same = ["orders", "touches"].includes(entity)
		? fc.constantFrom(
				undefined,
				undefined,
				["channel"],
				["channel", "campaign"],
			)
		: fc.constant(undefined);
	return fc
		.record({
			op: fc.constant("related"),
			of,
			near: always
				? near(entity)
				: fc.option(near(entity), { nil: undefined, freq: 3 }),
			same,
			window,
		})
		.map(({ window, of, ...rest }) =>
			compact({ ...rest, of: rest.near ? of : { ...of, window } }),
		) as unknown as fc.Arbitrary<Related>;
}
