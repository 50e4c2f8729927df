import { assert } from "chai";
import { html, LitElement } from "lit";
import { property } from "lit/decorators.js";
import { violations } from "../axe.js";

class Lamp extends LitElement {
	@property({ type: Boolean }) lit = false;
	override render() {
		return html`<button aria-pressed=${this.lit}>${this.lit ? "on" : "off"}</button>`;
	}
}
customElements.define("test-lamp", Lamp);

describe("the engine", () => {
	const lamp = document.createElement("test-lamp") as Lamp;
	const button = () => lamp.shadowRoot?.querySelector("button");
	before(async () => {
		document.body.append(lamp);
		await lamp.updateComplete;
	});
	after(() => lamp.remove());

	it("redraws an element when a decorated property changes", async () => {
		assert.equal(button()?.textContent, "off");
		lamp.lit = true;
		await lamp.updateComplete;
		assert.equal(button()?.textContent, "on");
	});

	it("lets axe see into a shadow root", async () => {
		assert.deepEqual(await violations(lamp), []);
		button()?.replaceChildren();
		assert.match((await violations(lamp)).join(), /button-name/);
	});

	it("runs far from UTC", () => {
		assert.equal(
			Intl.DateTimeFormat().resolvedOptions().timeZone,
			"Pacific/Auckland",
		);
	});
});
