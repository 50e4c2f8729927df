import { chance, gamma, pick } from "./chance.js";
import type { People } from "./customers.js";
import { rows } from "./rows.js";
import { DAY, HOUR, past, type Season } from "./season.js";

/** The sellers, each with how they do against the average. */
export const OWNERS = [
	["Amélie Roussel", 1.15],
	["Karim Benali", 1.05],
	["Sophie Garnier", 1],
	["Thomas Caron", 0.92],
	["Julie Marchand", 0.85],
] as const;

/** A lead's way: each step with the share that goes on to it and the days it takes. */
const STEPS = [
	["prospect_at", 0.86, 3],
	["lead_at", 0.8, 6],
	["mql_at", 0.76, 8],
	["sql_at", 0.74, 9],
	["quote_at", 0.8, 16],
	["won_at", 0.58, 28],
] as const;

/** Stages of an open deal, with the chance to win it from there. */
const QUALIFIED = ["qualification", 0.35] as const;
const PROPOSAL = ["proposal", 0.6] as const;

const PRODUCTS = [
	["gift boxes", 5],
	["staff shop", 3],
	["events", 2],
] as const;
const REASONS = [
	["price", 4],
	["no budget", 3],
	["competitor", 2],
	["no answer", 3],
] as const;

type Step = (typeof STEPS)[number][0];

const stepsOf = (taken: readonly number[]) =>
	Object.fromEntries(STEPS.map(([step], i) => [step, taken[i]])) as Record<
		Step,
		number
	>;

/** Places in a lead's way. */
const [SQL, QUOTE, WON] = [3, 4, 5];

/** The fair, or the year's round of calls, that a lead came of. */
function campaignOf(channel: string, at: number): string | null {
	const date = new Date(at);
	if (channel === "outbound") return `prospecting-${date.getUTCFullYear()}`;
	if (channel !== "fair") return null;
	const half = date.getUTCMonth() < 6 ? "spring" : "autumn";
	return `${half}-fair-${date.getUTCFullYear()}`;
}

/**
 * The sale to companies: leads with each step they took, and a deal for each that was ready for the sellers; companies that
 * were won are often sold to again. `quotedAt` is when each deal got its quote.
 */
export function sale(seed: number, season: Season, people: People) {
	const draw = chance(seed, "deals");
	const leads = rows([
		"id",
		"customer",
		"at",
		"channel",
		"campaign",
		"suspect_at",
		"first_reply_at",
		...STEPS.map(([step]) => step),
	]);
	const deals = rows([
		"id",
		"customer",
		"owner",
		"stage",
		"status",
		"amount",
		"probability",
		"created_at",
		"closed_at",
		"channel",
		"product",
		"lost_reason",
		"is_upsell",
		"decision_makers",
	]);
	const drawn = chance(seed, "decision_makers");
	const quotedAt: number[] = [];

	/** When each step from one on was taken, and when the lead was lost, if it was. */
	const way = (from: number, start: number, skill: number) => {
		const taken = STEPS.map(() => Number.NaN);
		let when = start;
		for (let i = from; i < STEPS.length; i++) {
			const [, share, days] = STEPS[i] as (typeof STEPS)[number];
			when += gamma(draw, 2) * days * DAY;
			if (draw() >= (i === WON ? share * skill : share))
				return { taken, lostAt: past(season, when + gamma(draw, 2) * 9 * DAY) };
			taken[i] = past(season, when);
		}
		return { taken, lostAt: Number.NaN };
	};

	for (let person = 0; person < people.ids.length; person++) {
		if (people.roles[person] !== "company") continue;
		const customer = people.ids[person];
		const channel = people.channels[person];
		const at = people.createdAt[person] as number;
		const [owner, skill] = pick(
			draw,
			OWNERS.map((seller) => [seller, 1] as const),
		);
		const deal = (
			created: number,
			{ taken, lostAt }: ReturnType<typeof way>,
			upsell: boolean,
		) => {
			const won = taken[WON] as number;
			const status = won > 0 ? "won" : lostAt > 0 ? "lost" : "open";
			const [stage, odds] = (taken[QUOTE] as number) > 0 ? PROPOSAL : QUALIFIED;
			deals.push({
				id: 5000 + deals.columns.id.length,
				customer,
				owner,
				stage: status === "open" ? stage : status,
				status,
				amount: Math.round(2600 * gamma(draw, 2) + 150),
				probability: status === "open" ? odds : status === "won" ? 1 : 0,
				created_at: created,
				closed_at: status === "won" ? won : lostAt,
				channel,
				product: pick(draw, PRODUCTS),
				lost_reason: status === "lost" ? pick(draw, REASONS) : null,
				is_upsell: upsell,
				decision_makers: 1 + Math.floor(3.2 * drawn() * drawn() + drawn()),
			});
			quotedAt.push(taken[QUOTE] as number);
			return won;
		};

		const first = way(0, at, skill);
		leads.push({
			id: 9000 + leads.columns.id.length,
			customer,
			at,
			channel,
			campaign: campaignOf(channel as string, at),
			suspect_at: at,
			first_reply_at: past(season, at + gamma(draw, 1) * 9 * HOUR),
			...stepsOf(first.taken),
		});
		const ready = first.taken[SQL] as number;
		if (!(ready > 0)) continue;
		let won = deal(ready, first, false);
		while (won > 0 && draw() < 0.55) {
			const again = Math.floor(won + gamma(draw, 2) * 120 * DAY);
			if (again > season.end) break;
			won = deal(again, way(QUOTE, again, skill), true);
		}
	}
	return { leads: leads.columns, deals: deals.columns, quotedAt };
}
