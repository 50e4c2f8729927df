import { expect } from "chai";
import { html, render } from "lit";
import "../../src/widgets/kpi-tile.js";
import "../../src/widgets/dashboard.js";
import { defineModel } from "../../src/model/mapping.js";
import type { Question } from "../../src/questions/question.js";
import { memorySource } from "../../src/sources/memory.js";
import { settle } from "./hand.js";

/** Two orders: 120 and 80. */
const orders = [
	{ client: "Ada", date: "2026-11-02", total: 120 },
	{ client: "Bea", date: "2026-11-17", total: 80 },
];
const model = defineModel({
	currency: "EUR",
	asOf: "2026-11-20T12:00:00Z",
	entities: {
		orders: { columns: { customer: "client", at: "date", amount: "total" } },
	},
});
const memory = memorySource({ orders }, model);

/** A server, without a network. (The real handler reads its schema as JSON, which not every browser imports.) */
async function handler(request: Request): Promise<Response> {
	if (request.method !== "POST") return new Response(null, { status: 404 });
	const { questions } = await request.json();
	const answers = await Promise.all(
		questions.map(async ({ question }: { question: Question }) => ({
			etag: "",
			answer: await memory.ask(question),
		})),
	);
	return Response.json({ answers });
}

/** Answers one request, in place of the network. */
type Respond = (request: Request) => Response | Promise<Response>;

let host: HTMLElement;
let requests: Request[];
let respond: Respond;
const own = globalThis.fetch;
beforeEach(() => {
	host = document.createElement("div");
	document.body.append(host);
	requests = [];
	respond = handler;
	globalThis.fetch = async (input, init) => {
		if (!String(input).startsWith("/api/")) return own(input, init);
		const request = new Request(new URL(String(input), location.href), init);
		if (request.method === "GET") return handler(request);
		requests.push(request.clone());
		return respond(request);
	};
});
afterEach(() => {
	host.remove();
	globalThis.fetch = own;
});

const textOf = (element: Element | null) =>
	element?.shadowRoot?.textContent?.replace(/\s+/g, " ") ?? "";
const tile = () => host.querySelector("cadran-kpi-tile") as Element;

/** Waits until a tile says something. */
async function says(said: RegExp): Promise<void> {
	for (let times = 0; times < 400 && !said.test(textOf(tile())); times++)
		await new Promise((done) => setTimeout(done, 10));
	expect(textOf(tile())).to.match(said);
}

const draw = () =>
	render(
		html`<cadran-dashboard source="/api/cadran">
			<cadran-kpi-tile metric="revenue"></cadran-kpi-tile>
			<cadran-kpi-tile metric="orders"></cadran-kpi-tile>
		</cadran-dashboard>`,
		host,
	);

const sorry = (status: number, headers: Record<string, string> = {}) =>
	new Response("Sorry.", { status, headers });

describe("a dashboard with the address of a server", () => {
	it("asks there, for all its widgets in one request", async () => {
		draw();
		await says(/€200/);
		expect(
			textOf(host.querySelectorAll("cadran-kpi-tile")[1] as Element),
		).to.match(/\b2\b/);
		expect(requests.length).to.equal(1);
		const { questions } = await (requests[0] as Request).json();
		expect(questions.length).to.equal(2);
	});

	it("follows its address, and what takes its place", async () => {
		draw();
		await says(/€200/);
		const board = host.querySelector("cadran-dashboard");
		board?.setAttribute("source", "/api/other");
		for (let times = 0; times < 100 && requests.length < 2; times++)
			await settle();
		expect(new URL(requests[1]?.url as string).pathname).to.equal("/api/other");
		Object.assign(board as object, {
			source: memorySource({ orders: orders.slice(0, 1) }, model),
		});
		await says(/€120/);
	});

	it("tries again after a while when the server is busy, and then draws", async () => {
		respond = (request) =>
			requests.length === 1
				? sorry(503, { "Retry-After": "1" })
				: handler(request);
		draw();
		await says(/€200/);
		expect(requests.length).to.equal(2);
	});

	it("says that the reader must sign in, and draws once they have", async () => {
		respond = () => sorry(401);
		draw();
		await says(/sign in again/);
		expect(requests.length).to.equal(1);
		respond = handler;
		tile().shadowRoot?.querySelector<HTMLButtonElement>(".retry")?.click();
		await says(/€200/);
	});

	it("says that there is nothing at the address", async () => {
		respond = () => sorry(404);
		draw();
		await says(/check the address of the source/);
		expect(textOf(tile())).to.not.match(/€/);
	});

	for (const [what, change] of [
		["breaks off", (text: string) => text.slice(0, text.length / 2)],
		["is no JSON", () => "<title>Sign in</title>"],
		[
			"has no figure",
			(text: string) => text.replaceAll('"measure":{', '"measured":{'),
		],
		[
			"is of another kind",
			(text: string) => text.replaceAll('"kind":"kpi"', '"kind":"rfm"'),
		],
	] as const)
		it(`draws nothing of an answer that ${what}, and says so`, async function () {
			this.timeout(30_000);
			respond = async (request) =>
				new Response(change(await (await handler(request)).text()));
			draw();
			for (
				let times = 0;
				times < 2000 && !tile().shadowRoot?.querySelector(".reason");
				times++
			)
				await new Promise((done) => setTimeout(done, 10));
			expect(textOf(tile())).to.match(/could not be worked out/i);
			expect(textOf(tile())).to.not.match(/€|NaN|\b200\b/);
		});
});
