import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { defineModel } from "../../src/model/mapping.js";
import type { Question } from "../../src/questions/question.js";
import { createHandler, nodeListener } from "../../src/server/server.js";
import { httpSource } from "../../src/sources/http.js";
import { memorySource } from "../../src/sources/memory.js";
import { resilient } from "../../src/sources/resilient.js";
import type { DataSource } from "../../src/sources/source.js";
import { revenue } from "./loopback.js";

/** Orders of two tenants: 120 and 80 of north, 40 of south. */
const sales = [
	{ client: "Ada", date: "2026-11-02", total: 120, region: "north" },
	{ client: "Bea", date: "2026-11-17", total: 80, region: "north" },
	{ client: "Cyd", date: "2026-11-18", total: 40, region: "south" },
];
const model = defineModel({
	timeZone: "Europe/Paris",
	currency: "EUR",
	asOf: "2026-11-20T12:00:00Z",
	entities: {
		orders: {
			from: "sales",
			columns: {
				customer: "client",
				at: "date",
				amount: "total",
				channel: "region",
			},
		},
	},
});
const memory = memorySource({ sales }, model, { worker: "never" });

/** The real handler in front of a source, which lets in whoever has the token of a tenant. */
async function served(source: DataSource) {
	let requests = 0;
	const handler = createHandler(source, {
		authorize: (request) => {
			requests++;
			const tenant = /^Bearer (north|south)$/u.exec(
				request.headers.get("authorization") ?? "",
			)?.[1];
			return tenant
				? {
						tenant,
						filters: [{ column: "orders.channel", is: tenant }],
						metrics: ["revenue", "orders"],
					}
				: null;
		},
		log: () => "the caller is told",
	});
	const server = createServer(nodeListener(handler));
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const { port } = server.address() as AddressInfo;
	const url = `http://127.0.0.1:${port}/api/cadran`;
	return { url, requests: () => requests };
}

const month: Question = { ...revenue, period: "this-month", series: "day" };

describe("httpSource in front of createHandler", () => {
	it("gives what the source itself would of the rows that this caller may see", async () => {
		const { url } = await served(memory);
		const source = httpSource(url, { getToken: () => "north" });
		const filters = [{ column: "orders.channel", is: "north" }];
		const own = memory.within?.({ filters }) as DataSource;
		const [value, days] = await Promise.all([
			source.ask(revenue),
			source.ask(month),
		]);
		expect(value.measure.value).toBe(200);
		expect(value).toEqual(await own.ask(revenue));
		expect(days).toEqual(await own.ask(month));
		expect((await source.describe?.())?.timeZone).toBe("Europe/Paris");
	});

	it("asks in one request, and uses again what has not changed", async () => {
		const { url, requests } = await served(memory);
		const source = httpSource(url, { getToken: () => "south" });
		const first = await Promise.all([source.ask(revenue), source.ask(month)]);
		expect(requests()).toBe(1);
		const again = await Promise.all([source.ask(revenue), source.ask(month)]);
		expect(requests()).toBe(2);
		expect(again[0]).toBe(first[0]);
		expect(again[1]).toBe(first[1]);
	});

	it("gets a token when it has none that is let in", async () => {
		const { url } = await served(memory);
		const getToken = vi.fn(({ expired }: { expired?: string }) =>
			expired ? "south" : "old",
		);
		const source = httpSource(url, { getToken });
		expect((await source.ask(revenue)).measure.value).toBe(40);
		expect(getToken).toHaveBeenCalledTimes(2);
		await expect(httpSource(url).ask(revenue)).rejects.toMatchObject({
			code: "network",
			retryAfter: Number.POSITIVE_INFINITY,
		});
	});

	it("is told why there is no answer, for each question", async () => {
		const { url } = await served(memory);
		const source = httpSource(url, { getToken: () => "north" });
		const asked: [Question, string][] = [
			[{ kind: "kpi", metric: "margin" }, "forbidden"],
			[{ ...revenue, period: "some-day" as never }, "question"],
			[{ ...revenue, split: { top: 0 } }, "question"],
		];
		const codes = await Promise.all(
			asked.map(([question]) =>
				source.ask(question).catch(({ code }) => code as string),
			),
		);
		expect(codes).toEqual(asked.map(([, code]) => code));
		expect((await source.ask(revenue)).measure.value).toBe(200);
	});

	it("hears of changes, and asks anew through all that keeps answers", async () => {
		const shops = [memory, memorySource({ sales: sales.slice(0, 1) }, model)];
		const watchers = new Set<() => void>();
		const changing: DataSource = {
			ask: (question, options) =>
				(shops[0] as DataSource).ask(question, options),
			within: (scope) => {
				const within = (shop: DataSource | undefined) =>
					shop?.within?.(scope) as DataSource;
				return { ask: (...asking) => within(shops[0]).ask(...asking) };
			},
			watch(callback) {
				watchers.add(callback);
				return () => watchers.delete(callback);
			},
		};
		const { url, requests } = await served(changing);
		const source = resilient(httpSource(url, { getToken: () => "north" }));
		const told = vi.fn();
		onTestFinished(source.watch?.(told) as () => void);
		expect((await source.ask(revenue)).measure.value).toBe(200);
		await expect.poll(requests).toBe(2);
		shops.shift();
		for (const changed of watchers) changed();
		await expect.poll(() => told.mock.calls.length).toBe(1);
		expect((await source.ask(revenue)).measure.value).toBe(120);
	});
});
