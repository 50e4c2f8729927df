import { ordersOf, revenue } from "./customer-base.js";
import {
	different,
	isKnown,
	mean,
	median,
	ratio,
	share,
	shareOfCustomers,
	sum,
} from "./numbers.js";
import type { Row } from "./shop.js";
import { DAY } from "./time.js";
import type { Kpis, View } from "./view.js";

const visits = (view: View) =>
	view.sessions.filter((one) => view.inPeriod(one.at));
const visitors = (of: readonly Row<"sessions">[]) =>
	different(of.map((one) => one.visitor)).size;
const online = (view: View) =>
	ordersOf(view).filter(
		(order) => order.channel === "web" || order.channel === "app",
	);
const total =
	(
		column:
			| "quantity"
			| "margin"
			| "refunded_amount"
			| "delivery_charged"
			| "delivery_cost",
	) =>
	(view: View) =>
		sum(ordersOf(view).map((order) => order[column]));
const delivered = (view: View) =>
	view.orders.filter((order) => view.inPeriod(order.delivered_at));

/** Without a split, all of it is of one group. */
const whole = (view: View) => {
	const sold = sum(
		view.order_lines
			.filter((line) => view.inPeriod(line.at))
			.map((line) => line.amount),
	);
	return ratio(sold, sold);
};

export const ecommerce: Kpis = {
	sessions: (view) => visits(view).length,
	visitors: (view) => visitors(visits(view)),
	"new-visitors": (view) =>
		visitors(visits(view).filter((one) => one.is_new_visitor === true)),
	"pages-per-session": (view) => mean(visits(view).map((one) => one.pageviews)),
	"bounce-rate": (view) =>
		share(
			visits(view).filter((one) => isKnown(one.pageviews)),
			(one) => one.pageviews <= 1,
		),
	"session-duration": (view) => mean(visits(view).map((one) => one.duration_s)),
	"page-load-time": (view) => median(visits(view).map((one) => one.load_ms)),
	revenue,
	orders: (view) => ordersOf(view).length,
	units: total("quantity"),
	margin: total("margin"),
	"margin-rate": (view) => ratio(total("margin")(view), revenue(view)),
	"conversion-rate": (view) => ratio(online(view).length, visits(view).length),
	"revenue-per-session": (view) =>
		ratio(sum(online(view).map((order) => order.amount)), visits(view).length),
	"cart-abandonment": (view) =>
		shareOfCustomers(
			view.events.filter(
				(one) =>
					one.name === "cart" &&
					view.inPeriod(one.at) &&
					one.at + DAY <= view.asOf,
			),
			(one) =>
				!view
					.ordersOf(one.customer)
					.some((order) => order.at >= one.at && order.at <= one.at + DAY),
		),
	"refund-rate": (view) => ratio(total("refunded_amount")(view), revenue(view)),
	"category-share": whole,
	"placement-share": whole,
	"stockout-loss": (view) =>
		sum(
			view.stockouts
				.filter((one) => view.inPeriod(one.at))
				.map((one) => one.lost_amount),
		),
	"delivery-revenue": total("delivery_charged"),
	"delivery-billing-rate": (view) =>
		share(delivered(view), (order) => order.delivery_charged > 0),
	"delivery-cost-coverage": (view) =>
		ratio(total("delivery_charged")(view), total("delivery_cost")(view)),
	"on-time-delivery": (view) =>
		share(
			delivered(view).filter((order) => isKnown(order.promised_at)),
			(order) => order.delivered_at <= order.promised_at,
		),
};
