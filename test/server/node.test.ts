import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { nodeListener } from "../../src/server/server.js";
import { served } from "./served.js";
import { shops } from "./shops.js";

/** Posts on the agent's connection; the status, or the code of what went wrong. */
const post = (agent: Agent, port: number, body: string) =>
	new Promise((done) => {
		const headers = { "Content-Type": "application/json" };
		const options = { agent, port, method: "POST", headers };
		const asked = request(options, (response) => {
			response.resume().once("end", () => done(response.statusCode));
		});
		asked.on("error", (error) => done((error as { code?: string }).code));
		asked.end(body);
	});

const kept = () => {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	onTestFinished(() => agent.destroy());
	return agent;
};

const fine = '{"questions":[]}';

test("a body that is not read to its end does not hold up the next request on its connection", async () => {
	const { port } = await served(shops());
	const agent = kept();
	for (let i = 0; i < 3; i++) {
		expect(await post(agent, port, " ".repeat(1_000_000))).toBe(413);
		expect(await post(agent, port, fine)).toBe(200);
	}
});

test("a body that is never looked at does not either", async () => {
	const listener = nodeListener(async () => new Response(null));
	const server = createServer(listener);
	await new Promise<void>((done) => server.listen(0, done));
	onTestFinished(() => void server.close());
	const { port } = server.address() as AddressInfo;
	const agent = kept();
	for (let i = 0; i < 3; i++)
		expect(await post(agent, port, " ".repeat(1_000_000))).toBe(200);
});
