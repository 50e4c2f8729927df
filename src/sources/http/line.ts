import { CadranError } from "../../model/error.js";
import { NetworkError } from "../network.js";
import { until } from "../sharing.js";
import { delayOf, errorOf } from "./problem.js";
import { type GetToken, purseOf } from "./token.js";

/** How a source reaches its server. */
export interface LineOptions {
	/** Fetches the token that goes with each request as `Authorization: Bearer …`. */
	getToken?: GetToken;
	/** Further headers of each request. */
	headers?: Readonly<Record<string, string>>;
	/** Whether cookies go with requests; to the same origin alone unless given. */
	credentials?: "omit" | "same-origin" | "include";
	/** In place of the platform's own. */
	fetch?: typeof fetch;
	/** The clock, in milliseconds since 1970 UTC. */
	now?: () => number;
}

/** One request to a path under the source's address. */
export interface Call {
	method?: "GET" | "POST";
	headers?: Readonly<Record<string, string>>;
	body?: string;
	signal: AbortSignal;
}

/** Sends a request; gives the answer of a server that has one. Rejects with a CadranError. */
export type Line = (path: string, call: Call) => Promise<Response>;

/** A path under an address, before its query. */
export const addressOf = (url: string, path: string): string => {
	const [, base, query] = /^([^?#]*)(\?[^#]*)?/u.exec(url) as RegExpExecArray;
	return path === ""
		? `${base}${query ?? ""}`
		: `${base?.replace(/\/$/u, "")}/${path}${query ?? ""}`;
};

/** The problem in an answer, if it holds one. */
async function problemIn(response: Response): Promise<unknown> {
	try {
		return await response.json();
	} catch {
		return null;
	}
}

/** The error of a server that can't be reached, or hangs up. */
export function unreachable(cause: unknown): CadranError {
	if (cause instanceof CadranError) return cause;
	const why = cause instanceof Error ? cause.message : String(cause);
	return new NetworkError(
		`The server can’t be reached (${why}): check the network and the address of the source.`,
		0,
		{ cause },
	);
}

/** Reaches the server at an address. A token that it refuses, by a status, is renewed once, and the same request sent again. */
export function lineTo(
	url: string,
	options: LineOptions,
	refusals: readonly number[] = [401],
): Line {
	const { getToken, now = Date.now, credentials } = options;
	const purse = getToken ? purseOf(getToken, now) : null;

	async function send(path: string, call: Call, token?: string) {
		const { method = "GET", headers, body, signal } = call;
		const response = await (options.fetch ?? fetch)(addressOf(url, path), {
			method,
			headers: {
				...options.headers,
				...headers,
				...(token !== undefined && { Authorization: `Bearer ${token}` }),
			},
			signal,
			...(body !== undefined && { body }),
			...(credentials && { credentials }),
		});
		purse?.note(response.headers.get("date"));
		return response;
	}

	return async (path, call) => {
		const { signal } = call;
		try {
			const token = purse ? await until(purse.token(), signal) : undefined;
			let response = await send(path, call, token);
			if (purse && token !== undefined && refusals.includes(response.status)) {
				await response.body?.cancel();
				const other = await until(purse.renewed(token), signal);
				response = await send(path, call, other);
			}
			if (response.ok) return response;
			throw errorOf(
				await problemIn(response),
				response.status,
				delayOf(response.headers, now()),
			);
		} catch (error) {
			signal.throwIfAborted();
			throw unreachable(error);
		}
	};
}
