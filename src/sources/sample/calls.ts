import { chance, gamma, pick } from "./chance.js";
import { AGENTS } from "./contacts.js";
import type { People } from "./customers.js";
import { rows } from "./rows.js";
import { DAY, HOUR, past, type Season } from "./season.js";

const OUTCOMES = [
	["sale", 20],
	["appointment", 14],
	["refusal", 38],
	["callback", 12],
	["other", 16],
] as const;

/** Names on each month's list, and attempts after which one is given up. */
const LISTED = 340;
const ATTEMPTS = 4;

/** How likely a list is put aside before an attempt. */
const UNFINISHED = 0.02;

/**
 * A list a month to call, drawn from those with a telephone number on file, and the calls to them: up to four attempts each, until one
 * brings an answer. The latest list is still being worked through.
 */
export function* calls(
	seed: number,
	season: Season,
	people: People,
	phones: readonly unknown[],
) {
	const draw = chance(seed, "calls");
	const made = rows([
		"id",
		"agent",
		"customer",
		"list",
		"at",
		"duration_s",
		"reached",
		"argued",
		"outcome",
		"amount",
	]);
	const lists = rows(["list", "customer", "closed_at"]);
	for (const month of season.months.slice(-25)) {
		const list = `list ${new Date(month + DAY).toISOString().slice(0, 7)}`;
		const listed = new Set<number>();
		for (let i = 0; i < LISTED; i++) {
			const person = Math.floor(draw() * people.ids.length);
			if (listed.has(person) || !phones[person]) continue;
			if ((people.createdAt[person] as number) > month) continue;
			listed.add(person);
			const customer = people.ids[person];
			let closed = Number.NaN;
			let at = month + Math.floor(20 * draw()) * DAY + (9 + 9 * draw()) * HOUR;
			for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
				if (attempt > 0) at += (1 + Math.floor(4 * draw())) * DAY;
				const instant = Math.round(at / 1000) * 1000;
				if (instant > season.end || draw() < UNFINISHED) break;
				const reached = draw() < 0.42;
				const argued = reached && draw() < 0.72;
				const outcome = argued ? pick(draw, OUTCOMES) : "other";
				const sold = argued && outcome === "sale";
				made.push({
					id: 200_000 + made.columns.id.length,
					agent: AGENTS[Math.floor(draw() * AGENTS.length)],
					customer,
					list,
					at: instant,
					duration_s: Math.round(gamma(draw, 2) * (argued ? 290 : 35)),
					reached,
					argued,
					outcome: reached ? outcome : null,
					amount: sold
						? Math.round(100 * 80 * (0.5 + gamma(draw, 2))) / 100
						: 0,
				});
				if (!argued && attempt < ATTEMPTS - 1) continue;
				if (outcome === "callback" && attempt < ATTEMPTS - 1) continue;
				closed = instant;
				break;
			}
			lists.push({ list, customer, closed_at: past(season, closed) });
		}
		yield;
	}
	return { calls: made.columns, call_lists: lists.columns };
}
