import { css } from "lit";

/** The scroller is positioned, since it holds what is hidden but for those who listen. */
export const styles = css`
	.card {
		overflow: auto;
	}
	.scroll {
		--name: 8em;
		position: relative;
		overflow-x: auto;
		scroll-padding-inline-start: var(--name);
		margin-block-start: 4px;
		padding: 2px;
		margin-inline: -2px;
	}
	table {
		border-collapse: separate;
		border-spacing: 1px;
	}
	th,
	td {
		padding: 0;
		block-size: 28px;
		white-space: nowrap;
	}
	thead th {
		block-size: 24px;
		font-size: calc(11.5em / 13);
		color: var(--muted);
	}
	th:first-child {
		position: sticky;
		inset-inline-start: 0;
		z-index: 2;
		inline-size: var(--name);
		min-inline-size: var(--name);
		padding-inline-end: 8px;
		background: var(--surface);
	}
	.size {
		text-align: end;
		padding-inline-end: 10px;
	}
	.even {
		table-layout: fixed;
	}
	.even .size {
		inline-size: 7em;
	}
	.even .age {
		inline-size: 2.5em;
	}
	.size em {
		font-size: calc(11.5em / 13);
		color: var(--muted);
	}
	.age {
		text-align: center;
		min-inline-size: 2.5em;
	}
	thead .age {
		padding-inline: 4px;
	}
	tfoot :is(th, td) {
		color: var(--muted);
		border-block-start: 1px solid var(--line);
	}
	button {
		display: block;
		inline-size: 100%;
		block-size: calc(28em / 13);
		margin: 0;
		padding: 0 2px;
		font: inherit;
		color: var(--text);
		background: none;
		border: 0;
		border-radius: 2px;
		cursor: pointer;
	}
	.name {
		padding-inline: 0;
		text-align: start;
		white-space: nowrap;
		overflow: hidden;
		text-overflow: ellipsis;
	}
	.name:hover {
		text-decoration: underline;
		text-decoration-thickness: 1px;
		text-underline-offset: 3px;
	}
	.cell {
		text-align: center;
	}
	.open {
		color: var(--muted);
		border: 1px dashed var(--muted);
	}
	.small {
		font-style: italic;
		border: 1px solid var(--line);
	}
	.picked .name,
	[aria-pressed="true"] {
		font-weight: 650;
	}
	.cell[aria-pressed="true"],
	.picked .cell {
		position: relative;
	}
	.cell[aria-pressed="true"]::after,
	.picked .cell::after {
		content: "";
		position: absolute;
		inset: 0;
		border: 2px solid var(--text);
		border-radius: inherit;
		box-shadow: inset 0 0 0 1px var(--surface);
		pointer-events: none;
	}
	.picked .cell::after {
		border-inline-width: 0;
		box-shadow: none;
		inset-inline: -1px;
	}
	:focus-visible {
		position: relative;
		z-index: 1;
		outline-offset: 0;
	}
	.name:focus-visible {
		outline-offset: -2px;
	}
	@container (max-width: 22.5em) {
		.scroll {
			--name: 6.25em;
		}
		th:first-child {
			white-space: normal;
		}
		.age {
			min-inline-size: 2.4em;
		}
		.size {
			padding-inline-end: 6px;
		}
	}
	@container (max-width: 15em) {
		.size {
			display: none;
		}
		tfoot td:not(.age) {
			display: none;
		}
	}
	@container (max-width: 12.5em) {
		.card {
			padding: 10px 12px;
		}
	}
	@media (forced-colors: active) {
		.cell {
			border: 1px solid CanvasText;
		}
		.open {
			border-style: dashed;
		}
	}
	@media print {
		.scroll {
			overflow: visible;
		}
	}
`;
