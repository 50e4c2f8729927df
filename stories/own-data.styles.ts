import { css } from "lit";

/** The page: a column of cards, forms as calm as the widgets below them. */
export const styles = css`
	:host {
		container-type: inline-size;
		display: block;
		min-inline-size: 0;
		font: 400 14px / 1.4 var(--font);
		font-variant-numeric: tabular-nums;
		color: var(--text);
		text-align: start;
	}
	* {
		box-sizing: border-box;
	}
	section {
		--space: 12px;
		display: grid;
		grid-template-columns: minmax(0, 1fr);
		gap: 14px;
		padding: var(--space);
	}
	h2 {
		margin: 0;
		font-size: 20px;
		font-weight: 650;
		line-height: 1.3;
	}
	p,
	dl,
	dd {
		margin: 0;
	}
	.lead {
		margin-block: -10px 4px;
		color: var(--muted);
		text-wrap: pretty;
	}
	.muted {
		color: var(--muted);
	}
	.card {
		display: grid;
		grid-template-columns: minmax(0, 1fr);
		justify-items: start;
		gap: 14px;
		padding: 16px;
		background: var(--surface);
		border: 1px solid var(--line);
		border-radius: var(--radius);
	}
	.card > * {
		max-inline-size: 100%;
	}
	story-code {
		justify-self: stretch;
	}
	.drop {
		display: flex;
		flex-direction: column;
		align-items: center;
		justify-content: center;
		gap: 12px;
		min-block-size: 180px;
		padding: 24px 16px;
		text-align: center;
		text-wrap: balance;
		overflow-wrap: anywhere;
		background: var(--surface);
		border: 1.5px dashed var(--neutral);
		border-radius: var(--radius);
	}
	.taken {
		flex-flow: row wrap;
		justify-content: space-between;
		min-block-size: 0;
		padding: 10px 16px;
		text-align: start;
		border: 1px solid var(--line);
	}
	.over .drop {
		background: var(--ramp-1);
		border-color: var(--accent);
	}
	.buttons {
		display: flex;
		flex-wrap: wrap;
		gap: 8px;
	}
	button,
	.button {
		font: inherit;
		display: inline-flex;
		align-items: center;
		min-block-size: 34px;
		padding: 4px 14px;
		color: var(--accent);
		background: none;
		border: 1px solid currentcolor;
		border-radius: 6px;
		cursor: pointer;
	}
	.main {
		font-weight: 600;
		color: var(--on-mark);
		background: var(--accent);
		border-color: var(--accent);
	}
	.main:disabled {
		cursor: progress;
	}
	.button input {
		position: absolute;
		inline-size: 1px;
		block-size: 1px;
		opacity: 0;
	}
	:focus-visible,
	.button:has(:focus-visible) {
		outline: 2px solid var(--accent);
		outline-offset: 2px;
	}
	[data-start]:focus {
		outline: none;
	}
	select,
	input {
		font: inherit;
		max-inline-size: 100%;
		min-block-size: 30px;
		padding: 2px 6px;
		color: var(--text);
		background: var(--surface);
		border: 1px solid var(--line);
		border-radius: 6px;
		text-overflow: ellipsis;
	}
	.field:has([type="checkbox"]) {
		flex-wrap: nowrap;
	}
	input[type="checkbox"] {
		flex: none;
		min-block-size: 0;
		inline-size: 16px;
		block-size: 16px;
		margin: 0;
		accent-color: var(--accent);
	}
	.field {
		display: flex;
		flex-wrap: wrap;
		align-items: center;
		gap: 6px 10px;
	}
	.unsure select {
		border-color: var(--warn);
	}
	.check {
		display: inline-block;
		margin-block: 3px;
		padding: 1px 7px;
		font-size: 11.5px;
		border: 1px solid var(--warn);
		border-radius: 999px;
	}
	table {
		inline-size: 100%;
		border-collapse: collapse;
	}
	th,
	td {
		padding: 6px 16px 6px 0;
		text-align: start;
		vertical-align: middle;
		overflow-wrap: anywhere;
	}
	th {
		font-weight: 400;
	}
	thead th {
		font-size: 13px;
		color: var(--muted);
	}
	tbody tr {
		border-block-start: 1px solid var(--line);
	}
	tbody th {
		font-weight: 600;
	}
	th:nth-child(1) {
		inline-size: 24%;
	}
	th:nth-child(2) {
		inline-size: 44%;
	}
	.values {
		font-size: 13px;
		color: var(--muted);
	}
	.values span:not(:last-child)::after {
		content: " · ";
	}
	td select {
		inline-size: min(100%, 210px);
	}
	details {
		justify-self: stretch;
	}
	summary {
		color: var(--muted);
		cursor: pointer;
	}
	fieldset {
		display: flex;
		flex-wrap: wrap;
		gap: 8px 24px;
		margin: 0;
		padding: 0;
		border: none;
	}
	legend {
		padding: 0 0 6px;
	}
	.fault {
		gap: 8px;
		border-color: var(--bad);
	}
	.fault strong {
		color: var(--bad);
	}
	dl {
		display: flex;
		flex-wrap: wrap;
		gap: 4px 20px;
		overflow-wrap: anywhere;
	}
	dl div {
		display: flex;
		gap: 6px;
	}
	dl:empty {
		display: none;
	}
	dt {
		color: var(--muted);
	}
	cadran-dashboard {
		margin: -12px calc(-1 * var(--space));
	}
	@container (min-width: 460px) {
		section {
			--space: 16px;
		}
	}
	@container (min-width: 900px) {
		section {
			--space: 24px;
		}
	}
	@container (max-width: 520px) {
		table,
		tbody,
		tr,
		th,
		td {
			display: block;
		}
		thead {
			display: none;
		}
		tbody tr {
			padding-block: 8px;
		}
		tbody th,
		tbody td {
			padding: 2px 0;
			inline-size: auto;
		}
		td select {
			inline-size: 100%;
		}
		.values:empty {
			display: none;
		}
	}
`;
