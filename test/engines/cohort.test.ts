import fc from "fast-check";
import { test } from "vitest";
import { alike } from "./chance/alike.js";
import { envelope, filter, grains } from "./chance/asked.js";
import { eachEngine } from "./each.js";

const happening = fc.oneof(
	fc.constantFrom<unknown>(
		{},
		{ entity: "orders" },
		{ at: "delivered_at" },
		{ entity: "touches" },
		{ entity: "surveys" },
		{ entity: "surveys", at: "seen_at" },
		{ entity: "customers" },
	),
	filter.map((where) => ({ where })),
);
const brackets = fc.constantFrom<unknown>(
	[[0, 0]],
	[
		[1, 1],
		[2, 3],
		[7, 30],
	],
	[
		[0, 2],
		[365, 365],
	],
);

export const cohort = fc
	.record(
		{
			...envelope,
			start: happening,
			back: happening,
			filters: fc.array(filter, { maxLength: 2 }),
			// By the hour there are thousands of periods.
			grain: fc.constantFrom(...grains.slice(1)),
			ages: fc.constantFrom(1, 2, 3, 12, 70),
			mode: fc.constantFrom("on", "on-or-after"),
			brackets,
			clock: fc.constantFrom("calendar", "start"),
			first: fc.constantFrom("ever", "in-period", "every"),
			base: fc.constantFrom("size", "previous"),
			measure: fc.constantFrom(
				"customers",
				"orders",
				"revenue",
				"cumulative-revenue-per-customer",
				"net-revenue-retention",
			),
		},
		{ requiredKeys: [] },
	)
	.map(({ brackets, ages, ...rest }) => {
		const { grain, mode, measure, first } = rest;
		const short = grain === "day" || grain === "week";
		// What would be refused is left out.
		const own =
			first === "every" ? { ...rest, mode: "on", clock: "calendar" } : rest;
		const revenue = measure?.startsWith("cumulative") ? { mode: "on" } : {};
		const clock = short ? {} : { clock: "calendar" };
		const columns =
			brackets && !mode && !measure && first !== "every"
				? { brackets }
				: ages
					? { ages }
					: {};
		return { kind: "cohort", ...own, ...revenue, ...clock, ...columns };
	});

const pick = fc.record(
	{
		cohorts: fc.uniqueArray(
			fc.constantFrom(
				"2025-06-01T00:00:00",
				"2025-05-01T00:00:00",
				"2025-04-01T00:00:00",
				"2025-01-01T00:00:00",
				"2024-10-01T00:00:00",
				"2024-01-01T00:00:00",
				"2025-06-30T00:00:00",
				"2025-06-23T00:00:00",
				"2025-06-16T00:00:00",
				"2025-03-30T00:00:00",
				"2024-10-27T00:00:00",
			),
			{ maxLength: 8 },
		),
		age: fc.constantFrom(0, 0, 1, 1, 2, 3, 7, 70, 400),
	},
	{ requiredKeys: ["cohorts"] },
);
const counted = fc
	.tuple(cohort, pick, fc.constantFrom("orders", "customers-on-file"))
	.map(([customers, pick, metric]) => ({
		kind: "kpi",
		metric,
		filters: [{ customers, pick }],
	}));
/** Cohorts among those picked by cohorts. */
const nested = fc.tuple(cohort, cohort, pick).map(([outer, inner, pick]) => ({
	...outer,
	filters: [{ customers: inner, pick }],
}));

eachEngine((engine) => {
	test("cohorts of chance rows are those of memory", async () => {
		await alike(engine(), cohort);
	}, 600_000);

	test("customers picked by cohorts of chance rows are those of memory", async () => {
		await alike(engine(), fc.oneof(counted, nested), 8);
	}, 600_000);
});
