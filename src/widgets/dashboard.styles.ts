import { css } from "lit";

/**
 * The layout is a grid of twelve columns; how many a widget spans comes down to it as an inherited property, since container
 * queries and ::slotted do not meet in every engine. A page's own \`grid-column\` on a widget wins.
 */
export const styles = css`
	:host {
		display: block;
		min-inline-size: 0;
		font: 400 var(--cadran-font-size, medium) / 1.4 var(--font);
		font-variant-numeric: tabular-nums;
		color: var(--text);
		text-align: start;
	}
	:host([hidden]) {
		display: none;
	}
	* {
		box-sizing: border-box;
	}
	.base {
		container-type: inline-size;
		background: var(--ground);
		outline: none;
	}
	.page {
		padding: 12px;
		font-size: calc(14em / 16);
	}
	:focus-visible {
		outline: 2px solid var(--accent);
		outline-offset: 2px;
	}
	.grid {
		--cadran-all: 1;
		--cadran-kpi: 1;
		--cadran-funnel: 1;
		--cadran-nps: 1;
		--cadran-cohort: 1;
		--cadran-rfm: 1;
		display: grid;
		grid-template-columns: repeat(var(--cadran-all), minmax(0, 1fr));
		gap: 14px;
	}
	.lead {
		max-inline-size: 46em;
		padding-block-end: 14px;
	}
	.lead p {
		margin: 0;
		color: var(--muted);
		text-wrap: pretty;
	}
	.lead .question {
		font-weight: 600;
		color: var(--text);
	}
	@container (min-width: 28.75em) {
		.page {
			padding: 16px;
		}
		.grid {
			--cadran-all: 12;
			--cadran-kpi: 6;
			--cadran-funnel: 12;
			--cadran-nps: 12;
			--cadran-cohort: 12;
			--cadran-rfm: 12;
		}
	}
	@container (min-width: 56.25em) {
		.page {
			padding: 24px;
		}
		.grid {
			--cadran-kpi: 3;
			--cadran-funnel: 8;
			--cadran-nps: 4;
			--cadran-cohort: 7;
			--cadran-rfm: 5;
		}
	}
	.grid > *,
	::slotted(*) {
		grid-column: span var(--cadran-all);
		min-inline-size: 0;
	}
	.grid > cadran-kpi-tile,
	::slotted(cadran-kpi-tile) {
		grid-column: span var(--cadran-kpi);
	}
	.grid > cadran-funnel,
	::slotted(cadran-funnel) {
		grid-column: span var(--cadran-funnel);
	}
	.grid > cadran-nps-gauge,
	::slotted(cadran-nps-gauge) {
		grid-column: span var(--cadran-nps);
	}
	.grid > cadran-cohort-heatmap,
	::slotted(cadran-cohort-heatmap) {
		grid-column: span var(--cadran-cohort);
	}
	.grid > cadran-rfm-grid,
	::slotted(cadran-rfm-grid) {
		grid-column: span var(--cadran-rfm);
	}
	@container (min-width: 28.75em) {
		.grid > .medium-12 {
			grid-column: span 12;
		}
	}
	@container (min-width: 56.25em) {
		.grid > .wide-3 {
			grid-column: span 3;
		}
		.grid > .wide-4 {
			grid-column: span 4;
		}
		.grid > .wide-6 {
			grid-column: span 6;
		}
		.grid > .wide-8 {
			grid-column: span 8;
		}
		.grid > .wide-12 {
			grid-column: span 12;
		}
	}
	@media print {
		.base {
			background: var(--surface);
		}
		.page {
			padding: 0;
		}
		.grid > *,
		::slotted(*) {
			break-inside: avoid;
		}
	}
`;
