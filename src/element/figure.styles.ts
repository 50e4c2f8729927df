import { css } from "lit";

/**
 * A figure with its unit, its changes and its course. In a card of fixed height, what does not fit goes to a second column, which
 * is cut off: nothing is shown by half, and the least important goes first. Those who listen have it all.
 */
export const figure = css`
	.card {
		flex-flow: column wrap;
		column-gap: 40px;
		overflow: clip;
	}
	.body {
		display: contents;
	}
	:is(.card, .body) > :not(.hidden, .failure) {
		inline-size: 100%;
	}
	.body > * + * {
		margin-block-start: 4px;
	}
	.foot {
		margin-block-start: auto;
	}
	.refreshing .body > * {
		opacity: 0.55;
	}
	.value,
	.value p {
		display: flex;
		align-items: baseline;
		flex-wrap: wrap;
		gap: 0 5px;
		margin: 0;
		line-height: 1.15;
	}
	.value {
		gap: 2px 8px;
	}
	.figure {
		font-size: calc(32em / 14);
		font-weight: 650;
		letter-spacing: -0.01em;
	}
	.figure {
		overflow-wrap: anywhere;
		min-inline-size: 0;
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
	.changes li {
		overflow-wrap: anywhere;
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
	@container (max-width: 20em) {
		.long .figure {
			font-size: calc(24em / 14);
		}
		.longest .figure {
			font-size: calc(18em / 14);
		}
	}
	@container (max-width: 16em) {
		.card {
			padding: 10px 12px;
			gap: 2px 40px;
		}
		.heading {
			display: -webkit-box;
			-webkit-box-orient: vertical;
			-webkit-line-clamp: 2;
			overflow: hidden;
		}
		.apart {
			display: contents;
		}
		.apart > * {
			inline-size: 100%;
		}
	}
	@container (max-width: 12.5em) {
		.card {
			padding: 6px 10px;
			gap: 1px 40px;
			line-height: 1.25;
		}
		.body > * + * {
			margin-block-start: 0;
		}
		.value p {
			display: block;
		}
		.unit {
			margin-inline: 0.2em;
		}
		.figure,
		.long .figure {
			font-size: calc(22em / 14);
			line-height: 1.05;
		}
		.longest .figure {
			font-size: 1em;
			letter-spacing: -0.03em;
		}
		.heading {
			font-size: calc(12em / 14);
			line-height: 1.25;
		}
		.changes,
		.between {
			font-size: calc(11.5em / 14);
		}
	}
	@container (max-width: 7em) {
		.heading {
			-webkit-line-clamp: 1;
			font-size: calc(9em / 14);
			line-height: 1.15;
		}
		.about {
			font-size: calc(7em / 14);
		}
		.figure,
		.long .figure {
			font-size: calc(15em / 14);
		}
		.longest p {
			font-size: calc(9em / 14);
		}
		.value:not(.longest) .unit,
		.between,
		.changes {
			font-size: calc(9em / 14);
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
