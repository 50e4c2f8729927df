import { css } from "lit";

/** Lines of cohorts, later ones stronger. All lengths follow the text, so that names stay apart at any size of it. */
export const curves = css`
	.curves {
		display: grid;
		grid-template: minmax(15em, 1fr) 1.6em auto / 3.6em minmax(0, 1fr) 11em;
		gap: 2px 8px;
		flex: 1;
		max-block-size: 32em;
		margin-block-start: 12px;
		font-size: calc(12em / 14);
		direction: ltr;
	}
	.curves svg {
		display: block;
		inline-size: 100%;
		block-size: 100%;
		overflow: visible;
	}
	.curves .x {
		grid-column: 2;
	}
	.curves .period {
		grid-column: 2;
		text-align: center;
		color: var(--muted);
	}
	.curves text {
		fill: var(--muted);
	}
	.curves .names text {
		fill: var(--text);
		paint-order: stroke;
		stroke: var(--surface);
		stroke-width: 3px;
		stroke-linejoin: round;
	}
	.curves .names .mean {
		font-weight: 650;
	}
	.plot > line {
		stroke: var(--line);
	}
	.plot path {
		fill: none;
		stroke: var(--step);
		stroke-width: 1.5px;
		stroke-linejoin: round;
		vector-effect: non-scaling-stroke;
	}
	.plot .unfinished {
		stroke-dasharray: 3 3;
	}
	.plot .mean {
		stroke: var(--text);
		stroke-width: 3px;
	}
	.curve.picked path {
		stroke: var(--accent);
		stroke-width: 3.5px;
	}
	.curve:hover path {
		stroke-width: 3px;
	}
	.legend {
		display: flex;
		flex-wrap: wrap;
		gap: 2px 4px;
		max-block-size: 6.6em;
		overflow: auto;
		margin: 4px 0 0;
		padding: 3px;
		list-style: none;
		font-size: calc(12em / 14);
	}
	.key {
		display: flex;
		align-items: center;
		gap: 5px;
		inline-size: auto;
		padding-inline: 5px;
	}
	.key svg {
		inline-size: 1.2em;
		block-size: 1em;
	}
	.key line {
		stroke: var(--step);
		stroke-width: 3px;
	}
	.key[aria-pressed="true"] {
		box-shadow: inset 0 0 0 2px var(--text);
	}
	.line-5 { --step: var(--ramp-5); }
	.line-6 { --step: var(--ramp-6); }
	.line-7 { --step: var(--ramp-7); }
	.line-8 { --step: var(--ramp-8); }
	@container (max-width: 26em) {
		.curves {
			grid-template: minmax(11em, 1fr) 1.6em auto / 2.6em minmax(0, 1fr);
			padding-inline-end: 8px;
		}
		.curves .gutter,
		.curves .names {
			display: none;
		}
	}
	@container (max-width: 15em) {
		.legend,
		.curves .period {
			display: none;
		}
		.curves {
			grid-template-rows: minmax(6em, 1fr) 1.6em;
		}
		.curves .x text:nth-of-type(even) {
			display: none;
		}
	}
	@media (forced-colors: active) {
		.plot path,
		.key line {
			stroke: CanvasText;
		}
	}
`;
