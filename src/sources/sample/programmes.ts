import { rows } from "./rows.js";
import { DAY, HOUR, type Season } from "./season.js";

/** What the relational plan does all year round. */
const SCENARIOS = [
	["welcome", "recruit", "open-rate", "welcome message", "email"],
	["cart", "convert", "abandoned-cart-recovery", "cart reminder", "email"],
	[
		"second order",
		"retain",
		"second-purchase-rate",
		"offer at day 30",
		"email",
	],
	["winback", "win back", "reactivated-customers", "offer by phone", "phone"],
	["club", "retain", "active-member-rate", "points statement", "email"],
] as const;

/** The relational plan: the scenarios, and a campaign each spring. The year's scenarios run to its end. */
export function programmes({ start, end }: Season) {
	const plan = rows([
		"programme",
		"objective",
		"metric",
		"action",
		"kind",
		"channel",
		"starts_at",
		"ends_at",
	]);
	const last = new Date(end).getUTCFullYear();
	for (let year = new Date(start).getUTCFullYear(); year <= last; year++) {
		const from = Math.max(start, Date.UTC(year, 0, 1));
		for (const [programme, objective, metric, action, channel] of SCENARIOS)
			plan.push({
				programme,
				objective,
				metric,
				action,
				kind: "scenario",
				channel,
				starts_at: from,
				ends_at: Date.UTC(year + 1, 0, 1),
			});
		const launch = Date.UTC(year, 2, 18) + 9 * HOUR;
		if (launch < start || launch > end) continue;
		plan.push({
			programme: "spring",
			objective: "convert",
			metric: "lift",
			action: "spring offer",
			kind: "campaign",
			channel: "email",
			starts_at: launch,
			ends_at: launch + 14 * DAY,
		});
	}
	return plan.columns;
}
