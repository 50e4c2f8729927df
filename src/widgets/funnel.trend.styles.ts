import { css } from "lit";

/** The line of conversion by entry, with its scale beside it and its ends below. */
export const styles = css`
	.trend {
		flex: 1 1 auto;
		display: grid;
		grid-template: minmax(7em, 1fr) auto / auto minmax(0, 1fr);
		gap: 4px 8px;
		margin-block-start: 1em;
		font-size: calc(11.5em / 14);
		color: var(--muted);
	}
	.scale {
		display: flex;
		flex-direction: column;
		justify-content: space-between;
		margin-block: -0.7em;
		text-align: end;
	}
	.ends {
		grid-column: 2;
		display: flex;
		flex-wrap: wrap;
		justify-content: space-between;
		gap: 0 12px;
	}
	.plot {
		display: block;
		inline-size: calc(100% - 8px);
		block-size: 100%;
		min-block-size: 7em;
		max-block-size: 320px;
		margin-inline: 4px;
	}
	.plot,
	.plot svg {
		overflow: visible;
	}
	.plot:dir(rtl) {
		scale: -1 1;
	}
	.plot line {
		stroke: var(--line);
		stroke-width: 1px;
	}
	.plot path {
		fill: none;
		stroke: var(--accent);
		stroke-width: 2px;
		stroke-linejoin: round;
		vector-effect: non-scaling-stroke;
	}
	.plot path.open {
		stroke-dasharray: 3 3;
	}
	.plot path.band {
		fill: var(--accent);
		stroke: none;
		opacity: 0.18;
	}
	.plot circle {
		fill: var(--accent);
		stroke: var(--surface);
		stroke-width: 1.5px;
	}
	.plot circle.open {
		fill: var(--surface);
		stroke: var(--accent);
	}
	@container (max-width: 20em) {
		.plot circle:not(.open) {
			r: 2px;
			stroke: none;
		}
	}
	@media (forced-colors: active) {
		.plot :is(path, circle) {
			stroke: CanvasText;
		}
	}
`;
