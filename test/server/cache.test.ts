import { expect, test } from "vitest";
import type { HandlerOptions } from "../../src/server/server.js";
import type { DataSource } from "../../src/sources/source.js";
import { served } from "./served.js";
import { shops } from "./shops.js";

const revenue = { kind: "kpi", metric: "revenue", period: "all" } as const;

/** The shops behind a source that counts what it is asked, and can say that it has changed. */
async function counted(options: Partial<HandlerOptions> = {}) {
	const source = shops();
	const listeners = new Set<() => void>();
	const asked: string[] = [];
	let wait = Promise.resolve();
	const counting: DataSource = {
		async ask(question, options) {
			asked.push(question.kind);
			const answer = source.ask(question, options);
			await wait;
			return await answer;
		},
		watch(changed) {
			listeners.add(changed);
			return () => listeners.delete(changed);
		},
		within: (scope) => {
			const part = source.within?.(scope) as DataSource;
			return {
				ask(question, options) {
					asked.push(`${question.kind} within`);
					return part.ask(question, options);
				},
			};
		},
	};
	return {
		...(await served(counting, options)),
		asked,
		change: () => {
			for (const listener of listeners) listener();
		},
		hold(until: Promise<void>) {
			wait = until;
		},
	};
}

test("the same question is asked of the source once, in whatever order its keys stand", async () => {
	const { post, asked } = await counted();
	const [one, two] = await post(revenue, {
		period: "all",
		metric: "revenue",
		kind: "kpi",
	});
	await post(revenue);
	expect(asked).toEqual(["kpi"]);
	expect(two).toEqual(one);
});

test("what is asked at the same time is asked once, also where nothing is kept", async () => {
	const { post, asked } = await counted({ cache: false });
	await Promise.all([post(revenue), post(revenue, revenue)]);
	expect(asked.length).toBeLessThanOrEqual(2);
	const before = asked.length;
	await post(revenue);
	expect(asked.length).toBe(before + 1);
});

test("an answer is kept so long and no longer", async () => {
	let now = 1_000_000;
	const { post, asked } = await counted({
		cache: { seconds: 10 },
		now: () => now,
	});
	await post(revenue);
	now += 9_999;
	await post(revenue);
	expect(asked.length).toBe(1);
	now += 1;
	await post(revenue);
	expect(asked.length).toBe(2);
});

test("only so many answers are kept, the latest used", async () => {
	const { post, asked } = await counted({ cache: { entries: 1 } });
	await post(revenue);
	await post({ ...revenue, metric: "orders" });
	await post(revenue);
	expect(asked.length).toBe(3);
});

test("answers too large are not kept", async () => {
	const { post, asked } = await counted({ cache: { characters: 1000 } });
	await post(revenue);
	await post(revenue);
	expect(asked.length).toBe(2);
});

test("nothing is kept over a change of the source", async () => {
	const { post, asked, change } = await counted();
	await post(revenue);
	change();
	await post(revenue);
	expect(asked.length).toBe(2);
});

test("an answer that a change overtook is given to none who asks later", async () => {
	const { post, asked, change, hold } = await counted();
	let go = () => {};
	hold(new Promise((done) => (go = done)));
	const first = post(revenue);
	await expect.poll(() => asked.length).toBe(1);
	change();
	const second = post(revenue);
	await expect.poll(() => asked.length).toBe(2);
	go();
	await Promise.all([first, second]);
	await post(revenue);
	expect(asked.length).toBe(2);
});

test("errors are not kept", async () => {
	let times = 0;
	const { post } = await served({
		ask: async () => {
			times++;
			throw new Error("down");
		},
	});
	await post(revenue);
	await post(revenue);
	expect(times).toBe(2);
});

test("tenants of the same filters, or of none, share nothing", async () => {
	const { get, asked } = await counted({
		authorize: (request) => ({
			filters: [],
			tenant: request.headers.get("authorization") ?? "",
		}),
	});
	await get(revenue, { Authorization: "a" });
	await get(revenue, { Authorization: "b" });
	await get(revenue, { Authorization: "a" });
	expect(asked.length).toBe(2);
});

test("callers of the same filters share their answers", async () => {
	const filters = [{ column: "orders.shop", is: "north" }];
	const { post, asked } = await counted({ authorize: () => ({ filters }) });
	await post(revenue);
	await post(revenue);
	expect(asked).toEqual(["kpi within"]);
});
