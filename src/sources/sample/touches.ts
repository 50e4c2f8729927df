import { chance, exponential, gamma } from "./chance.js";
import { campaignOf, type People } from "./customers.js";
import type { Orders } from "./orders.js";
import { rows } from "./rows.js";
import { demandAt, instantAt, type Season } from "./season.js";
import { entrance, entrances, keptSince } from "./visits.js";

/** How far before an order its touches reach back. */
const BACK = 26;

/**
 * Contacts before a purchase, as far as they are known: for most orders the way that led to it and up to a few before that; and those
 * that led to nothing.
 */
export function* touches(
	seed: number,
	season: Season,
	people: People,
	orders: Orders,
) {
	const draw = chance(seed, "touches");
	const since = keptSince(season);
	const end = season.demand[season.demand.length - 1] as number;
	const found = rows(["customer", "at", "channel", "campaign"]);
	const ways = entrances(seed, orders);
	for (let i = 0; i < orders.who.length; i++) {
		const ordered = orders.at[i] as number;
		if (
			ordered < since ||
			draw() < (orders.channel[i] === "store" ? 0.45 : 0.1)
		)
			continue;
		const customer = people.ids[orders.who[i] as number];
		const channel = ways[i] as string;
		const last = ordered - 1000 * Math.ceil(gamma(draw, 2) * 600);
		for (let more = exponential(draw) * 1.1; more > 0.5; more--) {
			const at =
				last - 1000 * Math.ceil(BACK * 86_400 * Math.min(draw(), draw()));
			found.push({ customer, at, ...entrance(draw, at) });
		}
		found.push({
			customer,
			at: last,
			channel,
			campaign: campaignOf(channel, last),
		});
		if (i % 1024 === 0) yield;
	}
	for (let person = 0; person < people.ids.length; person++) {
		if (people.roles[person] === "company") continue;
		let asked = Math.max(
			people.asked[person] as number,
			demandAt(season, since),
		);
		for (;;) {
			asked += exponential(draw) * 280;
			if (asked >= end) break;
			const at = instantAt(season, asked);
			found.push({ customer: people.ids[person], at, ...entrance(draw, at) });
		}
		if (person % 512 === 0) yield;
	}
	return found.columns;
}
