import { css } from "lit";

/** The table of who moved between segments: its columns are headed upwards, so that a dozen stand side by side. */
export const migration = css`
	.moves {
		grid-column: 1 / -1;
	}
	.moves p {
		margin: 0 0 4px;
		font-size: calc(13em / 14);
		font-weight: 600;
	}
	.moves .note {
		margin: 4px 0 0;
		font-size: calc(11.5em / 14);
		font-weight: 400;
		color: var(--muted);
	}
	.moves .scroll {
		position: relative;
		overflow-x: auto;
		padding: 2px;
		margin-inline: -2px;
	}
	.migration {
		border-collapse: separate;
		border-spacing: 1px;
	}
	.migration :is(th, td) {
		padding: 0;
		min-inline-size: 3.4em;
		text-align: center;
	}
	.migration thead th {
		font-size: calc(11.5em / 13);
		color: var(--muted);
		vertical-align: bottom;
		padding-block-end: 4px;
	}
	.migration .head span {
		writing-mode: vertical-rl;
		rotate: 180deg;
		display: inline-block;
		inline-size: max-content;
		max-inline-size: 12em;
		line-height: 1.2;
		text-orientation: sideways;
		text-align: start;
		overflow-wrap: break-word;
	}
	.migration tbody th,
	.migration thead td {
		position: sticky;
		inset-inline-start: 0;
		z-index: 2;
		min-inline-size: 8.5em;
		max-inline-size: 10em;
		padding-inline-end: 8px;
		text-align: start;
		overflow-wrap: anywhere;
		background: var(--surface);
	}
	.migration .all {
		padding-inline: 4px 8px;
		text-align: end;
	}
	.move {
		display: block;
		inline-size: 100%;
		min-block-size: calc(26em / 13);
		padding: 2px;
		font: inherit;
		line-height: 1.25;
		border: 0;
		border-radius: 2px;
	}
	span.move {
		padding-block-start: 5px;
		color: var(--muted);
	}
	.move small {
		display: block;
		font-size: calc(11em / 13);
	}
	.move:not([class*="step-"], .stayed) {
		background: none;
	}
	.stayed {
		outline: 1px solid var(--muted);
		outline-offset: -1px;
	}
	.move[aria-pressed="true"] {
		outline: 2px solid var(--text);
		outline-offset: -2px;
		font-weight: 650;
	}
	.move:focus-visible {
		outline: 2px solid var(--accent);
		outline-offset: 1px;
		position: relative;
	}
	@container (max-width: 22.5em) {
		.migration tbody th {
			min-inline-size: 5.5em;
			max-inline-size: 6.5em;
		}
	}
	@container (max-width: 12.5em) {
		.moves {
			display: none;
		}
	}
	@media (forced-colors: active) {
		.move {
			border: 1px solid CanvasText;
		}
	}
	@media print {
		.moves .scroll {
			overflow: visible;
		}
	}
`;
