import { chance } from "./chance.js";
import type { People } from "./customers.js";
import type { Orders } from "./orders.js";
import { rows } from "./rows.js";
import { DAY, type Season } from "./season.js";

/** Points that make a voucher, and what it costs the shop. */
const VOUCHER = 100;
const VOUCHER_COST = 4;

/** Points lapse when a member has not ordered for so long. */
const LAPSE = 365 * DAY;

/**
 * Points of the programme's members: one a euro, earned with each order after they joined; vouchers for a hundred points, used
 * at some of the orders; and what lapsed after a year without one.
 */
export function loyaltyMoves(
	seed: number,
	season: Season,
	people: People,
	orders: Orders,
): Record<string, unknown[]> {
	const draw = chance(seed, "loyalty_moves");
	const moves = rows(["customer", "at", "kind", "points", "cost"]);
	const joined = people.columns.loyalty_joined_at as number[];
	const amounts = orders.columns.amount as number[];
	let balance = 0;
	for (let i = 0; i < orders.who.length; i++) {
		const person = orders.who[i] as number;
		const at = orders.at[i] as number;
		if (person !== orders.who[i - 1]) balance = 0;
		if (!(at >= (joined[person] as number))) continue;
		const customer = people.ids[person];
		const vouchers = Math.floor(balance / VOUCHER);
		if (vouchers > 0 && draw() < 0.6) {
			const points = vouchers * VOUCHER;
			const cost = vouchers * VOUCHER_COST;
			moves.push({ customer, at, kind: "burn", points, cost });
			balance -= points;
		}
		const points = Math.floor(amounts[i] as number);
		moves.push({ customer, at, kind: "earn", points, cost: 0 });
		balance += points;
		const next =
			orders.who[i + 1] === person
				? (orders.at[i + 1] as number)
				: Number.POSITIVE_INFINITY;
		const lapsed = at + LAPSE;
		if (next <= lapsed || lapsed > season.end) continue;
		moves.push({
			customer,
			at: lapsed,
			kind: "expire",
			points: balance,
			cost: 0,
		});
		balance = 0;
	}
	return moves.columns;
}

/** Newcomers who named who had sent them: most of those of the channel “referral”, and some others. */
export function referrals(seed: number, people: People) {
	const draw = chance(seed, "referrals");
	const named = rows(["id", "referrer", "customer", "at", "channel"]);
	const buyers: string[] = [];
	for (let person = 0; person < people.ids.length; person++) {
		const customer = people.ids[person] as string;
		const likely = people.channels[person] === "referral" ? 0.7 : 0.05;
		if (buyers.length > 0 && draw() < likely)
			named.push({
				id: 40_000 + person,
				referrer: buyers[Math.floor(draw() * buyers.length)],
				customer,
				at: people.createdAt[person],
				channel: draw() < 0.6 ? "link" : draw() < 0.5 ? "store" : "email",
			});
		if (people.roles[person] === "buyer") buyers.push(customer);
	}
	return named.columns;
}
