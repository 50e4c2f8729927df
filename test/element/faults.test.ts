import { expect } from "chai";
import { html, render } from "lit";
import "../../src/widgets/kpi-tile.js";
import { defineModel } from "../../src/model/mapping.js";
import { memorySource } from "../../src/sources/memory.js";
import { NetworkError } from "../../src/sources/network.js";
import {
	type ResilientOptions,
	resilient,
} from "../../src/sources/resilient.js";
import type { DataSource } from "../../src/sources/source.js";
import { handSource, settle } from "./hand.js";

let host: HTMLElement;
beforeEach(() => {
	host = document.createElement("div");
	document.body.append(host);
});
afterEach(() => host.remove());

const tile = () => host.querySelector("cadran-kpi-tile") as Element;
const text = () => tile().shadowRoot?.textContent?.replace(/\s+/g, " ") ?? "";

/** Waits until the tile says something. */
async function says(said: RegExp): Promise<void> {
	for (let times = 0; times < 1500 && !said.test(text()); times++)
		await new Promise((done) => setTimeout(done, 10));
	expect(text()).to.match(said);
}

async function draw(source: DataSource): Promise<void> {
	render(
		html`<cadran-kpi-tile metric="revenue" no-sparkline .source=${source}></cadran-kpi-tile>`,
		host,
	);
	await settle();
}

const lasting = (source: DataSource, options: ResilientOptions = {}) =>
	resilient(source, { random: () => 0, age: 0, ...options });

/** Takes the network away, or gives it back. */
function connect(online: boolean): void {
	Object.defineProperty(navigator, "onLine", {
		configurable: true,
		get: () => online,
	});
	window.dispatchEvent(new Event(online ? "online" : "offline"));
}
afterEach(() => {
	Reflect.deleteProperty(navigator, "onLine");
});

describe("a widget whose source is made to last", () => {
	it("marks the old number while offline, and draws the new one when back", async () => {
		const { source, asked, change } = handSource();
		await draw(lasting(source));
		asked[0]?.answer(1234);
		await says(/1,234/);
		connect(false);
		change();
		await settle();
		asked[1]?.fail(new NetworkError("The network is gone."));
		await says(/Not up to date/);
		expect(text()).to.contain("1,234").and.contain("The network is gone.");
		connect(true);
		await settle();
		asked[2]?.answer(2345);
		await says(/2,345/);
		expect(text()).to.not.match(/Not up to date|gone|1,234/);
	});

	it("says so when nothing is heard, and tries again when the reader wants", async () => {
		const { source, asked } = handSource();
		await draw(lasting(source, { timeout: 50, retries: 1 }));
		await says(/No answer came within 0.05 s/);
		expect(asked.length).to.equal(2);
		expect(asked.every(({ signal }) => signal?.aborted)).to.equal(true);
		tile().shadowRoot?.querySelector<HTMLButtonElement>(".retry")?.click();
		await settle();
		for (const [times, one] of asked.entries()) one.answer(times);
		await says(/€2/);
	});

	it("says why when the source throws at once", async () => {
		const source = {
			ask() {
				throw new Error("not ready");
			},
		};
		await draw(lasting(source as unknown as DataSource));
		await says(/not ready/);
	});
});

describe("a widget whose worker dies", () => {
	const model = defineModel({
		currency: "EUR",
		asOf: "2026-11-20T12:00:00Z",
		entities: {
			orders: { columns: { customer: "client", at: "date", amount: "total" } },
		},
	});
	/** 100,000 orders of 2: enough for a worker. */
	const orders = Array.from({ length: 100_000 }, (_, row) => ({
		client: `c${row % 500}`,
		date: "2026-11-02",
		total: 2,
	}));
	const own = globalThis.Worker;
	/** The question, counted from 1, over which the worker dies. */
	let doomed: number;
	let asked: number;
	beforeEach(() => {
		asked = 0;
		globalThis.Worker = class extends own {
			override postMessage(message: { type: string }, ...rest: unknown[]) {
				super.postMessage(message, ...(rest as [Transferable[]]));
				if (message.type !== "ask" || ++asked !== doomed) return;
				// The browser's word that it is no more.
				const death = new ErrorEvent("error", { message: "out of memory" });
				this.dispatchEvent(death);
				this.terminate();
			}
		};
	});
	afterEach(() => {
		globalThis.Worker = own;
	});

	it("says so, and the page works the answer out when asked again", async () => {
		doomed = 1;
		await draw(memorySource({ orders }, model));
		await says(/The worker stopped/);
		expect(text()).to.not.match(/€/);
		tile().shadowRoot?.querySelector<HTMLButtonElement>(".retry")?.click();
		await says(/€200K/);
		expect(asked).to.equal(1);
	});

	it("marks what it had drawn, until the page has worked it out", async () => {
		doomed = 2;
		let changed = () => {};
		const memory = memorySource({ orders }, model);
		await draw(
			lasting({
				ask: (...asking) => memory.ask(...asking),
				watch(callback) {
					changed = callback;
					return () => {};
				},
			}),
		);
		await says(/€200K/);
		changed();
		await says(/Not up to date/);
		expect(text()).to.contain("€200K").and.contain("The worker stopped");
		changed();
		for (let times = 0; times < 1000 && /Not up to date/.test(text()); times++)
			await new Promise((done) => setTimeout(done, 10));
		expect(text()).to.contain("€200K").and.not.contain("Not up to date");
	});
});
