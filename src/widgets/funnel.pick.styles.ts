import { css } from "lit";

/** Texts of cells, and those that can be picked. */
export const styles = css`
	td span {
		unicode-bidi: plaintext;
	}
	button.pick {
		min-block-size: 24px;
		margin: 0 -6px;
		padding: 1px 6px;
		font: inherit;
		color: inherit;
		text-align: inherit;
		overflow-wrap: inherit;
		background: none;
		border: 0;
		border-radius: 4px;
		cursor: pointer;
	}
	button.pick:hover {
		text-decoration: underline;
		text-underline-offset: 3px;
	}
	button.pick[aria-pressed="true"] {
		color: var(--text);
		box-shadow: inset 0 0 0 1.5px var(--text);
	}
`;
