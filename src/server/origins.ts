import { Fault } from "./fault.js";

/** What a page of another origin is told, where it may ask. */
export function originHeaders(
	request: Request,
	origins: readonly string[],
): Record<string, string> {
	if (origins.length === 0) return {};
	const origin = request.headers.get("origin");
	if (origin === null || !origins.includes(origin)) return {};
	return {
		"Access-Control-Allow-Origin": origin,
		"Access-Control-Allow-Credentials": "true",
		"Access-Control-Expose-Headers": "Date, ETag, Retry-After",
	};
}

/**
 * Turns away what a browser says a page of another site asks for, but for those that may: such a page could not read the answer, but see
 * how long it takes, by the cookies of who looks at it. Throws a Fault.
 */
export function checkSite(request: Request, origins: readonly string[]): void {
	const isOther = request.headers.get("sec-fetch-site") === "cross-site";
	if (isOther && Object.keys(originHeaders(request, origins)).length === 0)
		throw new Fault("forbidden", 403, "Pages of this site may not ask.");
}

/** The answer to a browser that asks whether it may ask. Throws a Fault where it may not. */
export function preflight(
	request: Request,
	origins: readonly string[],
): Response {
	const headers = originHeaders(request, origins);
	if (Object.keys(headers).length === 0)
		throw new Fault("forbidden", 403, "Pages of this origin may not ask.");
	return new Response(null, {
		status: 204,
		headers: {
			...headers,
			"Access-Control-Allow-Methods": "GET, HEAD, POST",
			// A page that may ask may say what the host's own headers say.
			"Access-Control-Allow-Headers":
				request.headers.get("access-control-request-headers") ?? "",
			"Access-Control-Max-Age": "600",
		},
	});
}
