import { css } from "lit";

export const styles = css`
	.target {
		font-size: 13px;
		color: var(--muted);
	}
	.track {
		display: block;
		inline-size: 100%;
		block-size: 6px;
		margin-block-start: 4px;
	}
	.track rect {
		fill: var(--wash);
	}
	.track rect + rect {
		fill: var(--accent);
	}
`;
