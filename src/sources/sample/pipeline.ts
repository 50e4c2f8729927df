import { chance, gamma, pick } from "./chance.js";
import { OWNERS, type sale } from "./deals.js";
import { rows } from "./rows.js";
import { DAY, HOUR, type Season } from "./season.js";

type Sale = ReturnType<typeof sale>;
type Column<T> = readonly T[];

/** How a seller gets in touch about a lead or a deal, with the seconds it takes. */
const KINDS: readonly (readonly [readonly [string, number], number])[] = [
	[["call", 420], 45],
	[["email", 300], 35],
	[["meeting", 3000], 14],
	[["visit", 5400], 6],
];
const OUTCOMES = [
	["next step agreed", 40],
	["to follow up", 34],
	["no answer", 26],
] as const;

/** Each deal's stay in each stage: from its creation to the quote, and from there to its close. */
export function stageChanges({ deals, quotedAt }: Sale) {
	const stays = rows(["deal", "owner", "stage", "entered_at", "left_at"]);
	const created = deals.created_at as Column<number>;
	const closed = deals.closed_at as Column<number>;
	quotedAt.forEach((quoted, i) => {
		const stay = { deal: deals.id[i], owner: deals.owner[i] };
		const isQuoted = !Number.isNaN(quoted);
		stays.push({
			...stay,
			stage: "qualification",
			entered_at: created[i],
			left_at: isQuoted ? quoted : closed[i],
		});
		if (isQuoted)
			stays.push({
				...stay,
				stage: "proposal",
				entered_at: quoted,
				left_at: closed[i],
			});
	});
	return stays.columns;
}

/** What sellers do: most leads are contacted and some get in touch themselves; deals are worked on every few days until they close. */
export function activities(seed: number, season: Season, found: Sale) {
	const draw = chance(seed, "activities");
	const done = rows([
		"id",
		"owner",
		"customer",
		"deal",
		"kind",
		"direction",
		"at",
		"duration_s",
		"outcome",
	]);
	const act = (
		owner: unknown,
		customer: unknown,
		deal: unknown,
		at: number,
		incoming: number,
	) => {
		const [kind, seconds] = pick(draw, KINDS);
		const instant = Math.round(at / 1000) * 1000;
		const direction = draw() < incoming ? "in" : "out";
		const duration_s = Math.round(seconds * (0.4 + gamma(draw, 3)));
		const outcome = pick(draw, OUTCOMES);
		if (instant > season.end) return;
		done.push({
			id: 800_000 + done.columns.id.length,
			owner,
			customer,
			deal,
			kind,
			direction,
			at: instant,
			duration_s,
			outcome,
		});
	};
	const { leads, deals } = found;
	const owners = new Map(deals.customer.map((who, i) => [who, deals.owner[i]]));
	(leads.at as Column<number>).forEach((at, i) => {
		const who = leads.customer[i];
		const anyone = OWNERS[Math.floor(draw() * OWNERS.length)]?.[0];
		const owner = owners.get(who) ?? anyone;
		if (draw() < 0.35) act(owner, who, null, at + 2 * HOUR * draw(), 1);
		if (draw() >= 0.84) return;
		let after = gamma(draw, 2) * DAY;
		do {
			act(owner, who, null, at + after, 0.15);
			after += (4 + 9 * draw()) * DAY;
		} while (after < 12 * DAY);
	});
	(deals.created_at as Column<number>).forEach((created, i) => {
		const closed = deals.closed_at[i] as number;
		const end = Number.isNaN(closed) ? season.end : closed;
		let at = created + gamma(draw, 2) * 2 * DAY;
		for (; at <= end; at += gamma(draw, 2) * 7 * DAY)
			act(deals.owner[i], deals.customer[i], deals.id[i], at, 0.3);
	});
	return done.columns;
}

/** What each seller is to win each month, to the end of the year: a little more than what they do win, and more each year. */
export function quotas({ months, end }: Season) {
	const targets = rows(["owner", "at", "amount"]);
	const [first = end] = months;
	const starts = [...months];
	const last = new Date((months[months.length - 1] as number) + DAY);
	for (let month = last.getUTCMonth() + 1; month < 12; month++)
		starts.push(Date.UTC(last.getUTCFullYear(), month) - HOUR);
	for (const at of starts)
		for (const [owner, skill] of OWNERS)
			targets.push({
				owner,
				at,
				amount:
					100 * Math.round(skill * (12 + (7 * (at - first)) / (1095 * DAY))),
			});
	return targets.columns;
}
