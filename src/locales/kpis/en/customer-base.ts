import type { KpiWords } from "../words.js";

export const customerBase: Readonly<Record<string, KpiWords>> = {
	"customers-on-file": {
		name: "Customers on file",
		definition:
			"Customers whose file had been opened by the end of the period.",
		purpose: "",
		action: "",
	},
	"active-customers": {
		name: "Active customers",
		definition:
			"Customers who ordered in the 365 days before the end of the period.",
		purpose: "",
		action: "",
	},
	"passive-customers": {
		name: "Passive customers",
		definition:
			"Customers on file who did not order in the 365 days before the end.",
		purpose: "",
		action: "",
	},
	"new-customers": {
		name: "New customers",
		definition: "Customers whose first order ever falls in the period.",
		purpose: "",
		action: "",
	},
	"customer-tenure": {
		name: "Mean tenure",
		definition:
			"Mean time since customers were put on file, at the end of the period.",
		purpose: "",
		action: "",
	},
	"active-rate": {
		name: "Active rate",
		definition: "Active customers for each customer on file.",
		purpose: "",
		action: "",
	},
	"churn-rate": {
		name: "Churn rate",
		definition:
			"Of the customers active at the start, the share no longer active at the end; active means an order within 365 days.",
		purpose: "",
		action: "",
		caveat:
			"A period much shorter than a year shows little churn: compare periods of equal length.",
	},
	"retention-rate": {
		name: "Retention rate",
		definition:
			"Of the customers active at the start, the share still active at the end.",
		purpose: "",
		action: "",
	},
	"reactivated-customers": {
		name: "Reactivated customers",
		definition:
			"Former customers, inactive at the start, who ordered in the period.",
		purpose: "",
		action: "",
	},
	"lapsed-customers": {
		name: "Customers gone inactive",
		definition:
			"Customers active at the start and no longer active at the end.",
		purpose: "",
		action: "",
	},
	"renewal-ratio": {
		name: "Renewal ratio",
		definition: "New customers for each customer gone inactive.",
		purpose: "",
		action: "",
	},
	"completeness-rate": {
		name: "File completeness",
		definition: "",
		purpose: "",
		action: "",
	},
	"contactable-rate": {
		name: "Contactable customers",
		definition:
			"Share of customers on file who had opted in, and not out again, by the end.",
		purpose: "",
		action: "",
	},
	"omnichannel-rate": {
		name: "Omnichannel rate",
		definition: "",
		purpose: "",
		action: "",
	},
	"revenue-per-customer": {
		name: "Revenue per active customer",
		definition: "Revenue of the period for each customer who ordered in it.",
		purpose: "",
		action: "",
	},
	"margin-per-customer": {
		name: "Margin per active customer",
		definition: "Margin of the period for each customer who ordered in it.",
		purpose: "",
		action: "",
	},
	"purchase-frequency": {
		name: "Purchase frequency",
		definition: "Orders of the period for each customer who ordered in it.",
		purpose: "",
		action: "",
	},
	"average-basket": {
		name: "Average basket",
		definition: "Mean amount of an order.",
		purpose: "",
		action: "",
	},
	"mean-recency": {
		name: "Mean recency",
		definition:
			"Mean time since each customer’s last order, at the end of the period.",
		purpose: "",
		action: "",
	},
	"top-decile-revenue-share": {
		name: "Top-decile revenue share",
		definition: "",
		purpose: "",
		action: "",
	},
	"at-risk-1m": {
		name: "Active customers silent > 1 month",
		definition: "Active customers whose last order is more than 30 days old.",
		purpose: "",
		action: "",
	},
	"at-risk-2m": {
		name: "Active customers silent > 2 months",
		definition: "Active customers whose last order is more than 60 days old.",
		purpose: "",
		action: "",
	},
	"lifetime-value": {
		name: "Customer lifetime value",
		definition: "",
		purpose: "",
		action: "",
	},
	"net-customer-value": {
		name: "Net customer value",
		definition: "",
		purpose: "",
		action: "",
	},
};
