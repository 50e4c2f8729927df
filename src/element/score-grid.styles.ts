import { css } from "lit";

/** The grid of scores. Its axis across is read first and drawn last. Rows are equal; figures go where cells are too narrow for them. */
export const scoreGrid = css`
	.grid {
		--axis: 3.7em;
		display: flex;
		flex-direction: column-reverse;
		gap: 1px;
		margin-block-start: 6px;
	}
	.grid thead {
		display: block;
	}
	.grid tbody {
		flex: 1;
		display: grid;
		grid-auto-rows: 1fr;
		gap: 1px;
	}
	.grid tr {
		display: grid;
		grid-template-columns: var(--axis);
		grid-auto-flow: column;
		grid-auto-columns: minmax(0, 1fr);
		gap: 1px;
	}
	.grid th {
		font-size: calc(11.5em / 13);
		line-height: 1.35;
		color: var(--muted);
		padding: 2px;
		overflow-wrap: anywhere;
	}
	.grid thead th {
		container: score / inline-size;
		text-align: center;
		padding-block-start: 5px;
	}
	.grid tbody th {
		align-self: center;
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
	.grid tbody td,
	.square {
		display: grid;
		grid-template-columns: minmax(0, 1fr);
		padding: 0;
	}
	.square {
		container-type: inline-size;
	}
	.cell {
		position: relative;
		display: flex;
		flex-direction: column;
		inline-size: 100%;
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
		line-height: 1.25;
	}
	button .figure {
		font-weight: 650;
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
		hyphenate-limit-chars: 10 4 3;
	}
	.nobody {
		color: var(--muted);
		box-shadow: inset 0 0 0 1px var(--line);
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
	@container (max-width: 4.5em) {
		.cell .longest {
			display: none;
		}
	}
	@container (max-width: 3.4em) {
		.cell .long {
			display: none;
		}
	}
	@container (max-width: 1.9em) {
		.cell .figure {
			display: none;
		}
	}
	@container score (max-width: 2.6em) {
		.range {
			display: none;
		}
	}
	@media (forced-colors: active) {
		.cell {
			border: 1px solid CanvasText;
		}
	}
`;
