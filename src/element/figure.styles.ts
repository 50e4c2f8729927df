import { css } from "lit";

/** A figure with its unit, its changes and its course. */
export const figure = css`
	.value {
		display: flex;
		align-items: baseline;
		flex-wrap: wrap;
		gap: 0 5px;
		margin: 0;
		line-height: 1.15;
	}
	.figure {
		font-size: calc(32em / 14);
		font-weight: 650;
		letter-spacing: -0.01em;
	}
	.unit,
	.between {
		color: var(--muted);
	}
	.figure,
	.between,
	.changes strong {
		unicode-bidi: plaintext;
	}
	.changes {
		margin: 0;
		padding: 0;
		list-style: none;
		font-size: calc(13em / 14);
		color: var(--muted);
	}
	.changes strong {
		font-weight: 600;
	}
	.changes :is(strong, .verdict) {
		display: inline-block;
	}
	.sparkline {
		display: block;
		flex: 1 1 40px;
		min-block-size: 28px;
		max-block-size: 112px;
		inline-size: 100%;
		margin-block-start: 4px;
	}
	.sparkline,
	.sparkline svg {
		overflow: visible;
	}
	.sparkline:dir(rtl) {
		scale: -1 1;
	}
	.sparkline * {
		fill: none;
		stroke: var(--accent);
		stroke-width: 1.5px;
		stroke-linejoin: round;
		vector-effect: non-scaling-stroke;
	}
	.sparkline .area {
		fill: var(--wash);
		stroke: none;
	}
	path.open {
		stroke-dasharray: 3 3;
	}
	.sparkline circle {
		fill: var(--accent);
	}
	.sparkline .open {
		fill: var(--surface);
	}
	@container (max-width: 12.5em) {
		.card {
			padding: 10px 12px;
		}
		.figure {
			font-size: calc(24em / 14);
		}
	}
	@media (forced-colors: active) {
		.sparkline * {
			stroke: CanvasText;
		}
		.sparkline .area {
			fill: none;
			stroke: none;
		}
	}
`;
