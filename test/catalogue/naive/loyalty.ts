import {
	active,
	lifespan,
	onFile,
	ordersOf,
	revenue,
} from "./customer-base.js";
import { different, mean, minus, ratio, share, sum } from "./numbers.js";
import type { Row } from "./shop.js";
import { isKnownAfter, type Kpis, type View } from "./view.js";

const isMember = (view: View) => (one: Row<"customers"> | undefined) =>
	one !== undefined && one.loyalty_joined_at < view.end;
const memberOrders = (view: View) =>
	ordersOf(view).filter((order) => isMember(view)(view.fileOf(order.customer)));
const otherOrders = (view: View) =>
	ordersOf(view).filter(
		(order) => !isMember(view)(view.fileOf(order.customer)),
	);
const memberRevenue = (view: View) =>
	sum(memberOrders(view).map((order) => order.amount));
const visits = (view: View) =>
	view.sessions.filter((one) => view.inPeriod(one.at));
const moves = (view: View) =>
	view.loyalty_moves.filter((one) => view.inPeriod(one.at));
const points = (view: View, kind: string) =>
	sum(
		moves(view)
			.filter((one) => one.kind === kind)
			.map((one) => one.points),
	);

export const loyalty: Kpis = {
	"engagement-level": (view) =>
		share(
			onFile(view),
			({ id }) =>
				view.eventsOf(id).some((one) => view.inPeriod(one.at)) ||
				view.ordersOf(id).some((one) => view.inPeriod(one.at)) ||
				view.messagesOf(id).some((one) => view.inPeriod(one.clicked_at)) ||
				view.sessionsOf(id).some((one) => view.inPeriod(one.at)),
		),
	"service-usage-rate": (view) =>
		share(active(view), ({ customer }) =>
			view
				.eventsOf(customer)
				.some((one) => one.name === "usage" && view.inPeriod(one.at)),
		),
	"visit-frequency": (view) =>
		ratio(
			visits(view).length,
			different(visits(view).map((one) => one.visitor)).size,
		),
	"customer-lifespan": lifespan,
	"repeat-rate": (view) =>
		share(
			view.buyers.filter((one) => one.now.length > 0),
			(one) => one.now.length > 1,
		),
	"second-purchase-rate": (view) =>
		share(
			view.buyers.filter(
				(one) => view.inPeriod(one.first) && isKnownAfter(view, one.first, 90),
			),
			(one) => {
				const second = view.ordersOf(one.customer)[1];
				return (
					second !== undefined && view.clock.days(one.first, second.at) <= 90
				);
			},
		),
	"days-between-orders": (view) =>
		mean(
			view.buyers.flatMap(({ all }) =>
				all.flatMap((order, i) => {
					const before = all[i - 1];
					return before && view.inPeriod(order.at)
						? [view.clock.days(before.at, order.at)]
						: [];
				}),
			),
		),
	"member-rate": (view) => share(onFile(view), isMember(view)),
	"active-member-rate": (view) =>
		share(onFile(view).filter(isMember(view)), ({ id }) =>
			view
				.ordersOf(id)
				.some((order) => view.inDaysBefore(order.at, view.end, 365)),
		),
	"points-redemption-rate": (view) =>
		ratio(points(view, "burn"), points(view, "earn")),
	"member-revenue-share": (view) => ratio(memberRevenue(view), revenue(view)),
	"member-basket-gap": (view) =>
		minus(
			ratio(
				mean(memberOrders(view).map((order) => order.amount)),
				mean(otherOrders(view).map((order) => order.amount)),
			),
			1,
		),
	"loyalty-cost-rate": (view) =>
		ratio(sum(moves(view).map((one) => one.cost)), memberRevenue(view)),
	"referral-rate": (view) => {
		const named = view.referrals.filter((one) => view.inPeriod(one.at));
		return ratio(
			different(named.map((one) => one.referrer)).size,
			active(view).length,
		);
	},
};
