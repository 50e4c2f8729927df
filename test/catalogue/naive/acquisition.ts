import {
	cac,
	lifetimeValue,
	newBuyers,
	ordersOf,
	revenue,
	spend,
} from "./customer-base.js";
import {
	different,
	isKnown,
	mean,
	median,
	ratio,
	share,
	sum,
} from "./numbers.js";
import type { Row, Rows } from "./shop.js";
import type { Kpis, View } from "./view.js";

const newMargin = (view: View) =>
	sum(newBuyers(view).flatMap(({ now }) => now.map((order) => order.margin)));
const newRevenue = (view: View) =>
	sum(newBuyers(view).flatMap(({ now }) => now.map((order) => order.amount)));
const advertised = ({ costs }: Rows) =>
	costs.filter((cost) => cost.kind === "acquisition");

export const acquisitionB2c: Kpis = {
	"acquisition-spend": spend,
	cac,
	"acquisition-roi": (view) =>
		ratio(newMargin(view) - spend(view), spend(view)),
	roas: (view) => {
		const campaigns = different(
			advertised(view.whole).map((cost) => cost.campaign),
		);
		const orders = ordersOf(view).filter(
			(order) => order.campaign !== null && campaigns.has(order.campaign),
		);
		const costs = advertised(view).filter(
			(cost) => view.inPeriod(cost.at) && cost.campaign !== null,
		);
		return ratio(
			sum(orders.map((order) => order.amount)),
			sum(costs.map((cost) => cost.amount)),
		);
	},
	"ltv-to-cac": (view) => ratio(lifetimeValue(view), cac(view)),
	"cac-payback": (view) => {
		const months = view.clock.months(view.start, Math.min(view.end, view.asOf));
		const monthly = ratio(newMargin(view), newBuyers(view).length);
		return ratio(cac(view), ratio(monthly, months));
	},
	"first-basket": (view) =>
		mean(
			newBuyers(view).map(({ first, all }) =>
				sum(
					all
						.filter((order) => order.at === first)
						.map((order) => order.amount),
				),
			),
		),
	"new-customer-revenue-share": (view) =>
		ratio(newRevenue(view), revenue(view)),
	"lead-conversion-rate": (view) => {
		const visits = view.sessions.filter((one) => view.inPeriod(one.at));
		return ratio(
			reached(view, "lead_at").length,
			different(visits.map((one) => one.visitor)).size,
		);
	},
};

type Stage = "lead_at" | "mql_at" | "sql_at" | "quote_at" | "won_at";

/** The leads that reached a stage in the period. */
const reached = (view: View, stage: Stage) =>
	view.leads.filter((lead: Row<"leads">) => view.inPeriod(lead[stage]));
const onward = (from: Stage, to: Stage) => (view: View) =>
	share(reached(view, from), (lead) => isKnown(lead[to]));

export const acquisitionB2b: Kpis = {
	leads: (view) => reached(view, "lead_at").length,
	mql: (view) => reached(view, "mql_at").length,
	sql: (view) => reached(view, "sql_at").length,
	"lead-to-mql": onward("lead_at", "mql_at"),
	"mql-to-sql": onward("mql_at", "sql_at"),
	"sql-to-quote": onward("sql_at", "quote_at"),
	"lead-to-customer": onward("lead_at", "won_at"),
	"cost-per-lead": (view) =>
		ratio(spend(view), reached(view, "lead_at").length),
	"lead-response-time": (view) =>
		median(
			view.leads
				.filter((lead) => view.inPeriod(lead.at))
				.map((lead) => (lead.first_reply_at - lead.at) / 3_600_000),
		),
};
