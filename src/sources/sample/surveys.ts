import { type Chance, chance, gamma } from "./chance.js";
import { AGENTS, BETTER_SINCE } from "./contacts.js";
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
	agent: { lowest: 1, before: [5, 11, 26, 38, 20], since: [3, 7, 20, 43, 27] },
} as const;

type Kind = keyof typeof SCORES;

/** What is asked after what, of how many, and how many answer. */
const ASKED = {
	order: { kind: "nps", share: 0.3, answer: 0.34 },
	contact: { kind: "csat", share: 0.8, answer: 0.38 },
	ticket: { kind: "ces", share: 0.9, answer: 0.42 },
	delivery: { kind: "csat", share: 0.06, answer: 0.36 },
	store: { kind: "csat", share: 0.08, answer: 0.24 },
} as const satisfies Record<
	string,
	{ kind: Kind; share: number; answer: number }
>;

/** What some write beside their score, the unhappiest first. */
const COMMENTS = [
	["Nobody could help me.", "I had to ask three times."],
	["It took too long.", "Nothing special."],
	["Quick and friendly.", "All was well, thank you."],
] as const;

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

/** What one answer in six says in words; `height` is the score as a share of the best. */
function comment(draw: Chance, height: number): string | null {
	if (draw() >= 1 / 6) return null;
	const words = COMMENTS[height < 0.5 ? 0 : height < 0.8 ? 1 : 2];
	return words[draw() < 0.5 ? 0 : 1];
}

/** Invitations after orders, contacts and tickets, and the answers to them; and the agents’ own, of whom two answers a month are asked. */
export function surveys(
	seed: number,
	season: Season,
	orders: Orders,
	contacts: Record<string, unknown[]>,
	tickets: Record<string, unknown[]>,
) {
	const write = chance(seed, "comments");
	const answers = rows([
		"id",
		"customer",
		"at",
		"kind",
		"score",
		"touchpoint",
		"agent",
		"comment",
	]);
	const invites = rows(["id", "customer", "at", "kind"]);
	const ask = (
		draw: Chance,
		kind: Kind,
		share: number,
		answer: number,
		touchpoint: string | null,
		customer: unknown,
		at: number,
		agent: unknown,
	) => {
		if (draw() >= share || !(at <= season.end)) return;
		invites.push({
			id: 300_000 + invites.columns.id.length,
			customer,
			at,
			kind,
		});
		if (draw() >= answer) return;
		const answered = at + Math.ceil(gamma(draw, 1) * DAY);
		if (answered > season.end) return;
		const { lowest, before, since } = SCORES[kind];
		const better = answered >= season.end - BETTER_SINCE;
		const given = score(draw, lowest, better ? since : before);
		answers.push({
			id: 400_000 + answers.columns.id.length,
			customer,
			at: answered,
			kind,
			score: given,
			touchpoint,
			agent,
			comment: comment(write, given / (lowest + before.length - 1)),
		});
	};
	const after = (
		draw: Chance,
		touchpoint: keyof typeof ASKED,
		customers: readonly unknown[] = [],
		instants: readonly unknown[] = [],
		agents: readonly unknown[] = [],
	) => {
		const { kind, share, answer } = ASKED[touchpoint];
		customers.forEach((customer, i) => {
			const at = (instants[i] as number) + 6 * DAY;
			const agent = agents[i] ?? null;
			ask(draw, kind, share, answer, touchpoint, customer, at, agent);
		});
	};
	const { customer, delivered_at } = orders.columns;
	const draw = chance(seed, "surveys");
	after(draw, "order", customer, orders.at);
	after(draw, "contact", contacts.customer, contacts.at, contacts.agent);
	after(draw, "ticket", tickets.customer, tickets.resolved_at, tickets.agent);
	const other = chance(seed, "touchpoints");
	after(other, "delivery", customer, delivered_at);
	const visits = orders.at.map((at, i) =>
		orders.channel[i] === "store" ? at : Number.NaN,
	);
	after(other, "store", customer, visits);
	const own = chance(seed, "agents");
	for (const month of season.months.slice(-25))
		for (const agent of [...AGENTS, ...AGENTS]) {
			const at = month + Math.floor(20 * DAY * own());
			ask(own, "agent", 1, 0.9, null, null, at, agent);
		}
	return { surveys: answers.columns, survey_invites: invites.columns };
}
