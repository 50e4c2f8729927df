import { assert } from "chai";
import { html, LitElement } from "lit";
import { property } from "lit/decorators.js";
import { Roving } from "../../src/element/roving.js";

class Board extends LitElement {
	@property({ attribute: false }) places = [
		[0, 0],
		[0, 1],
		[1, 0],
	];
	@property() pressed = "";
	cleared = 0;
	roving = new Roving(this, () => {
		this.cleared++;
	});
	override render() {
		return html`${this.places.map(
			([row, column]) =>
				html`<button data-row=${row} data-column=${column} aria-pressed=${this.pressed === `${row},${column}`}>${row},${column}</button>`,
		)}<input />`;
	}
}
customElements.define("test-board", Board);

describe("Roving", () => {
	let board: Board;
	const root = () => board.shadowRoot as ShadowRoot;
	const stops = () =>
		[...root().querySelectorAll("button")]
			.filter((button) => button.tabIndex === 0)
			.map((button) => button.textContent);
	const focused = () => root().activeElement?.textContent;
	const press = (key: string, more: KeyboardEventInit = {}) => {
		const event = new KeyboardEvent("keydown", {
			key,
			bubbles: true,
			composed: true,
			cancelable: true,
			...more,
		});
		root().activeElement?.dispatchEvent(event);
		return event.defaultPrevented;
	};

	beforeEach(async () => {
		board = document.createElement("test-board") as Board;
		document.body.append(board);
		await board.updateComplete;
	});
	afterEach(() => board.remove());

	it("leaves one tab stop: the first button", () => {
		assert.deepEqual(stops(), ["0,0"]);
	});

	it("starts at what is pressed", async () => {
		board.pressed = "1,0";
		await board.updateComplete;
		assert.deepEqual(stops(), ["1,0"]);
	});

	it("moves focus and the tab stop by arrows, and keeps the page from scrolling", () => {
		root().querySelector("button")?.focus();
		assert.isTrue(press("ArrowRight"));
		assert.equal(focused(), "0,1");
		assert.deepEqual(stops(), ["0,1"]);
		press("ArrowDown");
		assert.equal(focused(), "1,0");
		press("End", { ctrlKey: true });
		assert.equal(focused(), "1,0");
		press("Home", { ctrlKey: true });
		assert.equal(focused(), "0,0");
	});

	it("mirrors the arrows where text runs from right to left", () => {
		board.dir = "rtl";
		root().querySelector("button")?.focus();
		press("ArrowLeft");
		assert.equal(focused(), "0,1");
	});

	it("leaves keys alone that belong to the browser or to others", () => {
		root().querySelector("button")?.focus();
		assert.isFalse(press("ArrowRight", { metaKey: true }));
		assert.isFalse(press("ArrowRight", { ctrlKey: true }));
		assert.isFalse(press("a"));
		root().querySelector("input")?.focus();
		assert.isFalse(press("ArrowRight"));
		press("Escape");
		assert.equal(board.cleared, 0);
	});

	it("lets the selection go by Escape", () => {
		root().querySelector("button")?.focus();
		press("Escape");
		assert.equal(board.cleared, 1);
	});

	it("makes a clicked button the tab stop, even where clicks do not focus", () => {
		root()
			.querySelectorAll("button")[2]
			?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
		assert.deepEqual(stops(), ["1,0"]);
	});

	it("keeps a tab stop near the one that went away", async () => {
		root().querySelectorAll("button")[2]?.focus();
		board.places = [
			[0, 0],
			[0, 1],
		];
		await board.updateComplete;
		assert.deepEqual(stops(), ["0,0"]);
	});
});
