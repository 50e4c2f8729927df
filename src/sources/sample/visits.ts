import { type Chance, chance, exponential, gamma, pick } from "./chance.js";
import { campaignOf, type People } from "./customers.js";
import type { Orders } from "./orders.js";
import { rows } from "./rows.js";
import { demandAt, instantAt, type Season } from "./season.js";

const CHANNELS = [
	["search", 38],
	["direct", 24],
	["social", 16],
	["email", 11],
	["display", 7],
	["referral", 4],
] as const;
const DEVICES: readonly (readonly [readonly [string, string], number])[] = [
	[["mobile", "Safari"], 30],
	[["mobile", "Chrome"], 27],
	[["mobile", "Samsung Internet"], 5],
	[["desktop", "Chrome"], 20],
	[["desktop", "Safari"], 5],
	[["desktop", "Firefox"], 4],
	[["desktop", "Edge"], 4],
	[["tablet", "Safari"], 5],
];

const APP = ["mobile", "app"] as const;

/** Months for which visits and touches have been kept, the one of the as-of instant included. */
const KEPT = 25;

/** Visitors whom nobody knows for each unit of demand, and how often one comes again. */
const STRANGERS = 35;
const AGAIN = 0.32;

export const keptSince = ({ months }: Season): number =>
	months[Math.max(0, months.length - KEPT)] as number;

/** By which channel each buyer came to the shop to order. */
export const entrances = (seed: number, orders: Orders): string[] => {
	const draw = chance(seed, "entrances");
	return orders.who.map(() => pick(draw, CHANNELS));
};

/** A way that people come by, with its campaign if one was running. */
export function entrance(draw: Chance, at: number) {
	const channel = pick(draw, CHANNELS);
	return { channel, campaign: campaignOf(channel, at) };
}

/**
 * Visits to site and app: one for each order placed there, more of the people on file who look without buying, and those of strangers,
 * most of whom come once.
 */
export function* sessions(
	seed: number,
	season: Season,
	people: People,
	orders: Orders,
) {
	const draw = chance(seed, "sessions");
	const since = keptSince(season);
	const from = demandAt(season, since);
	const end = season.demand[season.demand.length - 1] as number;
	const visits = rows([
		"id",
		"visitor",
		"customer",
		"at",
		"duration_s",
		"pageviews",
		"device",
		"browser",
		"channel",
		"campaign",
		"is_new_visitor",
		"load_ms",
	]);
	const visit = (
		visitor: string,
		customer: string | null,
		at: number,
		channel: string,
		pageviews: number,
		isNew: boolean,
		[device, browser]: readonly [string, string],
	) => {
		visits.push({
			id: 1_000_000 + visits.columns.id.length,
			visitor,
			customer,
			at,
			duration_s: Math.round(
				pageviews === 1 ? 20 * draw() : pageviews * 30 * (0.3 + gamma(draw, 2)),
			),
			pageviews,
			device,
			browser,
			channel,
			campaign: campaignOf(channel, at),
			is_new_visitor: isNew,
			load_ms: Math.round(
				(device === "desktop" ? 700 : 1100) * (0.5 + gamma(draw, 4)),
			),
		});
	};
	const pages = () =>
		draw() < 0.41 ? 1 : 2 + Math.floor(exponential(draw) * 3.4);

	const ways = entrances(seed, orders);
	for (let i = 0; i < orders.who.length; i++) {
		const person = orders.who[i] as number;
		const ordered = orders.at[i] as number;
		if (orders.channel[i] === "store" || ordered < since) continue;
		const on = orders.channel[i] === "app" ? APP : pick(draw, DEVICES);
		const at = ordered - 1000 * Math.ceil(gamma(draw, 2) * 420);
		const isNew = ordered === people.createdAt[person];
		visit(
			`V${person}`,
			people.ids[person] as string,
			at,
			ways[i] as string,
			4 + pages() + pages(),
			isNew,
			on,
		);
		if (i % 1024 === 0) yield;
	}

	for (let person = 0; person < people.ids.length; person++) {
		if (people.roles[person] === "company") continue;
		const pace = people.roles[person] === "buyer" ? 62 : 85;
		const on = pick(draw, DEVICES);
		let asked = Math.max(from, people.asked[person] as number);
		for (;;) {
			asked += exponential(draw) * pace;
			if (asked >= end) break;
			const at = instantAt(season, asked);
			visit(
				`V${person}`,
				draw() < 0.8 ? (people.ids[person] as string) : null,
				at,
				pick(draw, CHANNELS),
				pages(),
				false,
				on,
			);
		}
		if (person % 128 === 0) yield;
	}

	let stranger = 0;
	for (let asked = from; ; stranger++) {
		asked += exponential(draw) / STRANGERS;
		if (asked >= end) break;
		const on = pick(draw, DEVICES);
		let at = instantAt(season, asked);
		for (let first = true; at < season.end; first = false) {
			visit(`S${stranger}`, null, at, pick(draw, CHANNELS), pages(), first, on);
			if (draw() >= AGAIN) break;
			at += 1000 * Math.ceil(gamma(draw, 1) * 9 * 86_400);
		}
		if (stranger % 1024 === 0) yield;
	}
	return visits.columns;
}
