import {
	createServer,
	type IncomingHttpHeaders,
	type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { defineModel } from "../../src/model/mapping.js";
import type { KpiQuestion } from "../../src/questions/kpi.js";
import type { Question } from "../../src/questions/question.js";
import { memorySource } from "../../src/sources/memory.js";

/** A request as the server heard it. */
export interface Heard {
	method: string;
	path: string;
	headers: IncomingHttpHeaders;
	body: string;
	/** Whether the client hung up before it was answered. */
	left: boolean;
}

export type Respond = (
	response: ServerResponse,
	heard: Heard,
	times: number,
) => unknown;

/** A real server on this machine for one test, and all that it heard. `times` counts the requests from 1. */
export async function loopback(respond: Respond) {
	const heard: Heard[] = [];
	const server = createServer(async (request, response) => {
		const { method = "", url: path = "", headers } = request;
		const one = { method, path, headers, body: "", left: false };
		response.on("close", () => {
			one.left = !response.writableFinished;
		});
		heard.push(one);
		const times = heard.length;
		one.body = await text(request);
		await respond(response, one, times);
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as AddressInfo;
	const close = () => {
		server.closeAllConnections();
		return new Promise((done) => server.close(done));
	};
	onTestFinished(() => void close());
	return { url: `http://127.0.0.1:${port}/api/cadran`, heard, close, server };
}

/** A shop with two orders of November 2026: 120 and 80. */
export const shop = memorySource(
	{
		sales: [
			{ client: "Ada", date: "2026-11-02", total: 120 },
			{ client: "Bea", date: "2026-11-17", total: 80 },
		],
	},
	defineModel({
		timeZone: "Europe/Paris",
		currency: "EUR",
		asOf: "2026-11-20T12:00:00Z",
		entities: {
			orders: {
				from: "sales",
				columns: { customer: "client", at: "date", amount: "total" },
			},
		},
	}),
	{ worker: "never" },
);

export const revenue: KpiQuestion = { kind: "kpi", metric: "revenue" };
export const orders: KpiQuestion = { kind: "kpi", metric: "orders" };

export function json(response: ServerResponse, body: unknown, status = 200) {
	response.writeHead(status, {
		"content-type":
			status < 400 ? "application/json" : "application/problem+json",
	});
	response.end(typeof body === "string" ? body : JSON.stringify(body));
}

/** The questions of a request. */
export const questionsIn = ({ body }: Heard): Question[] =>
	JSON.parse(body).questions.map(
		({ question }: { question: Question }) => question,
	);

/** Answers a request from the shop, with an etag for each. */
export async function answer(
	response: ServerResponse,
	heard: Heard,
): Promise<void> {
	const answers = await Promise.all(
		questionsIn(heard).map(async (question, at) => ({
			etag: `"${at}"`,
			answer: await shop.ask(question),
		})),
	);
	json(response, { answers });
}
