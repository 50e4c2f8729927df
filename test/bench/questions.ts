const period = { from: "2025-01-01", to: "2026-01-01" };
const report = { period, compare: ["previous-year"] };

/** What is asked of the orders; the survey of their channels, taken for scores. */
export const questions = {
	"kpi, revenue by month": {
		kind: "kpi",
		metric: "revenue",
		series: "month",
		...report,
	},
	"kpi, revenue by channel": {
		kind: "kpi",
		metric: "revenue",
		split: { column: "channel" },
		...report,
	},
	"kpi, buyers": { kind: "kpi", metric: "active-customers", ...report },
	"kpi, new customers of 36 months": {
		kind: "kpi",
		metric: "new-customers",
		series: "month",
	},
	rfm: { kind: "rfm" },
	cohort: { kind: "cohort" },
	funnel: {
		kind: "funnel",
		steps: [
			{ name: "web", at: "orders.at", where: { column: "channel", is: "web" } },
			{
				name: "store",
				at: "orders.at",
				where: { column: "channel", is: "store" },
			},
		],
		period,
	},
	survey: { kind: "survey", survey: "nps", series: "month", ...report },
};
