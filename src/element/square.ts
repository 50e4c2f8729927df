import { html } from "lit";
import type { CohortSquare } from "../charts/cohort.js";

/** Gives the cell under the pointer its tooltip only now: there may be thousands. */
export const explain = ({ target }: Event) => {
	if (target instanceof HTMLButtonElement && target.ariaLabel)
		target.title = target.ariaLabel;
};

/** What a cell looks like: on the ramp, or plain. */
const classOf = ({ step, mature }: CohortSquare, small: boolean) =>
	`cell ${!mature ? "open" : small ? "small" : step === null ? "" : `step-${step}`}`;

/** A cell as a button that can be picked. */
export const renderSquare = (
	square: CohortSquare,
	row: number,
	small: boolean,
	picked: boolean,
) => html`<td><button
	type="button"
	part="cell"
	class=${classOf(square, small)}
	data-row=${row}
	data-column=${square.column + 1}
	aria-label=${square.label}
	aria-pressed=${picked}
>${square.text}</button></td>`;
