import type { Filter } from "../model/filter.js";
import type { Expression } from "../model/metric.js";
import type { Kpi } from "./kpi.js";

const has = (column: string): Filter => ({ not: { column, is: null } });

/** Of the delivered messages, the share to which something happened. */
const ofDelivered = (column: string): Expression => ({
	op: "rate",
	of: { op: "count", entity: "messages", where: has("messages.delivered_at") },
	where: has(column),
});

/** Of all messages, the share to which something happened. */
const ofSent = (column: string): Expression => ({
	op: "rate",
	of: { op: "count", entity: "messages" },
	where: has(column),
});

/** E-mail and other messages to customers. */
export const crmMarketing: readonly Kpi[] = [
	{
		id: "messages-sent",
		unit: "count",
		direction: "neutral",
		audiences: ["marketing"],
		is: { op: "count", entity: "messages" },
	},
	{
		id: "delivery-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing"],
		is: ofSent("messages.delivered_at"),
	},
	{
		id: "bounce-rate-email",
		unit: "percent",
		direction: "lower",
		audiences: ["marketing"],
		is: ofSent("messages.bounced_at"),
	},
	{
		id: "open-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing"],
		is: ofDelivered("messages.opened_at"),
	},
	{
		id: "click-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing"],
		is: ofDelivered("messages.clicked_at"),
	},
	{
		id: "click-to-open-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing"],
		is: {
			op: "rate",
			of: { op: "count", entity: "messages", where: has("messages.opened_at") },
			where: has("messages.clicked_at"),
		},
	},
	{
		id: "unsubscribe-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["marketing"],
		is: ofDelivered("messages.unsubscribed_at"),
	},
	{
		id: "complaint-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["marketing"],
		is: ofDelivered("messages.complained_at"),
	},
];
