import { connect } from "node:net";
import { expect, test } from "vitest";
import type { DataSource } from "../../src/sources/source.js";
import { anyone, served } from "./served.js";
import { shops } from "./shops.js";

const revenue = { kind: "kpi", metric: "revenue" } as const;

/** Sends the first line of a request as it is; resolves when the server has hung up. */
const sendLine = (port: number, line: string) =>
	new Promise<void>((done) => {
		const socket = connect(port, "127.0.0.1", () =>
			socket.end(`${line} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`),
		);
		socket.on("data", () => {});
		socket.on("close", () => done());
	});

test.each([
	[
		"//evil.example/api/describe",
		"http://localhost//evil.example/api/describe",
	],
	["http://evil.example/api/describe", "http://localhost/api/describe"],
	[
		"/\\evil.example/api/describe",
		"http://localhost//evil.example/api/describe",
	],
	["/api/describe?a=//b", "http://localhost/api/describe?a=//b"],
])(
	"a host written into an address is not seen by authorize: %s",
	async (target, seen) => {
		const urls: string[] = [];
		const { port } = await served(shops(), {
			authorize: ({ url }) => {
				urls.push(url);
				return anyone();
			},
		});
		await sendLine(port, `GET ${target}`);
		expect(urls).toEqual([seen]);
	},
);

test("a caller who hangs up leaves nothing in the log, and no work behind", async () => {
	let asked = 0;
	let stopped = 0;
	const slow: DataSource = {
		ask: (_, { signal } = {}) =>
			new Promise((_, reject) => {
				asked++;
				signal?.addEventListener("abort", () => {
					stopped++;
					reject(signal.reason);
				});
			}),
	};
	const { url, logged } = await served(slow);
	const caller = new AbortController();
	const questions = [revenue, { ...revenue, series: "day" }].map(
		(question) => ({ question }),
	);
	const asking = fetch(url, {
		method: "POST",
		headers: { "Content-Type": "application/json" },
		body: JSON.stringify({ questions }),
		signal: caller.signal,
	}).catch(() => "gone");
	await expect.poll(() => asked).toBe(2);
	caller.abort();
	expect(await asking).toBe("gone");
	await expect.poll(() => stopped).toBe(2);
	expect(logged).toEqual([]);
});

test("a question may be given all the time there is", async () => {
	const { post } = await served(shops(), {
		limits: { milliseconds: Number.POSITIVE_INFINITY },
	});
	const [told] = await post(revenue);
	expect(told?.answer.kind).toBe("kpi");
});

/** How long the server's thread could do nothing else, at most, while something was asked. */
async function blockedBy(ask: () => Promise<unknown>): Promise<number> {
	let longest = 0;
	let last = performance.now();
	const beat = setInterval(() => {
		longest = Math.max(longest, performance.now() - last);
		last = performance.now();
	}, 5);
	await ask();
	clearInterval(beat);
	return Math.max(longest, performance.now() - last);
}

test("a metric with a name as long as a body may be is refused without being gone through", async () => {
	const { post } = await served(shops());
	await post(revenue);
	const metric = "x".repeat(250_000);
	let told: Awaited<ReturnType<typeof post>> = [];
	const blocked = await blockedBy(async () => {
		told = await post({ kind: "kpi", metric });
	});
	expect(told[0]?.error.status).toBe(400);
	// It was eight seconds once.
	expect(blocked).toBeLessThan(2000);
});

test.each([
	["side by side", Array(201).fill({ column: "orders.amount", from: 1 })],
	["in one another", Array(101).fill({ any: [{ column: "a", is: 1 }] })],
])(
	"more filters than allowed are refused before anything runs: %s",
	async (_, filters) => {
		const { post } = await served({
			ask: () => expect.unreachable("it was asked"),
		});
		const [told] = await post({ ...revenue, filters });
		expect(told?.error).toMatchObject({
			status: 413,
			place: { option: "filters" },
		});
	},
);

test("a grid of more cells than allowed is not told", async () => {
	const first = { shop: "a", client: "Ada", date: "2026-07-01", total: 1 };
	const { post } = await served(shops([first]), { limits: { groups: 1 } });
	const grid = { kind: "cohort", grain: "day", period: "all" };
	const [small, large] = await post(
		{ ...grid, ages: 2 },
		{ ...grid, ages: 200 },
	);
	expect(small?.answer.kind).toBe("cohort");
	expect(large?.error).toMatchObject({
		status: 413,
		place: { option: "ages" },
	});
});

test("one tenant does not take the last places to wait for changes", async () => {
	const source: DataSource = {
		ask: () => Promise.reject(new Error("not asked")),
		watch: () => () => {},
	};
	const { url } = await served(source, {
		limits: { watching: 20 },
		authorize: ({ headers }) => ({
			filters: [],
			tenant: headers.get("authorization") ?? "",
		}),
	});
	const leave = new AbortController();
	const statusFor = async (Authorization: string) => {
		const { signal } = leave;
		const headers = { Authorization };
		return (await fetch(`${url}/watch`, { headers, signal })).status;
	};
	for (let times = 0; times < 18; times++)
		expect(await statusFor("greedy")).toBe(200);
	expect(await statusFor("greedy")).toBe(503);
	expect(await statusFor("other")).toBe(200);
	expect(await statusFor("other")).toBe(200);
	expect(await statusFor("third")).toBe(503);
	leave.abort();
});

test("a page of another site has nothing worked out by the reader's cookies", async () => {
	let asked = 0;
	const { get } = await served(shops(), {
		origins: ["https://app.example"],
		authorize: () => {
			asked++;
			return anyone();
		},
	});
	const other = { "Sec-Fetch-Site": "cross-site" };
	expect((await get(revenue, other)).status).toBe(403);
	const evil = { ...other, Origin: "https://evil.example" };
	expect((await get(revenue, evil)).status).toBe(403);
	expect(asked).toBe(0);
	const own = { ...other, Origin: "https://app.example" };
	expect((await get(revenue, own)).status).toBe(200);
	const same = { "Sec-Fetch-Site": "same-origin" };
	expect((await get(revenue, same)).status).toBe(200);
});
