import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { served } from "./served.js";
import { shops } from "./shops.js";

const kpi = { kind: "kpi", metric: "revenue" };

/** The status of a body as it is, and the code that it is told by. */
async function statusOf(
	body: BodyInit,
	options: Parameters<typeof served>[1] = {},
	headers?: Record<string, string>,
) {
	const { postText, logged } = await served(shops(), options);
	const response = await postText(body, headers);
	const problem = await response.json();
	expect(logged).toEqual([]);
	return [response.status, problem.code];
}

const around = (question: string) => `{"questions":[{"question":${question}}]}`;

const nested = (depth: number) =>
	around(
		`{"kind":"kpi","metric":"revenue","filters":[${'{"not":'.repeat(depth)}{"column":"a","is":1}${"}".repeat(depth)}]}`,
	);

test.each([
	["no JSON", "{", 400],
	["nothing", "", 400],
	["a key twice", around('{"kind":"kpi","metric":"a","metric":"b"}'), 400],
	[
		"a key twice, once in disguise",
		around('{"kind":"kpi","metric":"a","m\\u0065tric":"b"}'),
		400,
	],
	["a body of another key too", '{"questions":[],"tenant":"south"}', 400],
	["__proto__", around('{"kind":"kpi","metric":"a","__proto__":{}}'), 400],
	["constructor", around('{"kind":"kpi","constructor":{}}'), 400],
	["prototype", around('{"kind":"kpi","filters":[{"prototype":1}]}'), 400],
	["NUL", around('{"kind":"kpi","metric":"a\\u0000b"}'), 400],
	["half a character", around('{"kind":"kpi","metric":"\\ud800"}'), 400],
	["no UTF-8", new Uint8Array([0x7b, 0xff, 0x7d]), 400],
	["NaN", around('{"kind":"kpi","metric":"a","weekStart":NaN}'), 400],
	["far too deep", nested(100_000 / 8), 413],
	["just too deep", nested(40), 413],
	["lists too deep", `${"[".repeat(50_000)}`, 413],
])("a body with %s is refused", async (_, body, status) => {
	expect((await statusOf(body))[0]).toBe(status);
});

test("a body is read no further than its limit, whatever length it says", async () => {
	const large = around(`{"kind":"kpi","metric":"${"x".repeat(300_000)}"}`);
	expect(await statusOf(large)).toEqual([413, "limit"]);
	let sent = 0;
	const endless = new ReadableStream<Uint8Array>({
		pull(controller) {
			sent += 65_536;
			controller.enqueue(new Uint8Array(65_536).fill(32));
			if (sent > 50_000_000) controller.close();
		},
	});
	expect(await statusOf(endless)).toEqual([413, "limit"]);
	expect(sent).toBeLessThan(20_000_000);
});

test("a small body without a length is read", async () => {
	const { postText } = await served(shops());
	const text = new TextEncoder().encode(around(JSON.stringify(kpi)));
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			for (const byte of text) controller.enqueue(Uint8Array.of(byte));
			controller.close();
		},
	});
	const { answers } = await (await postText(body)).json();
	expect(answers[0].answer.measure.value).toBe(1200);
});

test("a body that says it is longer than it is does not hang the server", async () => {
	const { port } = await served(shops(), { limits: { milliseconds: 100 } });
	const status = await new Promise((done) => {
		const asked = request(
			{
				port,
				method: "POST",
				headers: { "Content-Type": "application/json", "Content-Length": 1000 },
			},
			({ statusCode }) => done(statusCode),
		);
		asked.on("error", () => {});
		asked.write("{");
	});
	expect(status).toBe(504);
});

test.each([
	["text/plain"],
	["application/x-www-form-urlencoded"],
	["multipart/form-data; boundary=x"],
	["application/jsonp"],
	["text/plain; application/json"],
])("a form of another site can't ask: %s", async (type) => {
	const headers = { "Content-Type": type };
	expect((await statusOf(around(JSON.stringify(kpi)), {}, headers))[0]).toBe(
		415,
	);
});

test("compressed bodies are refused, so none can burst", async () => {
	const bomb = gzipSync(new Uint8Array(10_000_000).fill(32));
	const headers = {
		"Content-Type": "application/json",
		"Content-Encoding": "gzip",
	};
	expect((await statusOf(bomb, {}, headers))[0]).toBe(415);
});

test("more questions than allowed are refused together", async () => {
	const question = { question: kpi };
	const body = JSON.stringify({ questions: Array(65).fill(question) });
	expect(await statusOf(body)).toEqual([413, "limit"]);
});

const own = (is: unknown) => ({
	kind: "kpi",
	metric: {
		id: "x",
		name: { en: "x" },
		unit: "count",
		direction: "higher",
		is,
	},
});

const SQL = [
	"revenue' UNION SELECT password FROM users --",
	'"; DROP TABLE orders; --',
	"1 OR 1=1",
	"orders.amount) FROM orders; DELETE FROM orders WHERE (1=1",
	"#{process.exit()}",
	"../../etc/passwd",
	"\\'; exec xp_cmdshell('dir'); --",
];

/** A question with a text in each place where one can stand. */
const places: Record<string, (text: string) => unknown> = {
	metric: (text) => ({ kind: "kpi", metric: text }),
	period: (text) => ({ ...kpi, period: text }),
	"from of a period": (text) => ({ ...kpi, period: { from: text, to: text } }),
	asOf: (text) => ({ ...kpi, asOf: text }),
	timeZone: (text) => ({ ...kpi, timeZone: text }),
	language: (text) => ({ ...kpi, language: text }),
	compare: (text) => ({ ...kpi, compare: [text] }),
	"column of a filter": (text) => ({
		...kpi,
		filters: [{ column: text, is: "a" }],
	}),
	"value of a filter": (text) => ({
		...kpi,
		filters: [{ column: "orders.shop", is: [text] }],
	}),
	"end of a filter": (text) => ({
		...kpi,
		filters: [{ column: "orders.amount", from: text }],
	}),
	"column of a split": (text) => ({ ...kpi, split: { column: text } }),
	"entity of a metric": (text) => own({ op: "count", entity: text }),
	"column of a metric": (text) => own({ op: "sum", of: text }),
	"instant of a metric": (text) =>
		own({ op: "count", entity: "orders", at: text }),
	"condition of a metric": (text) =>
		own({
			op: "count",
			entity: "orders",
			where: { column: "orders.shop", among: { column: text } },
		}),
	"step of a funnel": (text) => ({ kind: "funnel", steps: [text, text] }),
	"instant of a step": (text) => ({
		kind: "funnel",
		steps: ["lead", { name: text, at: text }],
	}),
	"column of a funnel": (text) => ({
		kind: "funnel",
		steps: ["orders.at"],
		by: text,
		amount: text,
	}),
	"segment of a grid": (text) => ({
		kind: "rfm",
		segments: [{ id: text, r: [1, 5], f: [1, 5] }],
	}),
	"earlier date of a grid": (text) => ({ kind: "rfm", compareAt: text }),
	"entity of cohorts": (text) => ({ kind: "cohort", start: { entity: text } }),
	"picked cohort": (text) => ({
		...kpi,
		filters: [{ customers: { kind: "cohort" }, pick: { cohorts: [text] } }],
	}),
	module: (text) => ({ kind: "module", module: text }),
	survey: (text) => ({ kind: "survey", survey: text }),
};

test.each(Object.entries(places))(
	"a statement in the %s is a text like any other",
	async (_, make) => {
		const { post, logged } = await served(shops(), {
			authorize: () => ({ filters: [], inline: true }),
		});
		for (const [i, { answer, error }] of (
			await post(...SQL.map(make))
		).entries()) {
			if (error) expect([400, 422], SQL[i]).toContain(error.status);
			else expect(answer.kind).toBe((make("") as { kind: string }).kind);
		}
		expect(logged).toEqual([]);
	},
);

test("numbers beyond all bounds are refused", async () => {
	const { postText, logged } = await served(shops());
	for (const question of [
		'{"kind":"kpi","metric":"revenue","weekStart":1e999}',
		'{"kind":"kpi","metric":"revenue","split":{"column":"orders.shop","top":1e999}}',
		'{"kind":"kpi","metric":"revenue","filters":[{"column":"orders.amount","from":-1e999}]}',
		'{"kind":"cohort","ages":1e308}',
		'{"kind":"funnel","steps":["orders.at"],"windowDays":1e308}',
		'{"kind":"kpi","metric":"revenue","compare":[{"ago":1e300}]}',
		'{"kind":"rfm","bins":1e9}',
	]) {
		const { answers } = await (await postText(around(question))).json();
		expect([400, 413, 422], question).toContain(answers[0].error.status);
	}
	expect(logged).toEqual([]);
});

test("more groups than allowed are refused before anything runs", async () => {
	const { post } = await served({
		ask: () => expect.unreachable("it was asked"),
	});
	const told = await post(
		{ ...kpi, split: { column: "orders.shop", top: 1000 } },
		{ ...kpi, split: { customers: { kind: "rfm" }, top: 201 } },
		{ kind: "funnel", steps: Array(201).fill("lead") },
		{
			kind: "rfm",
			segments: Array(201).fill({ id: "a", r: [1, 1], f: [1, 1] }),
		},
		{
			...kpi,
			filters: [
				{
					customers: { kind: "funnel", steps: Array(201).fill("lead") },
					pick: { step: 0, outcome: "open" },
				},
			],
		},
	);
	expect(told.map(({ error }) => [error.status, error.place?.option])).toEqual([
		[413, "split.top"],
		[413, "split.top"],
		[413, "steps"],
		[413, "segments"],
		[413, "filters[0].customers.steps"],
	]);
});

test("more groups than allowed are not answered where the question does not say how many", async () => {
	const { post } = await served(shops(), { limits: { groups: 1 } });
	const [told] = await post({ ...kpi, split: { column: "orders.shop" } });
	expect(told?.error).toMatchObject({
		status: 413,
		place: { option: "split.top" },
	});
});

test("a question in the address is held to the same rules", async () => {
	const { url, get } = await served(shops());
	const asked = (text: string) => fetch(`${url}${text}`);
	expect((await asked("")).status).toBe(400);
	expect((await asked("?question={}&question={}")).status).toBe(400);
	expect((await asked("?question=%7B%22a%22:1,%22a%22:1%7D")).status).toBe(400);
	expect((await asked("?question=null")).status).toBe(400);
	expect((await get({ ...kpi, metric: "x".repeat(9000) })).status).toBe(400);
});
