import { CadranError } from "../../model/error.js";
import { NetworkError } from "../network.js";

/** A token, and when it ends: ISO 8601, or milliseconds since 1970 UTC. */
export interface Token {
	token: string;
	expiresAt?: string | number;
}

/** Fetches a token; `expired` is the one that the server takes no more. */
export type GetToken = (last: {
	expired?: string;
}) => string | Token | Promise<string | Token>;

/** A new token is fetched so many milliseconds before the old one ends. */
const EARLY = 30_000;

/** Where the token of each request comes from. */
export interface Purse {
	/** The token to send. */
	token(): Promise<string>;
	/** Another than the one that was refused. */
	renewed(refused: string): Promise<string>;
	/** Learns from a `Date` header what time the server has. */
	note(date: string | null): void;
}

const endOf = ({ expiresAt }: Token): number => {
	const end = typeof expiresAt === "string" ? Date.parse(expiresAt) : expiresAt;
	return end === undefined || Number.isNaN(end)
		? Number.POSITIVE_INFINITY
		: end;
};

async function fetched(get: GetToken, expired?: string): Promise<Token> {
	let found: unknown;
	try {
		found = await get(expired === undefined ? {} : { expired });
	} catch (cause) {
		if (cause instanceof CadranError) throw cause;
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new NetworkError(`No token could be had: ${why}`, 0, { cause });
	}
	const token = typeof found === "string" ? { token: found } : found;
	if (typeof (token as Token | null)?.token === "string") return token as Token;
	throw new CadranError(
		"failed",
		"getToken must give a string, or { token, expiresAt }.",
		{ option: "getToken" },
	);
}

/**
 * Keeps a token until shortly before it ends by the server's clock, and fetches one at a time, whoever wants it. A token that has
 * just come is sent even if it seems to have ended: clocks differ.
 */
export function purseOf(get: GetToken, now: () => number): Purse {
	let held: Token | null = null;
	let coming: Promise<Token> | null = null;
	let skew = 0;

	const fresh = async (expired?: string): Promise<string> => {
		coming ??= fetched(get, expired).finally(() => {
			coming = null;
		});
		held = await coming;
		return held.token;
	};

	return {
		async token() {
			if (held && now() + skew < endOf(held) - EARLY) return held.token;
			return fresh();
		},
		async renewed(refused) {
			if (held && held.token !== refused && !coming) return held.token;
			return fresh(refused);
		},
		note(date) {
			const server = Date.parse(date ?? "");
			if (!Number.isNaN(server)) skew = server - now();
		},
	};
}
