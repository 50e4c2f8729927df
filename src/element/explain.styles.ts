import { css } from "lit";

/** The button beside the heading, and the panel that it opens: under the button where the browser can anchor it and there is room, else in the middle. */
export const explain = css`
	.about {
		flex: none;
		display: grid;
		place-items: center;
		inline-size: max(24px, 1.75em);
		block-size: max(24px, 1.75em);
		margin-block: -0.22em -0.36em;
		margin-inline: auto -5px;
		padding: 0;
		font: inherit;
		color: var(--muted);
		background: none;
		border: 0;
		border-radius: 50%;
		cursor: pointer;
	}
	.about:hover {
		color: var(--text);
		background: var(--wash);
	}
	.about svg {
		inline-size: 1.15em;
		block-size: 1.15em;
		fill: none;
		stroke: currentcolor;
		stroke-width: 1.5px;
		stroke-linecap: round;
	}
	.panel {
		inline-size: min(34em, 100vw - 16px);
		max-block-size: min(42em, 100vh - 16px);
		padding: 16px;
		overflow: auto;
		overscroll-behavior: contain;
		overflow-wrap: anywhere;
		font-size: calc(13em / 14);
		line-height: 1.45;
		color: var(--text);
		background: var(--surface);
		border: 1px solid var(--line);
		border-radius: var(--radius);
		box-shadow: 0 8px 32px rgb(0 0 0 / 0.2);
	}
	.panel:focus-visible {
		outline: none;
	}
	.panel-head {
		display: flex;
		gap: 8px;
	}
	.panel strong {
		font-size: calc(15em / 13);
		line-height: 1.3;
	}
	.panel :is(p, dl, dd) {
		margin: 0;
	}
	.panel :is(p, dl, a) {
		display: block;
		margin-block-start: 8px;
	}
	.panel dl {
		padding-block-start: 8px;
		border-block-start: 1px solid var(--line);
	}
	.panel dl > div {
		margin-block-end: 6px;
	}
	.panel dl.origin > div {
		display: grid;
		grid-template-columns: 9em minmax(0, 1fr);
		gap: 0 12px;
		margin-block-end: 3px;
	}
	.panel dl.origin dd {
		grid-column: 2;
	}
	.panel dt {
		color: var(--muted);
	}
	.panel .warned dd {
		padding-inline-start: 8px;
		border-inline-start: 2px solid var(--warn);
	}
	.panel :is(strong, p, dd) {
		unicode-bidi: plaintext;
	}
	:host(:dir(rtl)) .panel :is(strong, p, dd) {
		text-align: right;
	}
	.panel a {
		color: var(--accent);
	}
	@media (max-width: 26em) {
		.panel dl.origin > div {
			display: block;
		}
	}
	@supports (position-area: block-end) {
		@media (min-width: 40em) and (min-height: 30em) {
			.panel {
				inset: auto;
				margin: 4px;
				max-block-size: min(42em, 100% - 8px);
				position-area: block-end span-inline-start;
				position-try:
					most-block-size flip-inline,
					flip-block,
					flip-block flip-inline;
			}
		}
	}
	@media print {
		.about,
		.panel {
			display: none;
		}
	}
`;
