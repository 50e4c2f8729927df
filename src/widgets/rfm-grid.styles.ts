import { css } from "lit";

/** Alone, the grid is as tall as its neighbours in a row. */
export const styles = css`
	.card {
		overflow: auto;
	}
	.parts {
		display: grid;
		gap: 16px;
		align-items: start;
	}
	.parts > * {
		min-inline-size: 0;
	}
	.parts:not(:has(.tables)) {
		flex: 1;
		align-items: stretch;
	}
	.tables {
		display: grid;
		gap: 16px;
	}
	@container (min-width: 58.75em) {
		.parts:has(.tables) {
			grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
			gap: 28px;
		}
		.tables :is(.median, .sum) {
			display: none;
		}
	}
	@container (min-width: 75em) {
		.tables .median {
			display: table-cell;
		}
	}
	@container (min-width: 96em) {
		.tables .sum {
			display: table-cell;
		}
	}
	@container (max-width: 12.5em) {
		.card {
			padding: 10px 12px;
		}
		.grid {
			--axis: 1.85em;
		}
		tbody .range,
		.tables {
			display: none;
		}
	}
`;
