import { css } from "lit";

/** Native choices, and fields beside them. */
export const controls = css`
	select,
	.field {
		font: inherit;
		max-inline-size: 100%;
		min-block-size: 28px;
		margin: 0;
		color: var(--text);
		background: var(--surface);
		border: 1px solid var(--line);
		border-radius: 6px;
	}
	select:hover,
	.field:hover {
		border-color: var(--muted);
	}
	select {
		appearance: none;
		padding-block: 1px;
		padding-inline: 10px 26px;
		text-overflow: ellipsis;
		cursor: pointer;
	}
	option {
		color: var(--text);
		background: var(--surface);
	}
	.choice {
		position: relative;
		display: inline-grid;
		grid-template-columns: minmax(0, 1fr);
		min-inline-size: 0;
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
	@media print {
		select {
			padding: 0;
			border: none;
		}
		.choice::after {
			display: none;
		}
	}
`;
