import type { Filter } from "../model/filter.js";
import type { Expression, Metric } from "../model/metric.js";

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
export const crmMarketing: readonly Metric[] = [
	{
		id: "messages-sent",
		name: { en: "Messages sent", fr: "Messages envoyés" },
		unit: "count",
		direction: "neutral",
		is: { op: "count", entity: "messages" },
		definition: {
			en: "Messages sent in the period.",
			fr: "Messages envoyés dans la période.",
		},
	},
	{
		id: "delivery-rate",
		name: { en: "Delivery rate", fr: "Taux de délivrabilité" },
		unit: "percent",
		direction: "higher",
		is: ofSent("messages.delivered_at"),
		definition: {
			en: "Share of messages accepted by the recipient’s provider.",
			fr: "Part des messages acceptés par le fournisseur du destinataire.",
		},
	},
	{
		id: "bounce-rate-email",
		name: { en: "Bounce rate", fr: "Taux de rebond (email)" },
		unit: "percent",
		direction: "lower",
		is: ofSent("messages.bounced_at"),
		definition: {
			en: "Share of messages that bounced.",
			fr: "Part des messages revenus en erreur.",
		},
	},
	{
		id: "open-rate",
		name: { en: "Open rate", fr: "Taux d’ouverture" },
		unit: "percent",
		direction: "higher",
		is: ofDelivered("messages.opened_at"),
		definition: {
			en: "Share of delivered messages that were opened, each counted once.",
			fr: "Part des messages délivrés qui ont été ouverts, comptés une fois.",
		},
		caveat: {
			en: "Some mail programs open messages by themselves, which raises the opens.",
			fr: "Certains logiciels ouvrent les messages tout seuls, ce qui gonfle les ouvertures.",
		},
	},
	{
		id: "click-rate",
		name: { en: "Click rate", fr: "Taux de clics" },
		unit: "percent",
		direction: "higher",
		is: ofDelivered("messages.clicked_at"),
		definition: {
			en: "Share of delivered messages that were clicked, each counted once.",
			fr: "Part des messages délivrés qui ont été cliqués, comptés une fois.",
		},
	},
	{
		id: "click-to-open-rate",
		name: { en: "Click-to-open rate", fr: "Taux de réactivité" },
		unit: "percent",
		direction: "higher",
		is: {
			op: "rate",
			of: { op: "count", entity: "messages", where: has("messages.opened_at") },
			where: has("messages.clicked_at"),
		},
		definition: {
			en: "Share of opened messages that were clicked.",
			fr: "Part des messages ouverts qui ont été cliqués.",
		},
		caveat: {
			en: "Some mail programs open messages by themselves, which raises the opens.",
			fr: "Certains logiciels ouvrent les messages tout seuls, ce qui gonfle les ouvertures.",
		},
	},
	{
		id: "unsubscribe-rate",
		name: { en: "Unsubscribe rate", fr: "Taux de désabonnement" },
		unit: "percent",
		direction: "lower",
		is: ofDelivered("messages.unsubscribed_at"),
		definition: {
			en: "Share of delivered messages after which the recipient unsubscribed.",
			fr: "Part des messages délivrés suivis d’une désinscription.",
		},
	},
	{
		id: "complaint-rate",
		name: { en: "Complaint rate", fr: "Taux de plainte" },
		unit: "percent",
		direction: "lower",
		is: ofDelivered("messages.complained_at"),
		definition: {
			en: "Share of delivered messages reported as spam.",
			fr: "Part des messages délivrés signalés comme indésirables.",
		},
	},
];
