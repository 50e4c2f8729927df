import { describe, expect, it, vi } from "vitest";
import { CadranError, type ErrorCode } from "../../src/model/error.js";
import { defineModel } from "../../src/model/mapping.js";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import { memorySource } from "../../src/sources/memory.js";
import { NetworkError } from "../../src/sources/network.js";
import {
	type ResilientOptions,
	resilient,
} from "../../src/sources/resilient.js";
import { clock, hand, worth } from "./hand.js";
import { orders, revenue } from "./loopback.js";
import { page } from "./page.js";

const down = () => new NetworkError("The server is down.");
const figureOf = async (answer: Promise<KpiAnswer>) =>
	(await answer).measure.value;

/** A hand source within a resilient one, whose pauses are as long as they can be. */
function made(options: ResilientOptions = {}) {
	const pass = clock();
	const own = hand();
	const source = resilient(own.source, { random: () => 1, ...options });
	return { ...own, wrapped: source, pass };
}

describe("a source made to last tries again", () => {
	it("what could not be fetched, after half a second, one, two; then says why", async () => {
		const { wrapped, asked, pass } = made();
		const answer = wrapped.ask(revenue);
		const told = expect(answer).rejects.toMatchObject({ code: "network" });
		await pass(0);
		for (const [times, wait] of [500, 1000, 2000].entries()) {
			asked[times]?.fail(down());
			await pass(wait - 1);
			expect(asked.length).toBe(times + 1);
			await pass(1);
			expect(asked.length).toBe(times + 2);
		}
		asked[3]?.fail(down());
		await told;
		await pass(60_000);
		expect(asked.length).toBe(4);
	});

	it("anywhere within the pause, by chance", async () => {
		const { wrapped, asked, pass } = made({ random: () => 0.1 });
		void wrapped.ask(revenue);
		await pass(0);
		asked[0]?.fail(down());
		await pass(50);
		expect(asked.length).toBe(2);
	});

	it("what failed together, together", async () => {
		let draws = 0;
		const { wrapped, asked, pass } = made({ random: () => ++draws / 2 });
		void wrapped.ask(revenue);
		void wrapped.ask(orders);
		await pass(0);
		const error = down();
		for (const one of asked) one.fail(error);
		await pass(250);
		expect(asked.length).toBe(4);
		expect(draws).toBe(1);
	});

	it("not before the server wants it, and a little later than that", async () => {
		const { wrapped, asked, pass } = made({ random: () => 0.4 });
		void wrapped.ask(revenue);
		await pass(0);
		asked[0]?.fail(new NetworkError("Busy.", 10_000));
		await pass(10_999);
		expect(asked.length).toBe(1);
		await pass(1);
		expect(asked.length).toBe(2);
	});

	it("not at all where the server wants to be left alone for long, or another try is of no use", async () => {
		for (const after of [120_000, Number.POSITIVE_INFINITY]) {
			const { wrapped, asked, pass } = made();
			const told = expect(wrapped.ask(revenue)).rejects.toThrow("Busy.");
			await pass(0);
			asked[0]?.fail(new NetworkError("Busy.", after));
			await told;
			expect(asked.length).toBe(1);
		}
	});

	it.each<ErrorCode>([
		"mapping",
		"rows",
		"question",
		"unsupported",
		"refused",
		"forbidden",
		"failed",
	])("never what is %s", async (code) => {
		const { wrapped, asked, pass } = made();
		const told = expect(wrapped.ask(revenue)).rejects.toMatchObject({ code });
		await pass(0);
		asked[0]?.fail(new CadranError(code, "No."));
		await told;
		await pass(60_000);
		expect(asked.length).toBe(1);
	});

	it("nothing while there is no network", async () => {
		const { wrapped, asked, pass } = made();
		const told = expect(wrapped.ask(revenue)).rejects.toThrow("down");
		await pass(0);
		page().connect(false);
		asked[0]?.fail(down());
		await told;
		expect(asked.length).toBe(1);
	});

	it("nothing that nobody waits for any more", async () => {
		const { wrapped, asked, pass } = made();
		const stop = new AbortController();
		const told = expect(wrapped.ask(revenue, stop)).rejects.toThrow("gone");
		await pass(0);
		asked[0]?.fail(down());
		await pass(100);
		stop.abort(new Error("gone"));
		await told;
		await pass(60_000);
		expect(asked.length).toBe(1);
	});
});

describe("a source made to last gives up", () => {
	it("what takes too long, and lets its late answer pass by", async () => {
		const { wrapped, asked, pass } = made({ timeout: 5000, retries: 1 });
		const answer = wrapped.ask(revenue);
		await pass(4999);
		expect(asked[0]?.signal?.aborted).toBe(false);
		await pass(1);
		expect(asked[0]?.signal?.aborted).toBe(true);
		await pass(500);
		asked[1]?.answer(2);
		asked[0]?.answer(1);
		expect(await figureOf(answer)).toBe(2);
		expect(await figureOf(wrapped.ask(revenue))).toBe(2);
	});

	it("and says so", async () => {
		const { wrapped, pass } = made({ timeout: 5000, retries: 0 });
		const told = expect(wrapped.ask(revenue)).rejects.toMatchObject({
			code: "network",
			message: expect.stringContaining("within 5 s"),
		});
		await pass(5000);
		await told;
	});

	it("what is aborted, at once and down to the source", async () => {
		const { wrapped, asked, pass } = made();
		const stop = new AbortController();
		const told = expect(wrapped.ask(revenue, stop)).rejects.toThrow("gone");
		await pass(0);
		stop.abort(new Error("gone"));
		await told;
		expect(asked[0]?.signal?.reason).toBe(stop.signal.reason);
	});

	it("nothing of a source that throws at once", async () => {
		clock();
		const source = resilient({
			ask() {
				throw new Error("not ready");
			},
		});
		await expect(source.ask(revenue)).rejects.toMatchObject({
			name: "CadranError",
			code: "failed",
			message: "not ready",
		});
	});
});

describe("a source made to last keeps answers", () => {
	it("and gives them again for a minute, however the keys of the question stand", async () => {
		const { wrapped, asked, pass } = made();
		const first = wrapped.ask(revenue);
		await pass(0);
		asked[0]?.answer(1);
		await first;
		await pass(59_999);
		const again = wrapped.ask({ metric: "revenue", kind: "kpi" });
		expect(await figureOf(again)).toBe(1);
		await pass(1);
		void wrapped.ask(revenue);
		await pass(0);
		expect(asked.length).toBe(2);
	});

	it("as many as it may", async () => {
		const { wrapped, asked, pass } = made({ entries: 1 });
		for (const question of [revenue, orders, revenue]) {
			const answer = wrapped.ask(question);
			await pass(0);
			asked.at(-1)?.answer(1);
			await answer;
		}
		expect(asked.length).toBe(3);
	});

	it("and asks once for all who ask at the same time", async () => {
		const { wrapped, asked, pass } = made();
		const both = [wrapped.ask(revenue), wrapped.ask(revenue)];
		await pass(0);
		expect(asked.length).toBe(1);
		asked[0]?.answer(1);
		expect(await Promise.all(both.map(figureOf))).toEqual([1, 1]);
	});

	it("marked with age and reason where no newer one can be had, and the newer one once there is one", async () => {
		const { wrapped, asked, pass } = made({ retries: 0 });
		const first = wrapped.ask(revenue);
		await pass(0);
		asked[0]?.answer(1);
		expect((await first).meta.stale).toBe(undefined);
		await pass(3_600_000);
		const second = wrapped.ask(revenue);
		await pass(0);
		asked[1]?.fail(down());
		expect(await second).toMatchObject({
			measure: { value: 1 },
			meta: {
				stale: true,
				answeredAt: "2026-11-20T12:00:00.000Z",
				fault: "The server is down.",
			},
		});
		const third = wrapped.ask(revenue);
		await pass(0);
		asked[2]?.answer(3);
		expect(await third).toEqual(worth(3));
	});

	it("for a day at most", async () => {
		const { wrapped, asked, pass } = made({ retries: 0 });
		const first = wrapped.ask(revenue);
		await pass(0);
		asked[0]?.answer(1);
		await first;
		await pass(86_400_000);
		const told = expect(wrapped.ask(revenue)).rejects.toThrow("down");
		await pass(0);
		asked[1]?.fail(down());
		await told;
	});

	it("but gives none to a reader who may no longer see it, then or later", async () => {
		const { wrapped, asked, pass } = made({ retries: 0, age: 0 });
		const errors = [new CadranError("forbidden", "Not for you."), down()];
		const first = wrapped.ask(revenue);
		await pass(0);
		asked[0]?.answer(1);
		await first;
		for (const [at, error] of errors.entries()) {
			const told = expect(wrapped.ask(revenue)).rejects.toBe(error);
			await pass(0);
			asked[at + 1]?.fail(error);
			await told;
		}
	});

	it("but none in place of a refusal to answer", async () => {
		const { wrapped, asked, pass } = made({ age: 0 });
		const first = wrapped.ask(revenue);
		await pass(0);
		asked[0]?.answer(1);
		await first;
		const told = expect(wrapped.ask(revenue)).rejects.toThrow("Mixed.");
		await pass(0);
		asked[1]?.fail(new CadranError("refused", "Mixed."));
		await told;
	});

	it("so that an older answer that comes late never takes the place of a newer one", async () => {
		const { wrapped, asked, pass, change } = made();
		wrapped.watch?.(() => {});
		const older = wrapped.ask(revenue);
		await pass(0);
		change();
		const newer = wrapped.ask(revenue);
		await pass(0);
		asked[1]?.answer(2);
		expect(await figureOf(newer)).toBe(2);
		asked[0]?.answer(1);
		expect(await figureOf(older)).toBe(2);
		expect(await figureOf(wrapped.ask(revenue))).toBe(2);
	});
});

describe("those who watch a source made to last", () => {
	it("are told when the source says so, and are then answered anew", async () => {
		const { wrapped, asked, pass, change, watchers } = made();
		const changed = vi.fn();
		const end = wrapped.watch?.(changed);
		const first = wrapped.ask(revenue);
		await pass(0);
		asked[0]?.answer(1);
		await first;
		change();
		expect(changed).toHaveBeenCalledTimes(1);
		const second = wrapped.ask(revenue);
		await pass(0);
		asked[1]?.answer(2);
		expect(await figureOf(second)).toBe(2);
		end?.();
		expect(watchers.size).toBe(0);
	});

	it("are told at an interval, counted from the last time", async () => {
		const { wrapped, pass, change } = made({ refresh: 30_000 });
		const changed = vi.fn();
		const end = wrapped.watch?.(changed);
		await pass(30_000);
		expect(changed).toHaveBeenCalledTimes(1);
		await pass(20_000);
		change();
		await pass(20_000);
		expect(changed).toHaveBeenCalledTimes(2);
		await pass(10_000);
		expect(changed).toHaveBeenCalledTimes(3);
		end?.();
		await pass(600_000);
		expect(changed).toHaveBeenCalledTimes(3);
	});

	it("are left alone while the page is hidden or offline, and told at once when it is back if it is time", async () => {
		const { wrapped, pass } = made({ refresh: 30_000 });
		const seen = page();
		const changed = vi.fn();
		wrapped.watch?.(changed);
		seen.see(false);
		await pass(10_000);
		seen.see(true);
		expect(changed).toHaveBeenCalledTimes(0);
		seen.see(false);
		await pass(300_000);
		expect(changed).toHaveBeenCalledTimes(0);
		seen.see(true);
		expect(changed).toHaveBeenCalledTimes(1);
		seen.connect(false);
		await pass(300_000);
		expect(changed).toHaveBeenCalledTimes(1);
		seen.connect(true);
		expect(changed).toHaveBeenCalledTimes(2);
	});

	it("are told after trouble, ever later while it lasts, and at once when the network is back", async () => {
		const { wrapped, asked, pass } = made({ retries: 0 });
		const seen = page();
		const changed = vi.fn(() => void wrapped.ask(revenue).catch(() => {}));
		wrapped.watch?.(changed);
		changed();
		for (const wait of [15_000, 30_000, 60_000]) {
			changed.mockClear();
			await pass(0);
			asked.at(-1)?.fail(down());
			await pass(wait - 1);
			expect(changed).not.toHaveBeenCalled();
			await pass(1);
			expect(changed).toHaveBeenCalledTimes(1);
		}
		changed.mockClear();
		seen.connect(false);
		asked.at(-1)?.fail(down());
		await pass(600_000);
		expect(changed).not.toHaveBeenCalled();
		seen.connect(true);
		expect(changed).toHaveBeenCalledTimes(1);
	});
});

describe("a source made to last", () => {
	it.each([
		[
			{ refresh: 29_999 },
			"refresh must be 30000 milliseconds or more, not 29999.",
		],
		[
			{ refresh: Number.NaN },
			"refresh must be 30000 milliseconds or more, not NaN.",
		],
		[{ timeout: 0 }, "timeout must be 1 milliseconds or more, not 0."],
		[{ retries: -1 }, "retries must be 0 or more, not -1."],
		[{ entries: 0 }, "entries must be 1 or more, not 0."],
	])("refuses %o", (options, message) => {
		expect(() => resilient(hand().source, options)).toThrow(message);
	});

	it("describes what the source describes, and can't where it can't", async () => {
		expect(resilient(hand().source).describe).toBe(undefined);
		const orders = [{ client: "Ada", date: "2026-11-02", total: 120 }];
		const columns = { customer: "client", at: "date", amount: "total" };
		const source = resilient(
			memorySource(
				{ orders },
				defineModel({ entities: { orders: { columns } } }),
			),
		);
		expect((await source.describe?.())?.timeZone).toBe("UTC");
	});

	it("keeps the answers of a scope apart", async () => {
		const [all, some] = [hand(), hand()];
		const source = resilient({ ...all.source, within: () => some.source });
		const scope = source.within?.({ filters: [] });
		const answers = [source.ask(revenue), scope?.ask(revenue)] as const;
		await expect.poll(() => some.asked.length).toBe(1);
		all.asked[0]?.answer(2);
		some.asked[0]?.answer(1);
		expect((await answers[0]).measure.value).toBe(2);
		expect((await answers[1])?.measure.value).toBe(1);
		expect(resilient(all.source).within).toBe(undefined);
	});
});
