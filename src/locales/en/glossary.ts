import type { Direction, Unit } from "../../model/metric.js";
import type { Comparison, Grain } from "../../model/period.js";
import { count } from "./plural.js";

/** Words of the glossary. */
export const glossary = {
	search: "Search",
	family: "Family",
	audience: "Reader",
	availability: "Data",
	anyFamily: "All families",
	anyAudience: "All readers",
	anyData: "With or without data",
	available: "Can be answered",
	unavailable: "Data missing",
	found: (n: number, of: number) =>
		n === of ? count(of, "KPI", "KPIs") : `${n} of ${count(of, "KPI", "KPIs")}`,
	nothing: "No KPI matches. Try fewer words, or widen the choices.",
	clear: "Show all",
	missing: (first: readonly string[], more: number) =>
		`Missing: ${first.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
	facts: {
		purpose: "What it answers",
		action: "What to do",
		formula: "Calculation",
		caveat: "Caution",
		missing: "Data missing",
		columns: "Data needed",
		unit: "Unit",
		direction: "Better",
		readers: "Read by",
		minimum: "Shown from",
		compare: "Usually compared with",
		grain: "Usual course",
		by: "Usually split by",
		additivity: "Adding up",
		sources: "Sources",
		id: "Id",
	},
	units: {
		count: "a number",
		percent: "%",
		money: "an amount of money",
		"money per day": "an amount of money per day",
		ratio: "a ratio",
		points: "points from −100 to +100",
		milliseconds: "milliseconds",
		seconds: "seconds",
		hours: "hours",
		days: "days",
		months: "months",
		years: "years",
	} satisfies Record<Unit, string> as Record<Unit, string>,
	directions: {
		higher: "higher",
		lower: "lower",
		target: "near its target",
		neutral: "neither way",
	} satisfies Record<Direction, string> as Record<Direction, string>,
	minimum: (n: number) => count(n, "observation", "observations"),
	compare: (against: Comparison): string => {
		if (against === "previous-year") return "the previous year";
		if (against === "previous-period") return "the previous period";
		return "ago" in against
			? `${count(against.ago, "period", "periods")} earlier`
			: `${against.from} – ${against.to}`;
	},
	grains: {
		hour: "by hour",
		day: "by day",
		week: "by week",
		month: "by month",
		quarter: "by quarter",
		year: "by year",
	} satisfies Record<Grain, string> as Record<Grain, string>,
	additivity: {
		additive: "adds up over groups and over time",
		"semi-additive": "adds up over groups, not over time",
		"non-additive": "never adds up: each total is worked out anew",
	},
};
