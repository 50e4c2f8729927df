import { css } from "lit";

/** The head of a dashboard: title, period, controls and filters. */
export const header = css`
	header {
		display: flex;
		flex-wrap: wrap;
		align-items: baseline;
		gap: 6px 18px;
		padding-block-end: 14px;
		font-size: calc(13em / 14);
		color: var(--muted);
	}
	.heading {
		font-size: calc(20em / 13);
		font-weight: 650;
		line-height: 1.3;
		color: var(--text);
		text-wrap: balance;
		overflow-wrap: anywhere;
	}
	.controls {
		display: flex;
		min-inline-size: 0;
		flex-wrap: wrap;
		gap: 6px 8px;
	}
	.chips {
		display: flex;
		flex-wrap: wrap;
		gap: 6px;
		margin: 0;
		padding: 0;
		list-style: none;
	}
	.chip {
		font: inherit;
		max-inline-size: 100%;
		min-block-size: 28px;
		padding: 1px 10px;
		color: var(--text);
		background: var(--surface);
		border: 1px solid var(--line);
		border-radius: 14px;
		text-align: start;
		overflow-wrap: anywhere;
		cursor: pointer;
	}
	.chip:hover {
		border-color: var(--muted);
	}
	.badge {
		padding: 1px 7px;
		font-size: calc(11.5em / 13);
		border: 1px dashed var(--muted);
		border-radius: 14px;
	}
	.hidden {
		position: absolute;
		inline-size: 1px;
		block-size: 1px;
		margin: -1px;
		overflow: hidden;
		clip-path: inset(50%);
		white-space: nowrap;
	}
	@media print {
		.remove {
			display: none;
		}
	}
`;
