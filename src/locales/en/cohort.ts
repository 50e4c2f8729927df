import type { FiscalName } from "../../model/fiscal.js";
import type { Grain } from "../../model/period.js";
import { count } from "./plural.js";

/** Words of the cohort heat map. */
export const cohort = {
	first: "First order",
	start: "Start",
	customers: "Customers",
	small: "small",
	weightedMean: "Weighted mean",
	meanPerCohort: "Mean per cohort",
	periods: {
		hour: "hour",
		day: "day",
		week: "week",
		month: "month",
		quarter: "quarter",
		year: "year",
	} as Record<Grain, string>,
	second: {
		hour: "the second hour",
		day: "the second day",
		week: "the second week",
		month: "the second month",
		quarter: "the second quarter",
		year: "the second year",
	} as Record<Grain, string>,
	/** A year of a fiscal calendar, or a quarter or period of it: FY26, FY26 Q3, FY26 P9. */
	fiscal: ({ year, quarter, period }: FiscalName) =>
		`FY${String(year).slice(-2)}${period ? ` P${period}` : quarter ? ` Q${quarter}` : ""}`,
	at: (period: string, age: string) => `${period} ${age}`,
	/** An age, and the period of the calendar that it is of a cohort. */
	calendar: (age: string, period: string) => `${age} (${period})`,
	ages: (from: string, to: string) => `${from}–${to}`,
	orLater: (when: string) => `${when} or later`,
	/** What a figure of a measure is: itself, over the cohort's base, or over the period before. */
	meaning: {
		customers: {
			value: (when: string) => `Customers who come back in ${when}`,
			size: (when: string) => `% of customers who come back in ${when}`,
			previous: (when: string, before: string) =>
				`Customers of ${when}, % of those of ${before}`,
		},
		orders: {
			value: (when: string) => `Orders in ${when}`,
			size: (when: string) => `Orders per customer in ${when}`,
			previous: (when: string, before: string) =>
				`Orders of ${when}, % of those of ${before}`,
		},
		revenue: {
			value: (when: string) => `Revenue in ${when}`,
			size: (when: string) => `Revenue per customer in ${when}`,
			previous: (when: string, before: string) =>
				`Revenue of ${when}, % of that of ${before}`,
		},
		cumulative: (when: string) => `Revenue per customer up to ${when}`,
		retained: (when: string, first: string) =>
			`Revenue of ${when}, % of that of ${first}`,
	},
	openCells: (period: string) =>
		`dashed: ${period} not over, left out of the mean`,
	aligned: "one column a period of the calendar; mean without period 0",
	inPeriod: "cohorts by the first time in this period, not ever",
	everyStart: "cohorts of every start: a customer may be in several",
	windows: (hours: number) =>
		`windows of ${hours} hours from each customer’s start`,
	weekdays: [
		"Monday",
		"Tuesday",
		"Wednesday",
		"Thursday",
		"Friday",
		"Saturday",
		"Sunday",
	],
	weeks: (from: string) => `weeks from ${from}`,
	smallLeftOut: "small cohorts not drawn",
	curves: (period: string) => `Cohorts by ${period} since the start`,
	smallCohorts: "hollow: small cohort",
	picked: (cohort: string, when: string) =>
		`Cohort: ${cohort}${when ? `, ${when}` : ""}`,
	cell: (cohort: string, when: string, figure: string) =>
		`${cohort}, ${when}: ${figure}`,
	of: (rate: string, value: string, base: string) =>
		`${rate}, ${value} of ${base}`,
	comeBack: (rate: string, when: string) => `${rate} come back in ${when}`,
	keep: (points: number, text: string) =>
		`later cohorts keep ${text} ${points === 1 ? "point" : "points"}`,
	more: (kept: string) => `${kept} more`,
	less: (kept: string) => `${kept} less`,
	retained: (rate: string, when: string) =>
		`In ${when}, cohorts bring ${rate} of what they brought at first`,
	brought: (money: string, when: string) =>
		`A customer has brought ${money} by ${when}`,
	counted: (customers: number, cohorts: number) =>
		`${count(customers, "customer", "customers")} in ${count(cohorts, "cohort", "cohorts")}`,
	/** A customer may start several times. */
	starts: (starts: number, cohorts: number) =>
		`${count(starts, "start", "starts")} in ${count(cohorts, "cohort", "cohorts")}`,
	clauses: (first: string, second: string) => `${first}; ${second}`,
	sentence: (text: string) => `${text}.`,
};
