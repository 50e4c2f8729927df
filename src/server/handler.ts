import type { DataSource } from "../sources/source.js";
import { answering, within } from "./answering.js";
import { answersTo, askingsOf } from "./batch.js";
import { bodyOf } from "./body.js";
import { isHeld } from "./etag.js";
import { eventsOf } from "./events.js";
import { Fault, malformed, misset, tooMuch } from "./fault.js";
import { type Authorize, type Grant, grantOf, scopeKey } from "./grant.js";
import { parseJson } from "./json.js";
import { type Limits, limitsOf } from "./limits.js";
import { checkSite, preflight } from "./origins.js";
import type { Log } from "./problem.js";
import { prunedInfo } from "./pruned.js";
import { reachOf } from "./reach.js";
import { dressed, refusal } from "./response.js";
import schema from "./schema.json" with { type: "json" };
import { type CacheOptions, Store } from "./store.js";
import { Watchers } from "./watchers.js";

export interface HandlerOptions {
	/**
	 * Says who asks and what they may see, by the request's headers: the body is not theirs to read. Null is a 401; a CadranError
	 * `forbidden` a 403.
	 */
	authorize: Authorize;
	limits?: Partial<Limits>;
	/** What is kept of answers, by what is asked and by whose rows they are of; `false` keeps nothing. */
	cache?: CacheOptions | false;
	/**
	 * Counts below this are hidden, and others with them by which they could be worked out: of customers, or of the rows that a figure
	 * rests on. None unless given. Each answer is safe by itself; of two with filters of the caller's own, the difference may tell. Rows
	 * one by one, and metrics written into a question, are then refused.
	 */
	suppress?: number;
	/** Origins whose pages may ask, such as `https://app.example.org`; the server's own alone unless given. */
	origins?: readonly string[];
	/** Gets every error that is not the caller's, whole, with the id that the caller is told. The console unless given. */
	log?: Log;
	/** The clock, in milliseconds since 1970 UTC. */
	now?: () => number;
}

/** Answers a request: `fetch` of a server or worker. */
export type Handler = (request: Request) => Promise<Response>;

const JSON_TYPE = { "Content-Type": "application/json" };

const METHODS: Readonly<Record<string, readonly string[]>> = {
	answer: ["GET", "HEAD", "POST"],
	describe: ["GET", "HEAD"],
	schema: ["GET", "HEAD"],
	watch: ["GET"],
};

/** What is asked for, by the last piece of the path. */
function routeOf({ pathname }: URL): string {
	const piece = pathname.split("/").findLast(Boolean) ?? "";
	return Object.hasOwn(METHODS, piece) && piece !== "answer" ? piece : "answer";
}

const consoleLog: Log = (error, id) => console.error(id, error);

/**
 * Answers the questions of `httpSource`, and of anything else that speaks the protocol, from any source: a `fetch` handler for Node, Deno,
 * Bun and workers. Nothing runs before the question is found to be one, and the caller to be allowed to ask it; the rows are those
 * that `authorize` says and no others, whatever is asked. Throws a CadranError `mapping` where the options make no sense.
 */
export function createHandler(
	source: DataSource,
	options: HandlerOptions,
): Handler {
	const { authorize, cache = {}, suppress = 0, origins = [] } = options;
	const { log = consoleLog, now = Date.now } = options;
	if (typeof authorize !== "function")
		throw misset("createHandler needs authorize: who may see what.");
	if (!Number.isInteger(suppress) || suppress < 0)
		throw misset("suppress must be a whole number, such as 5.");
	const limits = limitsOf(options.limits);
	const store = cache === false ? null : new Store(cache, now);
	const reach = reachOf(source);
	const told = answering({ source, reach, limits, store, suppress, log });
	const watchers = new Watchers(limits.watching);

	/** What breaks off because the caller hung up is nobody's fault. */
	const heard =
		({ signal }: Request): Log =>
		(error, id) => {
			if (!signal.aborted) log(error, id);
		};

	async function posted(request: Request, grant: Grant): Promise<Response> {
		const text = await within(limits.milliseconds, request.signal, () =>
			bodyOf(request, limits.bytes),
		);
		// The questions stand two deep in the body.
		const body = parseJson(text, limits.depth + 3);
		const askings = askingsOf(body, limits.questions);
		const ask = (question: unknown) => told(question, grant, request.signal);
		return new Response(await answersTo(askings, ask, heard(request)), {
			headers: { ...JSON_TYPE, "Cache-Control": "no-store" },
		});
	}

	async function got(request: Request, url: URL, grant: Grant) {
		const [text, ...more] = url.searchParams.getAll("question");
		if (text === undefined || more.length > 0)
			throw malformed("Ask by ?question= and one question as JSON.");
		if (text.length > limits.bytes)
			throw tooMuch("bytes", `The question is larger than ${limits.bytes}.`);
		const question = parseJson(text, limits.depth);
		const answer = await told(question, grant, request.signal);
		const headers = { ETag: answer.etag, "Cache-Control": "private, no-cache" };
		return isHeld(request.headers.get("if-none-match"), answer.etag)
			? new Response(null, { status: 304, headers })
			: new Response(answer.text, { headers: { ...headers, ...JSON_TYPE } });
	}

	async function described(request: Request, grant: Grant) {
		const part = reach(grant);
		if (!part.describe)
			throw new Fault(
				"unsupported",
				404,
				"This source does not tell of itself.",
			);
		const info = await within(
			limits.milliseconds,
			request.signal,
			async () => await part.describe?.(),
		);
		return Response.json(info && prunedInfo(info, grant), {
			headers: { "Cache-Control": "private, no-cache" },
		});
	}

	function watched(request: Request, grant: Grant): Response {
		const scope = scopeKey(grant);
		watchers.check(scope);
		const part = reach(grant);
		const events = eventsOf(part.watch ? part : source, {
			opened: () => watchers.opened(scope),
			closed: () => watchers.closed(scope),
			again: request.headers.has("last-event-id"),
			signal: request.signal,
		});
		return new Response(events, {
			headers: {
				"Content-Type": "text/event-stream",
				"Cache-Control": "no-store",
				"X-Accel-Buffering": "no",
			},
		});
	}

	async function respond(request: Request): Promise<Response> {
		const url = new URL(request.url);
		const route = routeOf(url);
		const allowed = METHODS[route] as readonly string[];
		if (request.method === "OPTIONS" && origins.length > 0)
			return preflight(request, origins);
		if (!allowed.includes(request.method))
			throw new Fault("question", 405, `Use ${allowed.join(" or ")}.`, {
				Allow: allowed.join(", "),
			});
		if (route === "schema")
			return Response.json(schema, {
				headers: { "Cache-Control": "public, max-age=3600" },
			});
		checkSite(request, origins);
		const grant = await within(limits.milliseconds, request.signal, () =>
			grantOf(request, authorize),
		);
		if (route === "describe") return await described(request, grant);
		if (route === "watch") return watched(request, grant);
		if (request.method === "POST") return await posted(request, grant);
		return await got(request, url, grant);
	}

	return async (request) => {
		const response = await respond(request).catch((error: unknown) =>
			refusal(error, heard(request)),
		);
		return dressed(response, request, origins);
	};
}
