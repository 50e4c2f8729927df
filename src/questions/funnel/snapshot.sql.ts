import type { FunnelQuestion, FunnelSnapshot } from "../funnel.js";
import type { Asked } from "../pick.sql.js";
import type { Query, Results } from "../query.js";
import { raw, sql } from "../sql.js";
import { stood } from "./snapshot.js";
import { leadStages } from "./standing.js";
import { standingSql, sumsSql } from "./standing.sql.js";
import { nameOf } from "./step.js";
import { noSums, type Sums } from "./sums.js";

const names = [
	"count",
	"value",
	"valued",
	"weighted",
	"weighed",
	"age",
	"odds",
	"rated",
] as const satisfies readonly (keyof Sums)[];

/** Plans what stands in each stage, as `snapshotOf` works it out in memory. */
export function snapshotSql(
	query: Query,
	{ of = "deals", steps = [] }: FunnelQuestion,
	report: Asked,
): (results: Results) => FunnelSnapshot {
	const given = steps.map(nameOf);
	const standing = standingSql(query, report, of, given);
	const part = query.part({
		texts: [raw("p.stage")],
		numbers: sumsSql(query, report.asOf),
		rest: sql`FROM ${standing} AS p GROUP BY p.stage`,
	});
	const { table } = query.rows(of);
	return (results) => {
		const rows = results(part);
		const found = rows.map(({ texts }) => texts[0] ?? null);
		const all =
			of === "leads"
				? leadStages(table, given)
				: found.filter((name) => name !== null);
		const sums = noSums(all.length);
		for (const [row, { numbers }] of rows.entries()) {
			const name = found[row] ?? null;
			const slot = name === null ? 0 : all.indexOf(name) + 1;
			for (const [place, sum] of names.entries())
				sums[sum][slot] = numbers[place] ?? 0;
		}
		return stood(all, sums, given, of);
	};
}
