import type {
	FunnelAnswer,
	FunnelStage,
} from "../../../src/questions/funnel.js";
import { measure, meta, november } from "../answers.js";

/** A share of a whole, firm from thirty on. */
export const rate = (part: number, whole: number) =>
	measure(whole === 0 ? null : part / whole, whole, {
		numerator: part,
		denominator: whole,
		enough: whole >= 30,
	});

/** Stages from name, customers, and those who still can. */
export const stagesOf = (
	rows: readonly (readonly [string, number, number?])[],
): FunnelStage[] =>
	rows.map(([name, count, open = 0], step) => {
		const before = rows[step - 1]?.[1];
		return {
			name,
			count,
			ofFirst: rate(count, rows[0]?.[1] ?? 0),
			ofPrevious: before === undefined ? null : rate(count, before),
			dropped: before === undefined ? 0 : before - count - open,
			open,
			days:
				before === undefined || count === 0
					? null
					: { mean: 3, median: 2.25, p90: 9 },
		};
	});

/** A part of a funnel from visits and orders. */
export const partOf = (visits: number, orders: number, open = 0) => ({
	stages: stagesOf([
		["visit", visits],
		["order", orders, open],
	]),
	open,
});

/** An answer from visit to order: of 1,000, 100. */
export const answerOf = (more: Partial<FunnelAnswer> = {}): FunnelAnswer => ({
	kind: "funnel",
	span: november,
	order: "ordered",
	windowDays: 14,
	...partOf(1000, 100),
	meta: meta({
		id: "funnel",
		name: "Funnel",
		unit: "percent",
		direction: "higher",
	}),
	...more,
});
