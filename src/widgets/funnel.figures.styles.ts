import { css } from "lit";

/** Every number of every step in columns; where there is no room for them, each beside its head. */
export const styles = css`
	.figures {
		inline-size: calc(100% + 16px);
		margin-inline: -8px;
	}
	.figures :is(th, td) {
		padding: 6px 8px;
		vertical-align: baseline;
	}
	.figures .part th {
		padding-inline-start: 20px;
	}
	.figures thead th {
		vertical-align: bottom;
	}
	.figures .head {
		display: none;
		color: var(--muted);
	}
	@container (max-width: 46em) {
		.figures,
		.figures :is(tbody, tr, th, td) {
			display: block;
		}
		.figures thead {
			display: none;
		}
		.figures tbody tr {
			display: grid;
			grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
			gap: 2px 16px;
			padding: 8px;
		}
		.figures tbody :is(th, td),
		.figures .part th {
			padding: 0;
		}
		.figures tbody th {
			grid-column: 1 / -1;
			font-weight: 600;
		}
		.figures tbody td {
			display: flex;
			flex-wrap: wrap;
			justify-content: space-between;
			column-gap: 8px;
			min-inline-size: 0;
		}
		.figures td > :last-child {
			margin-inline-start: auto;
			text-align: end;
		}
		.figures td.none {
			display: none;
		}
		.figures .head {
			display: block;
			overflow-wrap: anywhere;
		}
	}
	@container (max-width: 15.625em) {
		.figures {
			inline-size: 100%;
			margin-inline: 0;
		}
		.figures tbody tr {
			padding-inline: 0;
		}
	}
`;
