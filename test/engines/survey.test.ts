import fc from "fast-check";
import { test } from "vitest";
import { alike } from "./chance/alike.js";
import { envelope, filter, grains } from "./chance/asked.js";
import { eachEngine } from "./each.js";

const kinds = fc.constantFrom("nps", "nps", "csat", "ces");
const split = fc.record(
	{
		column: fc.constantFrom(
			"touchpoint",
			"surveys.touchpoint",
			"customers.segment",
			"customers.score",
			"customers.vip",
			"visits",
			"urgent",
			"customer",
			"kind",
			"score",
			"seen_at",
			"customers.created_at",
			"orders.channel",
		),
		top: fc.constantFrom(1, 2, 3, 4),
	},
	{ requiredKeys: ["column"] },
);

export const survey = fc
	.record(
		{
			...envelope,
			survey: kinds,
			rule: fc.constantFrom("mean", "share", "net"),
			filters: fc.array(filter, { maxLength: 2 }),
			series: fc.constantFrom(...grains.slice(1)),
			rolling: fc.constantFrom(1, 7, 30, 365),
			split,
			compare: fc.constantFrom<unknown>(
				["previous-period"],
				["previous-year", { ago: 2 }],
				[{ from: "2025-01-01", to: "2025-03-30T02:30:00" }],
			),
			align: fc.constantFrom("date", "weekday"),
		},
		{ requiredKeys: ["survey"] },
	)
	.map(({ rule, rolling, ...rest }) => ({
		kind: "survey",
		...rest,
		...(rule && rest.survey === "ces" && { rule }),
		...(rolling && rest.series && { rolling }),
	}));

const pick = fc
	.tuple(fc.integer({ min: -1, max: 10 }), fc.integer({ min: -1, max: 11 }))
	.map(([from, to]) => ({ from, to }));
const picked = fc
	.tuple(survey, pick, fc.constantFrom("orders", "customers-on-file"))
	.map(([customers, pick, metric]) => ({
		kind: "kpi",
		metric,
		filters: [{ customers, pick }],
	}));
/** Answers of those who answered. */
const nested = fc.tuple(survey, survey, pick).map(([outer, inner, pick]) => ({
	...outer,
	filters: [{ customers: inner, pick }],
}));

eachEngine((engine) => {
	test("scores of chance answers are those of memory", async () => {
		await alike(engine(), survey);
	}, 600_000);

	test("customers picked by their answers are those of memory", async () => {
		await alike(engine(), fc.oneof(picked, nested), 8);
	}, 600_000);
});
