import type { FunnelStage } from "../funnel.js";
import { rounded } from "../money.js";
import type { Row } from "../query.js";
import { literal, raw, type Sql, sql } from "../sql.js";
import type { SqlPlan } from "./plan.sql.js";
import { type Tally, told } from "./stages.js";

const DAY = 86_400_000;

/** What is asked of units for their stages, and how it is told. */
export interface Staged {
	/** Over units with their `depth`, `still`, `e…` and, by step, `a…`. */
	numbers: readonly Sql[];
	/** The stages, by the numbers of a row; null where there are no units. */
	stages: (numbers: Row["numbers"] | null) => {
		stages: FunnelStage[];
		open: number;
	};
}

/** The stages of units; `amounts` are the steps whose amounts are summed. */
export function stagesSql(
	{ query, steps, required }: SqlPlan,
	amounts: readonly number[],
): Staged {
	const { dialect } = query;
	const stopped = required.flatMap((_, place) => [
		sql`COUNT(CASE WHEN depth = ${literal(place + 1)} THEN 1 END)`,
		sql`COUNT(CASE WHEN depth = ${literal(place + 1)} AND still = 1 THEN 1 END)`,
	]);
	const reached = steps.flatMap((_, step) => {
		const time = raw(`e${step}`);
		const amount = raw(`a${step}`);
		return [
			sql`COUNT(${time})`,
			...(step > 0
				? [
						sql`AVG(${time})`,
						dialect.quantile(0.5, time),
						dialect.quantile(0.9, time),
					]
				: []),
			...(amounts.includes(step)
				? [dialect.sum(amount), sql`COUNT(${amount})`]
				: []),
		];
	});
	return {
		numbers: [...stopped, ...reached],
		stages: (numbers) => {
			let place = 0;
			const next = () => numbers?.[place++] ?? null;
			const counts = required.map(() => [next() ?? 0, next() ?? 0]);
			const told_ = steps.map((_, step): Tally["reached"][number] => {
				const count = next() ?? 0;
				const [mean, median, p90] = step > 0 ? [next(), next(), next()] : [];
				const [sum, n] = amounts.includes(step) ? [next(), next() ?? 0] : [];
				return {
					count,
					days: daysOf(mean, median, p90),
					...(n !== undefined && {
						amount: { sum: n === 0 ? null : rounded(sum as number), n },
					}),
				};
			});
			return told(
				{ steps, required },
				{
					stopped: [0, ...counts.map(([all]) => all as number)],
					waiting: [0, ...counts.map(([, still]) => still as number)],
					reached: told_,
				},
			);
		},
	};
}

const daysOf = (
	mean: number | null | undefined,
	median: number | null | undefined,
	p90: number | null | undefined,
): FunnelStage["days"] =>
	mean == null || median == null || p90 == null
		? null
		: { mean: mean / DAY, median: median / DAY, p90: p90 / DAY };
