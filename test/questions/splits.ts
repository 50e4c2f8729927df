import type { Dataset } from "../../src/model/dataset.js";
import { CadranError } from "../../src/model/error.js";
import type { Expression, Metric } from "../../src/model/metric.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import type { KpiAnswer, KpiQuestion, Split } from "../../src/questions/kpi.js";

/** A metric of one's own. */
export const own = (is: Expression, more: Partial<Metric> = {}): Metric => ({
	id: "own",
	name: { en: "Own" },
	unit: "count",
	direction: "higher",
	is,
	minimum: 0,
	...more,
});
export const count = (entity: "orders" | "customers" | "buyers" | "paths") =>
	own({ op: "count", entity });
export const orders = count("orders");
export const customers = own({
	op: "count",
	entity: "customers",
	window: { before: "end" },
});
export const buyers = own({ op: "distinct", of: "orders.customer" });

export const year = { from: "2026-01-01", to: "2027-01-01" };

/** The answer to a metric split. */
export const asked = (
	dataset: Dataset,
	metric: Metric | string,
	split: Split,
	more: Partial<KpiQuestion> = {},
): KpiAnswer =>
	finish(
		answerQuestion(
			dataset,
			{ kind: "kpi", metric, period: year, split, ...more },
			0,
		),
	);

/** Each group's key with its value, and Other's. */
export const groups = (...args: Parameters<typeof asked>) => {
	const { split } = asked(...args);
	if (!split) throw new Error("There is no split.");
	const found: (readonly [string | null, number | null])[] = split.groups.map(
		({ key, measure }) => [key, measure.value],
	);
	return split.other ? [...found, ["Other", split.other.measure.value]] : found;
};

export function fault(...args: Parameters<typeof asked>): CadranError {
	try {
		asked(...args);
	} catch (error) {
		if (error instanceof CadranError) return error;
		throw error;
	}
	throw new Error("It was answered.");
}

/** A shop in Paris. Ann came on 1 February at 00:30 there, which is still January in UTC. Fay is not on file. */
export const file = [
	{ id: "ann", created_at: "2026-01-31T23:30:00Z", segment: "gold" },
	{ id: "bob", created_at: "2026-01-15T12:00:00Z", segment: "gold" },
	{ id: "cat", created_at: "2026-04-02T12:00:00Z", segment: "__proto__" },
	{ id: "dan", created_at: "2025-11-30T12:00:00Z", segment: "constructor" },
	{ id: "eve", created_at: null, segment: null },
];

/**
 * Before the clocks go forward on 29 March at 02:00, Paris is an hour ahead of UTC, then two: 29 March is from 28 March 23:00 UTC to 29
 * March 22:00 UTC, and holds three orders.
 */
export const sold = [
	["ann", "2026-03-28T22:59:00Z", "web", 10],
	["ann", "2026-03-28T23:30:00Z", "shop", 20],
	["bob", "2026-03-29T12:00:00Z", "shop", 30],
	["ann", "2026-03-29T21:59:00Z", "web", 40],
	["bob", "2026-03-29T22:00:00Z", "phone", 50],
	["cat", "2026-05-01T12:00:00Z", "mail", 60],
	["dan", "2026-05-02T12:00:00Z", "web", 70],
	["eve", "2026-05-03T12:00:00Z", "mail", 80],
	["fay", "2026-05-04T12:00:00Z", null, 90],
	["ann", "2026-05-05T12:00:00Z", "mail", 100],
].map(([customer, at, channel, amount]) => ({ customer, at, channel, amount }));

export const paris = { timeZone: "Europe/Paris", asOf: "2026-07-01" };
