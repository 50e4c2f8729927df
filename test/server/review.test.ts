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

test("a grant whose inline is a text opens nothing", async () => {
	const { get, logged } = await served(shops(), {
		authorize: () => ({ filters: [], inline: "false" as never }),
	});
	expect((await get(revenue)).status).toBe(500);
	expect(String(logged[0])).toMatch("inline must be true or false");
});

test("which rows may be listed is told to those alone who may list them", async () => {
	const source: DataSource = {
		ask: () => Promise.reject(new Error("not asked")),
		describe: async () => ({
			kinds: ["kpi", "rows"],
			entities: { orders: ["amount"] },
			timeZone: "UTC",
			weekStart: 1,
			currency: null,
			rows: { orders: ["amount"] },
		}),
	};
	const infoFor = async (kinds?: readonly ("kpi" | "rows")[]) => {
		const { url } = await served(source, {
			authorize: () => ({ filters: [], ...(kinds && { kinds }) }),
		});
		return await (await fetch(`${url}/describe`)).json();
	};
	expect(await infoFor()).not.toHaveProperty("rows");
	expect(await infoFor(["rows"])).toHaveProperty("rows");
});
