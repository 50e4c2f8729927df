import { css } from "lit";

/** A score and its interval on the whole scale: a line, or a half circle. */
export const scale = css`
	.place {
		block-size: 5px;
	}
	.bullet .place {
		margin-block-start: 4px;
		block-size: 10px;
	}
	.track {
		fill: var(--wash);
	}
	.interval {
		fill: var(--ramp-3);
	}
	.place line {
		stroke: var(--text);
		stroke-width: 2px;
	}
	.bullet line {
		stroke-width: 3px;
	}
	.ticks {
		display: grid;
		justify-items: start;
		grid-template-columns: 1fr auto 1fr;
		padding-block-start: 4px;
		font-size: calc(11.5em / 14);
		color: var(--muted);
	}
	.ticks :last-child {
		justify-self: end;
	}
	.ticks span {
		unicode-bidi: plaintext;
	}
	.body > .dial {
		position: relative;
		align-self: center;
		inline-size: min(100%, 15em);
	}
	.dial .ticks {
		padding-inline: 4%;
	}
	.dial .ticks :nth-child(2) {
		position: absolute;
		inset-block-start: 24%;
		inset-inline: 0;
		text-align: center;
	}
	.dial .ticks :last-child {
		grid-column: 3;
	}
	.dial path {
		fill: none;
		stroke-width: 0.2;
	}
	.dial .track {
		stroke: var(--wash);
	}
	.dial .interval {
		stroke: var(--ramp-3);
	}
	.dial .needle {
		stroke: var(--text);
		stroke-width: 0.035;
	}
	:is(.place, .dial svg):dir(rtl) {
		scale: -1 1;
	}
	@container (max-width: 7em) {
		.ticks {
			font-size: calc(7em / 14);
		}
	}
`;
