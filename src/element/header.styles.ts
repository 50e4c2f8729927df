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
	.chip,
	select {
		font: inherit;
		max-inline-size: 100%;
		min-block-size: 28px;
		color: var(--text);
		background: var(--surface);
		border: 1px solid var(--line);
		cursor: pointer;
	}
	.chip {
		padding: 1px 10px;
		border-radius: 14px;
		text-align: start;
		overflow-wrap: anywhere;
	}
	.chip:hover,
	select:hover {
		border-color: var(--muted);
	}
	.choice {
		position: relative;
		display: inline-grid;
		grid-template-columns: minmax(0, 1fr);
		min-inline-size: 0;
	}
	select {
		appearance: none;
		margin: 0;
		padding-block: 1px;
		padding-inline: 10px 26px;
		border-radius: 6px;
		text-overflow: ellipsis;
	}
	option {
		color: var(--text);
		background: var(--surface);
	}
	.choice::after {
		content: "";
		position: absolute;
		inset-block-start: calc(50% - 5px);
		inset-inline-end: 11px;
		inline-size: 6px;
		block-size: 6px;
		border: solid var(--muted);
		border-width: 0 1.5px 1.5px 0;
		rotate: 45deg;
		pointer-events: none;
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
		select {
			padding: 0;
			border: none;
		}
		.choice::after,
		.remove {
			display: none;
		}
	}
`;
