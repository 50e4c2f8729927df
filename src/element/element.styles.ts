import { css } from "lit";

/**
 * The card that every widget stands in. Sizes of text are shares of \`medium\`, the size that a reader has set in the
 * browser, whatever the page makes of its root; at 16 px they are 11.5, 13, 14 and 32 px. Lengths of containers follow them. A
 * sentence runs the way of its language, from the page's own side.
 */
export const card = css`
	:host {
		display: block;
		container-type: inline-size;
		min-inline-size: 0;
		font: 400 var(--cadran-font-size, medium) / 1.4 var(--font);
		font-variant-numeric: tabular-nums;
		color: var(--text);
		text-align: start;
		letter-spacing: normal;
		text-transform: none;
		white-space: normal;
		cursor: auto;
	}
	:host([hidden]) {
		display: none;
	}
	* {
		box-sizing: border-box;
	}
	.card {
		position: relative;
		display: flex;
		flex-direction: column;
		gap: 4px;
		block-size: 100%;
		padding: 16px;
		font-size: calc(14em / 16);
		background: var(--surface);
		border: 1px solid var(--line);
		border-radius: var(--radius);
	}
	.title {
		display: flex;
		gap: 8px;
	}
	.heading {
		font-size: calc(13em / 14);
		font-weight: 600;
		line-height: 1.4;
		text-wrap: balance;
		overflow-wrap: anywhere;
	}
	.finding {
		margin: 0;
		font-size: calc(13em / 14);
		color: var(--muted);
		text-wrap: pretty;
		overflow-wrap: anywhere;
	}
	.heading,
	.finding,
	.state p,
	.notes span,
	.changes li {
		unicode-bidi: plaintext;
	}
	:host(:dir(rtl)) :is(.heading, .finding, .state p, .changes li) {
		text-align: right;
	}
	.body {
		flex: 1;
		min-inline-size: 0;
		display: flex;
		flex-direction: column;
		gap: 8px;
	}
	.foot {
		display: flex;
		flex-wrap: wrap;
		align-items: baseline;
		justify-content: space-between;
		gap: 4px 10px;
		padding-block-start: 8px;
		font-size: calc(11.5em / 14);
		line-height: 1.4;
		color: var(--muted);
	}
	.foot ul {
		margin: 0;
		padding: 0;
		list-style: none;
	}
	.notes li {
		display: inline-block;
	}
	.notes li:not(:last-child)::after {
		content: "·" / "";
		margin-inline: 0.35em;
	}
	.badges {
		display: flex;
		flex-wrap: wrap;
		gap: 4px;
	}
	.badges li {
		padding: 1px 7px;
		border: 1px dashed var(--muted);
		border-radius: 10px;
		color: var(--muted);
		overflow-wrap: anywhere;
	}
	.badges .warn {
		border: 1px solid var(--warn);
		color: var(--text);
	}
	.refreshing .body {
		opacity: 0.55;
	}
	.hidden {
		position: absolute;
		inline-size: 1px;
		block-size: 1px;
		margin: -1px;
		overflow: hidden;
		clip-path: inset(50%);
		white-space: nowrap;
	}
	@media (forced-colors: active) {
		[aria-pressed="true"] {
			outline: 2px solid;
			outline-offset: -2px;
		}
	}
	:focus-visible {
		outline: 2px solid var(--accent);
		outline-offset: 2px;
	}
	table {
		inline-size: 100%;
		border-collapse: collapse;
		font-size: calc(13em / 14);
	}
	th {
		font-weight: 400;
		text-align: start;
	}
	.good {
		color: var(--good);
	}
	.bad {
		color: var(--bad);
	}
	.neutral {
		color: var(--muted);
	}
	@media (prefers-reduced-motion: no-preference) {
		.body {
			transition: opacity 0.15s;
		}
	}
	@media print {
		.card {
			break-inside: avoid;
		}
	}
`;
