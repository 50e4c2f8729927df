import type { Handler } from "./handler.js";

/** What is needed of a request of `node:http`. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
	method?: string | undefined;
	url?: string | undefined;
	headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What is needed of a response of `node:http`. */
export interface NodeResponse {
	readonly headersSent: boolean;
	writeHead(status: number, headers: Record<string, string>): unknown;
	write(chunk: Uint8Array): boolean;
	end(): unknown;
	once(event: "drain" | "close", listener: () => void): unknown;
	off(event: "drain" | "close", listener: () => void): unknown;
}

function headersOf(request: NodeRequest): Headers {
	const headers = new Headers();
	// HTTP/2 has the address among them.
	for (const [name, value] of Object.entries(request.headers))
		if (!name.startsWith(":"))
			for (const one of [value ?? []].flat()) headers.append(name, one);
	return headers;
}

/** The body, read as it is wanted. */
function bodyOf(request: NodeRequest): ReadableStream<Uint8Array> {
	const chunks = request[Symbol.asyncIterator]();
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await chunks.next();
			if (done) controller.close();
			else controller.enqueue(new Uint8Array(value));
		},
	});
}

/** The address asked for, on `localhost` though the caller may write a host into it. */
function addressOf(url: string): string {
	const at = url.startsWith("/") ? `http://localhost${url}` : url;
	const { pathname, search } = new URL(at, "http://localhost");
	return `http://localhost/${pathname.replace(/^\//, "")}${search}`;
}

function requestOf(request: NodeRequest, signal: AbortSignal): Request {
	const { method = "GET", url = "/" } = request;
	const hasBody = method !== "GET" && method !== "HEAD";
	const init = {
		method,
		headers: headersOf(request),
		signal,
		...(hasBody && { body: bodyOf(request), duplex: "half" }),
	};
	return new Request(addressOf(url), init);
}

/** Waits until more can be written, or nobody reads any more. */
const drained = (response: NodeResponse) =>
	new Promise<void>((resolve) => {
		const go = () => {
			response.off("drain", go);
			response.off("close", go);
			resolve();
		};
		response.once("drain", go);
		response.once("close", go);
	});

async function send(
	answer: Response,
	response: NodeResponse,
	gone: AbortSignal,
) {
	response.writeHead(answer.status, Object.fromEntries(answer.headers));
	const reader = answer.body?.getReader();
	gone.addEventListener("abort", () => reader?.cancel().catch(() => {}));
	for (;;) {
		const next = await reader?.read();
		if (!next || next.done || gone.aborted) break;
		if (!response.write(next.value)) await drained(response);
	}
	response.end();
}

/**
 * A listener for `http.createServer` of Node. The handler sees the path and the headers; its host is always `localhost`, as the name
 * that a caller gives is not to be trusted. A caller who hangs up aborts the request.
 */
export const nodeListener =
	(handler: Handler) =>
	async (request: NodeRequest, response: NodeResponse): Promise<void> => {
		const controller = new AbortController();
		response.once("close", () => controller.abort());
		try {
			const asked = requestOf(request, controller.signal);
			await send(await handler(asked), response, controller.signal);
		} catch {
			// An address or a method that can't be one, or an answer that broke off.
			if (!response.headersSent) response.writeHead(400, {});
			response.end();
		}
	};
