import { expect } from "chai";
import { html, render } from "lit";
import "../../src/widgets/kpi-tile.js";
import { customElement } from "../../src/element/custom-element.js";
import { CadranError } from "../../src/model/error.js";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import type { Question } from "../../src/questions/question.js";
import type { DataSource } from "../../src/sources/source.js";
import type { CadranKpiTile } from "../../src/widgets/kpi-tile.js";
import { revenue } from "../../stories/kpi-tile.stories.js";

const answerOf = (value: number): KpiAnswer => ({
	...revenue,
	measure: { ...revenue.measure, value },
	comparisons: [],
});

/** A source that answers when told to, and notes what it was asked. */
function handSource() {
	const asked: {
		question: Question;
		signal?: AbortSignal;
		answer(value: KpiAnswer): void;
		fail(error: Error): void;
	}[] = [];
	let changed = () => {};
	let watchers = 0;
	const source = {
		ask: (question: Question, options?: { signal?: AbortSignal }) =>
			new Promise((answer, fail) => {
				asked.push({ question, signal: options?.signal, answer, fail });
			}),
		watch(callback: () => void) {
			watchers++;
			changed = callback;
			return () => {
				watchers--;
			};
		},
	} as unknown as DataSource;
	return {
		source,
		asked,
		change: () => changed(),
		get watchers() {
			return watchers;
		},
	};
}

const settle = () => new Promise((done) => setTimeout(done, 0));
const text = (tile: Element) =>
	tile.shadowRoot?.textContent?.replace(/\s+/g, " ") ?? "";

let host: HTMLElement;
async function draw(template: unknown): Promise<CadranKpiTile> {
	render(template, host);
	const tile = host.querySelector("cadran-kpi-tile") as CadranKpiTile;
	await tile.updateComplete;
	await settle();
	return tile;
}

beforeEach(() => {
	host = document.createElement("div");
	document.body.append(host);
});
afterEach(() => host.remove());

describe("a widget that asks", () => {
	it("draws data alone and asks nobody", async () => {
		const { source, asked } = handSource();
		const tile = await draw(
			html`<cadran-kpi-tile metric="revenue" .data=${answerOf(1234)} .source=${source}></cadran-kpi-tile>`,
		);
		expect(text(tile)).to.contain("1,234");
		expect(asked.length).to.equal(0);
	});

	it("waits, then draws, and says so once", async () => {
		const { source, asked } = handSource();
		const loads: unknown[] = [];
		host.addEventListener("cadran-load", (event) => loads.push(event.answer));
		const tile = await draw(
			html`<cadran-kpi-tile metric="revenue" .source=${source}></cadran-kpi-tile>`,
		);
		expect(
			tile.shadowRoot?.querySelector("article")?.getAttribute("aria-busy"),
		).to.equal("true");
		asked[0]?.answer(answerOf(1234));
		await settle();
		await tile.updateComplete;
		expect(text(tile)).to.contain("1,234");
		expect(loads.length).to.equal(1);
	});

	it("draws the latest question's answer, though an earlier one comes later", async () => {
		const { source, asked } = handSource();
		const tile = await draw(
			html`<cadran-kpi-tile metric="revenue" period="this-month" .source=${source}></cadran-kpi-tile>`,
		);
		tile.period = "last-month";
		await tile.updateComplete;
		await settle();
		expect(asked.length).to.equal(2);
		expect(asked[0]?.signal?.aborted).to.equal(true);
		asked[1]?.answer(answerOf(2222));
		asked[0]?.answer(answerOf(1111));
		await settle();
		await tile.updateComplete;
		expect(text(tile)).to.contain("2,222").and.not.contain("1,111");
	});

	it("keeps the last picture while a newer one is on its way", async () => {
		const { source, asked, change } = handSource();
		const tile = await draw(
			html`<cadran-kpi-tile metric="revenue" .source=${source}></cadran-kpi-tile>`,
		);
		asked[0]?.answer(answerOf(1234));
		await settle();
		change();
		await settle();
		await tile.updateComplete;
		expect(asked.length).to.equal(2);
		expect(text(tile)).to.contain("1,234");
		expect(
			tile.shadowRoot?.querySelector("article")?.getAttribute("aria-busy"),
		).to.equal("true");
	});

	it("marks the last picture as out of date when a newer one can't be had", async () => {
		const { source, asked } = handSource();
		const tile = await draw(
			html`<cadran-kpi-tile metric="revenue" .source=${source}></cadran-kpi-tile>`,
		);
		asked[0]?.answer(answerOf(1234));
		await settle();
		tile.refresh();
		await settle();
		asked[1]?.fail(new CadranError("network", "down"));
		await settle();
		await tile.updateComplete;
		expect(text(tile)).to.contain("1,234").and.contain("Not up to date");
	});

	it("never shows an old number for a new question that failed", async () => {
		const { source, asked } = handSource();
		const tile = await draw(
			html`<cadran-kpi-tile metric="revenue" .source=${source}></cadran-kpi-tile>`,
		);
		asked[0]?.answer(answerOf(1234));
		await settle();
		tile.metric = "orders";
		await tile.updateComplete;
		await settle();
		asked[1]?.fail(new CadranError("network", "down"));
		await settle();
		await tile.updateComplete;
		expect(text(tile)).to.contain("down").and.not.contain("1,234");
	});

	it("says why it failed, and asks again on request", async () => {
		const { source, asked } = handSource();
		const errors: unknown[] = [];
		host.addEventListener("cadran-error", (event) => errors.push(event.error));
		const tile = await draw(
			html`<cadran-kpi-tile metric="revenue" .source=${source}></cadran-kpi-tile>`,
		);
		asked[0]?.fail(new CadranError("network", "the server answered 503"));
		await settle();
		await tile.updateComplete;
		expect(text(tile)).to.contain("the server answered 503");
		expect(errors.length).to.equal(1);
		tile.shadowRoot?.querySelector<HTMLButtonElement>(".retry")?.click();
		await settle();
		asked[1]?.answer(answerOf(1234));
		await settle();
		await tile.updateComplete;
		expect(text(tile)).to.contain("1,234");
	});

	it("says that the reader may not see it, why, and offers no second try", async () => {
		const { source, asked } = handSource();
		const tile = await draw(
			html`<cadran-kpi-tile metric="margin" .source=${source}></cadran-kpi-tile>`,
		);
		asked[0]?.fail(new CadranError("forbidden", "Margins are for managers."));
		await settle();
		await tile.updateComplete;
		expect(text(tile)).to.contain("You may not see this");
		expect(text(tile)).to.contain("Margins are for managers.");
		expect(tile.shadowRoot?.querySelector(".retry")).to.equal(null);
	});

	it("survives a source that throws at once", async () => {
		const source = {
			ask() {
				throw new Error("not ready");
			},
		} as unknown as DataSource;
		const tile = await draw(
			html`<cadran-kpi-tile metric="revenue" .source=${source}></cadran-kpi-tile>`,
		);
		await tile.updateComplete;
		expect(text(tile)).to.contain("not ready");
	});

	it("stops watching its source when it leaves the page, and watches again when back", async () => {
		const hand = handSource();
		const tile = await draw(
			html`<cadran-kpi-tile metric="revenue" .source=${hand.source}></cadran-kpi-tile>`,
		);
		expect(hand.watchers).to.equal(1);
		tile.remove();
		expect(hand.watchers).to.equal(0);
		host.append(tile);
		await tile.updateComplete;
		expect(hand.watchers).to.equal(1);
	});
});

describe("a widget's language", () => {
	it("is the nearest lang, and follows it when it changes", async () => {
		const tile = await draw(
			html`<div lang="fr"><cadran-kpi-tile .data=${answerOf(1234)}></cadran-kpi-tile></div>`,
		);
		expect(text(tile)).to.contain("18 jours sur 30");
		host.querySelector("div")?.setAttribute("lang", "en");
		await settle();
		await tile.updateComplete;
		expect(text(tile)).to.contain("18 of 30 days");
	});

	it("is found through shadow roots", async () => {
		const shell = document.createElement("div");
		shell.lang = "fr";
		host.append(shell);
		const tile = document.createElement("cadran-kpi-tile");
		tile.data = answerOf(1234);
		shell.attachShadow({ mode: "open" }).append(tile);
		await tile.updateComplete;
		expect(text(tile)).to.contain("18 jours sur 30");
	});
});

it("a second copy of the kit on a page leaves the first in place", () => {
	const first = customElements.get("cadran-kpi-tile");
	customElement("cadran-kpi-tile")(class extends HTMLElement {});
	expect(customElements.get("cadran-kpi-tile")).to.equal(first);
});
