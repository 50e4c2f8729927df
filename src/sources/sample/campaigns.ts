import { chance, pick } from "./chance.js";
import type { People } from "./customers.js";
import { DAY, HOUR, past, type Season } from "./season.js";

/** Who was in the test of a spring campaign, and the orders that it caused. */
export interface Exposures {
	treated: { person: number; at: number; campaign: string }[];
	/** Orders that would not have been, by customer. */
	extra: Map<number, { at: number; campaign: string }[]>;
	columns: Record<string, unknown[]>;
}

/** The campaign's effect: its treated are this much likelier to order within 14 days than its control group. */
export const UPLIFT = 0.02;

/**
 * A campaign each spring, on those who had agreed to e-mail: four in six are treated, the rest is the control group. About one
 * in twelve would order within 14 days anyway, so that the orders caused are a little more than the uplift.
 */
export function exposures(
	seed: number,
	season: Season,
	people: People,
): Exposures {
	const draw = chance(seed, "exposures");
	const treated: Exposures["treated"] = [];
	const extra: Exposures["extra"] = new Map();
	const experiment: string[] = [];
	const programme: string[] = [];
	const scenario: string[] = [];
	const customer: string[] = [];
	const arm: string[] = [];
	const at: number[] = [];
	const last = new Date(season.end).getUTCFullYear();
	for (
		let year = new Date(season.start).getUTCFullYear();
		year <= last;
		year++
	) {
		const launch = Date.UTC(year, 2, 18, 9);
		if (launch < season.start || launch > season.end) continue;
		const campaign = `spring-${year}`;
		for (let person = 0; person < people.ids.length; person++) {
			if ((people.createdAt[person] as number) >= launch) break;
			if (people.roles[person] !== "buyer") continue;
			if (Number.isNaN(people.optedInAt[person])) continue;
			const isTreated = draw() < 4 / 6;
			experiment.push(campaign);
			programme.push("spring");
			scenario.push("spring-offer");
			customer.push(people.ids[person] as string);
			arm.push(isTreated ? "treated" : "control");
			at.push(launch);
			if (!isTreated) continue;
			treated.push({ person, at: launch, campaign });
			const when = launch + HOUR + 13.5 * DAY * Math.min(draw(), draw());
			if (draw() >= UPLIFT / 0.92 || when > season.end) continue;
			const orders = extra.get(person) ?? [];
			orders.push({ at: when - (when % 1000), campaign });
			extra.set(person, orders);
		}
	}
	return {
		treated,
		extra,
		columns: { experiment, programme, scenario, customer, arm, at },
	};
}

/** E-mails: a welcome to newcomers and the spring campaign to its treated, with what became of each. */
export function messages(
	seed: number,
	season: Season,
	people: People,
	{ treated }: Exposures,
): Record<string, unknown[]> {
	const draw = chance(seed, "messages");
	const id: number[] = [];
	const customer: string[] = [];
	const campaign: (string | null)[] = [];
	const scenario: string[] = [];
	const programme: string[] = [];
	const channel: string[] = [];
	const at: number[] = [];
	const delivered_at: number[] = [];
	const bounced_at: number[] = [];
	const bounce_kind: (string | null)[] = [];
	const opened_at: number[] = [];
	const clicked_at: number[] = [];
	const unsubscribed_at: number[] = [];
	const complained_at: number[] = [];
	const never = Number.NaN;
	const send = (person: number, when: number, cause: string | null) => {
		const delivered = draw() < 0.972;
		const opened = delivered && draw() < (cause ? 0.38 : 0.52);
		const clicked = opened && draw() < (cause ? 0.17 : 0.24);
		const openedAt =
			when + HOUR * (0.1 + 40 * Math.min(draw(), draw(), draw()));
		id.push(600_000 + id.length);
		customer.push(people.ids[person] as string);
		campaign.push(cause);
		scenario.push(cause ? "spring-offer" : "welcome");
		programme.push(cause ? "spring" : "welcome");
		channel.push("email");
		at.push(when);
		delivered_at.push(delivered ? past(season, when + 20_000) : never);
		bounced_at.push(delivered ? never : past(season, when + 20_000));
		bounce_kind.push(
			delivered
				? null
				: pick(draw, [
						["hard", 3],
						["soft", 5],
					]),
		);
		opened_at.push(opened ? past(season, openedAt) : never);
		clicked_at.push(clicked ? past(season, openedAt + 60_000) : never);
		unsubscribed_at.push(
			opened && draw() < 0.012 ? past(season, openedAt + 90_000) : never,
		);
		complained_at.push(
			opened && draw() < 0.004 ? past(season, openedAt + 30_000) : never,
		);
	};
	for (let person = 0; person < people.ids.length; person++) {
		const when = (people.optedInAt[person] as number) + HOUR;
		if (when <= season.end && people.roles[person] !== "company")
			send(person, when, null);
	}
	for (const { person, at, campaign } of treated) send(person, at, campaign);
	return {
		id,
		customer,
		campaign,
		scenario,
		programme,
		channel,
		at,
		delivered_at,
		bounced_at,
		bounce_kind,
		opened_at,
		clicked_at,
		unsubscribed_at,
		complained_at,
	};
}
