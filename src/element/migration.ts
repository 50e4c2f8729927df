import { html, nothing, type TemplateResult } from "lit";
import type { Migration, Move } from "../charts/migration.js";
import type { Words } from "../locales/en.js";
import type { RfmPick } from "../questions/rfm.js";

const renderMove = (
	move: Move | null,
	row: number,
	column: number,
	isPicked: (pick: RfmPick) => boolean,
	choose: (pick: RfmPick, label: string) => void,
) => {
	if (!move) return html`<td></td>`;
	const kind = `move ${move.stayed ? "stayed" : ""}`;
	if (move.step === null)
		return html`<td><span class=${kind}>${move.count}</span></td>`;
	return html`<td><button
		type="button"
		part="move"
		class="${kind} step-${move.step}"
		data-row=${row}
		data-column=${column}
		title=${move.label}
		aria-pressed=${isPicked(move.pick)}
		@click=${() => choose(move.pick, move.way)}
	>${move.count} <small>${move.share}</small></button></td>`;
};

/** Who moved between segments, as a table: one row a segment then, one column a segment now. `row` is its first in the grid of buttons. */
export const renderMigration = (
	{ title, heads, rows, note }: Migration,
	row: number,
	words: Words["rfm"],
	isPicked: (pick: RfmPick) => boolean,
	choose: (pick: RfmPick, label: string) => void,
): TemplateResult =>
	html`<div class="moves">
		<p class="title">${title}</p>
		<div class="scroll">
			<table class="migration" part="migration">
				<caption class="hidden">${title}</caption>
				<thead>
					<tr>
						<td></td>
						<th scope="col" class="all">${words.migration.total}</th>
						${heads.map((head) => html`<th scope="col" class="head"><span>${head}</span></th>`)}
					</tr>
				</thead>
				<tbody>
					${rows.map(
						({ name, all, moves }, index) =>
							html`<tr>
								<th scope="row">${name}</th>
								<td class="all">${all}</td>
								${moves.map((move, column) => renderMove(move, row + index, column, isPicked, choose))}
							</tr>`,
					)}
				</tbody>
			</table>
		</div>
		${note ? html`<p class="note">${note}</p>` : nothing}
	</div>`;
