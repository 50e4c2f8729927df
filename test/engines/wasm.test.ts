import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import type { Answer, RowQuestion } from "../../src/questions/question.js";
import { openSite, ready, type Site } from "./wasm/site.js";

const median = {
	id: "median",
	name: { en: "Median of orders" },
	unit: "money",
	direction: "higher",
	is: { op: "median", of: "orders.amount" },
};

const questions = [
	{ kind: "kpi", metric: "orders" },
	{ kind: "kpi", metric: "revenue", series: "day" },
	{ kind: "kpi", metric: median },
	{ kind: "kpi", metric: "average-basket", compare: ["previous-period"] },
].map((question) => ({
	...question,
	period: { from: "2024-03-31", to: "2024-04-05" },
})) as RowQuestion[];

describe.skipIf(!ready)("duckdbSource, in Chromium", () => {
	let site: Site;
	beforeAll(async () => {
		site = await openSite();
	});
	afterAll(() => site?.close());

	it.each(["csv", "parquet", "bytes", "arrow stream", "arrow file"])(
		"answers over %s as memorySource does, on days when clocks change",
		async (name) => {
			const pairs = await site.call("both", name, questions);
			expect(pairs).toHaveLength(questions.length);
			for (const [memory, duck] of pairs) {
				expect(duck.meta.executor).toBe("duckdb");
				expect(figures(duck)).toEqual(figures(memory));
			}
			const [first] = pairs[0] as [KpiAnswer, KpiAnswer];
			expect(first.measure.value).toBeGreaterThan(100);
		},
	);

	it("drops a question that nobody waits for", async () => {
		expect(await site.call("aborted", questions[0] as RowQuestion)).toBe(
			"AbortError",
		);
	});

	it("says what to check where its worker is not there", async () => {
		expect(await site.call("refused", "/duckdb/none.js")).toMatchObject({
			name: "CadranError",
			code: "failed",
			message: expect.stringContaining("worker-src"),
		});
	});

	it("asks nothing of any other origin", () => {
		expect(site.elsewhere).toEqual([]);
	});
});

/** All but who answered and how, its numbers to eleven digits: sums are added in another order. */
const figures = ({ meta: _, ...answer }: Answer): unknown =>
	JSON.parse(JSON.stringify(answer), (_, one) =>
		typeof one === "number" && !Number.isInteger(one)
			? Number(one.toPrecision(11))
			: one,
	);
