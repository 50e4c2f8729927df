import { css } from "lit";

/** The list of KPIs: a line each, opening into what it means beside what it takes. */
export const styles = css`
	.heading {
		font-size: calc(20em / 14);
		font-weight: 650;
		line-height: 1.3;
	}
	.tools {
		display: flex;
		flex-wrap: wrap;
		align-items: center;
		gap: 8px;
		padding-block: 4px 8px;
		font-size: calc(13em / 14);
	}
	.tools .field {
		flex: 1 1 14em;
		min-inline-size: 0;
		padding: 1px 10px;
	}
	.tools .choice {
		flex: 1 1 12em;
	}
	.field::placeholder {
		color: var(--muted);
		opacity: 1;
	}
	.found {
		color: var(--muted);
	}
	.body ul {
		margin: 0;
		padding: 0;
		list-style: none;
	}
	.family {
		content-visibility: auto;
		contain-intrinsic-block-size: auto 1000px;
	}
	.family + .family {
		margin-block-start: 20px;
	}
	.name {
		padding-block-end: 6px;
		font-size: calc(15em / 14);
		font-weight: 600;
		line-height: 1.4;
		overflow-wrap: anywhere;
	}
	.size {
		font-weight: 400;
		color: var(--muted);
	}
	.entry {
		scroll-margin-block-start: 12px;
		border-block-start: 1px solid var(--line);
	}
	summary {
		position: relative;
		display: grid;
		gap: 0 16px;
		padding-block: 8px;
		padding-inline: 24px 8px;
		border-radius: 4px;
		overflow-wrap: anywhere;
		cursor: pointer;
		list-style: none;
	}
	summary::-webkit-details-marker {
		display: none;
	}
	summary::before {
		content: "";
		position: absolute;
		inset-block-start: calc(8px + 0.45em);
		inset-inline-start: 7px;
		inline-size: 6px;
		block-size: 6px;
		border: solid var(--muted);
		border-width: 0 1.5px 1.5px 0;
		rotate: -45deg;
	}
	summary:dir(rtl)::before {
		rotate: 135deg;
	}
	[open] > summary::before {
		rotate: 45deg;
	}
	summary:hover {
		background: var(--wash);
	}
	summary:focus-visible {
		outline-offset: -2px;
	}
	summary strong {
		font-weight: 600;
	}
	.definition {
		color: var(--muted);
		text-wrap: pretty;
	}
	[open] .definition {
		color: var(--text);
	}
	.missing {
		justify-self: start;
		margin-block-start: 2px;
		padding-inline-start: 8px;
		border-inline-start: 2px solid var(--warn);
		font-size: calc(12em / 14);
		color: var(--text);
	}
	.facts {
		display: grid;
		gap: 8px 32px;
		padding-block: 4px 16px;
		padding-inline: 24px 8px;
		font-size: calc(13em / 14);
		overflow-wrap: anywhere;
	}
	.facts :is(dl, dd) {
		margin: 0;
	}
	.facts dt {
		color: var(--muted);
	}
	.means > div {
		margin-block-end: 8px;
	}
	.takes > div {
		display: grid;
		grid-template-columns: minmax(7em, 2fr) minmax(0, 3fr);
		gap: 0 12px;
		padding-block: 2px;
	}
	.takes dd {
		grid-column: 2;
	}
	.warned dd {
		padding-inline-start: 8px;
		border-inline-start: 2px solid var(--warn);
	}
	code {
		font-family: ui-monospace, monospace;
		font-size: calc(12em / 13);
	}
	.found,
	.name,
	summary :is(strong, .definition),
	.facts dd {
		unicode-bidi: plaintext;
	}
	:host(:dir(rtl)) :is(.name, summary :is(strong, .definition), .facts dd) {
		text-align: right;
	}
	@container (min-width: 46em) {
		.tools .choice {
			flex: none;
		}
		summary {
			grid-template-columns: minmax(0, 3fr) minmax(0, 8fr);
		}
		.missing {
			grid-column: 2;
		}
		.facts {
			grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
		}
	}
	@media print {
		.family {
			content-visibility: visible;
		}
		.tools {
			display: none;
		}
		.entry {
			break-inside: avoid;
		}
	}
`;
