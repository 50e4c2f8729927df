import { onFile, optedIn, ordersOf, revenue } from "./customer-base.js";
import {
	different,
	isKnown,
	mean,
	minus,
	ratio,
	share,
	shareOfCustomers,
	sum,
	times,
} from "./numbers.js";
import type { Row } from "./shop.js";
import { DAY } from "./time.js";
import { isKnownAfter, type Kpis, ordersInDays, type View } from "./view.js";

type Message = Row<"messages">;

const sent = ({ messages, inPeriod }: View) =>
	messages.filter((one) => inPeriod(one.at));
const delivered = (view: View) =>
	sent(view).filter((one) => isKnown(one.delivered_at));
const opened = (view: View) =>
	sent(view).filter((one) => isKnown(one.opened_at));
const has = (column: keyof Message) => (one: Message) => isKnown(one[column]);

/** Orders of the period whose campaign is also one of messages. */
const campaignOrders = (view: View) => {
	const campaigns = different(view.whole.messages.map((one) => one.campaign));
	return ordersOf(view).filter(
		(order) => order.campaign !== null && campaigns.has(order.campaign),
	);
};
const campaignRevenue = (view: View) =>
	sum(campaignOrders(view).map((order) => order.amount));
const campaignCost = (view: View) => {
	const campaigns = different(view.whole.messages.map((one) => one.campaign));
	return sum(
		view.costs
			.filter((cost) => view.inPeriod(cost.at))
			.filter((cost) => cost.campaign !== null && campaigns.has(cost.campaign))
			.map((cost) => cost.amount),
	);
};

/** Exposures of known customers in the period, of one arm, that are at least 14 days old. */
const exposed = (view: View, arm: string) =>
	view.exposures.filter(
		(one) =>
			one.arm === arm &&
			one.customer !== null &&
			view.inPeriod(one.at) &&
			isKnownAfter(view, one.at, 14),
	);
const converted = (view: View, arm: string) =>
	share(
		exposed(view, arm),
		(one) => ordersInDays(view, one.customer, one.at, 14).length > 0,
	);
/** What each of them spent within 14 days, where it is known. */
const spentBy = (view: View, arm: string) =>
	exposed(view, arm)
		.map((one) =>
			sum(
				ordersInDays(view, one.customer, one.at, 14).map(
					(order) => order.amount,
				),
			),
		)
		.filter(isKnown);

export const crmMarketing: Kpis = {
	"email-list-size": (view) => onFile(view).filter(optedIn(view.end)).length,
	"email-list-growth": ({ customers, inPeriod, start }) => {
		const joined = customers.filter((one) => inPeriod(one.email_opt_in_at));
		const left = customers.filter((one) => inPeriod(one.email_opt_out_at));
		const size = customers
			.filter((one) => one.created_at < start)
			.filter(optedIn(start)).length;
		return ratio(joined.length - left.length, size);
	},
	"messages-sent": (view) => sent(view).length,
	"delivery-rate": (view) => share(sent(view), has("delivered_at")),
	"bounce-rate-email": (view) => share(sent(view), has("bounced_at")),
	"open-rate": (view) => share(delivered(view), has("opened_at")),
	"click-rate": (view) => share(delivered(view), has("clicked_at")),
	"click-to-open-rate": (view) => share(opened(view), has("clicked_at")),
	"unsubscribe-rate": (view) => share(delivered(view), has("unsubscribed_at")),
	"complaint-rate": (view) => share(delivered(view), has("complained_at")),
	"message-conversion-rate": (view) =>
		shareOfCustomers(
			view.messages.filter(
				(one) =>
					view.inPeriod(one.delivered_at) &&
					isKnownAfter(view, one.delivered_at, 7),
			),
			(one) => ordersInDays(view, one.customer, one.delivered_at, 7).length > 0,
		),
	"campaign-revenue": campaignRevenue,
	"revenue-per-message": (view) =>
		ratio(campaignRevenue(view), delivered(view).length),
	"campaign-roi": (view) => {
		const margin = sum(campaignOrders(view).map((order) => order.margin));
		return ratio(margin - campaignCost(view), campaignCost(view));
	},
	"marketing-pressure": (view) => {
		const recipients = different(sent(view).map((one) => one.customer)).size;
		const weeks =
			view.clock.days(view.start, Math.min(view.end, view.asOf)) / 7;
		return ratio(ratio(sent(view).length, recipients), weeks);
	},
	"inactive-subscriber-rate": (view) => {
		const recipients = [...different(sent(view).map((one) => one.customer))];
		return share(
			recipients,
			(customer) =>
				!view
					.messagesOf(customer)
					.some((one) => view.inDaysBefore(one.opened_at, view.end, 180)),
		);
	},
	"crm-revenue-share": (view) => ratio(campaignRevenue(view), revenue(view)),
	"abandoned-cart-recovery": (view) => {
		const left = view.events.filter(
			(one) =>
				one.name === "cart" &&
				view.inPeriod(one.at) &&
				isKnownAfter(view, one.at, 7) &&
				!view
					.ordersOf(one.customer)
					.some((order) => order.at >= one.at && order.at <= one.at + DAY / 24),
		);
		return shareOfCustomers(
			left,
			(one) => ordersInDays(view, one.customer, one.at, 7).length > 0,
		);
	},
	"cross-sell-30-45": (view) =>
		share(
			view.buyers.filter(
				(one) => view.inPeriod(one.first) && isKnownAfter(view, one.first, 45),
			),
			(one) => {
				const second = view.ordersOf(one.customer)[1];
				if (!second) return false;
				const after = view.clock.days(one.first, second.at);
				return after >= 30 && after <= 45;
			},
		),
	"incremental-revenue": (view) => {
		const treated = spentBy(view, "treated");
		const control = spentBy(view, "control");
		return times(minus(mean(treated), mean(control)), treated.length);
	},
	lift: (view) =>
		minus(ratio(converted(view, "treated"), converted(view, "control")), 1),
};
