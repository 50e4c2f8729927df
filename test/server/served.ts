import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import {
	createHandler,
	type HandlerOptions,
	nodeListener,
} from "../../src/server/server.js";
import type { DataSource } from "../../src/sources/source.js";

/** Whoever asks may see every row and metric. */
export const anyone = () => ({ filters: [] });

/** A real server on loopback; its address, and what its log got. */
export async function served(
	source: DataSource,
	options: Partial<HandlerOptions> = {},
) {
	const logged: unknown[] = [];
	const handler = createHandler(source, {
		authorize: anyone,
		log: (error) => logged.push(error),
		...options,
	});
	const server = createServer(nodeListener(handler));
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const { port } = server.address() as AddressInfo;
	const url = `http://127.0.0.1:${port}/api`;

	/** Posts questions; what came of each. */
	async function post(...questions: unknown[]) {
		const response = await postText(
			JSON.stringify({
				questions: questions.map((question) => ({ question })),
			}),
		);
		const body = await response.json();
		return body.answers as {
			etag: string;
			answer: Record<string, unknown> & { kind: string };
			error: {
				code: string;
				status: number;
				detail: string;
				place?: { option: string };
			};
		}[];
	}

	const postText = (
		body: BodyInit,
		headers: Record<string, string> = { "Content-Type": "application/json" },
	) =>
		fetch(url, {
			method: "POST",
			body,
			headers,
			duplex: "half",
		} as RequestInit);

	/** Asks one question by its address. */
	const get = (question: unknown, headers: Record<string, string> = {}) =>
		fetch(`${url}?question=${encodeURIComponent(JSON.stringify(question))}`, {
			headers,
		});

	return { url, port, handler, logged, post, postText, get };
}
