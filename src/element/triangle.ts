import { html, nothing, type TemplateResult } from "lit";
import type { CohortChart, CohortRow } from "../charts/cohort.js";
import type { Words } from "../locales/en.js";
import type { CohortPick } from "../questions/cohort.js";
import { explain, renderSquare } from "./square.js";

/** What is picked in a cohort: its age, or undefined for all of it; null if nothing. */
export type PickOf = (from: string) => { age?: number } | null;

const renderRow = (
	row: CohortRow,
	index: number,
	columns: number,
	small: string,
	pickOf: PickOf,
) => {
	const picked = pickOf(row.from);
	const whole = picked !== null && picked.age === undefined;
	const rest = columns - row.offset - row.squares.length;
	return html`<tr class=${whole ? "picked" : ""}>
		<th scope="row">
			<button
				type="button"
				class="name"
				data-row=${index}
				data-column="0"
				aria-pressed=${whole}
			>${row.name}</button>
		</th>
		<td class="size">${row.small ? html`<em>${small}</em> ` : nothing}${row.size}</td>
		${row.offset > 0 ? html`<td colspan=${row.offset}></td>` : nothing}
		${row.squares.map((square) => (square ? renderSquare(square, index, row.small, picked?.age === square.age) : html`<td></td>`))}
		${rest > 0 ? html`<td colspan=${rest}></td>` : nothing}
	</tr>`;
};

/** Cohorts as a table, of which the first rows are `drawn`. One listener serves all cells: there may be thousands. */
export const renderTriangle = (
	chart: CohortChart,
	drawn: number,
	name: string,
	words: Words["cohort"],
	pickOf: PickOf,
	choose: (pick: CohortPick, label: string) => void,
): TemplateResult => {
	const { start, period, ages, even, rows, meanName, mean } = chart;
	const { customers, small } = words;
	const pick = (event: Event) => {
		const choice = choiceOf(event, chart, words);
		if (choice) choose(choice.pick, choice.label);
	};
	return html`<div class="scroll">
		<table
			part="table"
			class=${even ? "even" : ""}
			@click=${pick}
			@pointerover=${explain}
		>
			<caption class="hidden">${name}</caption>
			<thead>
				<tr>
					<th scope="col">${start}</th>
					<th scope="col" class="size">${customers}</th>
					${ages.map((age) => html`<th scope="col" class="age"><span class="hidden">${period} </span>${age}</th>`)}
				</tr>
			</thead>
			<tbody>${rows.slice(0, drawn).map((row, index) => renderRow(row, index, ages.length, small, pickOf))}</tbody>
			<tfoot>
				<tr>
					<th scope="row">${meanName}</th>
					<td></td>
					${mean.map((text) => html`<td class="age">${text}</td>`)}
				</tr>
			</tfoot>
		</table>
	</div>`;
};

/** Which cohort, or which cell of it, an event picks; null where it picks nothing. */
function choiceOf(
	event: Event,
	{ rows, period, ages }: CohortChart,
	{ at, picked }: Words["cohort"],
): { pick: CohortPick; label: string } | null {
	const button = (event.target as Element).closest("button");
	const row = rows[Number(button?.dataset.row)];
	if (!button || !row) return null;
	const column = Number(button.dataset.column) - 1;
	const square = row.squares[column - row.offset];
	const when = square ? at(period, ages[column] ?? "").trim() : "";
	const cohorts = [row.from];
	return {
		pick: square ? { cohorts, age: square.age } : { cohorts },
		label: picked(row.name, when),
	};
}
