import { type Chance, chance, gamma } from "./chance.js";
import { BETTER_SINCE } from "./contacts.js";
import type { Orders } from "./orders.js";
import { rows } from "./rows.js";
import { DAY, type Season } from "./season.js";

/** How often each score is given, the lowest first, before and since the service got better. */
const SCORES = {
	nps: {
		lowest: 0,
		before: [4, 1, 2, 3, 4, 7, 8, 15, 19, 17, 20],
		since: [1, 1, 1, 1, 2, 3, 5, 11, 20, 24, 31],
	},
	csat: { lowest: 1, before: [7, 9, 17, 38, 29], since: [4, 5, 12, 40, 39] },
	ces: {
		lowest: 1,
		before: [5, 7, 10, 16, 24, 23, 15],
		since: [3, 4, 7, 12, 23, 29, 22],
	},
} as const;

/** What is asked after what, of how many, and how many answer. */
const ASKED = {
	nps: { touchpoint: "order", share: 0.3, answer: 0.34 },
	csat: { touchpoint: "contact", share: 0.8, answer: 0.38 },
	ces: { touchpoint: "ticket", share: 0.9, answer: 0.42 },
} as const;

function score(draw: Chance, lowest: number, weights: readonly number[]) {
	let left = draw() * weights.reduce((sum, weight) => sum + weight);
	let step = 0;
	while (step < weights.length - 1) {
		left -= weights[step] as number;
		if (left < 0) break;
		step++;
	}
	return lowest + step;
}

/** Invitations after orders, contacts and tickets, and the answers to them. */
export function surveys(
	seed: number,
	season: Season,
	orders: Orders,
	contacts: Record<string, unknown[]>,
	tickets: Record<string, unknown[]>,
) {
	const draw = chance(seed, "surveys");
	const answers = rows([
		"customer",
		"at",
		"kind",
		"score",
		"touchpoint",
		"agent",
	]);
	const invites = rows(["customer", "at", "kind"]);
	const ask = (
		kind: keyof typeof SCORES,
		customers: readonly unknown[],
		instants: readonly unknown[],
		agents: readonly unknown[] = [],
	) => {
		const { touchpoint, share, answer } = ASKED[kind];
		const { lowest, before, since } = SCORES[kind];
		for (let i = 0; i < customers.length; i++) {
			if (draw() >= share) continue;
			const at = (instants[i] as number) + 6 * DAY;
			if (!(at <= season.end)) continue;
			const customer = customers[i];
			invites.push({ customer, at, kind });
			if (draw() >= answer) continue;
			const answered = at + Math.ceil(gamma(draw, 1) * DAY);
			if (answered > season.end) continue;
			const better = answered >= season.end - BETTER_SINCE;
			answers.push({
				customer,
				at: answered,
				kind,
				score: score(draw, lowest, better ? since : before),
				touchpoint,
				agent: agents[i] ?? null,
			});
		}
	};
	ask("nps", orders.columns.customer ?? [], orders.at);
	ask("csat", contacts.customer ?? [], contacts.at ?? [], contacts.agent);
	ask("ces", tickets.customer ?? [], tickets.resolved_at ?? [], tickets.agent);
	return { surveys: answers.columns, survey_invites: invites.columns };
}
