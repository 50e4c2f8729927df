import { expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import { restrictions } from "../../src/sources/memory/restricted.js";
import { smooth } from "../../src/sources/pace.js";
import type { Scope } from "../../src/sources/source.js";

/** A table of customers, all of the tenant a. */
const dataset = (rows: number): Dataset => ({
	model: {
		timeZone: "UTC",
		weekStart: 1,
		entities: { customers: {} },
	} as never,
	tables: {
		customers: {
			entity: "customers",
			rows,
			columns: {
				tenant: {
					type: "text",
					codes: new Int32Array(rows),
					dictionary: ["a"],
				},
			},
		} as never,
	},
	customers: [],
	warnings: [],
	cache: new Map(),
});

const of = (tenant: string): readonly Scope[] => [
	{ filters: [{ column: "tenant", is: tenant }] },
];

test("scopes of next to nothing do not add up without end", async () => {
	const within = restrictions(Promise.resolve(dataset(10_000)), smooth);
	const first = within(of("t0"));
	for (let at = 1; at < 1000; at++) await within(of(`t${at}`));
	expect(within(of("t0"))).toBe(first);
	for (let at = 1000; at < 2100; at++) await within(of(`t${at}`));
	expect(within(of("t0"))).not.toBe(first);
});
