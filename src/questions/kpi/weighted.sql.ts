import type { Expression } from "../../model/metric.js";
import { plain } from "../figure.js";
import { raw, sql } from "../sql.js";
import {
	eachFrame,
	type Figured,
	type Layout,
	type Plan,
	slotsOf,
} from "./plan.js";
import { Sketch } from "./sketch.sql.js";
import { toldSql } from "./told.sql.js";

type Weighted = Extract<Expression, { op: "weighted" }>;

/** Plans the mean over the values of a column, by weights: all of it in the statement. */
export const weightedSql = (
	plan: Plan,
	expression: Weighted,
	layout: Layout,
): Figured =>
	eachFrame(layout, (single) => {
		const { query } = plan;
		const { groups, frames } = single;
		const sketch = new Sketch(query, groups ? [groups] : []);
		const { value, n } = toldSql(plan, sketch, expression, frames[0]);
		const figures = new Map([
			["mean", value()],
			["n", n()],
		]);
		const part = query.part({
			numbers: [raw(groups ? "told.k0" : "0"), raw("told.mean"), raw("told.n")],
			rest: sql`FROM (${sketch.select(figures)}) AS told`,
		});
		return (results) => {
			const found = Array.from({ length: slotsOf(single) }, () =>
				plain(null, 0),
			);
			for (const { numbers } of results(part)) {
				const [slot, mean, n] = numbers;
				if (slot !== null && slot !== undefined && slot < found.length)
					found[slot] = plain(mean ?? null, n ?? 0);
			}
			return found;
		};
	});
