import {
	different,
	isKnown,
	mean,
	minus,
	ratio,
	share,
	sum,
	times,
} from "./numbers.js";
import { type Buyer, type Kpis, lastYear, type View } from "./view.js";

export const onFile = ({ customers, end }: View) =>
	customers.filter((one) => one.created_at < end);
export const active = (view: View) =>
	view.buyers.filter((one) => view.inDaysBefore(one.last, view.end, 365));
const wasActive = (view: View) =>
	view.buyers.filter((one) =>
		view.inDaysBefore(one.lastBefore, view.start, 365),
	);
const isLost = (view: View) => (one: Buyer) =>
	!view.inDaysBefore(one.last, view.end, 365);
export const newBuyers = ({ buyers, inPeriod }: View) =>
	buyers.filter((one) => inPeriod(one.first));
export const ordersOf = ({ orders, inPeriod }: View) =>
	orders.filter((order) => inPeriod(order.at));
const buyersOf = (view: View) =>
	different(ordersOf(view).map((order) => order.customer)).size;
export const revenue = (view: View) =>
	sum(ordersOf(view).map((order) => order.amount));
const margin = (view: View) => sum(ordersOf(view).map((order) => order.margin));
const churn = (view: View) => share(wasActive(view), isLost(view));

/** Opted in by then, and not out again by then: an opt-out before the opt-in is over. */
export const optedIn =
	(end: number) =>
	(one: { email_opt_in_at: number; email_opt_out_at: number }) =>
		one.email_opt_in_at < end &&
		!(
			one.email_opt_out_at < end && one.email_opt_out_at >= one.email_opt_in_at
		);

export const lifespan = (view: View) => {
	const observed = () =>
		ratio(
			mean(active(view).map((one) => view.clock.days(one.first, view.end))),
			365,
		);
	return ratio(1, churn(lastYear(view))) ?? observed();
};

export const lifetimeValue = (view: View) => {
	const year = lastYear(view);
	return times(
		mean(ordersOf(year).map((order) => order.amount)),
		ratio(ordersOf(year).length, buyersOf(year)),
		ratio(margin(year), revenue(year)),
		lifespan(view),
	);
};

export const spend = ({ costs, inPeriod }: View) =>
	sum(
		costs
			.filter((cost) => cost.kind === "acquisition" && inPeriod(cost.at))
			.map((cost) => cost.amount),
	);
export const cac = (view: View) => ratio(spend(view), newBuyers(view).length);

const silent = (days: number) => (view: View) =>
	active(view).filter((one) => one.last < view.clock.back(view.end, days))
		.length;

export const customerBase: Kpis = {
	"customers-on-file": (view) => onFile(view).length,
	"active-customers": (view) => active(view).length,
	"passive-customers": (view) => onFile(view).length - active(view).length,
	"new-customers": (view) => newBuyers(view).length,
	"customer-tenure": (view) =>
		mean(onFile(view).map((one) => view.clock.days(one.created_at, view.end))),
	"active-rate": (view) => ratio(active(view).length, onFile(view).length),
	"churn-rate": churn,
	"retention-rate": (view) => minus(1, churn(view)),
	"reactivated-customers": (view) =>
		view.buyers.filter(
			(one) =>
				one.now.length > 0 && one.lastBefore < view.clock.back(view.start, 365),
		).length,
	"lapsed-customers": (view) => wasActive(view).filter(isLost(view)).length,
	"renewal-ratio": (view) =>
		ratio(newBuyers(view).length, wasActive(view).filter(isLost(view)).length),
	"completeness-rate": (view) => {
		const fields = onFile(view).flatMap((one) => [
			one.email,
			one.phone,
			one.postal_code,
			one.birth_date,
			one.first_name,
			one.last_name,
		]);
		return share(fields, isKnown);
	},
	"contactable-rate": (view) => share(onFile(view), optedIn(view.end)),
	"omnichannel-rate": (view) =>
		share(active(view), (one) => {
			const lately = one.all.filter((order) =>
				view.inDaysBefore(order.at, view.end, 365),
			);
			return different(lately.map((order) => order.channel)).size >= 2;
		}),
	"revenue-per-customer": (view) => ratio(revenue(view), buyersOf(view)),
	"margin-per-customer": (view) => ratio(margin(view), buyersOf(view)),
	"purchase-frequency": (view) => ratio(ordersOf(view).length, buyersOf(view)),
	"average-basket": (view) => mean(ordersOf(view).map((order) => order.amount)),
	"mean-recency": (view) =>
		mean(view.buyers.map((one) => view.clock.days(one.last, view.end))),
	"top-decile-revenue-share": (view) => {
		const spent = view.buyers
			.filter((one) => one.now.length > 0)
			.map((one) => sum(one.now.map((order) => order.amount)))
			.filter(isKnown)
			.sort((a, b) => b - a);
		return ratio(sum(spent.slice(0, Math.ceil(spent.length / 10))), sum(spent));
	},
	"at-risk-1m": silent(30),
	"at-risk-2m": silent(60),
	"lifetime-value": lifetimeValue,
	"net-customer-value": (view) => minus(lifetimeValue(view), cac(view)),
};
