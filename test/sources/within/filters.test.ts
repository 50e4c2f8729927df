import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Filter } from "../../../src/model/filter.js";
import { loadTemporal } from "../../../src/model/time.js";
import { finish } from "../../../src/model/work.js";
import { restrict } from "../../../src/sources/dataset/restrict.js";
import { checkScope } from "../../../src/sources/scope.js";
import { load, plain } from "../plain.js";

beforeAll(loadTemporal);

interface Row {
	customer: string | null;
	at: string | null;
	amount: number | null;
	tenant: string | null;
}
const days = ["2026-01-01", "2026-01-02", "2026-01-03"] as const;
const row: fc.Arbitrary<Row> = fc.record({
	customer: fc.option(fc.constantFrom("ann", "bob", "cid")),
	at: fc.option(fc.constantFrom(...days)),
	amount: fc.option(fc.integer({ min: -3, max: 3 })),
	tenant: fc.option(fc.constantFrom("a", "b")),
});

/** A filter, and what it says in plain words of the language. */
interface Said {
	filter: Filter;
	passes: (row: Row, region: string | null) => boolean;
}
const leaf: fc.Arbitrary<Said> = fc.oneof(
	fc
		.array(fc.option(fc.constantFrom<string[]>("a", "b", "zz")), {
			maxLength: 2,
		})
		.chain((is) =>
			fc.constantFrom("tenant", "orders.tenant").map(
				(column): Said => ({
					filter: { column, is },
					passes: ({ tenant }) => is.includes(tenant),
				}),
			),
		),
	fc
		.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }))
		.map(
			([from, to]): Said => ({
				filter: { column: "amount", from, to },
				passes: ({ amount }) =>
					amount !== null && amount >= from && amount < to,
			}),
		),
	fc.constantFrom(...days).map(
		(from): Said => ({
			filter: { column: "at", from },
			passes: ({ at }) => at !== null && at >= from,
		}),
	),
	fc
		.tuple(
			fc.constantFrom("north", "south"),
			fc.constantFrom("region", "customers.region"),
		)
		.map(
			([is, column]): Said => ({
				filter: { column, is },
				passes: (_, region) => region === is,
			}),
		),
);
const { said } = fc.letrec<{ said: Said }>((tie) => {
	const several = fc.array(tie("said"), { maxLength: 3 });
	return {
		said: fc.oneof(
			{ depthSize: "small", withCrossShrink: true },
			leaf,
			tie("said").map(
				({ filter, passes }): Said => ({
					filter: { not: filter },
					passes: (...of) => !passes(...of),
				}),
			),
			several.map(
				(all): Said => ({
					filter: { all: all.map(({ filter }) => filter) },
					passes: (...of) => all.every(({ passes }) => passes(...of)),
				}),
			),
			several.map(
				(any): Said => ({
					filter: { any: any.map(({ filter }) => filter) },
					passes: (...of) => any.some(({ passes }) => passes(...of)),
				}),
			),
		),
	};
});

const regions: Record<string, string> = { ann: "north", bob: "south" };
const whole = (orders: readonly Row[]) =>
	load(
		{
			orders: [...orders],
			customers: Object.entries(regions).map(([id, region]) => ({
				id,
				region,
			})),
		},
		{
			asOf: "2026-02-01",
			entities: {
				orders: {
					columns: {
						customer: "customer",
						at: "at",
						amount: "amount",
						tenant: { column: "tenant", type: "text" },
					},
				},
				customers: {
					columns: { id: "id", region: { column: "region", type: "text" } },
				},
			},
		},
	);
const sorted = (rows: readonly unknown[]) =>
	rows.map((one) => JSON.stringify(one)).sort();

describe("Whatever the filters of a scope", () => {
	it("the rows that are left are those that pass them all, in a table as sound as before", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(row, { minLength: 1, maxLength: 12 }),
				fc.array(said, { minLength: 1, maxLength: 2 }),
				async (orders, all) => {
					const scope = checkScope({
						filters: all.map(({ filter }) => filter),
					});
					const left = finish(restrict(await whole(orders), [scope]));
					const expected = orders
						.filter((one) =>
							all.every(({ passes }) =>
								passes(one, regions[one.customer ?? ""] ?? null),
							),
						)
						.map((one) => ({
							...one,
							at: one.at && `${one.at}T00:00:00.000Z`,
						}));
					expect(sorted(plain(left, "orders"))).toEqual(sorted(expected));
					const { columns, starts, rows } = left.tables.orders ?? {};
					const { customer, tenant } = columns ?? {};
					if (customer?.type !== "text" || tenant?.type !== "text")
						throw new Error("no text");
					expect(new Set(tenant.dictionary)).toEqual(
						new Set(expected.flatMap((one) => one.tenant ?? [])),
					);
					const own = Array.from({ length: left.customers.length }, (_, code) =>
						Array.from(
							customer.codes.subarray(starts?.[code], starts?.[code + 1]),
						).filter((one) => one !== code),
					);
					expect(own.flat()).toEqual([]);
					expect(
						Array.from(
							customer.codes.subarray(starts?.[left.customers.length], rows),
						).every((one) => one === -1),
					).toBe(true);
				},
			),
			{ numRuns: 300 },
		);
	});
});
