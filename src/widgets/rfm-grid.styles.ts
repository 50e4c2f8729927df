import { css } from "lit";

/** Alone, the grid is as tall as its neighbours in a row. Its recency axis is read first and drawn last. */
export const styles = css`
	.parts {
		display: grid;
		gap: 16px;
		align-items: start;
	}
	.parts > * {
		min-inline-size: 0;
	}
	.parts:not(:has(.tables)) {
		flex: 1;
		align-items: stretch;
	}
	.grid {
		table-layout: fixed;
		border-collapse: separate;
		border-spacing: 1px;
		margin-block-start: 6px;
	}
	.grid thead {
		display: table-footer-group;
	}
	.grid thead td {
		padding: 0;
	}
	.axis {
		inline-size: 3.7em;
	}
	.grid th {
		font-size: calc(11.5em / 13);
		line-height: 1.35;
		color: var(--muted);
		padding: 2px;
		overflow-wrap: anywhere;
	}
	.grid thead th {
		text-align: center;
		vertical-align: top;
		padding-block-start: 5px;
	}
	.grid tbody th {
		padding-inline: 0 8px;
	}
	:host(:dir(rtl)) .grid tbody th * {
		text-align: right;
	}
	.score,
	.range {
		display: block;
		unicode-bidi: plaintext;
	}
	.score {
		color: var(--text);
	}
	.grid tbody td {
		padding: 0;
		block-size: 1px;
	}
	.square {
		block-size: 100%;
		container-type: inline-size;
	}
	.cell {
		position: relative;
		display: flex;
		flex-direction: column;
		inline-size: 100%;
		block-size: 100%;
		min-block-size: 52px;
		margin: 0;
		padding: 7px 8px;
		font: inherit;
		text-align: start;
		border: 0;
		border-radius: 2px;
	}
	button {
		color: inherit;
		cursor: pointer;
	}
	.cell .figure {
		font-size: calc(14em / 13);
		font-weight: 650;
		line-height: 1.25;
	}
	.cell .segment {
		display: -webkit-box;
		-webkit-box-orient: vertical;
		-webkit-line-clamp: 3;
		overflow: hidden;
		font-size: calc(11.5em / 13);
		line-height: 1.35;
		overflow-wrap: break-word;
		hyphens: auto;
	}
	.nobody {
		color: var(--muted);
		box-shadow: inset 0 0 0 1px var(--line);
	}
	.nobody .figure {
		font-weight: 400;
	}
	.picked::after {
		content: "";
		position: absolute;
		inset: 0;
		border: 2px solid var(--text);
		border-radius: inherit;
		box-shadow: inset 0 0 0 1.5px var(--surface);
		pointer-events: none;
	}
	.cell:focus-visible {
		z-index: 1;
	}
	@container (max-width: 6.5em) {
		.cell {
			padding-inline: 5px;
		}
	}
	@container (max-width: 5em) {
		.cell {
			min-block-size: 40px;
			padding: 4px;
			align-items: center;
			justify-content: center;
		}
		.cell .figure {
			font-size: 1em;
		}
		.cell .segment {
			display: none;
		}
	}
	@container (max-width: 3em) {
		.cell {
			min-block-size: 32px;
			padding: 1px;
		}
		.cell .figure {
			font-size: calc(11.5em / 13);
			font-weight: 500;
		}
	}
	@container (max-width: 2em) {
		.cell .figure {
			font-size: calc(10em / 13);
		}
	}
	.tables {
		display: grid;
		gap: 16px;
	}
	@container (min-width: 58.75em) {
		.parts:has(.tables) {
			grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
			gap: 28px;
		}
		.tables .median {
			display: none;
		}
	}
	@container (min-width: 75em) {
		.tables .median {
			display: table-cell;
		}
	}
	@container (max-width: 12.5em) {
		.card {
			padding: 10px 12px;
		}
		.axis {
			inline-size: 1.85em;
		}
		.range,
		.tables {
			display: none;
		}
	}
	@media (forced-colors: active) {
		.cell {
			border: 1px solid CanvasText;
		}
	}
`;
