import { css } from "lit";

export const styles = css`
	svg {
		display: block;
		inline-size: 100%;
		overflow: visible;
	}
	.stack:dir(rtl),
	.stack text:dir(rtl) {
		scale: -1 1;
	}
	.stack {
		block-size: 1.7em;
	}
	g {
		cursor: pointer;
	}
	g rect {
		stroke: var(--surface);
		stroke-width: 2px;
	}
	rect.good,
	.good rect {
		fill: var(--good);
	}
	rect.bad,
	.bad rect {
		fill: var(--bad);
	}
	rect.neutral,
	.neutral rect {
		fill: var(--neutral);
	}
	.stack text {
		fill: var(--on-mark);
		font-size: calc(11.5em / 14);
		font-weight: 600;
		text-anchor: middle;
		dominant-baseline: central;
		transform-box: fill-box;
		transform-origin: center;
	}
	.picked rect {
		stroke: var(--text);
		paint-order: stroke;
		stroke-width: 4px;
	}
	.labels {
		display: flex;
		justify-content: space-between;
		gap: 6px;
		margin: 0 -4px;
		padding: 2px 0 0;
		list-style: none;
	}
	.labels button {
		min-block-size: 24px;
		padding: 3px 4px;
		font: inherit;
		text-align: inherit;
		font-size: calc(11.5em / 14);
		color: var(--muted);
		background: none;
		border: 0;
		border-radius: 4px;
		cursor: pointer;
	}
	.labels button:hover {
		background: var(--wash);
	}
	.labels button[aria-pressed="true"] {
		color: var(--text);
		box-shadow: inset 0 0 0 1.5px var(--text);
	}
	.labels li + li {
		text-align: center;
	}
	.labels li:last-child {
		text-align: end;
	}
	.labels :is(.name, .range) {
		white-space: nowrap;
	}
	.key {
		display: inline-block;
		margin-inline-end: 5px;
		inline-size: 0.7em;
		block-size: 0.7em;
		border-radius: 2px;
		background: currentcolor;
	}
	.key.neutral {
		color: var(--neutral);
	}
	.share {
		font-weight: 600;
		color: var(--text);
	}
	.stack text,
	.share {
		unicode-bidi: plaintext;
	}
	.fits {
		display: none;
	}
	.scores {
		flex: 1;
		display: flex;
		flex-direction: column-reverse;
	}
	.scores thead {
		display: block;
	}
	.scores tbody {
		flex: 1;
		display: grid;
		max-block-size: 180px;
	}
	.scores tr {
		display: grid;
		grid-auto-flow: column;
		grid-auto-columns: minmax(0, 1fr);
		column-gap: 2px;
	}
	.scores td {
		position: relative;
		min-block-size: max(48px, 12cqi);
		padding: 0;
		border-block-end: 1px solid var(--line);
	}
	.scores td svg {
		position: absolute;
		block-size: 100%;
	}
	.scores th {
		padding: 2px 0 0;
		font-size: calc(11.5em / 13);
		color: var(--muted);
		text-align: center;
	}
	@container (max-width: 17.5em) {
		.stack text {
			display: none;
		}
		.labels {
			flex-direction: column;
			gap: 0;
		}
		.labels li:nth-child(n) {
			text-align: start;
		}
		.fits {
			display: inline;
		}
		.scores th {
			font-size: calc(10em / 13);
		}
	}
	@container (max-width: 7em) {
		.labels button {
			font-size: calc(8em / 14);
		}
		.scores th {
			font-size: calc(5.5em / 13);
		}
	}
	@media (forced-colors: active) {
		.key {
			forced-color-adjust: none;
		}
	}
`;
