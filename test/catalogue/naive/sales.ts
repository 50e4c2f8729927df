import {
	isKnown,
	mean,
	ratio,
	share,
	shareOfCustomers,
	sum,
	times,
} from "./numbers.js";
import type { Row } from "./shop.js";
import type { Kpis, View } from "./view.js";

const done = (view: View) =>
	view.activities.filter((one) => view.inPeriod(one.at));
const leadsOf = (view: View) =>
	view.leads.filter((lead) => view.inPeriod(lead.at));
const closed = (view: View) =>
	view.deals.filter((deal) => view.inPeriod(deal.closed_at));
const won = (view: View) =>
	closed(view).filter((deal) => deal.status === "won");
const open = ({ deals, end }: View) =>
	deals.filter((deal) => deal.created_at < end && !(deal.closed_at < end));

const STAGES = [
	"suspect",
	"prospect",
	"lead",
	"mql",
	"sql",
	"quote",
	"won",
] as const;

/** The furthest stage that a lead had reached by the end. */
const stageOf = (lead: Row<"leads">, end: number) =>
	STAGES.findLast((stage) => lead[`${stage}_at`] < end);
const inStage =
	(...stages: string[]) =>
	(view: View) =>
		share(leadsOf(view), (lead) =>
			stages.includes(stageOf(lead, view.end) ?? ""),
		);

const closeRate = (view: View) =>
	share(
		closed(view).filter(
			(deal) => deal.status === "won" || deal.status === "lost",
		),
		(deal) => deal.status === "won",
	);
const dealSize = (view: View) => mean(won(view).map((deal) => deal.amount));
const cycle = (view: View) =>
	mean(
		won(view).map((deal) => view.clock.days(deal.created_at, deal.closed_at)),
	);
const wonAmount = (view: View) => sum(won(view).map((deal) => deal.amount));
const pipeline = (view: View) => sum(open(view).map((deal) => deal.amount));
const quota = ({ quotas, start, wholeEnd }: View) =>
	sum(
		quotas
			.filter((one) => one.at >= start && one.at < wholeEnd)
			.map((one) => one.amount),
	);

export const sales: Kpis = {
	meetings: (view) => done(view).filter((one) => one.kind === "meeting").length,
	"calls-in": (view) =>
		done(view).filter((one) => one.direction === "in").length,
	"calls-out": (view) =>
		done(view).filter((one) => one.direction === "out").length,
	"suspect-share": inStage("suspect"),
	"prospect-share": inStage("prospect"),
	"lead-share": inStage("lead", "mql", "sql"),
	"quote-share": inStage("quote"),
	"activation-rate": (view) =>
		share(leadsOf(view), (lead) =>
			view
				.activitiesOf(lead.customer)
				.some((one) => one.direction === "out" && one.at < view.end),
		),
	"lead-time": (view) =>
		mean(
			view.leads
				.filter((lead) => view.inPeriod(lead.won_at))
				.map((lead) => view.clock.days(lead.lead_at, lead.won_at)),
		),
	"close-rate": closeRate,
	"average-deal-size": dealSize,
	"upsell-rate": (view) =>
		shareOfCustomers(won(view), (deal) => deal.is_upsell === true),
	"stage-length": (view) =>
		mean(
			view.stage_changes
				.filter(
					(stay) => stay.entered_at < view.end && !(stay.left_at < view.start),
				)
				.map((stay) =>
					view.clock.days(
						stay.entered_at,
						Number.isNaN(stay.left_at)
							? view.end
							: Math.min(stay.left_at, view.end),
					),
				),
		),
	"sales-cycle": cycle,
	"pipeline-value": pipeline,
	"weighted-pipeline-value": (view) =>
		sum(open(view).map((deal) => deal.amount * deal.probability)),
	"pipeline-velocity": (view) =>
		ratio(
			times(open(view).length, closeRate(view), dealSize(view)),
			cycle(view),
		),
	"pipeline-coverage": (view) => {
		const left = quota(view) - wonAmount(view);
		return left > 0 ? ratio(pipeline(view), left) : null;
	},
	"quota-attainment": (view) => ratio(wonAmount(view), quota(view)),
	"quote-to-order-rate": (view) =>
		share(
			view.leads.filter((lead) => view.inPeriod(lead.quote_at)),
			(lead) => isKnown(lead.won_at),
		),
	"won-amount": wonAmount,
};
