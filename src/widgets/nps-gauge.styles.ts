import { css } from "lit";

export const styles = css`
	svg {
		display: block;
		inline-size: 100%;
		overflow: visible;
	}
	.stack:dir(rtl),
	.bullet svg:dir(rtl),
	.stack text:dir(rtl) {
		scale: -1 1;
	}
	.bullet svg {
		margin-block-start: 4px;
		block-size: 10px;
	}
	.track {
		fill: var(--wash);
	}
	.interval {
		fill: var(--ramp-3);
	}
	.bullet line {
		stroke: var(--text);
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
	.dial svg:dir(rtl),
	.reach:dir(rtl) {
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
	.groups :is(th, td) {
		padding: 1px 0 1px 8px;
		text-align: end;
		vertical-align: middle;
	}
	.groups :is(th, td):first-child {
		padding-inline-start: 0;
		text-align: start;
		overflow-wrap: anywhere;
	}
	.groups thead th {
		font-size: calc(11.5em / 13);
		color: var(--muted);
	}
	.groups tbody tr {
		border-block-start: 1px solid var(--line);
	}
	.groups .few {
		color: var(--muted);
		overflow-wrap: anywhere;
	}
	.groups .line {
		inline-size: 40%;
		padding-inline-start: 20px;
		padding-block-end: 5px;
	}
	.groups tbody :is(button, th span) {
		display: block;
		min-block-size: 24px;
		margin-inline-start: -4px;
		padding: 2px 4px;
		font: inherit;
		color: inherit;
		text-align: inherit;
		background: none;
		border: 0;
		border-radius: 4px;
	}
	.groups button {
		cursor: pointer;
	}
	.groups button:hover {
		background: var(--wash);
	}
	.groups button[aria-pressed="true"] {
		box-shadow: inset 0 0 0 1.5px var(--text);
	}
	.ends {
		font-size: calc(11.5em / 13);
		color: var(--muted);
		white-space: nowrap;
	}
	.reach {
		block-size: 5px;
	}
	.reach line {
		stroke: var(--text);
		stroke-width: 2px;
	}
	@container (max-width: 22em) {
		.groups .line {
			display: none;
		}
		.groups .few {
			font-size: calc(11.5em / 13);
		}
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
	@container (max-width: 16em) {
		.groups {
			table-layout: fixed;
		}
		.groups th:first-child {
			inline-size: 46%;
		}
		.groups :is(th, td) {
			padding-inline-start: 2px;
		}
	}
	@container (max-width: 7em) {
		.ticks {
			font-size: calc(7em / 14);
		}
		.labels button {
			font-size: calc(8em / 14);
		}
		.scores th {
			font-size: calc(5.5em / 13);
		}
		.groups {
			font-size: calc(7.5em / 14);
		}
	}
	@media (forced-colors: active) {
		.key {
			forced-color-adjust: none;
		}
	}
`;
