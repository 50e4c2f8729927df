import type { ServerResponse } from "node:http";
import { expect, test, vi } from "vitest";
import { httpSource } from "../../src/sources/http.js";
import { NetworkError } from "../../src/sources/network.js";
import { resilient } from "../../src/sources/resilient.js";
import { clock, hand } from "./hand.js";
import { loopback, orders, revenue } from "./loopback.js";

const STREAM = { "content-type": "text/event-stream" };

test("a server that hangs up at once, and asks to be asked again at once, is asked ever less often", async () => {
	vi.spyOn(Math, "random").mockReturnValue(0.999);
	const { url, heard } = await loopback((response) => {
		response.writeHead(200, STREAM);
		response.end("retry: 0\n\nevent: changed\ndata: {}\n\n");
	});
	const end = httpSource(url).watch?.(() => {});
	// Pauses of 2, 4, 8 … 128 ms: the eighth comes after 254 ms at the earliest.
	const began = performance.now();
	await expect.poll(() => heard.length).toBe(8);
	expect(performance.now() - began).toBeGreaterThan(250);
	end?.();
	vi.restoreAllMocks();
});

test("a stream with a line without an end is given up, not left open", async () => {
	vi.spyOn(Math, "random").mockReturnValue(0);
	const open = new Set<ServerResponse>();
	let most = 0;
	const { url, heard } = await loopback((response) => {
		open.add(response);
		most = Math.max(most, open.size);
		response.on("close", () => open.delete(response));
		response.writeHead(200, STREAM);
		response.write(`retry: 1\n\ndata: ${"x".repeat(200_000)}`);
	});
	const end = httpSource(url).watch?.(() => {});
	await expect.poll(() => heard.length).toBeGreaterThan(4);
	expect(most).toBeLessThan(4);
	end?.();
	vi.restoreAllMocks();
});

test("what is kept is dropped once the server does not know who asks: another reader may sign in", async () => {
	const pass = clock();
	const { source, asked } = hand();
	const wrapped = resilient(source, { retries: 0 });
	const had = [wrapped.ask(revenue), wrapped.ask(orders)];
	await pass(0);
	for (const one of asked) one.answer(1);
	await Promise.all(had);
	await pass(60_000);
	const refused = wrapped.ask(revenue);
	await pass(0);
	asked[2]?.fail(new NetworkError("Sign in.", Infinity, {}, 401));
	await expect(refused).rejects.toThrow("Sign in.");
	for (const question of [revenue, orders]) {
		const down = wrapped.ask(question);
		await pass(0);
		asked.at(-1)?.fail(new NetworkError("Down."));
		await expect(down).rejects.toThrow("Down.");
	}
});

test("a source that is given all the time there is waits", async () => {
	const pass = clock();
	const { source, asked } = hand();
	const answer = resilient(source, { timeout: Infinity }).ask(revenue);
	await pass(3_600_000);
	asked[0]?.answer(7);
	expect((await answer).measure.value).toBe(7);
	expect(asked.length).toBe(1);
});
