import { chance } from "./chance.js";
import type { People } from "./customers.js";
import type { Season } from "./season.js";

/** What a customer from each advertised channel costs to win. */
const ACQUISITION = {
	search: 13,
	social: 17,
	display: 26,
	referral: 8,
	fair: 95,
	outbound: 70,
};

/** What is spent each month: on winning customers by channel, on keeping them, and on serving them. */
export function costs(
	seed: number,
	{ months }: Season,
	people: People,
): Record<string, unknown[]> {
	const draw = chance(seed, "costs");
	const at: number[] = [];
	const amount: number[] = [];
	const kind: string[] = [];
	const channel: (string | null)[] = [];
	const spend = (
		when: number,
		what: string,
		where: string | null,
		sum: number,
	) => {
		at.push(when);
		kind.push(what);
		channel.push(where);
		amount.push(Math.round(sum * (0.85 + 0.3 * draw()) * 100) / 100);
	};
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
	return { at, amount, kind, channel };
}
