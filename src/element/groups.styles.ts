import { css } from "lit";

/** A table of scores by touchpoint. */
export const groups = css`
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
		unicode-bidi: plaintext;
	}
	@container (max-width: 22em) {
		.groups .line {
			inline-size: 30%;
			padding: 0 0 0 10px;
		}
		.groups thead .line,
		.ends {
			font-size: 0;
			line-height: 0;
		}
		.ends {
			display: block;
		}
		.groups .few {
			font-size: calc(11.5em / 13);
		}
	}
	@container (max-width: 16em) {
		.groups {
			table-layout: fixed;
		}
		.groups .line {
			display: none;
		}
		.groups th:first-child {
			inline-size: 46%;
		}
		.groups :is(th, td) {
			padding-inline-start: 2px;
		}
	}
	@container (max-width: 7em) {
		.groups {
			font-size: calc(7.5em / 14);
		}
	}
`;
