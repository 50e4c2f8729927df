import type { Expression } from "../model/metric.js";
import type { Value } from "../model/value.js";
import { known } from "./known.js";

export const messages = { op: "count", entity: "messages" } as const;
export const recipients = { op: "distinct", of: "messages.customer" } as const;
export const delivered = { ...messages, where: known("messages.delivered_at") };
export const opened = { ...messages, where: known("messages.opened_at") };

/** Other messages of the recipient, opened in the 180 days before the end. */
const openedLately: Value = {
	op: "related",
	of: {
		...messages,
		at: "messages.opened_at",
		window: { trailing: 180, to: "end" },
	},
};

/** Of the recipients, the share who opened one in the 180 days before the end: of the period, or an earlier one. */
export const openers: Expression = {
	op: "rate",
	of: recipients,
	where: {
		any: [
			{
				column: "messages.opened_at",
				from: { edge: "end", days: -180 },
				to: { edge: "end" },
			},
			{ value: openedLately, from: 1 },
		],
	},
};
