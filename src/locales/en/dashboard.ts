import type { CalendarGrain } from "../../model/period.js";
import { count } from "./plural.js";

/** Words of the dashboard. */
export const dashboard = {
	period: "Period",
	comparison: "Comparison",
	filters: "Filters",
	noFilters: "No filters",
	held: (filters: readonly string[]) => `Filters: ${filters.join(", ")}`,
	remove: (label: string) => `${label}: remove this filter`,
	periods: {
		all: "All time",
		current: (grain: CalendarGrain) =>
			grain === "day" ? "Today" : `This ${grain}`,
		past: (grain: CalendarGrain) =>
			grain === "day" ? "Yesterday" : `Last ${grain}`,
		toDate: (grain: Exclude<CalendarGrain, "day">) =>
			`${grain.charAt(0).toUpperCase()}${grain.slice(1)} to date`,
		last: (n: number, grain: CalendarGrain) =>
			`Last ${count(n, grain, `${grain}s`)}`,
	},
	comparisons: {
		none: "No comparison",
		ago: (n: number) => `${count(n, "period", "periods")} earlier`,
		sameDays: (what: string) => `vs ${what}, same days`,
	},
	/** Columns of the vocabulary that dashboards are often filtered by. */
	columns: {
		agent: "Agent",
		campaign: "Campaign",
		category: "Category",
		channel: "Channel",
		device: "Device",
		is_new_visitor: "New visitor",
		kind: "Kind",
		owner: "Owner",
		product: "Product",
		segment: "Segment",
		stage: "Stage",
		status: "Status",
		store: "Store",
		touchpoint: "Touchpoint",
	},
	is: (name: string, value: string) => `${name}: ${value}`,
	more: (n: number) => `${n} more`,
	not: (filter: string) => `not ${filter}`,
	missing: "none",
	yes: (value: boolean): string => (value ? "yes" : "no"),
	range: (from: string | null, to: string | null) =>
		from === null
			? `below ${to}`
			: to === null
				? `from ${from}`
				: `${from} to below ${to}`,
	otherFilter: "A filter",
	readers: (names: readonly string[]) => `For ${names.join(", ")}`,
	noSource: "No data yet: give the dashboard a source, or rows",
	unavailable: (columns: readonly string[]) =>
		`Missing in the data: ${columns.join(", ")}`,
	unregistered: (elements: readonly string[], entries: readonly string[]) =>
		`${elements.join(", ")} ${elements.length === 1 ? "is" : "are"} not on this page. Import ${entries.join(", ")}, or “cadran” for all.`,
};
