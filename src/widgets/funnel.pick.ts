import { html, type TemplateResult } from "lit";

/** A text with its place in the grid that arrows move in. */
export interface Pickable {
	text: string;
	label: string;
	row: number;
	column: number;
	/** Whether it is picked; null where it is not known whom it stands for. */
	pressed: boolean | null;
	pick: () => void;
}

/** A text that can be picked, if it is known whom it stands for. */
export const renderPick = ({
	text,
	label,
	row,
	column,
	pressed,
	pick,
}: Pickable): TemplateResult =>
	pressed === null
		? html`<span class="pick">${text}</span>`
		: html`<button
			type="button"
			class="pick"
			data-row=${row}
			data-column=${column}
			title=${label}
			aria-pressed=${pressed}
			@click=${pick}
		>${text}</button>`;
