import type { Exposures } from "./campaigns.js";
import { chance } from "./chance.js";
import { campaignOf, type People } from "./customers.js";
import { DAY, type Season } from "./season.js";

/** What a customer from each advertised channel costs to win. */
const ACQUISITION = {
	search: 13,
	social: 17,
	display: 26,
	referral: 8,
	fair: 95,
	outbound: 70,
};

/** What is spent each month: on winning customers by channel, on keeping them, and on serving them; and on each spring campaign. */
export function costs(
	seed: number,
	{ months }: Season,
	people: People,
	{ treated }: Exposures,
): Record<string, unknown[]> {
	const draw = chance(seed, "costs");
	const at: number[] = [];
	const amount: number[] = [];
	const kind: string[] = [];
	const channel: (string | null)[] = [];
	const campaign: (string | null)[] = [];
	const spend = (
		when: number,
		what: string,
		where: string | null,
		sum: number,
		cause: string | null = campaignOf(where ?? "", when + DAY),
	) => {
		at.push(when);
		campaign.push(cause);
		kind.push(what);
		channel.push(where);
		amount.push(Math.round(sum * (0.85 + 0.3 * draw()) * 100) / 100);
	};
	const mailed = new Map<string, { when: number; count: number }>();
	for (const { campaign, at: when } of treated)
		mailed.set(campaign, {
			when,
			count: (mailed.get(campaign)?.count ?? 0) + 1,
		});
	let person = 0;
	months.forEach((month, i) => {
		const next = months[i + 1] ?? Number.POSITIVE_INFINITY;
		const newcomers = new Map<string, number>();
		const before = person;
		for (; (people.createdAt[person] ?? next) < next; person++) {
			const from = people.channels[person] as string;
			newcomers.set(from, (newcomers.get(from) ?? 0) + 1);
		}
		for (const [from, each] of Object.entries(ACQUISITION)) {
			const count = newcomers.get(from) ?? 0;
			if (count > 0) spend(month, "acquisition", from, count * each);
		}
		spend(month, "retention", "email", 180 + 0.35 * person);
		spend(month, "service", null, 900 + 6 * (person - before));
	});
	for (const [name, { when, count }] of mailed)
		spend(when, "retention", "email", 90 + 0.25 * count, name);
	return { at, amount, kind, channel, campaign };
}
