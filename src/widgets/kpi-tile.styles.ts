import { css } from "lit";

export const styles = css`
	.target,
	.projection,
	.standing {
		margin: 0;
		font-size: calc(13em / 14);
		color: var(--muted);
		overflow-wrap: anywhere;
		unicode-bidi: plaintext;
	}
	:host(:dir(rtl)) :is(.target, .projection, .standing) {
		text-align: right;
	}
	.standing strong {
		font-weight: 600;
	}
	.watch {
		color: var(--warn);
	}
	.bullet {
		display: block;
		inline-size: 100%;
		block-size: 10px;
		margin-block-start: 4px;
	}
	.bullet rect {
		fill: var(--wash);
	}
	.bullet .length {
		fill: var(--accent);
	}
	.bullet path {
		stroke: var(--text);
		stroke-width: 2px;
		vector-effect: non-scaling-stroke;
	}
	:host(:dir(rtl)) .bullet {
		scale: -1 1;
	}
	@container (max-width: 12.5em) {
		.range {
			display: none;
		}
	}
	@media (forced-colors: active) {
		.bullet rect {
			fill: Canvas;
			stroke: CanvasText;
			vector-effect: non-scaling-stroke;
		}
		.bullet .length {
			fill: CanvasText;
		}
		.bullet path {
			stroke: Highlight;
		}
	}
`;
