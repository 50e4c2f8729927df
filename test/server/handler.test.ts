import { expect, test } from "vitest";
import { CadranError } from "../../src/model/error.js";
import type { Answer } from "../../src/questions/question.js";
import { createHandler } from "../../src/server/server.js";
import { httpSource } from "../../src/sources/http.js";
import type { DataSource } from "../../src/sources/source.js";
import { served } from "./served.js";
import { shops } from "./shops.js";

const revenue = { kind: "kpi", metric: "revenue" } as const;
const orders = { kind: "kpi", metric: "orders" } as const;

const amountIn = (answer: unknown) =>
	(answer as { measure: { value: number } }).measure.value;

/** A source that fails as it is told to. */
const failing = (fail: () => Promise<Answer>): DataSource => ({
	ask: fail as DataSource["ask"],
});

test("answers come in the order of the questions, a fault beside them", async () => {
	const { post } = await served(shops());
	const [first, second, third] = await post(revenue, { kind: "kpy" }, orders);
	expect(amountIn(first?.answer)).toBe(120 + 80 + 1000);
	expect(second?.error).toMatchObject({ code: "question", status: 400 });
	expect(second?.error.place).toEqual({ option: "kind" });
	expect(amountIn(third?.answer)).toBe(3);
});

test("httpSource gets from it what the source itself answers", async () => {
	const { url } = await served(shops());
	const source = httpSource(url);
	const [mine, theirs] = await Promise.all([
		source.ask(revenue),
		shops().ask(revenue),
	]);
	expect(mine).toEqual(theirs);
	expect(await source.describe?.()).toEqual(await shops().describe?.());
});

test("one question can stand in the address, and its etag saves the next answer", async () => {
	const { get } = await served(shops());
	const first = await get(revenue);
	expect(first.headers.get("cache-control")).toBe("private, no-cache");
	expect(first.headers.get("vary")).toBe("Authorization, Cookie");
	expect(first.headers.get("x-content-type-options")).toBe("nosniff");
	expect(amountIn(await first.json())).toBe(1200);
	const etag = first.headers.get("etag") as string;
	expect(etag).toMatch(/^"[\w-]{43}"$/);
	const again = await get(revenue, { "If-None-Match": `"other", W/${etag}` });
	expect(again.status).toBe(304);
	expect(await again.text()).toBe("");
	const other = await get(orders, { "If-None-Match": etag });
	expect(other.status).toBe(200);
});

test("a held answer is said to be unchanged", async () => {
	const { post, postText } = await served(shops());
	const [told] = await post(revenue);
	const response = await postText(
		JSON.stringify({ questions: [{ question: revenue, etag: told?.etag }] }),
	);
	expect(await response.json()).toEqual({
		answers: [{ etag: told?.etag, unchanged: true }],
	});
});

test("the schema and what the source has can be read", async () => {
	const { url } = await served(shops());
	const schema = await (await fetch(`${url}/schema`)).json();
	expect(schema.definitions.KpiQuestion.required).toEqual(["kind", "metric"]);
	const info = await (await fetch(`${url}/describe`)).json();
	expect(info.entities.orders).toContain("amount");
	const head = await fetch(`${url}/describe`, { method: "HEAD" });
	expect([head.status, await head.text()]).toEqual([200, ""]);
});

test("nobody known is asked to sign in, and nothing runs", async () => {
	let asked = 0;
	const source = failing(async () => {
		asked++;
		throw new Error("asked");
	});
	const { url, get } = await served(source, { authorize: async () => null });
	const response = await get(revenue);
	expect(response.status).toBe(401);
	expect(response.headers.get("www-authenticate")).toBe("Bearer");
	expect(response.headers.get("content-type")).toBe("application/problem+json");
	expect(await response.json()).toEqual({
		type: "urn:cadran:unauthorized",
		title: "Nobody known asks",
		status: 401,
		detail: "Sign in, then ask again.",
		code: "unauthorized",
	});
	for (const piece of ["describe", "watch"])
		expect((await fetch(`${url}/${piece}`)).status).toBe(401);
	expect(asked).toBe(0);
});

test("authorize can forbid, and can fail without telling why", async () => {
	const closed = await served(shops(), {
		authorize() {
			throw new CadranError("forbidden", "Your trial is over.");
		},
	});
	const forbidden = await closed.get(revenue);
	expect(forbidden.status).toBe(403);
	expect((await forbidden.json()).detail).toBe("Your trial is over.");

	const broken = await served(shops(), {
		authorize() {
			throw new Error("connect ECONNREFUSED 10.0.0.7:5432");
		},
	});
	const failed = await broken.get(revenue);
	const text = await failed.text();
	expect(failed.status).toBe(500);
	expect(text).not.toMatch(/ECONN|10\.0|stack/);
	expect(String(broken.logged[0])).toContain("ECONNREFUSED");
});

test("a grant that says nothing of filters opens nothing", async () => {
	for (const grant of [
		{},
		undefined,
		{ filters: undefined },
		{ filters: {} },
	]) {
		const { get, logged } = await served(shops(), {
			authorize: () => grant as never,
		});
		expect((await get(revenue)).status).toBe(500);
		expect(String(logged[0])).toContain("filters: []");
	}
});

test.each([
	["mapping", 500],
	["rows", 500],
	["failed", 500],
	["network", 502],
] as const)(
	"a fault of the server's own (%s) is told by an id alone",
	async (code, status) => {
		const { post, logged } = await served(
			failing(() =>
				Promise.reject(
					new CadranError(code, "SELECT * FROM secret at db-7", {
						table: "secret",
					}),
				),
			),
		);
		const [told] = await post(revenue);
		const error = told?.error as unknown as { id: string; status: number };
		expect(error.status).toBe(status);
		expect(JSON.stringify(told)).not.toMatch(/secret|db-7|SELECT/);
		expect(error.id).toMatch(/^[\da-f-]{36}$/);
		expect(String(logged[0])).toContain("SELECT * FROM secret at db-7");
	},
);

test.each([
	["unsupported", 422],
	["refused", 422],
	["forbidden", 403],
	["question", 400],
] as const)(
	"a sentence that is meant for the reader (%s) reaches them",
	async (code, status) => {
		const place = { option: "split", table: "secret" };
		const { post, logged } = await served(
			failing(() =>
				Promise.reject(new CadranError(code, "Ask for less.", place)),
			),
		);
		const [told] = await post(revenue);
		expect(told?.error).toMatchObject({
			status,
			detail: "Ask for less.",
			place: { option: "split" },
		});
		expect(JSON.stringify(told)).not.toContain("secret");
		expect(logged).toEqual([]);
	},
);

test("a source that throws at once is a fault like any other", async () => {
	const { post } = await served({
		ask() {
			throw new TypeError("x is not a function");
		},
	});
	const [told] = await post(revenue);
	expect(told?.error).toMatchObject({ code: "failed", status: 500 });
});

test("a question that takes too long is stopped, and told so", async () => {
	let signal: AbortSignal | undefined;
	const source: DataSource = {
		ask(_, options) {
			signal = options?.signal;
			return new Promise(() => {});
		},
	};
	const { post } = await served(source, { limits: { milliseconds: 50 } });
	const [told] = await post(revenue);
	expect(told?.error).toMatchObject({ code: "timeout", status: 504 });
	expect(signal?.aborted).toBe(true);
});

test("who is asked who it is, and never hears, is not waited for", async () => {
	const { get } = await served(shops(), {
		authorize: () => new Promise(() => {}),
		limits: { milliseconds: 50 },
	});
	expect((await get(revenue)).status).toBe(504);
});

test("who hangs up stops the source, unless another waits for the same", async () => {
	let signal: AbortSignal | undefined;
	let asked = 0;
	const source: DataSource = {
		ask(_, options) {
			asked++;
			signal = options?.signal;
			return new Promise(() => {});
		},
	};
	const { url } = await served(source);
	const address = `${url}?question=${encodeURIComponent(JSON.stringify(revenue))}`;
	const [one, two] = [new AbortController(), new AbortController()];
	const first = fetch(address, { signal: one.signal }).catch(() => "left");
	const second = fetch(address, { signal: two.signal }).catch(() => "left");
	await expect.poll(() => asked).toBe(1);
	one.abort();
	expect(await first).toBe("left");
	expect(signal?.aborted).toBe(false);
	two.abort();
	expect(await second).toBe("left");
	await expect.poll(() => signal?.aborted).toBe(true);
	expect(asked).toBe(1);
});

test("only the methods that make sense are taken", async () => {
	const { url } = await served(shops());
	for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) {
		const response = await fetch(url, { method });
		expect(response.status).toBe(405);
		expect(response.headers.get("allow")).toBe("GET, HEAD, POST");
	}
	const posted = await fetch(`${url}/schema`, { method: "POST" });
	expect(posted.headers.get("allow")).toBe("GET, HEAD");
});

test("pages of other origins may ask only where they are listed", async () => {
	const origins = ["https://app.example.org"];
	const { url, get } = await served(shops(), { origins });
	const asking = (origin: string) =>
		fetch(url, {
			method: "OPTIONS",
			headers: {
				Origin: origin,
				"Access-Control-Request-Method": "POST",
				"Access-Control-Request-Headers": "content-type,x-shop",
			},
		});
	const allowed = await asking("https://app.example.org");
	expect(allowed.status).toBe(204);
	expect(allowed.headers.get("access-control-allow-origin")).toBe(origins[0]);
	expect(allowed.headers.get("access-control-allow-headers")).toBe(
		"content-type,x-shop",
	);
	expect(allowed.headers.get("vary")).toContain("Origin");
	const refused = await asking("https://app.example.org.evil.test");
	expect(refused.status).toBe(403);
	expect(refused.headers.get("access-control-allow-origin")).toBeNull();
	const closed = await served(shops());
	const own = await closed.get(revenue, { Origin: origins[0] as string });
	expect(own.headers.get("access-control-allow-origin")).toBeNull();
	const listed = await get(revenue, { Origin: origins[0] as string });
	expect(listed.headers.get("access-control-allow-origin")).toBe(origins[0]);
});

test("options that make no sense are refused at once", () => {
	const make = (options: object) => () =>
		createHandler(shops(), options as never);
	const authorize = () => null;
	expect(make({})).toThrow("authorize");
	expect(make({ authorize, limits: { byte: 3 } })).toThrow("limits.byte");
	expect(make({ authorize, limits: { bytes: -1 } })).toThrow("limits.bytes");
	expect(make({ authorize, suppress: 2.5 })).toThrow("suppress");
});
