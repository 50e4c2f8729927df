import { describe, expect, it } from "vitest";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import { httpSource } from "../../src/sources/http.js";
import {
	answer,
	json,
	loopback,
	orders,
	questionsIn,
	revenue,
	shop,
} from "./loopback.js";

const told = (promise: Promise<unknown>) =>
	promise.then(
		() => expect.unreachable("an answer came"),
		(error) => error,
	);

describe("a source that asks a server", () => {
	it("gives the server's answers, as the server's own source gives them", async () => {
		const { url } = await loopback(answer);
		const found = await httpSource(url).ask(revenue);
		expect(found.measure.value).toBe(200);
		expect(found).toEqual(await shop.ask(revenue));
	});

	it("sends what is asked in one turn in one request, and the same question once however its keys stand", async () => {
		const { url, heard } = await loopback(answer);
		const source = httpSource(url);
		const found = await Promise.all([
			source.ask(revenue),
			source.ask(orders),
			source.ask({ metric: "revenue", kind: "kpi", period: undefined }),
		]);
		expect(found.map(({ measure }) => measure.value)).toEqual([200, 2, 200]);
		expect(heard.map(questionsIn)).toEqual([[revenue, orders]]);
		expect(heard[0]?.headers["content-type"]).toBe("application/json");
	});

	it("parts more questions than a server takes into several requests", async () => {
		const { url, heard } = await loopback(answer);
		const source = httpSource(url, { questions: 2 });
		const asked = ["all", "this-month", "this-year"] as const;
		const found = await Promise.all(
			asked.map((period) =>
				source.ask(period === "all" ? revenue : { ...revenue, period }),
			),
		);
		expect(found.map(({ measure }) => measure.value)).toEqual([200, 200, 200]);
		expect(heard.map((one) => questionsIn(one).length)).toEqual([2, 1]);
	});

	it("lets one who leaves go alone, and hangs up when nobody is left", async () => {
		let go = () => {};
		const { url, heard } = await loopback(async (response, one, times) => {
			if (times === 1) await new Promise<void>((done) => (go = done));
			if (!one.left) await answer(response, one);
		});
		const source = httpSource(url);
		const [first, second] = [new AbortController(), new AbortController()];
		const left = told(source.ask(revenue, first));
		const stays = source.ask(revenue, second);
		await expect.poll(() => heard.length).toBe(1);
		first.abort(new Error("gone"));
		expect((await left).message).toBe("gone");
		go();
		expect((await stays).measure.value).toBe(200);

		const hung = await loopback(() => "never answers");
		const alone = new AbortController();
		const asked = told(httpSource(hung.url).ask(revenue, alone));
		await expect.poll(() => hung.heard.length).toBe(1);
		expect(hung.heard[0]?.left).toBe(false);
		alone.abort(new Error("nobody waits"));
		expect((await asked).message).toBe("nobody waits");
		await expect.poll(() => hung.heard[0]?.left).toBe(true);
	});

	it("sends nothing for what is dropped in the same turn", async () => {
		const { url, heard } = await loopback(answer);
		const source = httpSource(url);
		const stop = new AbortController();
		const dropped = told(source.ask(orders, stop));
		stop.abort(new Error("never mind"));
		await dropped;
		await source.ask(revenue);
		expect(heard.map(questionsIn)).toEqual([[revenue]]);
	});

	it("uses an answer again while the server says that it still holds", async () => {
		const { url, heard } = await loopback(async (response, one, times) => {
			if (times === 1) await answer(response, one);
			else json(response, { answers: [{ etag: '"0"', unchanged: true }] });
		});
		const source = httpSource(url);
		const first = await source.ask(revenue);
		expect(await source.ask(revenue)).toBe(first);
		expect(JSON.parse(heard[1]?.body as string).questions).toEqual([
			{ question: revenue, etag: '"0"' },
		]);
	});

	it("holds no more answers than it may", async () => {
		const { url, heard } = await loopback(answer);
		const source = httpSource(url, { answers: 1 });
		await source.ask(revenue);
		await source.ask(orders);
		await source.ask(revenue);
		expect(JSON.parse(heard[2]?.body as string).questions).toEqual([
			{ question: revenue },
		]);
	});

	it("gives each question its own error, with its code and place", async () => {
		const { url } = await loopback(async (response) => {
			const error = {
				type: "urn:cadran:unsupported",
				title: "Unsupported",
				status: 422,
				code: "unsupported",
				detail: "There are no deals.",
				place: { entity: "deals" },
			};
			const answers = [{ error }, { answer: await shop.ask(orders) }];
			json(response, { answers });
		});
		const source = httpSource(url);
		const [failed, found] = await Promise.all([
			told(source.ask(revenue)),
			source.ask(orders),
		]);
		expect(failed).toMatchObject({
			name: "CadranError",
			code: "unsupported",
			message: "There are no deals.",
			place: { entity: "deals" },
		});
		expect(found.measure.value).toBe(2);
	});

	it("sends headers, and asks below an address that has a query", async () => {
		const { url, heard } = await loopback((response) =>
			json(response, { kinds: ["kpi"], entities: {}, timeZone: "UTC" }),
		);
		const source = httpSource(`${url}/?tenant=7`, {
			headers: { "X-Tenant": "7" },
		});
		expect(await source.describe?.()).toMatchObject({ kinds: ["kpi"] });
		expect(heard[0]).toMatchObject({
			method: "GET",
			path: "/api/cadran/describe?tenant=7",
			headers: { "x-tenant": "7" },
		});
	});

	it("refuses what is no JSON before anything is sent", async () => {
		const source = httpSource("http://127.0.0.1:9");
		const loop: Record<string, unknown> = { kind: "kpi" };
		loop.self = loop;
		expect(await told(source.ask(loop as never))).toMatchObject({
			code: "question",
		});
	});
});

describe("a server that answers nonsense", () => {
	const meta = { asOf: "2026-11-20T12:00:00Z", timeZone: "UTC" };
	const bodies: [what: string, body: unknown][] = [
		["a page", "<!doctype html><title>Sign in</title>"],
		["half a JSON", '{"answers":[{"etag":"1","answer":{"kind":"kp'],
		["nothing", ""],
		["null", "null"],
		["no answers", {}],
		["fewer answers than questions", { answers: [] }],
		["an answer that is none", { answers: [null] }],
		["another kind", { answers: [{ answer: { kind: "rfm", meta } }] }],
		["no meta", { answers: [{ answer: { kind: "kpi" } }] }],
		["half a meta", { answers: [{ answer: { kind: "kpi", meta } }] }],
		["an unchanged answer that nobody has", { answers: [{ unchanged: true }] }],
		["a prototype", '{"answers":[{"__proto__":{"answer":{"kind":"kpi"}}}]}'],
	];
	it.each(bodies)("is a fault of the network: %s", async (_, body) => {
		const { url } = await loopback((response) => json(response, body));
		const error = await told(httpSource(url).ask(revenue));
		expect(error).toMatchObject({ name: "CadranError", code: "network" });
		expect(error.message).toMatch(/ask again/);
	});

	it("is held for no answer", async () => {
		const { url, heard } = await loopback(async (response, one, times) =>
			times === 1 ? json(response, "{") : await answer(response, one),
		);
		const source = httpSource(url);
		await told(source.ask(revenue));
		const found: KpiAnswer = await source.ask(revenue);
		expect(found.measure.value).toBe(200);
		expect(heard[1]?.body).not.toContain("etag");
	});
});

describe("a server that fails", () => {
	const statuses: [
		status: number,
		code: string,
		retry: number,
		says: RegExp,
	][] = [
		[400, "network", Number.POSITIVE_INFINITY, /check the address/],
		[401, "network", Number.POSITIVE_INFINITY, /sign in/],
		[403, "forbidden", 0, /see nothing/],
		[404, "network", Number.POSITIVE_INFINITY, /check the address/],
		[408, "network", 0, /ask again/],
		[413, "network", Number.POSITIVE_INFINITY, /ask for less/],
		[429, "network", 7000, /ask again later/],
		[500, "network", 0, /ask again later/],
		[503, "network", 7000, /ask again later/],
		[504, "network", 0, /shorter period/],
	];
	it.each(statuses)(
		"with %i is told as %s",
		async (status, code, retry, says) => {
			const { url } = await loopback((response) => {
				if (retry > 0 && Number.isFinite(retry))
					response.setHeader("Retry-After", retry / 1000);
				json(response, "Sorry.", status);
			});
			const error = await told(httpSource(url).ask(revenue));
			expect(error.code).toBe(code);
			expect(error.message).toMatch(says);
			if (code === "network") expect(error.retryAfter).toBe(retry);
		},
	);

	it("with a problem tells its detail, and reads a Retry-After that is a date by the server's clock", async () => {
		const { url } = await loopback((response) => {
			response.setHeader("Date", "Fri, 20 Nov 2026 12:00:00 GMT");
			response.setHeader("Retry-After", "Fri, 20 Nov 2026 12:00:09 GMT");
			const detail = "Too many questions this minute.";
			json(response, { code: "limit", status: 429, detail }, 429);
		});
		const error = await told(httpSource(url).ask(revenue));
		expect(error).toMatchObject({
			code: "network",
			message: "Too many questions this minute.",
			retryAfter: 9000,
		});
	});

	it("is told when it can't be reached, or hangs up midway", async () => {
		const gone = await loopback(answer);
		await gone.close();
		const unreached = await told(httpSource(gone.url).ask(revenue));
		expect(unreached).toMatchObject({ code: "network", retryAfter: 0 });
		expect(unreached.message).toMatch(/can’t be reached.*check the network/);

		const { url } = await loopback((response) => {
			response.writeHead(200, { "content-length": 5000 });
			response.write('{"answers":[');
			response.destroy();
		});
		expect(await told(httpSource(url).ask(revenue))).toMatchObject({
			code: "network",
		});
	});
});
