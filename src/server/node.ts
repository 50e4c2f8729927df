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

type Chunks = AsyncIterator<Uint8Array>;

/** The body, read as it is wanted. */
const bodyOf = (chunks: Chunks) =>
	new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { done, value } = await chunks.next();
			if (done) controller.close();
			else controller.enqueue(new Uint8Array(value));
		},
	});

/** Bytes of a body that are read although nobody wants them. */
const LEFT = 4_194_304;

/** Reads what is left of a body, or the next request on its connection would wait behind it; hangs up where that is much. */
async function drain(chunks: Chunks): Promise<void> {
	for (let left = LEFT; left > 0; ) {
		const { done, value } = await chunks.next();
		if (done) return;
		left -= value.byteLength;
	}
	await chunks.return?.();
}

/** The address asked for, on `localhost` though the caller may write a host into it. */
function addressOf(url: string): string {
	const at = url.startsWith("/") ? `http://localhost${url}` : url;
	const { pathname, search } = new URL(at, "http://localhost");
	return `http://localhost/${pathname.replace(/^\//, "")}${search}`;
}

function requestOf(
	request: NodeRequest,
	chunks: Chunks,
	signal: AbortSignal,
): Request {
	const { method = "GET", url = "/" } = request;
	const hasBody = method !== "GET" && method !== "HEAD";
	const init = {
		method,
		headers: headersOf(request),
		signal,
		...(hasBody && { body: bodyOf(chunks), duplex: "half" }),
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
		const chunks = request[Symbol.asyncIterator]();
		try {
			const asked = requestOf(request, chunks, controller.signal);
			await send(await handler(asked), response, controller.signal);
		} catch {
			// An address or a method that can't be one, or an answer that broke off.
			if (!response.headersSent) response.writeHead(400, {});
			response.end();
		}
		// Who hangs up sends no more.
		await drain(chunks).catch(() => {});
	};
