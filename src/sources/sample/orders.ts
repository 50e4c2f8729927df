import type { Exposures } from "./campaigns.js";
import { type Chance, chance, exponential, gamma, pick } from "./chance.js";
import type { People } from "./customers.js";
import { DAY, instantAt, past, type Season } from "./season.js";

/** What people bought, by customer and then by time. */
export interface Orders {
	/** The customer of each order, as a place in the list of people. */
	who: number[];
	at: number[];
	channel: string[];
	columns: Record<string, unknown[]>;
}

const STORES = ["Paris", "Lyon", "Nantes", "Lille", "Bordeaux"];

/** How a customer likes to buy: one channel, or several. */
const HABITS: readonly (readonly [readonly string[], number])[] = [
	[["web"], 48],
	[["store"], 26],
	[["app"], 9],
	[["web", "store"], 9],
	[["app", "web", "store"], 8],
];

const cents = (amount: number) => Math.round(amount * 100) / 100;

const oneOf = <T>(draw: Chance, choices: readonly T[]) =>
	choices[Math.floor(draw() * choices.length)] as T;

/**
 * Orders as BG/NBD has them (Fader, Hardie, Lee 2005), in the time of the season: each buyer orders at a rate of their own
 * (gamma) until they drop out, with a chance of their own (beta) after each order. Baskets are gamma about a mean of the
 * buyer's own (gamma-gamma). A campaign makes some of those who got it order once more.
 */
export function orders(
	seed: number,
	season: Season,
	people: People,
	exposures: Exposures,
): Orders {
	const draw = chance(seed, "orders");
	const end = season.demand[season.demand.length - 1] as number;
	const who: number[] = [];
	const at: number[] = [];
	const channel: string[] = [];
	const id: number[] = [];
	const customer: string[] = [];
	const amount: number[] = [];
	const margin: number[] = [];
	const quantity: number[] = [];
	const store: (string | null)[] = [];
	const campaign: (string | null)[] = [];
	const delivery_charged: number[] = [];
	const delivery_cost: number[] = [];
	const promised_at: number[] = [];
	const delivered_at: number[] = [];
	const refunded_amount: number[] = [];

	let habit: readonly string[] = [];
	let basket = 0;
	const write = (person: number, when: number, cause: string | null) => {
		const where = oneOf(draw, habit);
		const value = cents(Math.max(4.9, basket * gamma(draw, 4)));
		const delivered = where !== "store";
		const free = value >= 60;
		const promised = when + (draw() < 0.3 ? 1.2 : 3.5) * DAY;
		const lag = (0.35 + 0.55 * gamma(draw, 8)) * (promised - when);
		who.push(person);
		at.push(when);
		channel.push(where);
		id.push(100_000 + id.length);
		customer.push(people.ids[person] as string);
		amount.push(value);
		margin.push(cents(value * (0.3 + 0.2 * draw())));
		quantity.push(1 + Math.floor((value / 30) * draw() * 1.6));
		store.push(delivered ? null : oneOf(draw, STORES));
		campaign.push(cause);
		delivery_charged.push(delivered && !free ? 4.9 : 0);
		delivery_cost.push(delivered ? cents(4.2 + 2.4 * draw()) : 0);
		promised_at.push(delivered ? promised : Number.NaN);
		delivered_at.push(delivered ? past(season, when + lag) : Number.NaN);
		refunded_amount.push(
			draw() < 0.045 ? (draw() < 0.5 ? value : cents(value * draw())) : 0,
		);
	};

	for (let person = 0; person < people.ids.length; person++) {
		if (people.roles[person] !== "buyer") continue;
		const rate = gamma(draw, 2) / 36;
		const dropout = Math.min(draw(), draw(), draw());
		habit =
			people.channels[person] === "store" ? ["store"] : pick(draw, HABITS);
		basket = 30 + 32 * gamma(draw, 2);
		const first = people.createdAt[person] as number;
		write(person, first, people.columns.campaign?.[person] as string | null);
		let asked = people.asked[person] as number;
		while (draw() >= dropout) {
			asked += exponential(draw) / rate;
			if (asked >= end) break;
			write(person, instantAt(season, asked), null);
		}
		for (const order of exposures.extra.get(person) ?? [])
			write(person, order.at, order.campaign);
	}
	return {
		who,
		at,
		channel,
		columns: {
			id,
			customer,
			at,
			amount,
			margin,
			quantity,
			channel,
			store,
			campaign,
			delivery_charged,
			delivery_cost,
			promised_at,
			delivered_at,
			refunded_amount,
		},
	};
}
