import type { Expression } from "../model/metric.js";
import type { Value } from "../model/value.js";
import {
	activeBuyers,
	churn,
	lapsedBuyers,
	newBuyers,
	ordered,
} from "./buyers.js";
import { onFile, optedIn } from "./customers.js";
import { known } from "./known.js";
import type { Kpi } from "./kpi.js";
import { lifetimeValue, netCustomerValue } from "./lifetime.js";
import {
	customerBaseModels,
	marketingMetrics,
	multichannel,
} from "./literature.js";
import {
	averageBasket,
	margin,
	perBuyer,
	purchaseFrequency,
	revenue,
} from "./orders.js";

/** Customers with an order in the 365 days before the end. */
const active: Expression = {
	op: "distinct",
	of: "orders.customer",
	window: { trailing: 365, to: "end" },
};

/** Customers with an order in the year before the end, but none in its last days. */
const silent = (days: number): Expression => ({
	op: "count",
	entity: "buyers",
	where: {
		column: "buyers.last_at",
		from: { edge: "end", days: -365 },
		to: { edge: "end", days: -days },
	},
});

const contactFields = [
	"email",
	"phone",
	"postal_code",
	"birth_date",
	"first_name",
	"last_name",
];

const filled = (field: string): Expression => ({
	...onFile,
	where: known(`customers.${field}`),
});

const filledFields = contactFields
	.map(filled)
	.reduce((a, b) => ({ op: "plus", of: [a, b] }));

const channelsOfYear: Value = {
	op: "related",
	of: {
		op: "distinct",
		of: "orders.channel",
		window: { trailing: 365, to: "end" },
	},
};

const amountOfPeriod = { of: "buyers.amount", where: ordered } as const;

/** The customer base: who is on file, active, new and lost. */
export const customerBase: readonly Kpi[] = [
	{
		id: "customers-on-file",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: onFile,
		by: "customers.segment",
	},
	{
		id: "active-customers",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: active,
		by: "customers.segment",
	},
	{
		id: "passive-customers",
		unit: "count",
		direction: "lower",
		audiences: ["marketing"],
		is: { op: "minus", of: [onFile, active] },
		by: "customers.segment",
	},
	{
		id: "new-customers",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: newBuyers,
		by: "customers.channel",
	},
	{
		id: "customer-tenure",
		unit: "days",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: {
			op: "mean",
			of: {
				op: "between",
				of: ["customers.created_at", { edge: "end" }],
				unit: "days",
			},
			window: { before: "end" },
		},
		by: "customers.segment",
		grain: "quarter",
		sources: [
			"Reinartz & Kumar 2000, On the Profitability of Long-Life Customers in a Noncontractual Setting, Journal of Marketing 64(4)",
		],
	},
	{
		id: "active-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: { op: "ratio", of: [active, onFile] },
		by: "customers.segment",
	},
	{
		id: "churn-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["marketing", "top-management"],
		is: churn,
		by: "customers.segment",
		grain: "quarter",
		sources: [customerBaseModels],
	},
	{
		id: "retention-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: { op: "minus", of: [1, churn] },
		by: "customers.segment",
		grain: "quarter",
		sources: [marketingMetrics, customerBaseModels],
	},
	{
		id: "reactivated-customers",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: {
			op: "count",
			entity: "buyers",
			where: {
				all: [
					ordered,
					{
						column: "buyers.last_before_at",
						to: { edge: "start", days: -365 },
					},
				],
			},
		},
		by: "customers.segment",
	},
	{
		id: "lapsed-customers",
		unit: "count",
		direction: "lower",
		audiences: ["marketing", "top-management"],
		is: lapsedBuyers,
		by: "customers.segment",
	},
	{
		id: "renewal-ratio",
		unit: "ratio",
		direction: "higher",
		audiences: ["top-management", "marketing"],
		is: { op: "ratio", of: [newBuyers, lapsedBuyers] },
		grain: "quarter",
	},
	{
		id: "completeness-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "operations"],
		is: {
			op: "ratio",
			of: [filledFields, { op: "times", of: [contactFields.length, onFile] }],
		},
		compare: "previous-period",
		by: "customers.channel",
		sources: ["ISO/IEC 25012, Data quality model (completeness)"],
	},
	{
		id: "contactable-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing"],
		is: { op: "rate", of: onFile, where: optedIn("end") },
		by: "customers.segment",
		sources: ["Regulation (EU) 2016/679 (GDPR), articles 7 and 21"],
	},
	{
		id: "omnichannel-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: {
			op: "rate",
			of: activeBuyers,
			where: { value: channelsOfYear, from: 2 },
		},
		by: "customers.segment",
		sources: [multichannel],
	},
	{
		id: "revenue-per-customer",
		unit: "money",
		direction: "higher",
		audiences: ["marketing", "sales", "top-management"],
		is: perBuyer(revenue),
		by: "customers.segment",
	},
	{
		id: "margin-per-customer",
		unit: "money",
		direction: "higher",
		audiences: ["top-management", "marketing"],
		is: perBuyer(margin),
		by: "customers.segment",
	},
	{
		id: "purchase-frequency",
		unit: "ratio",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: purchaseFrequency,
		by: "customers.segment",
	},
	{
		id: "average-basket",
		unit: "money",
		direction: "higher",
		audiences: ["sales", "marketing"],
		is: averageBasket,
		by: "orders.channel",
	},
	{
		id: "mean-recency",
		unit: "days",
		direction: "lower",
		audiences: ["marketing"],
		is: {
			op: "mean",
			of: {
				op: "between",
				of: ["buyers.last_at", { edge: "end" }],
				unit: "days",
			},
		},
		by: "customers.segment",
		sources: [customerBaseModels],
	},
	{
		id: "top-decile-revenue-share",
		unit: "percent",
		direction: "neutral",
		audiences: ["top-management", "sales"],
		is: {
			op: "ratio",
			of: [
				{ op: "top", p: 0.1, ...amountOfPeriod },
				{ op: "sum", ...amountOfPeriod },
			],
		},
		grain: "quarter",
		minimum: 30,
	},
	{
		id: "at-risk-1m",
		unit: "count",
		direction: "lower",
		audiences: ["marketing", "sales"],
		is: silent(30),
		by: "customers.segment",
		compare: "previous-period",
	},
	{
		id: "at-risk-2m",
		unit: "count",
		direction: "lower",
		audiences: ["marketing", "sales"],
		is: silent(60),
		by: "customers.segment",
		compare: "previous-period",
	},
	{
		id: "lifetime-value",
		unit: "money",
		direction: "higher",
		audiences: ["top-management", "marketing"],
		is: lifetimeValue,
		grain: "quarter",
		minimum: 30,
		by: "customers.segment",
		sources: [marketingMetrics],
	},
	{
		id: "net-customer-value",
		unit: "money",
		direction: "higher",
		audiences: ["top-management", "marketing"],
		is: netCustomerValue,
		grain: "quarter",
		minimum: 30,
		sources: [marketingMetrics],
	},
];
