import type { Entity } from "../../model/entity.js";
import { exposures, messages } from "./campaigns.js";
import { agentTime, contacts } from "./contacts.js";
import { costs } from "./costs.js";
import { customers } from "./customers.js";
import { sale } from "./deals.js";
import { events } from "./events.js";
import { orders } from "./orders.js";
import { season } from "./season.js";
import { surveys } from "./surveys.js";

/** Months of history before the one of the as-of instant. */
const MONTHS = 36;

/** The tables of the sample shop, one after the other, so that a page can breathe in between. */
export function* shop(
	seed: number,
	asOf: number,
	count: number,
	wanted: (...any: Entity[]) => boolean,
): Generator<[Entity, Record<string, unknown[]>], void> {
	const time = season(asOf, MONTHS);
	const people = customers(seed, time, count);
	yield ["customers", people.columns];
	const test = exposures(seed, time, people);
	yield ["exposures", test.columns];
	const bought = orders(seed, time, people, test);
	yield ["orders", bought.columns];
	if (wanted("events")) yield ["events", events(seed, time, people, bought)];
	if (wanted("messages"))
		yield ["messages", messages(seed, time, people, test)];
	if (wanted("costs")) yield ["costs", costs(seed, time, people)];
	if (wanted("leads", "deals")) {
		const { leads, deals } = sale(seed, time, people);
		yield ["leads", leads];
		yield ["deals", deals];
	}
	if (wanted("agent_time")) yield ["agent_time", agentTime(seed, time)];
	if (!wanted("contacts", "tickets", "surveys", "survey_invites")) return;
	const service = contacts(seed, time, bought);
	yield ["contacts", service.contacts];
	yield ["tickets", service.tickets];
	const asked = surveys(seed, time, bought, service.contacts, service.tickets);
	yield ["surveys", asked.surveys];
	yield ["survey_invites", asked.survey_invites];
}
