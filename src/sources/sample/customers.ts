import { type Chance, chance, gamma, pick } from "./chance.js";
import { DAY, instantAt, past, type Season } from "./season.js";

/** Who a customer is to the shop: a buyer, someone on file who has not bought, or a company that is sold to by people. */
export type Role = "buyer" | "prospect" | "company";

/** The people of the shop, oldest first, with what the other tables need to know of them. */
export interface People {
	ids: string[];
	roles: Role[];
	/** When they came on file, and the demand of the season by then. */
	createdAt: number[];
	asked: number[];
	/** When they agreed to e-mail, if they did. */
	optedInAt: number[];
	channels: string[];
	columns: Record<string, unknown[]>;
}

const FIRST_NAMES =
	"Camille Léa Manon Chloé Inès Jade Louise Sarah Zoé Hugo Lucas Louis Nathan Jules Adam Raphaël Gabriel Arthur Yanis Noé".split(
		" ",
	);
const LAST_NAMES =
	"Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefèvre Leroy Roux David Bertrand Morel Fournier Girard".split(
		" ",
	);
const POSTAL_CODES =
	"75011 75015 69003 13006 31000 44000 59000 33000 67000 35000 06000 34000".split(
		" ",
	);
const CHANNELS = [
	["search", 32],
	["social", 22],
	["store", 20],
	["referral", 10],
	["direct", 9],
	["display", 7],
] as const;
const COMPANY_CHANNELS = ["website", "fair", "referral", "outbound"];

/** The campaign that brought someone, where one of an advertised channel was running. */
export function campaignOf(channel: string, at: number): string | null {
	if (channel !== "search" && channel !== "social" && channel !== "display")
		return null;
	const date = new Date(at);
	const month = date.getUTCMonth();
	const name =
		month >= 10
			? "christmas"
			: month === 0
				? "sales"
				: month === 2 || month === 3
					? "spring"
					: null;
	return name && `${name}-${date.getUTCFullYear()}`;
}

/** Where in the season a newcomer comes, for a shop that attracts a quarter more at the end than at the start. */
const arrival = (share: number) => (Math.sqrt(1 + 0.5625 * share) - 1) / 0.25;

const oneOf = (draw: Chance, words: readonly string[]) =>
	words[Math.floor(draw() * words.length)] as string;

/** Customers who come with the seasons, in growing numbers. */
export function customers(seed: number, season: Season, count: number): People {
	const draw = chance(seed, "customers");
	const total = season.demand[season.demand.length - 1] as number;
	const ids: string[] = [];
	const roles: Role[] = [];
	const createdAt: number[] = [];
	const asked: number[] = [];
	const optedInAt: number[] = [];
	const channels: string[] = [];
	const campaign: (string | null)[] = [];
	const segment: string[] = [];
	const first_name: string[] = [];
	const last_name: string[] = [];
	const email: (string | null)[] = [];
	const postal_code: string[] = [];
	const email_opt_out_at: number[] = [];
	const loyalty_joined_at: number[] = [];
	for (let i = 0; i < count; i++) {
		const position = total * arrival((i + draw()) / count);
		const at = instantAt(season, position);
		const kind = draw();
		const role = kind < 0.62 ? "buyer" : kind < 0.81 ? "prospect" : "company";
		const channel =
			role === "company" ? oneOf(draw, COMPANY_CHANNELS) : pick(draw, CHANNELS);
		const first = oneOf(draw, FIRST_NAMES);
		const last = oneOf(draw, LAST_NAMES);
		const optedIn = draw() < (channel === "store" ? 0.42 : 0.64);
		const joined = role === "buyer" && draw() < 0.35;
		ids.push(`C${100_000 + i}`);
		roles.push(role);
		createdAt.push(at);
		asked.push(position);
		optedInAt.push(optedIn ? at : Number.NaN);
		email_opt_out_at.push(
			optedIn && draw() < 0.12
				? past(season, at + gamma(draw, 1) * 250 * DAY)
				: Number.NaN,
		);
		loyalty_joined_at.push(
			joined ? past(season, at + gamma(draw, 2) * 60 * DAY) : Number.NaN,
		);
		channels.push(channel);
		campaign.push(campaignOf(channel, at));
		segment.push(
			role === "company" ? "company" : draw() < 0.3 ? "family" : "individual",
		);
		first_name.push(first);
		last_name.push(last);
		email.push(
			optedIn || draw() < 0.7
				? `${first}.${last}.${i}@example.org`.toLowerCase()
				: null,
		);
		postal_code.push(oneOf(draw, POSTAL_CODES));
	}
	return {
		ids,
		roles,
		createdAt,
		asked,
		optedInAt,
		channels,
		columns: {
			id: ids,
			created_at: createdAt,
			first_name,
			last_name,
			email,
			postal_code,
			email_opt_in_at: optedInAt,
			email_opt_out_at,
			channel: channels,
			campaign,
			segment,
			loyalty_joined_at,
		},
	};
}
