import type { Dataset } from "../../model/dataset.js";
import type { Work } from "../../model/work.js";
import { checkChoice, refuse } from "../check.js";
import type { Report } from "../envelope.js";
import { filterRows } from "../filter.js";
import type { FunnelQuestion, FunnelStep } from "../funnel.js";
import { rounded } from "../money.js";
import { tableOf } from "../needs.js";
import { dealsOf, leadsOf } from "./standing.js";
import { nameOf } from "./step.js";
import { type Sums, summed, totals } from "./sums.js";

/** What stands in one stage. Values are null where none of its rows has one. */
export interface SnapshotStage {
	/** Null for rows without a stage. */
	name: string | null;
	count: number;
	/** Sum of amounts, of the `valued` rows that have one. */
	value: number | null;
	valued: number;
	/** Sum of amount × probability, of the `weighed` rows that have both. */
	weighted: number | null;
	weighed: number;
	/** Mean days of 24 hours since they were opened. */
	age: number | null;
}

/** What is open at the as-of instant, by the stage it stands in. */
export interface FunnelSnapshot {
	of: "deals" | "leads";
	stages: readonly SnapshotStage[];
	/** All of them, those in other stages than the ones asked for included. */
	total: Omit<SnapshotStage, "name">;
	/** Open ones in other stages. */
	elsewhere: number;
	/** Whether the stages stand in the order asked for, or by how likely they are won. */
	ordered: "given" | "probability" | "name" | "journey";
}

const DAY = 86_400_000;

/** Deals or leads by the stage they stand in at the as-of instant. Throws `unsupported` where what it needs is not mapped. */
export function* snapshotOf(
	dataset: Dataset,
	{ of = "deals", steps = [] }: FunnelQuestion,
	report: Report,
): Work<{ snapshot: FunnelSnapshot; rows: number }> {
	checkChoice("of", of, ["deals", "leads"]);
	if (!Array.isArray(steps))
		refuse("steps", "steps must be a list of stages.", steps);
	const given = (steps as readonly FunnelStep[]).map(nameOf);
	const table = tableOf(dataset, of);
	const mask = yield* filterRows(
		dataset,
		table,
		report.filters,
		report,
		report.stretch,
	);
	const standing =
		of === "deals"
			? yield* dealsOf(dataset, table, report.asOf, mask)
			: yield* leadsOf(table, given, report.asOf, mask);
	const sums = yield* summed(standing, report.asOf);
	return {
		snapshot: stood(standing.names, sums, given, of),
		rows: table.rows,
	};
}

/** What stands in each stage, of which all are given by name. */
export function stood(
	all: readonly string[],
	sums: Sums,
	given: readonly string[],
	of: "deals" | "leads",
): FunnelSnapshot {
	const slotOf = (name: string | null) => {
		const code = name === null ? -1 : all.indexOf(name);
		// A stage that nothing has ever stood in has no sums.
		return name !== null && code < 0 ? all.length + 1 : code + 1;
	};
	const stageOf = (name: string | null): SnapshotStage => ({
		name,
		...told(sums, slotOf(name)),
	});
	const { names, ordered } = arranged(all, sums, given, of);
	const stages = names.map(stageOf);
	if (sums.count[0] && given.length === 0) stages.push(stageOf(null));
	const total = told(totals(sums), 0);
	const elsewhere =
		total.count - stages.reduce((sum, { count }) => sum + count, 0);
	return { of, stages, total, elsewhere, ordered };
}

function told(sums: Sums, at: number): Omit<SnapshotStage, "name"> {
	const of = (values: Float64Array) => values[at] ?? 0;
	const sum = (values: Float64Array, n: number) =>
		n === 0 ? null : rounded(of(values));
	const count = of(sums.count);
	return {
		count,
		value: sum(sums.value, of(sums.valued)),
		valued: of(sums.valued),
		weighted: sum(sums.weighted, of(sums.weighed)),
		weighed: of(sums.weighed),
		age: count === 0 ? null : of(sums.age) / count / DAY,
	};
}

/** The stages in order: as asked for; a lead's as they come; a deal's by mean probability, the least first, else by name. */
function arranged(
	names: readonly string[],
	{ count, odds, rated }: Sums,
	given: readonly string[],
	of: "deals" | "leads",
): { names: readonly string[]; ordered: FunnelSnapshot["ordered"] } {
	if (given.length > 0) return { names: given, ordered: "given" };
	if (of === "leads") return { names, ordered: "journey" };
	const there = names.filter((_, code) => (count[code + 1] as number) > 0);
	const chance = (name: string) => {
		const at = names.indexOf(name) + 1;
		return (odds[at] as number) / (rated[at] as number);
	};
	const known = there.every((name) => !Number.isNaN(chance(name)));
	const byName = (a: string, b: string) => (a < b ? -1 : 1);
	return known
		? {
				names: there.sort((a, b) => chance(a) - chance(b) || byName(a, b)),
				ordered: "probability",
			}
		: { names: there.sort(byName), ordered: "name" };
}
