import type { Warning } from "../../model/answer.js";
import { count } from "./plural.js";

/** Words of every element. */
export const shared = {
	state: {
		waiting: "Loading",
		empty: "No data for this period",
		emptyFiltered: "Nothing for these filters",
		failed: "This could not be worked out",
		malformed: (why: string) => `The answer can’t be drawn: ${why}`,
		forbidden: "You may not see this",
		retry: "Try again",
		unsupported: "The source can’t answer this",
		noSource: "No data yet: give it data or a source, or put it in a dashboard",
		stale: (moment: string) => `Not up to date: as of ${moment}`,
		staleSince: (moment: string, since: string) =>
			`Not up to date: as of ${moment}, not updated since ${since}`,
		sample: "Sample data",
		truncated: "Only part of the rows was read",
		suppressed: "Small groups are hidden",
		notEnoughWith: (n: string) => `Not enough data (n = ${n})`,
	},
	warning: (warning: Warning): string => {
		const rows = count(warning.count ?? 0, "row", "rows");
		switch (warning.code) {
			case "rows-left-out":
				if (warning.count === undefined)
					return `Some rows may be left out: ${warning.column ?? "they"} could not be read`;
				return `${rows} left out: ${warning.column ? `${warning.column} could not be read` : "could not be read"}`;
			case "filter-not-applied":
				return `Not filtered by ${warning.column}`;
			case "no-customer":
				return `${rows} without a customer left out`;
			case "future-rows":
				return `${rows} dated after the report left out`;
			case "window-open":
				return `${rows} left out: too recent to know what follows`;
		}
	},
	about: (name: string) => `About: ${name}`,
	/** Shared phrases. */
	n: (n: string) => `n = ${n}`,
	interval: (range: string) => `95% interval ${range}`,
	between: (low: string, high: string) => `between ${low} and ${high}`,
	elapsed: (days: number, of: number) =>
		`${days} of ${count(of, "day", "days")}`,
	notOver: "not over yet",
	perDay: "/day",
	points: "pts",
	none: "–",
	change: {
		against: (span: string) => `vs ${span}`,
		sameDays: (span: string) => `vs same days, ${span}`,
		brief: {
			"previous-year": "vs previous year",
			"previous-period": "vs previous period",
		},
		previousPeriod: "previous period",
		previousYear: "previous year",
		new: "new",
		equal: "no change",
		unknown: "nothing to compare with",
		better: "better",
		worse: "worse",
		noReal: "no real change",
		real: "a real change",
	},
};
