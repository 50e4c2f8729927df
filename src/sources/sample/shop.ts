import type { Entity } from "../../model/entity.js";
import { calls } from "./calls.js";
import { exposures, messages } from "./campaigns.js";
import { agentTime, contacts } from "./contacts.js";
import { costs } from "./costs.js";
import { customers } from "./customers.js";
import { sale } from "./deals.js";
import { details } from "./details.js";
import { events } from "./events.js";
import { goods, stockouts } from "./goods.js";
import { loyaltyMoves, referrals } from "./loyalty.js";
import { orders } from "./orders.js";
import { activities, quotas, stageChanges } from "./pipeline.js";
import { programmes } from "./programmes.js";
import { season } from "./season.js";
import { surveys } from "./surveys.js";
import { touches } from "./touches.js";
import { sessions } from "./visits.js";

/** Months of history before the one of the as-of instant. */
const MONTHS = 36;

type Made = [Entity, Record<string, unknown[]>];

/** The tables of the sample shop, one after the other, so that a page can breathe in between, and within those of many rows. */
export function* shop(
	seed: number,
	asOf: number,
	count: number,
	wanted: (...any: Entity[]) => boolean,
): Generator<Made | undefined, void> {
	const time = season(asOf, MONTHS);
	const people = customers(seed, time, count);
	if (wanted("customers")) yield ["customers", details(seed, people)];
	const test = exposures(seed, time, people);
	yield ["exposures", test.columns];
	const bought = orders(seed, time, people, test);
	yield ["orders", bought.columns];
	if (wanted("events")) yield ["events", events(seed, time, people, bought)];
	if (wanted("messages"))
		yield ["messages", messages(seed, time, people, test)];
	if (wanted("costs")) yield ["costs", costs(seed, time, people, test)];
	if (wanted("leads", "deals", "stage_changes", "activities")) {
		const found = sale(seed, time, people);
		yield ["leads", found.leads];
		yield ["deals", found.deals];
		if (wanted("stage_changes")) yield ["stage_changes", stageChanges(found)];
		if (wanted("activities"))
			yield ["activities", activities(seed, time, found)];
	}
	if (wanted("agent_time")) yield ["agent_time", agentTime(seed, time)];
	if (wanted("contacts", "tickets", "surveys", "survey_invites")) {
		const service = contacts(seed, time, bought);
		yield ["contacts", service.contacts];
		yield ["tickets", service.tickets];
		const asked = surveys(
			seed,
			time,
			bought,
			service.contacts,
			service.tickets,
		);
		yield ["surveys", asked.surveys];
		yield ["survey_invites", asked.survey_invites];
	}
	if (wanted("order_lines", "reviews")) {
		const sold = yield* goods(seed, time, bought);
		yield ["order_lines", sold.order_lines];
		yield ["reviews", sold.reviews];
	}
	if (wanted("stockouts")) yield ["stockouts", stockouts(seed, time)];
	if (wanted("sessions"))
		yield ["sessions", yield* sessions(seed, time, people, bought)];
	if (wanted("touches"))
		yield ["touches", yield* touches(seed, time, people, bought)];
	if (wanted("loyalty_moves"))
		yield ["loyalty_moves", loyaltyMoves(seed, time, people, bought)];
	if (wanted("referrals")) yield ["referrals", referrals(seed, people)];
	if (wanted("calls", "call_lists")) {
		const { phone = [] } = details(seed, people);
		const made = yield* calls(seed, time, people, phone);
		yield ["calls", made.calls];
		yield ["call_lists", made.call_lists];
	}
	if (wanted("quotas")) yield ["quotas", quotas(time)];
	if (wanted("programmes")) yield ["programmes", programmes(time)];
}
