import { expect } from "chai";
import { html, render } from "lit";
import "../../src/widgets/kpi-tile.js";
import { CadranError } from "../../src/model/error.js";
import { NetworkError } from "../../src/sources/network.js";
import type { CadranKpiTile } from "../../src/widgets/kpi-tile.js";
import { handSource, settle } from "./hand.js";

const down = () => new CadranError("network", "The server is down.");

let host: HTMLElement;
let tile: CadranKpiTile;
const text = () => tile.shadowRoot?.textContent?.replace(/\s+/g, " ") ?? "";
const settled = async () => {
	await settle();
	await tile.updateComplete;
};

/** A tile that has drawn 1,234 from a source. */
async function drawn() {
	const hand = handSource();
	render(
		html`<cadran-kpi-tile metric="revenue" .source=${hand.source}></cadran-kpi-tile>`,
		host,
	);
	tile = host.querySelector("cadran-kpi-tile") as CadranKpiTile;
	await settled();
	hand.asked[0]?.answer(1234);
	await settled();
	expect(text()).to.contain("1,234").and.not.contain("Not up to date");
	return hand;
}

/** The tile asks again, and the source fails. */
async function fails(
	{ asked }: Awaited<ReturnType<typeof drawn>>,
	error: Error,
) {
	tile.refresh();
	await settled();
	asked.at(-1)?.fail(error);
	await settled();
}

beforeEach(() => {
	host = document.createElement("div");
	document.body.append(host);
});
afterEach(() => host.remove());

describe("an old number", () => {
	it("is marked with its age, says why there is no newer one, and offers to try again", async () => {
		const hand = await drawn();
		await fails(hand, down());
		expect(text()).to.contain("1,234").and.contain("The server is down.");
		expect(text()).to.match(/Not up to date: as of .*, not updated since/);
		tile.shadowRoot?.querySelector<HTMLButtonElement>(".retry")?.click();
		await settled();
		expect(hand.asked.length).to.equal(3);
	});

	it("stays marked while a newer one is on its way, until that is there", async () => {
		const hand = await drawn();
		await fails(hand, down());
		tile.refresh();
		await settled();
		expect(text()).to.contain("1,234").and.contain("Not up to date");
		hand.asked[2]?.answer(2345);
		await settled();
		expect(text()).to.contain("2,345").and.not.contain("Not up to date");
		expect(text()).to.not.contain("The server is down.");
	});

	it("is taken away from a reader who may no longer see it", async () => {
		await fails(await drawn(), new CadranError("forbidden", "Not for you."));
		expect(text()).to.contain("Not for you.").and.not.contain("1,234");
	});

	it("does not stand in where the source refuses to answer", async () => {
		await fails(
			await drawn(),
			new CadranError("refused", "Currencies are mixed."),
		);
		expect(text()).to.contain("mixed").and.not.contain("1,234");
	});

	it("of another source is never shown in place of one that could not be had", async () => {
		await drawn();
		const other = handSource();
		tile.source = other.source;
		await settled();
		other.asked[0]?.fail(down());
		await settled();
		expect(text()).to.contain("The server is down.").and.not.contain("1,234");
	});

	it("of another source is not shown while the new one has not answered: it may be another reader's", async () => {
		await drawn();
		const other = handSource();
		tile.source = other.source;
		await settled();
		expect(text()).to.not.contain("1,234");
		other.asked[0]?.answer(2345);
		await settled();
		expect(text()).to.contain("2,345");
	});

	it("is taken away where the server no longer knows who asks, with a way to try again", async () => {
		const unknown = new NetworkError("Sign in again.", Infinity, {}, 401);
		await fails(await drawn(), unknown);
		expect(text()).to.contain("Sign in again.").and.not.contain("1,234");
		expect(tile.shadowRoot?.querySelector("button.retry")).to.not.equal(null);
	});

	it("of another question does not come back while the failed one is tried again", async () => {
		const { asked } = await drawn();
		tile.metric = "orders";
		await settled();
		asked[1]?.fail(down());
		await settled();
		tile.refresh();
		await settled();
		expect(text()).to.not.contain("1,234");
	});
});

describe("a widget whose source changes all the time", () => {
	it("draws what is on its way, and asks once more after it", async () => {
		const { asked, change } = await drawn();
		change();
		await settled();
		for (let times = 0; times < 3; times++) {
			change();
			await settled();
		}
		expect(asked.length).to.equal(2);
		expect(asked[1]?.signal?.aborted).to.equal(false);
		asked[1]?.answer(2345);
		await settled();
		expect(text()).to.contain("2,345");
		await settled();
		expect(asked.length).to.equal(3);
		asked[2]?.answer(3456);
		await settled();
		expect(text()).to.contain("3,456");
		await settled();
		expect(asked.length).to.equal(3);
	});
});

describe("a widget that leaves the page", () => {
	it("takes what it asked with it, in silence, and asks again when it is back", async () => {
		const { asked } = await drawn();
		const errors: unknown[] = [];
		tile.addEventListener("cadran-error", ({ error }) => errors.push(error));
		tile.refresh();
		await settled();
		tile.remove();
		await settle();
		expect(asked[1]?.signal?.aborted).to.equal(true);
		asked[1]?.fail(asked[1].signal?.reason);
		await settle();
		host.append(tile);
		await settled();
		expect(errors).to.deep.equal([]);
		expect(asked.length).to.equal(3);
		expect(text()).to.contain("1,234").and.not.contain("Not up to date");
		asked[2]?.answer(2345);
		await settled();
		expect(text()).to.contain("2,345");
	});

	it("keeps asking when it is only moved", async () => {
		const { asked } = await drawn();
		tile.refresh();
		await settled();
		host.prepend(tile);
		await settled();
		expect(asked.length).to.equal(2);
		expect(asked[1]?.signal?.aborted).to.equal(false);
		asked[1]?.answer(2345);
		await settled();
		expect(text()).to.contain("2,345");
	});
});
