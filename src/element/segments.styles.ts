import { css } from "lit";

/** The table of segments, and of tiers. */
export const segments = css`
	.segments :is(th, td) {
		block-size: 27px;
		padding: 0;
		padding-inline-start: 10px;
		border-block-end: 1px solid var(--line);
		inline-size: 1px;
		text-align: end;
		white-space: nowrap;
	}
	.segments :is(th, td):first-child {
		padding-inline-start: 0;
		text-align: start;
		white-space: normal;
		overflow-wrap: anywhere;
		inline-size: auto;
		min-inline-size: 8em;
	}
	.segments tbody tr:last-child > * {
		border-block-end-color: transparent;
	}
	.segments thead tr > * {
		font-size: calc(11.5em / 13);
		line-height: 1.3;
		white-space: normal;
		color: var(--muted);
		border-block-end: 1px solid var(--line);
		vertical-align: bottom;
		padding-block-end: 4px;
	}
	.segments .bars {
		inline-size: 32%;
		min-inline-size: 40px;
	}
	.bars svg {
		display: block;
		inline-size: 100%;
		block-size: 12px;
		overflow: visible;
	}
	:host(:dir(rtl)) .bars svg {
		scale: -1 1;
	}
	rect.of-customers {
		fill: var(--neutral);
	}
	rect.of-revenue {
		fill: var(--accent);
	}
	thead .of-customers::before,
	thead .of-revenue::before {
		content: "";
		display: inline-block;
		inline-size: 8px;
		block-size: 5px;
		margin-inline-end: 4px;
		vertical-align: middle;
		background: var(--neutral);
	}
	thead .of-revenue::before {
		background: var(--accent);
	}
	.name {
		font: inherit;
		color: inherit;
		text-align: start;
		margin: 0;
		padding: 2px 6px;
		margin-inline: -6px;
		background: none;
		border: 0;
		border-radius: 4px;
	}
	span.name {
		margin-inline: 0;
		padding-inline: 0;
	}
	button.name:hover {
		background: var(--wash);
	}
	.name[aria-pressed="true"] {
		box-shadow: inset 0 0 0 2px var(--text);
		font-weight: 600;
	}
	.segments :is(.median, .sum, .basket) {
		display: none;
	}
	@container (min-width: 30em) {
		.segments .basket {
			display: table-cell;
		}
	}
	@container (min-width: 40em) {
		.segments .median {
			display: table-cell;
		}
	}
	@container (min-width: 50em) {
		.segments .sum {
			display: table-cell;
		}
	}
	@container (max-width: 22.5em) {
		.segments .customers {
			display: none;
		}
		.segments :is(th, td):first-child {
			min-inline-size: 6.5em;
		}
	}
	@media (forced-colors: active) {
		rect.of-customers {
			fill: GrayText;
		}
		rect.of-revenue {
			fill: CanvasText;
		}
	}
`;
