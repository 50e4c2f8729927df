import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import { type HttpOptions, httpSource } from "../../src/sources/http.js";
import {
	type ResilientOptions,
	resilient,
} from "../../src/sources/resilient.js";
import { worth } from "./hand.js";
import {
	answer,
	json,
	loopback,
	orders,
	type Respond,
	revenue,
} from "./loopback.js";
import { page } from "./page.js";

/** A source made to last in front of a real server, which is tried again at once. */
async function made(
	respond: Respond,
	options: ResilientOptions = {},
	http: HttpOptions = {},
) {
	const server = await loopback(respond);
	const source = resilient(httpSource(server.url, http), {
		random: () => 0,
		...options,
	});
	return { ...server, source };
}

const figureOf = async (answer: Promise<KpiAnswer>) =>
	(await answer).measure.value;

/** Fails in some way at first, and answers from then on. */
const atFirst =
	(fail: Respond): Respond =>
	(response, heard, times) =>
		times === 1 ? fail(response, heard, times) : answer(response, heard);

describe("a server that fails at first and then answers", () => {
	const faults: [what: string, fail: Respond][] = [
		["hangs up", (response) => response.destroy()],
		["fails", (response) => json(response, "Oops.", 500)],
		["is not there behind its gateway", (response) => json(response, "", 502)],
		["sends half an answer", (response) => json(response, '{"answers":[{"e')],
		[
			"hangs up within its answer",
			(response) => {
				response.writeHead(200, { "content-length": 999 });
				response.write('{"answers":[');
				setImmediate(() => response.destroy());
			},
		],
		["sends a page", (response) => json(response, "<title>Wait</title>")],
		["says nothing in time", () => "never answers"],
	];
	it.each(faults)("%s: nobody sees more than the answer", async (_, fail) => {
		const { source, heard } = await made(atFirst(fail), { timeout: 300 });
		expect(await figureOf(source.ask(revenue))).toBe(200);
		expect(heard.length).toBe(2);
	});

	it.each([429, 503])(
		"with %i, not before it wants to be asked",
		async (status) => {
			const { source, heard } = await made(
				atFirst((response) => {
					response.setHeader("Retry-After", "1");
					json(response, "Later.", status);
				}),
			);
			const start = performance.now();
			expect(await figureOf(source.ask(revenue))).toBe(200);
			expect(performance.now() - start).toBeGreaterThanOrEqual(1000);
			expect(heard.length).toBe(2);
		},
	);

	it("with 401, and gets a token once for all that is asked", async () => {
		const getToken = vi.fn(async ({ expired }: { expired?: string }) =>
			expired ? "new" : "old",
		);
		const { source, heard } = await made(
			(response, one) =>
				one.headers.authorization === "Bearer new"
					? answer(response, one)
					: json(response, "Who?", 401),
			{},
			{ getToken, questions: 1 },
		);
		const both = [source.ask(revenue), source.ask(orders)];
		expect(await Promise.all(both.map(figureOf))).toEqual([200, 2]);
		expect(heard.length).toBe(4);
		expect(getToken).toHaveBeenCalledTimes(2);
	});
});

describe("a server that fails for good", () => {
	it.each([
		["hangs", (() => "never answers") as Respond, /within 0\.2 s/],
		[
			"answers 503",
			((response) => json(response, "", 503)) as Respond,
			/failed \(503\)/,
		],
		[
			"answers nonsense",
			((response) => json(response, "{")) as Respond,
			/breaks off/,
		],
		[
			"hangs up",
			((response) => response.destroy()) as Respond,
			/can’t be reached/,
		],
	])(
		"%s: the last answer stands in, marked, or the fault is told",
		async (_, fail, says) => {
			let failing = false;
			const { source, heard } = await made(
				(response, one, times) =>
					failing ? fail(response, one, times) : answer(response, one),
				{ timeout: 200, retries: 1, age: 0 },
			);
			const first = await source.ask(revenue);
			expect(first.meta.stale).toBe(undefined);
			failing = true;
			const second = await source.ask(revenue);
			expect(second.measure.value).toBe(200);
			expect(second.meta).toMatchObject({
				stale: true,
				answeredAt: expect.stringMatching(/^20/),
				fault: expect.stringMatching(says),
			});
			await expect(source.ask(orders)).rejects.toMatchObject({
				code: "network",
				message: expect.stringMatching(says),
			});
			expect(heard.length).toBe(5);
			failing = false;
			expect((await source.ask(revenue)).meta.stale).toBe(undefined);
		},
	);
});

describe("a server that answers out of order", () => {
	it("never puts an older answer in the place of a newer one", async () => {
		let free = () => {};
		const slow = new Promise<void>((done) => {
			free = done;
		});
		let change = () => {};
		// Sales come to 1 when first asked for, to 2 after the change; the first answer takes its time.
		const { source, heard } = await made(async (response, one) => {
			if (one.method === "GET") {
				response.writeHead(200, { "content-type": "text/event-stream" });
				change = () => response.write("event: changed\ndata: {}\n\n");
				return response.write(": hello\n\n");
			}
			const times = heard.filter(({ method }) => method === "POST").length;
			if (times === 1) await slow;
			json(response, { answers: [{ etag: `${times}`, answer: worth(times) }] });
		});
		const changed = vi.fn();
		onTestFinished(source.watch?.(changed) as () => void);
		const older = figureOf(source.ask(revenue));
		await expect.poll(() => heard.length).toBe(2);
		change();
		await expect.poll(() => changed.mock.calls.length).toBe(1);
		expect(await figureOf(source.ask(revenue))).toBe(2);
		free();
		expect(await older).toBe(2);
		expect(await figureOf(source.ask(revenue))).toBe(2);
		expect(heard.length).toBe(3);
	});
});

describe("a reader who loses the network", () => {
	it("sees the last answer, marked, and a new one when they are back", async () => {
		const seen = page();
		let online = true;
		const { source } = await made(
			(response, one) => {
				if (!online) response.destroy();
				else if (one.method === "GET") json(response, "", 404);
				else return answer(response, one);
			},
			{ age: 0 },
		);
		const figures: (number | null | string)[] = [];
		const ask = async () => {
			const { measure, meta } = await source.ask(revenue);
			figures.push(meta.stale ? "marked" : measure.value);
		};
		onTestFinished(source.watch?.(ask) as () => void);
		await ask();
		online = false;
		seen.connect(false);
		await ask();
		expect(figures).toEqual([200, "marked"]);
		online = true;
		seen.connect(true);
		await expect.poll(() => figures).toEqual([200, "marked", 200]);
	});
});
