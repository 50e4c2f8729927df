import { describe, expect, it } from "vitest";
import { findMetric, metrics } from "../../src/catalogue/catalogue.js";
import { entities, isEntity } from "../../src/model/entity.js";
import { formulaOf } from "../../src/model/formula.js";
import { checkMetric } from "../../src/questions/kpi/algebra.js";

const rollup = [
	"customer",
	"first_at",
	"last_at",
	"last_before_at",
	"orders",
	"amount",
	"orders_before",
	"orders_previous",
];

/** Every text in a metric's calculation that names a column. */
const columnsIn = (value: unknown): string[] => {
	if (typeof value === "string")
		return /^[a-z_]+\.[a-z_]+$/.test(value) ? [value] : [];
	return typeof value === "object" && value !== null
		? Object.values(value).flatMap(columnsIn)
		: [];
};

describe("the catalogue", () => {
	it("has each id once, and finds it", () => {
		const ids = metrics.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const metric of metrics) expect(findMetric(metric.id)).toBe(metric);
		expect(findMetric("toString")).toBeUndefined();
	});

	it.each(metrics.map((metric) => [metric.id, metric] as const))(
		"%s is well formed, in both languages, and names columns of the vocabulary",
		(_, metric) => {
			expect(() => checkMetric(metric)).not.toThrow();
			for (const text of [metric.name, metric.definition])
				expect(text).toEqual({
					en: expect.stringMatching(/\S/),
					fr: expect.stringMatching(/\S/),
				});
			for (const name of columnsIn(metric.is)) {
				const [entity, column] = name.split(".") as [string, string];
				const columns = isEntity(entity)
					? Object.keys(entities[entity].columns)
					: rollup;
				expect(columns, name).toContain(column);
			}
		},
	);

	it.each([
		["average-basket", "mean(orders.amount)"],
		[
			"retention-rate",
			"1 − (count(buyers | buyers.last_before_at ≥ start − 365 d ∧ buyers.last_at < end − 365 d) ÷ count(buyers | buyers.last_before_at ≥ start − 365 d))",
		],
		["active-customers", "distinct(orders.customer | at ∈ [end − 365 d, end))"],
		[
			"close-rate",
			"count(deals | deals.status ∈ {won, lost} ∧ deals.status = won ∧ deals.closed_at ∈ [start, end)) ÷ count(deals | deals.status ∈ {won, lost} ∧ deals.closed_at ∈ [start, end))",
		],
		[
			"weighted-pipeline-value",
			"sum(deals.amount × deals.probability | (deals.closed_at = ∅ ∨ deals.closed_at ≥ end) ∧ at < end)",
		],
	])("%s explains itself", (id, formula) => {
		const metric = findMetric(id);
		expect(metric && formulaOf(metric.is)).toBe(formula);
	});
});
