import { expect, test } from "vitest";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import type { Question } from "../../src/questions/question.js";
import { askSuppressed } from "../../src/server/suppress.js";
import { sampleSource } from "../../src/sources/sample.js";
import { served } from "./served.js";
import { shops } from "./shops.js";

const revenue = { kind: "kpi", metric: "revenue" } as const;

test("what is of few is hidden before it leaves the server, whole and split", async () => {
	const { post, get } = await served(shops(), { suppress: 3 });
	const split = { ...revenue, split: { column: "orders.shop" } };
	const [whole, parted, few] = (
		await post(revenue, split, {
			...revenue,
			filters: [{ column: "orders.shop", is: "south" }],
		})
	).map(({ answer }) => answer as unknown as KpiAnswer);
	expect(whole?.measure.value).toBe(1200);
	expect(whole?.meta.suppressed).toBeUndefined();
	// Of two and one, whoever knew the three would know much: so they are not told beside their parts.
	expect(parted?.measure.value).toBeNull();
	expect(parted?.split?.groups.map(({ measure }) => measure.value)).toEqual([
		null,
		null,
	]);
	expect(parted?.meta.suppressed).toBe(true);
	expect(few?.measure).toMatchObject({ value: null, n: 0 });
	expect(await (await get(split)).text()).not.toMatch(/200|1000/);
});

test("rows are not told one by one where groups are hidden", async () => {
	const { post } = await served(shops(), {
		suppress: 3,
		authorize: () => ({ filters: [], kinds: ["rows"] }),
	});
	const [told] = await post({ kind: "rows", entity: "orders" });
	expect(told?.error).toMatchObject({ code: "refused", status: 422 });
});

test("rows read, and rows left out, tell nothing by their difference", async () => {
	const answer = await askSuppressed(
		{ kind: "kpi", metric: "orders" },
		async (question) => {
			const found = await shops().ask(question);
			const warnings = [
				{ code: "no-customer", count: 2 },
				{ code: "future-rows", count: 7 },
			] as const;
			return { ...found, meta: { ...found.meta, rows: 1234, warnings } };
		},
		3,
	);
	expect(answer.meta.rows).toBe(1230);
	expect(answer.meta.warnings).toEqual([
		{ code: "no-customer" },
		{ code: "future-rows", count: 7 },
	]);
});

test("a metric of one's own is no way round", async () => {
	const { post } = await served(shops(), {
		suppress: 3,
		authorize: () => ({ filters: [], inline: true }),
	});
	const [told] = await post({
		kind: "kpi",
		metric: {
			id: "x",
			name: { en: "x" },
			unit: "count",
			direction: "higher",
			is: { op: "times", of: [{ op: "count", entity: "orders" }, 1000] },
		},
	});
	expect(told?.error).toMatchObject({ code: "forbidden", status: 403 });
});

const asked: Question[] = [
	{
		kind: "kpi",
		metric: "orders",
		period: "last-12-months",
		series: "month",
		compare: ["previous-year"],
		split: { column: "orders.channel" },
	},
	{ kind: "rfm", compareAt: "year" },
	{ kind: "cohort" },
	{ kind: "survey", survey: "nps", period: "last-12-months", series: "month" },
	{
		kind: "funnel",
		steps: ["leads.lead_at", "leads.quote_at", "leads.won_at"],
		trend: "month",
	},
];

test("of the sample shop, every kind is answered still, and says what it hides", async () => {
	const { post } = await served(sampleSource(), { suppress: 10 });
	const told = await post(...asked);
	expect(told.map(({ answer, error }) => error ?? answer.kind)).toEqual(
		asked.map(({ kind }) => kind),
	);
});
