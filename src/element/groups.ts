import { html, nothing, type TemplateResult } from "lit";
import type { GroupRow, GroupTable } from "../charts/touchpoints.js";
import type { Words } from "../locales/en.js";
import type { Filter } from "../model/filter.js";
import { renderPlace } from "./scale.js";

/** A score by touchpoint, with its interval on the same scale for every row. The rows are buttons below those of the row 0. */
export function renderGroups(
	table: GroupTable | null,
	isPicked: (filter: Filter) => boolean,
	pick: (filter: Filter, label: string) => void,
	{ survey }: Words,
): TemplateResult | typeof nothing {
	if (!table) return nothing;
	const { name, rows } = table;
	const group = (row: GroupRow, index: number) => {
		const { filter } = row;
		return html`<tr>
			<th scope="row">${
				filter
					? html`<button
						type="button"
						data-row=${index + 1}
						data-column="0"
						aria-pressed=${isPicked(filter)}
						@click=${() => pick(filter, survey.picked(name, row.name))}
					>${row.name}</button>`
					: html`<span>${row.name}</span>`
			}</th>
			<td class=${row.score ? "" : "few"}>${row.score || survey.few}</td>
			<td class="line">${row.interval ? html`<span class="ends">${row.interval}</span>` : nothing}${row.place ? renderPlace(row.place) : nothing}</td>
			<td>${row.n}</td>
		</tr>`;
	};
	return html`<table class="groups" part="groups">
		<thead>
			<tr>
				<th scope="col">${name}</th><th scope="col">${survey.score}</th>
				<th scope="col" class="line">${survey.interval}</th><th scope="col">${survey.count}</th>
			</tr>
		</thead>
		<tbody>${rows.map(group)}</tbody>
	</table>`;
}
