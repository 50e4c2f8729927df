import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import { CadranError } from "../../src/model/error.js";
import { defineModel } from "../../src/model/mapping.js";
import type { KpiQuestion } from "../../src/questions/kpi.js";
import type { Port } from "../../src/sources/memory/protocol.js";
import { serve } from "../../src/sources/memory/serve.js";
import { memorySource } from "../../src/sources/memory.js";
import type { RowsInput } from "../../src/sources/rows.js";

/** Slices of work that were begun, by the metric asked for. */
const begun: Record<string, number> = {};
/** Ends all work: a worker in this thread can't be killed. */
let over = false;

// Work whose length the tests choose; what questions mean is tested with the questions.
vi.mock("../../src/questions/answer.js", () => ({
	*answerQuestion(dataset: Dataset, question: KpiQuestion, now: number) {
		const metric = String(question.metric);
		const last = metric === "endless" ? Number.POSITIVE_INFINITY : 3;
		for (let slice = 0; slice < last && !over; slice++) {
			begun[metric] = (begun[metric] ?? 0) + 1;
			yield;
		}
		if (metric === "broken") throw new TypeError("null has no length");
		if (metric === "refused")
			throw new CadranError("refused", "No.", { entity: "orders" });
		const rows = dataset.tables.orders?.rows ?? 0;
		return { kind: "kpi", meta: { asOf: now, rows, executor: "nobody" } };
	},
}));

const model = defineModel({
	currency: "EUR",
	entities: {
		orders: { columns: { customer: "customer", at: "at", amount: "amount" } },
	},
});
const rows = (count: number) =>
	Array.from({ length: count }, (_, i) => ({
		customer: `c${i % 1000}`,
		at: "2026-01-01",
		amount: i,
	}));
const kpi = (metric = "orders"): KpiQuestion => ({ kind: "kpi", metric });
const few = { orders: rows(10) };
const many = { orders: rows(50_001) };

/** A worker that lives in this thread, at the other end of a real channel. */
class FakeWorker extends EventTarget {
	static made: FakeWorker[] = [];
	static fault: "throws" | "refused" | "silent" | null = null;
	readonly ports = new MessageChannel();

	constructor(readonly url: URL) {
		super();
		if (FakeWorker.fault === "throws") throw new Error("SecurityError");
		FakeWorker.made.push(this);
		const { port1, port2 } = this.ports;
		port1.onmessage = ({ data }) =>
			this.dispatchEvent(new MessageEvent("message", { data }));
		if (FakeWorker.fault === "refused")
			setTimeout(() => this.dispatchEvent(new Event("error")), 5);
		else if (FakeWorker.fault !== "silent") {
			serve(port2 as unknown as Port);
			port2.start();
		}
	}

	postMessage(message: unknown, transfer: Transferable[]) {
		this.ports.port1.postMessage(message, transfer as ArrayBuffer[]);
	}

	terminate() {
		this.ports.port1.close();
	}
}

beforeEach(() => {
	for (const metric of Object.keys(begun)) delete begun[metric];
	FakeWorker.made = [];
	FakeWorker.fault = null;
	over = false;
});
afterEach(async () => {
	over = true;
	await new Promise((resolve) => setTimeout(resolve));
	for (const worker of FakeWorker.made) worker.terminate();
	vi.unstubAllGlobals();
});

const hired = () => vi.stubGlobal("Worker", FakeWorker);

describe.each(["memory", "worker"])(
	"memorySource, answering in %s",
	(executor) => {
		const tables = executor === "worker" ? many : few;
		const count = tables.orders.length;
		beforeEach(() => {
			if (executor === "worker") hired();
		});

		it("answers about the rows it was given, and says who answered", async () => {
			const source = memorySource(tables, model, { now: () => 42 });
			const { meta } = await source.ask(kpi());
			expect(meta).toMatchObject({ asOf: 42, rows: count, executor });
		});

		it("says that invented rows are a sample", async () => {
			const source = memorySource(tables, model, { sample: true });
			expect((await source.ask(kpi())).meta.sample).toBe(true);
			expect((await source.describe?.())?.sample).toBe(true);
		});

		it("describes entities, columns and kinds of question", async () => {
			expect(await memorySource(tables, model).describe?.()).toEqual({
				kinds: [
					"kpi",
					"funnel",
					"rfm",
					"cohort",
					"survey",
					"glossary",
					"module",
				],
				entities: { orders: ["customer", "at", "amount"] },
				timeZone: "UTC",
				weekStart: 1,
				currency: "EUR",
			});
		});

		it("works once for two like questions in flight, and anew for a later one", async () => {
			const source = memorySource(tables, model);
			await Promise.all([source.ask(kpi("same")), source.ask(kpi("same"))]);
			expect(begun.same).toBe(3);
			await source.ask(kpi("same"));
			expect(begun.same).toBe(6);
		});

		it("answers others while one question takes long", async () => {
			const source = memorySource(tables, model);
			const stop = new AbortController();
			const endless = source.ask(kpi("endless"), { signal: stop.signal });
			expect((await source.ask(kpi())).meta.rows).toBe(count);
			stop.abort();
			await expect(endless).rejects.toThrow("aborted");
		});

		it("stops working when all who asked have gone, with the signal's reason", async () => {
			const source = memorySource(tables, model);
			const one = new AbortController();
			const two = new AbortController();
			const first = source.ask(kpi("endless"), { signal: one.signal });
			const second = source.ask(kpi("endless"), { signal: two.signal });
			await vi.waitFor(() => expect(begun.endless).toBeGreaterThan(0));
			one.abort(new Error("gone"));
			await expect(first).rejects.toThrow("gone");
			const before = begun.endless;
			await vi.waitFor(() => expect(begun.endless).not.toBe(before));
			two.abort();
			await expect(second).rejects.toMatchObject({ name: "AbortError" });
			await new Promise((resolve) => setTimeout(resolve, 80));
			const after = begun.endless;
			await new Promise((resolve) => setTimeout(resolve, 80));
			expect(begun.endless).toBe(after);
		});

		it("does nothing for a signal that has aborted before", async () => {
			const signal = AbortSignal.abort(new Error("too late"));
			await expect(
				memorySource(tables, model).ask(kpi(), { signal }),
			).rejects.toThrow("too late");
			expect(begun.orders).toBeUndefined();
		});

		it("rejects with code and place of what went wrong, and what nobody foresaw as failed", async () => {
			const source = memorySource(tables, model);
			await expect(source.ask(kpi("refused"))).rejects.toMatchObject({
				name: "CadranError",
				code: "refused",
				message: "No.",
				place: { entity: "orders" },
			});
			await expect(source.ask(kpi("broken"))).rejects.toMatchObject({
				name: "CadranError",
				code: "failed",
				message: "null has no length",
			});
		});

		it("rejects each question alike where the rows can't be read", async () => {
			const bad = { orders: [...tables.orders, { at: "someday" }] };
			const source = memorySource(bad, model);
			for (const metric of ["a", "b"])
				await expect(source.ask(kpi(metric))).rejects.toMatchObject({
					code: "rows",
					place: { table: "orders", column: "at", row: count + 1 },
				});
		});

		it("leaves the host's arrays as they are", async () => {
			const amount = Float64Array.from(tables.orders, (row) => row.amount);
			const columns = {
				customer: tables.orders.map((row) => row.customer),
				at: tables.orders.map((row) => row.at),
				amount,
			};
			const source = memorySource({ orders: { columns } }, model);
			expect((await source.ask(kpi())).meta).toMatchObject({
				rows: count,
				executor,
			});
			expect(amount).toHaveLength(count);
			expect(amount.at(-1)).toBe(count - 1);
		});

		it("reads separated values, as text, bytes or file", async () => {
			const text = `customer,at,amount\n${tables.orders.map((row) => `${row.customer},${row.at},${row.amount}${"0".repeat(20)}.00`).join("\n")}`;
			const bytes = new TextEncoder().encode(text);
			for (const csv of [text, bytes, new Blob([text])]) {
				const source = memorySource({ orders: { csv } }, model);
				expect((await source.ask(kpi())).meta).toMatchObject({
					rows: count,
					executor,
				});
			}
			expect(bytes[0]).toBe("c".charCodeAt(0));
		});
	},
);

describe("memorySource", () => {
	it.each(["throws", "refused"] as const)(
		"answers on the page's own thread where a worker %s",
		async (fault) => {
			hired();
			FakeWorker.fault = fault;
			const source = memorySource(many, model);
			expect((await source.ask(kpi())).meta.executor).toBe("memory");
		},
	);

	it("answers on the page's own thread where a worker has not greeted after five seconds", async () => {
		hired();
		FakeWorker.fault = "silent";
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
		try {
			const source = memorySource(many, model);
			const answer = source.ask(kpi());
			while (FakeWorker.made.length === 0) await new Promise(setImmediate);
			const closed = vi.spyOn(FakeWorker.made[0] as FakeWorker, "terminate");
			vi.advanceTimersByTime(4999);
			expect(closed).not.toHaveBeenCalled();
			vi.advanceTimersByTime(1);
			expect(closed).toHaveBeenCalledOnce();
			expect((await answer).meta.executor).toBe("memory");
		} finally {
			vi.useRealTimers();
		}
	});

	it("hires no worker for few rows, nor where the host says never", async () => {
		hired();
		await memorySource(few, model).ask(kpi());
		await memorySource(many, model, { worker: "never" }).ask(kpi());
		expect(FakeWorker.made).toHaveLength(0);
	});

	it("names the worker's file so that bundlers see it", async () => {
		hired();
		await memorySource(many, model).ask(kpi());
		expect(FakeWorker.made[0]?.url.pathname).toMatch(/worker\.(ts|js)$/u);
	});

	it("rejects what a dying worker was asked, then answers on the page's own thread", async () => {
		hired();
		const source = memorySource(many, model);
		await source.ask(kpi());
		const lost = source.ask(kpi("endless"));
		await vi.waitFor(() => expect(begun.endless).toBeGreaterThan(0));
		FakeWorker.made[0]?.dispatchEvent(new Event("error"));
		await expect(lost).rejects.toMatchObject({ code: "failed" });
		expect((await source.ask(kpi())).meta.executor).toBe("memory");
	});

	it("fetches what lies at an address, and tries anew after a failure", async () => {
		const answers = [
			() => Promise.reject(new TypeError("offline")),
			() => Promise.resolve(new Response("", { status: 503 })),
			() => Promise.resolve(new Response("customer,at,amount\na,2026-01-01,1")),
		];
		vi.stubGlobal("fetch", () => answers.shift()?.());
		const csv = new URL("https://example.org/orders.csv");
		const source = memorySource({ orders: { csv } }, model);
		for (const why of ["offline", "503"])
			await expect(source.ask(kpi())).rejects.toMatchObject({
				code: "network",
				message: expect.stringContaining(why),
				place: { table: "orders" },
			});
		expect((await source.ask(kpi())).meta.rows).toBe(1);
	});

	it("refuses a question that is no JSON", async () => {
		const round: Record<string, unknown> = { kind: "kpi" };
		round.self = round;
		const source = memorySource(few, model);
		for (const question of [round, undefined, { kind: "kpi", n: 1n }])
			await expect(
				source.ask(question as unknown as KpiQuestion),
			).rejects.toMatchObject({ code: "question" });
	});

	it("rejects, typed, tables that are no tables", async () => {
		for (const orders of [null, 7, "orders.csv", {}])
			await expect(
				memorySource({ orders: orders as RowsInput }, model).ask(kpi()),
			).rejects.toMatchObject({ name: "CadranError" });
	});
});
