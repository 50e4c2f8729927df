import type { Expression, Metric } from "../model/metric.js";

const spend: Expression = {
	op: "sum",
	of: "costs.amount",
	where: { column: "costs.kind", is: "acquisition" },
};
const newBuyers: Expression = {
	op: "count",
	entity: "buyers",
	where: { column: "buyers.first_at", from: { edge: "start" } },
};

const reached = (at: string) => ({ op: "count", entity: "leads", at }) as const;

/** Of the leads that reached one stage in the period, the share that has reached the next. */
const onward = (at: string, next: string): Expression => ({
	op: "rate",
	of: reached(at),
	where: { not: { column: next, is: null } },
});

/** Acquisition: what it costs to win customers and leads. */
export const acquisition: readonly Metric[] = [
	{
		id: "acquisition-spend",
		name: { en: "Acquisition spend", fr: "Dépenses d’acquisition" },
		unit: "money",
		direction: "neutral",
		is: spend,
		definition: {
			en: "Costs of the kind acquisition in the period.",
			fr: "Coûts d’acquisition de la période.",
		},
	},
	{
		id: "cac",
		name: {
			en: "Customer acquisition cost",
			fr: "Coût d’acquisition client (CAC)",
		},
		unit: "money",
		direction: "lower",
		is: { op: "ratio", of: [spend, newBuyers] },
		definition: {
			en: "Acquisition costs of the period for each new customer.",
			fr: "Coûts d’acquisition de la période par nouveau client.",
		},
		caveat: {
			en: "Takes only the costs whose kind is acquisition.",
			fr: "Ne prend que les coûts de type acquisition.",
		},
	},
	{
		id: "leads",
		name: { en: "Leads", fr: "Leads" },
		unit: "count",
		direction: "higher",
		is: reached("leads.lead_at"),
		definition: {
			en: "Contacts that became a lead in the period.",
			fr: "Contacts devenus leads dans la période.",
		},
	},
	{
		id: "mql",
		name: { en: "Marketing-qualified leads", fr: "MQL" },
		unit: "count",
		direction: "higher",
		is: reached("leads.mql_at"),
		definition: {
			en: "Leads qualified by marketing in the period.",
			fr: "Leads qualifiés par le marketing dans la période.",
		},
	},
	{
		id: "sql",
		name: { en: "Sales-qualified leads", fr: "SQL" },
		unit: "count",
		direction: "higher",
		is: reached("leads.sql_at"),
		definition: {
			en: "Leads qualified by sales in the period.",
			fr: "Leads qualifiés par les ventes dans la période.",
		},
	},
	{
		id: "lead-to-mql",
		name: { en: "Lead-to-MQL rate", fr: "Taux lead vers MQL" },
		unit: "percent",
		direction: "higher",
		is: onward("leads.lead_at", "leads.mql_at"),
		definition: {
			en: "Of the leads of the period, the share qualified by marketing since.",
			fr: "Part des leads de la période qualifiés depuis par le marketing.",
		},
		caveat: {
			en: "Recent leads have had less time to go on.",
			fr: "Les leads récents ont eu moins de temps pour avancer.",
		},
	},
	{
		id: "mql-to-sql",
		name: { en: "MQL-to-SQL rate", fr: "Taux MQL vers SQL" },
		unit: "percent",
		direction: "higher",
		is: onward("leads.mql_at", "leads.sql_at"),
		definition: {
			en: "Of the leads qualified by marketing in the period, the share qualified by sales since.",
			fr: "Part des MQL de la période qualifiés depuis par les ventes.",
		},
		caveat: {
			en: "Recent leads have had less time to go on.",
			fr: "Les leads récents ont eu moins de temps pour avancer.",
		},
	},
	{
		id: "sql-to-quote",
		name: { en: "SQL-to-quote rate", fr: "Taux SQL vers devis" },
		unit: "percent",
		direction: "higher",
		is: onward("leads.sql_at", "leads.quote_at"),
		definition: {
			en: "Of the leads qualified by sales in the period, the share quoted since.",
			fr: "Part des SQL de la période ayant reçu un devis depuis.",
		},
		caveat: {
			en: "Recent leads have had less time to go on.",
			fr: "Les leads récents ont eu moins de temps pour avancer.",
		},
	},
	{
		id: "lead-to-customer",
		name: { en: "Lead-to-customer rate", fr: "Taux lead vers client" },
		unit: "percent",
		direction: "higher",
		is: onward("leads.lead_at", "leads.won_at"),
		definition: {
			en: "Of the leads of the period, the share won since.",
			fr: "Part des leads de la période signés depuis.",
		},
		caveat: {
			en: "Recent leads have had less time to go on.",
			fr: "Les leads récents ont eu moins de temps pour avancer.",
		},
	},
	{
		id: "cost-per-lead",
		name: { en: "Cost per lead", fr: "Coût par lead" },
		unit: "money",
		direction: "lower",
		is: { op: "ratio", of: [spend, reached("leads.lead_at")] },
		definition: {
			en: "Acquisition costs of the period for each lead.",
			fr: "Coûts d’acquisition de la période par lead.",
		},
	},
	{
		id: "lead-response-time",
		name: { en: "Lead response time", fr: "Délai de réponse au lead" },
		unit: "hours",
		direction: "lower",
		is: {
			op: "median",
			of: {
				op: "between",
				of: ["leads.at", "leads.first_reply_at"],
				unit: "hours",
			},
		},
		definition: {
			en: "Median time from arrival to the first reply.",
			fr: "Temps médian entre l’arrivée et la première réponse.",
		},
	},
];
