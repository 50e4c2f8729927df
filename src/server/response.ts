import { Fault } from "./fault.js";
import { originHeaders } from "./origins.js";
import { type Log, problemOf } from "./problem.js";

/** The response to a request that is turned away, or that failed. */
export function refusal(error: unknown, log: Log): Response {
	const problem = problemOf(error, log);
	return new Response(JSON.stringify(problem), {
		status: problem.status,
		headers: {
			...(error instanceof Fault ? error.headers : {}),
			"Content-Type": "application/problem+json",
			"Cache-Control": "no-store",
		},
	});
}

/** The response with what every one says, and without a body where none was asked for. */
export function dressed(
	response: Response,
	request: Request,
	origins: readonly string[],
): Response {
	const headers = new Headers(response.headers);
	headers.set("X-Content-Type-Options", "nosniff");
	headers.set("Content-Security-Policy", "default-src 'none'");
	headers.set("Cross-Origin-Resource-Policy", "same-origin");
	headers.set(
		"Vary",
		`Authorization, Cookie${origins.length > 0 ? ", Origin" : ""}`,
	);
	for (const [name, value] of Object.entries(originHeaders(request, origins)))
		headers.set(name, value);
	const { status } = response;
	const body = request.method === "HEAD" ? null : response.body;
	return new Response(body, { status, headers });
}
