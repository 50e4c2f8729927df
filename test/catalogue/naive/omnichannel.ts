import { ordersOf, revenue } from "./customer-base.js";
import { different, mean, minus, ratio, share, sum } from "./numbers.js";
import type { Buyer, Kpis, View } from "./view.js";

const channels = ({ now }: Buyer) =>
	different(now.map((order) => order.channel)).size;
const buyersOf = (view: View) =>
	view.buyers.filter((one) => one.now.length > 0);
const several = (view: View) =>
	share(buyersOf(view), (one) => channels(one) >= 2);
const revenuePer = (buyers: readonly Buyer[]) =>
	mean(buyers.map(({ now }) => sum(now.map((order) => order.amount))));

/** The orders of the period with a touch of their customer in the 30 days up to them, each with how many. */
const paths = (view: View) =>
	ordersOf(view)
		.map((order) => ({
			order,
			touches: view.touchesOf(order.customer).filter((touch) => {
				const before = view.clock.days(touch.at, order.at);
				return touch.at <= order.at && before <= 30;
			}).length,
		}))
		.filter(({ touches }) => touches > 0);

export const omnichannel: Kpis = {
	// Without a split, all of it is of one group.
	"channel-revenue-share": (view) => ratio(revenue(view), revenue(view)),
	"multichannel-customer-share": several,
	"monochannel-customer-share": (view) => minus(1, several(view)),
	"multichannel-value-gap": (view) =>
		minus(
			ratio(
				revenuePer(buyersOf(view).filter((one) => channels(one) >= 2)),
				revenuePer(buyersOf(view).filter((one) => channels(one) < 2)),
			),
			1,
		),
	"digital-revenue-share": (view) =>
		ratio(
			sum(
				ordersOf(view)
					.filter((order) => ["web", "app"].includes(order.channel ?? ""))
					.map((order) => order.amount),
			),
			revenue(view),
		),
	"attributed-revenue": (view) =>
		sum(paths(view).map(({ order }) => order.amount)),
	"path-length": (view) => mean(paths(view).map(({ touches }) => touches)),
};
