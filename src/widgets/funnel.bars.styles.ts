import { css } from "lit";

/** Text stands under the heading, and the ground of a row reaches beyond it. The table is as tall as a neighbour in a row. */
export const styles = css`
	.card {
		overflow: auto;
	}
	.bars {
		display: grid;
		grid-template-columns:
			fit-content(34%) auto minmax(72px, 1fr)
			auto auto auto;
		grid-template-rows: auto 1fr;
		column-gap: 14px;
		inline-size: calc(100% + 16px);
		margin-inline: -8px;
		margin-block-start: 4px;
		flex: 1 0 auto;
	}
	.bars.few {
		grid-template-columns: fit-content(34%) auto minmax(72px, 1fr) auto auto;
	}
	.bars :is(thead, tbody, tr) {
		display: grid;
		grid-column: 1 / -1;
		grid-template-columns: subgrid;
	}
	.bars tr {
		align-items: center;
		padding: 3px 8px;
		min-block-size: 34px;
	}
	tr {
		border-block-end: 1px solid var(--line);
	}
	tr:has(+ .part) {
		border-block-end-color: transparent;
	}
	tr:has(+ .part):not(.part) :is(th, .count, .first, .previous) {
		font-weight: 600;
	}
	.bars .part {
		min-block-size: 26px;
		padding-block: 1px;
	}
	.bars .part .bar svg {
		max-block-size: 10px;
		min-block-size: 8px;
	}
	.part th {
		padding-inline-start: 12px;
		color: var(--muted);
	}
	.bars thead tr {
		min-block-size: 28px;
	}
	tbody tr:last-child {
		border-block-end: 0;
	}
	thead tr {
		font-size: calc(11.5em / 13);
		color: var(--muted);
	}
	.worst {
		background: var(--wash);
	}
	th,
	td {
		padding: 0;
	}
	tr > :not(:first-child, .bar) {
		text-align: end;
	}
	tbody th {
		min-inline-size: 0;
		overflow-wrap: anywhere;
	}
	td.bar {
		min-inline-size: 0;
		align-self: stretch;
		display: flex;
		align-items: center;
		border-inline-start: 1px solid var(--line);
	}
	.bar svg {
		display: block;
		inline-size: 100%;
		block-size: 40%;
		min-block-size: 14px;
		max-block-size: 28px;
	}
	.bar svg:dir(rtl) {
		scale: -1 1;
	}
	rect:not(.open) {
		fill: var(--accent);
	}
	.lost,
	.weak {
		color: var(--muted);
	}
	small {
		display: block;
		font-size: calc(11.5em / 13);
		font-style: normal;
	}
	@container (max-width: 32.5em) {
		.bars,
		.bars.few {
			grid-template-columns: minmax(0, 1fr) auto auto;
		}
		.bars tbody tr:not(.part) {
			padding-block: 6px;
		}
		.bars .part th {
			padding-inline-start: 8px;
		}
		thead .bar {
			display: none;
		}
		.count {
			grid-column: 2;
		}
		.first {
			grid-area: 1 / 3;
		}
		td.bar {
			grid-area: 2 / 1;
			min-block-size: 14px;
		}
		.lost {
			grid-area: 2 / 2;
		}
		.previous {
			grid-area: 2 / 3;
		}
		td.lost .pick::before {
			content: "−" / "";
		}
		.bar svg {
			min-block-size: 10px;
			max-block-size: 14px;
		}
	}
	@container (max-width: 15.625em) {
		.bars,
		.bars.few {
			grid-template-columns: minmax(min-content, 1fr) auto;
			column-gap: 6px;
		}
		.card {
			padding: 10px 12px;
		}
		.bars {
			inline-size: 100%;
			margin-inline: 0;
		}
		.bars tr {
			padding-inline: 0;
		}
		.worst {
			box-shadow: 0 0 0 4px var(--wash);
		}
		.bars th:first-child {
			grid-column: 1 / -1;
		}
		td.bar {
			grid-area: 2 / 1 / auto / -1;
			min-block-size: 18px;
		}
		.count {
			grid-area: 3 / 1;
		}
		.first {
			grid-area: 3 / 2;
		}
		.lost {
			grid-area: 4 / 1;
		}
		.previous {
			grid-area: 4 / 2;
		}
		tr > :is(.count, .lost) {
			text-align: start;
		}
		.bars .part th {
			padding: 0;
		}
	}
	@media (forced-colors: active) {
		rect:not(.open) {
			fill: CanvasText;
		}
		.worst {
			outline: 1px dashed CanvasText;
			outline-offset: -1px;
		}
	}
`;
