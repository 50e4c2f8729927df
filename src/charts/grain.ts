import type { Grain, Period } from "../model/period.js";

/** The buckets that suit a period for a sparkline: days of a month, weeks of a quarter, months of the rest. */
export function grainFor(period: Period | undefined): Grain {
	if (period === undefined || period === "all") return "month";
	if (typeof period !== "string") {
		const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000;
		return days <= 45 ? "day" : days <= 200 ? "week" : "month";
	}
	const [, count, unit] =
		/^(?:this|last)-(?:(\d+)-)?(day|week|month|quarter|year)s?$/.exec(period) ??
		[];
	const days =
		Number(count ?? 1) *
		{ day: 1, week: 7, month: 30, quarter: 91, year: 365 }[
			(unit ?? "year") as "day"
		];
	return days <= 2
		? "hour"
		: days <= 45
			? "day"
			: days <= 200
				? "week"
				: "month";
}
