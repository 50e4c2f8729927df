import { css, html, LitElement } from "lit";
import { property, query, state } from "lit/decorators.js";
import { customElement } from "../src/element/custom-element.js";
import { tokens } from "../src/element/tokens.styles.js";
import { wordsOf } from "./own-data.words.js";

/** A piece of code with a button that copies it. */
@customElement("story-code")
export class StoryCode extends LitElement {
	static override styles = [
		tokens,
		css`
			:host {
				display: block;
				min-inline-size: 0;
			}
			header {
				display: flex;
				align-items: center;
				justify-content: space-between;
				gap: 8px;
				padding-block-end: 6px;
			}
			h3 {
				margin: 0;
				font-size: 13px;
				font-weight: 600;
			}
			pre {
				margin: 0;
				padding: 12px;
				overflow-x: auto;
				background: var(--wash);
				border-radius: 6px;
				font: 12px / 1.6 ui-monospace, monospace;
				tab-size: 2;
			}
			button {
				font: inherit;
				font-size: 13px;
				min-block-size: 28px;
				min-inline-size: 72px;
				padding: 2px 12px;
				color: var(--accent);
				background: none;
				border: 1px solid currentcolor;
				border-radius: 6px;
				cursor: pointer;
			}
			:focus-visible {
				outline: 2px solid var(--accent);
				outline-offset: 2px;
			}
		`,
	];

	@property() heading = "";
	@property() code = "";
	@property() override lang = "en";

	@state() private done: "copy" | "copied" | "selected" = "copy";
	@query("pre") private block!: HTMLElement;
	private timer?: ReturnType<typeof setTimeout>;

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		clearTimeout(this.timer);
	}

	override render() {
		const words = wordsOf(this.lang);
		return html`<header>
				<h3>${this.heading}</h3>
				<button type="button" aria-live="polite" @click=${this.copy}>${words[this.done]}</button>
			</header>
			<pre tabindex="0" role="region" aria-label=${this.heading}><code>${this.code}</code></pre>`;
	}

	/** Where the clipboard is refused, the code is selected for the reader to copy. */
	private async copy() {
		try {
			await navigator.clipboard.writeText(this.code);
			this.done = "copied";
		} catch {
			getSelection()?.selectAllChildren(this.block);
			this.done = "selected";
		}
		clearTimeout(this.timer);
		this.timer = setTimeout(() => {
			this.done = "copy";
		}, 4000);
	}
}

declare global {
	interface HTMLElementTagNameMap {
		"story-code": StoryCode;
	}
}
