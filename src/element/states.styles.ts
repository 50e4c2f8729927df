import { css } from "lit";

/**
 * What stands in a card in place of a picture. The place of a failure is there before it is needed, or its coming would not be told
 * to those who listen.
 */
export const states = css`
	.failure {
		flex: 1;
		display: flex;
	}
	.failure:empty {
		position: absolute;
	}
	.state {
		flex: 1;
		display: flex;
		flex-direction: column;
		align-items: flex-start;
		justify-content: center;
		gap: 6px;
		min-block-size: 64px;
		color: var(--muted);
		overflow-wrap: anywhere;
	}
	.state p {
		margin: 0;
	}
	.state .reason {
		font-size: calc(11.5em / 14);
	}
	.failed p:first-child {
		color: var(--text);
		font-weight: 600;
	}
	.retry {
		font: inherit;
		font-size: calc(13em / 14);
		min-block-size: 28px;
		padding: 2px 12px;
		color: var(--accent);
		background: none;
		border: 1px solid currentcolor;
		border-radius: 6px;
		cursor: pointer;
	}
	.fault {
		display: flex;
		flex-wrap: wrap;
		align-items: center;
		gap: 2px 8px;
		color: var(--muted);
		font-size: calc(11.5em / 14);
		overflow-wrap: anywhere;
	}
	.fault p {
		margin: 0;
	}
	.failure:has(.fault) {
		flex: none;
	}
	.bone {
		display: block;
		inline-size: 100%;
		block-size: 12px;
		border-radius: 4px;
		background: var(--wash);
	}
	.bone:first-child {
		block-size: 32px;
		inline-size: 50%;
	}
	.bone:last-child {
		inline-size: 70%;
	}
`;
