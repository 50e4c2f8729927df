import { chance, gamma, pick } from "./chance.js";
import type { Orders } from "./orders.js";
import { rows } from "./rows.js";
import { DAY, HOUR, past, type Season } from "./season.js";

/** The service got better this long before the as-of instant: more is settled at the first contact, sooner. */
export const BETTER_SINCE = 300 * DAY;

/** Who answers, and calls. */
export const AGENTS = ["Nadia", "Olivier"];
const CHANNELS = [
	["phone", 46],
	["email", 28],
	["chat", 19],
	["social", 7],
] as const;
const REASONS = [
	["delivery", 44],
	["product", 24],
	["return", 20],
	["account", 12],
] as const;
const PRIORITIES = [
	["low", 5],
	["normal", 12],
	["high", 3],
] as const;

/**
 * Requests after one order in eight, and a ticket for each that was not settled at once; and a few claims that carriers have not
 * settled yet. A sample of all there are.
 */
export function contacts(seed: number, season: Season, orders: Orders) {
	const draw = chance(seed, "contacts");
	const requests = rows([
		"id",
		"customer",
		"at",
		"channel",
		"reason",
		"agent",
		"wait_s",
		"talk_s",
		"hold_s",
		"wrapup_s",
		"abandoned",
		"transferred",
		"resolved_first",
		"cost",
	]);
	const tickets = rows([
		"id",
		"customer",
		"agent",
		"channel",
		"priority",
		"created_at",
		"first_reply_at",
		"resolved_at",
		"reopened_at",
	]);
	const customers = orders.columns.customer ?? [];
	for (let i = 0; i < orders.who.length; i++) {
		if (draw() >= 0.125) continue;
		const at =
			Math.ceil((orders.at[i] as number) / 1000 + gamma(draw, 2) * 5 * 86_400) *
			1000;
		if (at > season.end) continue;
		const better = at >= season.end - BETTER_SINCE;
		const customer = customers[i];
		const channel = pick(draw, CHANNELS);
		const agent = AGENTS[Math.floor(draw() * AGENTS.length)];
		const wait = Math.round(gamma(draw, 1) * (better ? 70 : 150));
		const abandoned = wait > 180 && draw() < 0.4;
		const resolved = draw() < (better ? 0.78 : 0.66);
		const talk = Math.round(gamma(draw, 3) * 260);
		const seconds = (share: number) =>
			abandoned ? Number.NaN : Math.round(talk * share * 2 * draw());
		requests.push({
			id: 70_000 + i,
			customer,
			at,
			channel,
			reason: pick(draw, REASONS),
			agent: abandoned ? null : agent,
			wait_s: wait,
			talk_s: abandoned ? Number.NaN : talk,
			hold_s: seconds(0.1),
			wrapup_s: seconds(0.3),
			abandoned,
			transferred: !abandoned && draw() < 0.09,
			resolved_first: !abandoned && resolved,
			cost: Math.round(40 + talk * 0.9) / 100,
		});
		if (abandoned || resolved) continue;
		const reply = past(season, at + gamma(draw, 2) * (better ? 5 : 9) * HOUR);
		const settled = past(
			season,
			reply + gamma(draw, 2) * (better ? 26 : 44) * HOUR,
		);
		tickets.push({
			id: 70_000 + i,
			customer,
			agent,
			channel,
			priority: pick(draw, PRIORITIES),
			created_at: at,
			first_reply_at: reply,
			resolved_at: settled,
			reopened_at:
				draw() < 0.07
					? past(season, settled + gamma(draw, 1) * 3 * DAY)
					: Number.NaN,
		});
	}
	const claim = chance(seed, "claims");
	for (let i = 0; i < orders.who.length; i++) {
		if (claim() >= 1 / 600) continue;
		const at = (orders.at[i] as number) + Math.ceil(8 * claim()) * DAY;
		if (at > season.end) continue;
		tickets.push({
			id: 90_000 + i,
			customer: customers[i],
			agent: AGENTS[Math.floor(claim() * AGENTS.length)],
			channel: "email",
			priority: "low",
			created_at: at,
			first_reply_at: past(season, at + gamma(claim, 2) * 9 * HOUR),
			resolved_at: Number.NaN,
			reopened_at: Number.NaN,
		});
	}
	return { contacts: requests.columns, tickets: tickets.columns };
}

/** The working days of the service's agents and of the one who leads them, since their hours are written down. */
export function agentTime(seed: number, { months, end }: Season) {
	const draw = chance(seed, "agent_time");
	const time = rows([
		"agent",
		"at",
		"role",
		"paid_s",
		"planned_s",
		"present_s",
		"production_s",
		"handling_s",
		"cost",
	]);
	const hours = (count: number) => Math.round(count * 3600);
	const start = months[Math.max(0, months.length - 25)] as number;
	for (let at = start + 8 * HOUR; at + 10 * HOUR <= end; at += DAY) {
		const weekday = new Date(at).getUTCDay();
		if (weekday === 0 || weekday === 6) continue;
		for (const agent of [...AGENTS, "Martine"]) {
			const leads = agent === "Martine";
			const present = draw() < 0.93 ? 6.6 + 0.4 * draw() : 0;
			const production = leads ? 0 : present * (0.78 + 0.1 * draw());
			time.push({
				agent,
				at,
				role: leads ? "supervisor" : "agent",
				paid_s: hours(7.5),
				planned_s: hours(7),
				present_s: hours(present),
				production_s: hours(production),
				handling_s: hours(production * (0.62 + 0.22 * draw())),
				cost: Math.round(7.5 * (leads ? 29 : 21)),
			});
		}
	}
	return time.columns;
}
