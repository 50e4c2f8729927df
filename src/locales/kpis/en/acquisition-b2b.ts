import type { KpiWords } from "../words.js";

export const acquisitionB2b: Readonly<Record<string, KpiWords>> = {
	leads: {
		name: "Leads",
		definition: "Contacts that became a lead in the period.",
		purpose: "",
		action: "",
	},
	mql: {
		name: "Marketing-qualified leads",
		definition: "Leads qualified by marketing in the period.",
		purpose: "",
		action: "",
	},
	sql: {
		name: "Sales-qualified leads",
		definition: "Leads qualified by sales in the period.",
		purpose: "",
		action: "",
	},
	"lead-to-mql": {
		name: "Lead-to-MQL rate",
		definition:
			"Of the leads of the period, the share qualified by marketing since.",
		purpose: "",
		action: "",
		caveat: "Recent leads have had less time to go on.",
	},
	"mql-to-sql": {
		name: "MQL-to-SQL rate",
		definition:
			"Of the leads qualified by marketing in the period, the share qualified by sales since.",
		purpose: "",
		action: "",
		caveat: "Recent leads have had less time to go on.",
	},
	"sql-to-quote": {
		name: "SQL-to-quote rate",
		definition:
			"Of the leads qualified by sales in the period, the share quoted since.",
		purpose: "",
		action: "",
		caveat: "Recent leads have had less time to go on.",
	},
	"lead-to-customer": {
		name: "Lead-to-customer rate",
		definition: "Of the leads of the period, the share won since.",
		purpose: "",
		action: "",
		caveat: "Recent leads have had less time to go on.",
	},
	"cost-per-lead": {
		name: "Cost per lead",
		definition: "Acquisition costs of the period for each lead.",
		purpose: "",
		action: "",
	},
	"lead-response-time": {
		name: "Lead response time",
		definition: "Median time from arrival to the first reply.",
		purpose: "",
		action: "",
	},
};
