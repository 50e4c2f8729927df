import { Fault, malformed, tooMuch } from "./fault.js";

/** Whether a body is said to be JSON, as no form of another site can say. */
function checkType(headers: Headers): void {
	const [type = ""] = (headers.get("content-type") ?? "").split(";");
	if (type.trim().toLowerCase() !== "application/json")
		throw malformed("Content-Type must be application/json.", 415);
	const encoding = (headers.get("content-encoding") ?? "identity").trim();
	if (encoding.toLowerCase() !== "identity")
		throw new Fault(
			"question",
			415,
			"A body must not be compressed: leave Content-Encoding out.",
			{ "Accept-Encoding": "identity" },
		);
}

async function read(
	body: ReadableStream<Uint8Array>,
	limit: number,
): Promise<Uint8Array> {
	const reader = body.getReader();
	const parts: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		length += value.byteLength;
		if (length > limit) {
			// Nobody waits for the rest.
			reader.cancel().catch(() => {});
			throw tooMuch("bytes", `The body is larger than ${limit} bytes.`);
		}
		parts.push(value);
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.byteLength;
	}
	return whole;
}

/** The body of a request as text, whatever length it is said to have. Throws a Fault where it is too large, or no JSON in UTF-8. */
export async function bodyOf(request: Request, limit: number): Promise<string> {
	checkType(request.headers);
	if (!request.body) throw malformed("The request has no body.");
	const bytes = await read(request.body, limit);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw malformed("The body is not in UTF-8.");
	}
}
