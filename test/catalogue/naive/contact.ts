import {
	different,
	isKnown,
	mean,
	median,
	ratio,
	share,
	sum,
} from "./numbers.js";
import type { Row } from "./shop.js";
import { isKnownAfter, type Kpis, type View } from "./view.js";

const HOUR = 3_600_000;
const offered = (view: View) =>
	view.contacts.filter((one) => view.inPeriod(one.at));
const answered = (view: View) =>
	offered(view).filter((one) => one.abandoned !== true);
const byPhone = (one: Row<"contacts">) => one.channel === "phone";
const resolved = (view: View) =>
	view.tickets.filter((one) => view.inPeriod(one.resolved_at));
const made = (view: View) => view.calls.filter((one) => view.inPeriod(one.at));
const argued = (view: View) => made(view).filter((one) => one.argued === true);
const ended = (view: View, outcome: string) =>
	made(view).filter((one) => one.outcome === outcome);
const endedSo = (outcome: string) => (view: View) =>
	share(argued(view), (one) => one.outcome === outcome);
const sold = (view: View) => sum(made(view).map((one) => one.amount));

type Spent =
	| "paid_s"
	| "planned_s"
	| "present_s"
	| "production_s"
	| "handling_s"
	| "cost";
const spent = (view: View, column: Spent) =>
	sum(
		view.agent_time
			.filter((one) => view.inPeriod(one.at))
			.map((one) => one[column]),
	);
const hours = (view: View) => spent(view, "production_s") / 3600;
const people = (view: View, role: string) =>
	different(
		view.agent_time
			.filter((one) => view.inPeriod(one.at) && one.role === role)
			.map((one) => one.agent),
	).size;

export const contactInbound: Kpis = {
	"inbound-contacts": (view) => offered(view).length,
	"talk-time": (view) =>
		mean(
			answered(view)
				.filter(byPhone)
				.map((one) => one.talk_s),
		),
	"handle-time": (view) =>
		mean(answered(view).map((one) => one.talk_s + one.hold_s + one.wrapup_s)),
	"cost-per-contact": (view) => mean(offered(view).map((one) => one.cost)),
	occupancy: (view) =>
		ratio(spent(view, "handling_s"), spent(view, "production_s")),
	"agent-satisfaction": (view) =>
		share(
			view.surveys.filter(
				(one) =>
					one.kind === "agent" && view.inPeriod(one.at) && isKnown(one.score),
			),
			(one) => one.score >= 4,
		),
	"call-back-rate": (view) =>
		share(
			offered(view).filter(
				(one) =>
					one.customer !== null &&
					one.reason !== null &&
					isKnownAfter(view, one.at, 7),
			),
			(one) =>
				view
					.contactsOf(one.customer)
					.some(
						(other) =>
							other.at > one.at &&
							view.clock.days(one.at, other.at) <= 7 &&
							other.reason === one.reason,
					),
		),
	// Without a split, all of it is of one group.
	"contact-channel-share": (view) =>
		ratio(offered(view).length, offered(view).length),
	"digital-contact-rate": (view) =>
		share(
			offered(view).filter((one) => one.channel !== null),
			(one) => !byPhone(one),
		),
	"first-contact-resolution": (view) =>
		share(answered(view), (one) => one.resolved_first === true),
	"service-level": (view) =>
		share(
			offered(view).filter(byPhone),
			(one) => one.abandoned !== true && one.wait_s <= 20,
		),
	"abandon-rate": (view) =>
		share(offered(view).filter(byPhone), (one) => one.abandoned === true),
	"answer-speed": (view) => mean(answered(view).map((one) => one.wait_s)),
	"transfer-rate": (view) =>
		share(answered(view), (one) => one.transferred === true),
	"ticket-resolution-time": (view) =>
		mean(
			resolved(view).map((one) => (one.resolved_at - one.created_at) / HOUR),
		),
	"first-reply-time": (view) =>
		median(
			view.tickets
				.filter((one) => view.inPeriod(one.created_at))
				.map((one) => (one.first_reply_at - one.created_at) / HOUR),
		),
	"ticket-backlog": ({ tickets, end }) =>
		tickets.filter((one) => one.created_at < end && !(one.resolved_at < end))
			.length,
	"reopen-rate": (view) =>
		share(resolved(view), (one) => isKnown(one.reopened_at)),
};

export const contactOutbound: Kpis = {
	"calls-made": (view) => made(view).length,
	"reach-rate": (view) => share(made(view), (one) => one.reached === true),
	"pitch-rate": (view) =>
		share(
			made(view).filter((one) => one.reached === true),
			(one) => one.argued === true,
		),
	"call-conversion-rate": endedSo("sale"),
	"sales-per-hour": (view) => ratio(ended(view, "sale").length, hours(view)),
	"calls-per-hour": (view) => ratio(made(view).length, hours(view)),
	"contacts-argued-per-hour": (view) => ratio(argued(view).length, hours(view)),
	"call-duration": (view) =>
		mean(
			made(view)
				.filter((one) => one.reached === true)
				.map((one) => one.duration_s),
		),
	"call-revenue": sold,
	"revenue-per-call": (view) => ratio(sold(view), made(view).length),
	"revenue-per-hour": (view) => ratio(sold(view), hours(view)),
	"refusal-rate": endedSo("refusal"),
	"appointment-rate": endedSo("appointment"),
	"attempts-per-contact": (view) =>
		ratio(
			made(view).length,
			different(made(view).map((one) => one.customer)).size,
		),
	"list-exhaustion": ({ call_lists, end }) =>
		share(call_lists, (one) => one.closed_at < end),
	"cost-per-sale": (view) =>
		ratio(spent(view, "cost"), ended(view, "sale").length),
};

export const contactProduction: Kpis = {
	"handling-share": (view) =>
		ratio(spent(view, "handling_s"), spent(view, "present_s")),
	"production-rate": (view) =>
		ratio(spent(view, "production_s"), spent(view, "paid_s")),
	"supervision-ratio": (view) =>
		ratio(people(view, "agent"), people(view, "supervisor")),
	"net-hourly-cost": (view) => ratio(spent(view, "cost"), hours(view)),
	"presence-rate": (view) =>
		ratio(spent(view, "present_s"), spent(view, "planned_s")),
	"contacts-per-hour": (view) => ratio(answered(view).length, hours(view)),
};
