import { chance, exponential, gamma, pick } from "./chance.js";
import type { People } from "./customers.js";
import type { Orders } from "./orders.js";
import { DAY, instantAt, type Season } from "./season.js";

const MINUTE = 60_000;
const DEVICES = [
	["mobile", 62],
	["desktop", 31],
	["tablet", 7],
] as const;

/** How likely a visit that will not end in an order goes on to each further step, and how long that takes in minutes. */
const FURTHER = [
	["product", 0.58, 3],
	["cart", 0.3, 9],
	["checkout", 0.45, 14],
] as const;

/**
 * What those who accept the site's tracking (three in ten) did there: visits that lead to their orders by web or app, and more
 * visits that stop on the way. The latest have not had the time to end. Of other buyers, four in ten use the shop's service of
 * reminders now and then (`usage`).
 */
export function events(
	seed: number,
	season: Season,
	people: People,
	orders: Orders,
): Record<string, unknown[]> {
	const draw = chance(seed, "events");
	const end = season.demand[season.demand.length - 1] as number;
	const name: string[] = [];
	const customer: string[] = [];
	const at: number[] = [];
	const device: string[] = [];
	const write = (what: string, person: number, when: number, on: string) => {
		if (when > season.end) return;
		name.push(what);
		customer.push(people.ids[person] as string);
		at.push(when);
		device.push(on);
	};
	const tracked = people.roles.map(
		(role) => role !== "company" && draw() < 0.3,
	);

	for (let i = 0; i < orders.who.length; i++) {
		const person = orders.who[i] as number;
		if (!tracked[person] || orders.channel[i] === "store") continue;
		const on = orders.channel[i] === "app" ? "mobile" : pick(draw, DEVICES);
		const ordered = orders.at[i] as number;
		const checkout = ordered - Math.ceil(gamma(draw, 2) * 4 * MINUTE);
		const cart = checkout - Math.ceil(gamma(draw, 1) * 0.4 * DAY);
		const product = cart - Math.ceil(gamma(draw, 2) * 6 * MINUTE);
		const visit = product - Math.ceil(gamma(draw, 1) * 0.5 * DAY);
		write("visit", person, visit, on);
		write("product", person, product, on);
		write("cart", person, cart, on);
		write("checkout", person, checkout, on);
		write("order", person, ordered, on);
	}

	for (let person = 0; person < tracked.length; person++) {
		if (!tracked[person]) continue;
		const pace = people.roles[person] === "buyer" ? 160 : 120;
		let asked = people.asked[person] as number;
		for (;;) {
			asked += exponential(draw) * pace;
			if (asked >= end) break;
			const on = pick(draw, DEVICES);
			let when = instantAt(season, asked);
			write("visit", person, when, on);
			for (const [what, share, minutes] of FURTHER) {
				if (draw() >= share) break;
				when += Math.ceil(gamma(draw, 2) * minutes * MINUTE);
				write(what, person, when, on);
			}
		}
	}

	const use = chance(seed, "usage");
	for (let person = 0; person < tracked.length; person++) {
		if (tracked[person] || people.roles[person] !== "buyer") continue;
		if (use() >= 0.4) continue;
		let asked = people.asked[person] as number;
		for (;;) {
			asked += exponential(use) * 90;
			if (asked >= end) break;
			write("usage", person, instantAt(season, asked), "mobile");
		}
	}
	return { name, customer, at, device };
}
