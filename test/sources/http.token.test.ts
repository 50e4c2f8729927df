import { describe, expect, it, vi } from "vitest";
import { httpSource } from "../../src/sources/http.js";
import {
	answer,
	type Heard,
	json,
	loopback,
	orders,
	type Respond,
	revenue,
} from "./loopback.js";

const tokenOf = ({ headers }: Heard) => headers.authorization;
/** A server that lets one token in. */
const letting =
	(token: string): Respond =>
	(response, heard) =>
		tokenOf(heard) === `Bearer ${token}`
			? answer(response, heard)
			: json(response, { code: "unauthorized", status: 401 }, 401);

describe("the token of a source", () => {
	it("goes with each request, and is fetched once", async () => {
		const { url, heard } = await loopback(letting("a"));
		const getToken = vi.fn(() => "a");
		const source = httpSource(url, { getToken });
		await source.ask(revenue);
		await source.ask(orders);
		expect(heard.map(tokenOf)).toEqual(["Bearer a", "Bearer a"]);
		expect(getToken.mock.calls).toEqual([[{}]]);
	});

	it("is renewed when refused, once for all who ask, and the same questions are sent again", async () => {
		const { url, heard } = await loopback(letting("new"));
		const getToken = vi.fn(async ({ expired }: { expired?: string }) =>
			expired ? "new" : "old",
		);
		const source = httpSource(url, { getToken, questions: 1 });
		const found = await Promise.all([source.ask(revenue), source.ask(orders)]);
		expect(found.map(({ measure }) => measure.value)).toEqual([200, 2]);
		expect(getToken.mock.calls).toEqual([[{}], [{ expired: "old" }]]);
		expect(heard.map(tokenOf).sort()).toEqual([
			"Bearer new",
			"Bearer new",
			"Bearer old",
			"Bearer old",
		]);
	});

	it("refused twice is told, and asks the reader to sign in", async () => {
		const { url, heard } = await loopback(letting("none"));
		const source = httpSource(url, { getToken: () => "old" });
		await expect(source.ask(revenue)).rejects.toMatchObject({
			code: "network",
			message: expect.stringContaining("sign in"),
			retryAfter: Number.POSITIVE_INFINITY,
		});
		expect(heard.length).toBe(2);
	});

	it("is fetched anew half a minute before it ends, by the server's clock", async () => {
		// The machine's clock is ten minutes slow: by it each token would hold ten minutes too long.
		const server = Date.parse("2026-11-20T12:00:00Z");
		let passed = 0;
		const { url } = await loopback((response, heard) => {
			response.setHeader("Date", new Date(server + passed).toUTCString());
			return answer(response, heard);
		});
		const getToken = vi.fn(() => ({
			token: "a",
			expiresAt: new Date(server + passed + 120_000).toISOString(),
		}));
		const source = httpSource(url, {
			getToken,
			now: () => server - 600_000 + passed,
		});
		await source.ask(revenue);
		passed = 89_000;
		await source.ask(revenue);
		expect(getToken).toHaveBeenCalledTimes(1);
		passed = 91_000;
		await source.ask(revenue);
		expect(getToken).toHaveBeenCalledTimes(2);
	});

	it("that seems to have ended as it comes is sent all the same", async () => {
		const { url, heard } = await loopback(letting("a"));
		const getToken = vi.fn(() => ({ token: "a", expiresAt: 1000 }));
		const source = httpSource(url, { getToken });
		expect((await source.ask(revenue)).measure.value).toBe(200);
		expect(heard.length).toBe(1);
		expect(getToken).toHaveBeenCalledTimes(1);
	});

	it("that can't be had says why, and another time it is tried for again", async () => {
		const { url } = await loopback(letting("a"));
		const getToken = vi.fn(() => "a");
		getToken.mockImplementationOnce(() => {
			throw new Error("the sign-in is down");
		});
		const source = httpSource(url, { getToken });
		await expect(source.ask(revenue)).rejects.toMatchObject({
			code: "network",
			message: "No token could be had: the sign-in is down",
		});
		expect((await source.ask(revenue)).measure.value).toBe(200);
	});

	it("that is none says what getToken must give", async () => {
		const source = httpSource("http://127.0.0.1:9", {
			getToken: () => ({}) as never,
		});
		await expect(source.ask(revenue)).rejects.toMatchObject({
			code: "failed",
			message: "getToken must give a string, or { token, expiresAt }.",
		});
	});

	it("that never comes holds nobody who leaves", async () => {
		const { url, heard } = await loopback(letting("a"));
		const source = httpSource(url, { getToken: () => new Promise(() => {}) });
		const stop = new AbortController();
		const asked = source.ask(revenue, stop);
		stop.abort(new Error("gone"));
		await expect(asked).rejects.toThrow("gone");
		expect(heard).toEqual([]);
	});
});
