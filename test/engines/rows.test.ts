import fc from "fast-check";
import { test } from "vitest";
import { alike } from "./chance/alike.js";
import { envelope, filter } from "./chance/asked.js";
import { rows as granted } from "./chance/tables.js";
import { eachEngine } from "./each.js";

const picks = fc.constantFrom<unknown>(
	{
		customers: { kind: "survey", survey: "nps", period: "all" },
		pick: { from: 0, to: 6 },
	},
	{
		not: {
			customers: { kind: "cohort", grain: "year", first: "every" },
			pick: { cohorts: ["2025-01-01T00:00:00"] },
		},
	},
);
const rows = fc
	.record(
		{
			...envelope,
			entity: fc.constantFrom(...Object.keys(granted)),
			filters: fc.array(fc.oneof({ weight: 4, arbitrary: filter }, picks), {
				maxLength: 2,
			}),
			order: fc.constantFrom("newest", "oldest"),
			limit: fc.constantFrom(1, 3, 10),
			offset: fc.constantFrom(0, 1, 5, 1000),
			seed: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
		},
		{ requiredKeys: ["entity"] },
	)
	.map(({ seed, ...rest }) => {
		const known = granted[rest.entity] as string[];
		const own = seed?.map((n) => known[n % known.length] as string) ?? [];
		return {
			kind: "rows",
			...rest,
			...(own.length > 0 && { columns: [...new Set(own)] }),
		};
	});

eachEngine((engine) => {
	test("lists of chance rows are those of memory", async () => {
		await alike(engine(), rows, 20);
	}, 600_000);
});
