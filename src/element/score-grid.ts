import { html, type TemplateResult } from "lit";
import type { RfmGrid, RfmSquare } from "../charts/rfm.js";
import type { RfmScore } from "../charts/scores.js";
import type { RfmPick } from "../questions/rfm.js";

/** What can be done with the cells of a grid. */
export interface Picking {
	isPicked(pick: RfmPick): boolean;
	pick(square: RfmSquare): void;
}

const renderScore = ({ name, range }: RfmScore, scope: "row" | "col") =>
	html`<th scope=${scope} title="${name} ${range}" role=${scope === "row" ? "rowheader" : "columnheader"}><span class="score">${name}</span> <span class="range">${range}</span></th>`;

/** Long figures are left to colour and tooltip sooner than short ones where cells grow narrow. */
const lengthOf = ({ length }: string) =>
	length > 5 ? "longest" : length > 3 ? "long" : "";

const renderSquare = (
	square: RfmSquare,
	row: number,
	column: number,
	ringed: boolean,
	{ isPicked, pick }: Picking,
): TemplateResult => {
	const { r, f, figure, segment, step, label } = square;
	const inside = html`<span class="figure ${lengthOf(figure)}">${figure}</span> <span class="segment">${segment}</span>`;
	if (step === null)
		return html`<td role="cell"><div class="square"><div class="cell nobody" part="cell">${inside}</div></div></td>`;
	return html`<td role="cell"><div class="square"><button
		type="button"
		part="cell"
		class="cell step-${step} ${ringed ? "picked" : ""}"
		data-row=${row}
		data-column=${column}
		title=${label}
		aria-pressed=${isPicked({ cells: [[r, f]] })}
		@click=${() => pick(square)}
	>${inside}</button></div></td>`;
};

/** Scores by scores as a table: the axis across is read first and drawn last. Cells that are picked are ringed. */
export const renderGrid = (
	{ columns, rows }: RfmGrid,
	name: string,
	picked: RfmPick["cells"],
	picking: Picking,
): TemplateResult => {
	const ringed = new Set(picked.map(String));
	return html`<table class="grid" part="grid" role="table">
		<caption class="hidden">${name}</caption>
		<thead role="rowgroup">
			<tr role="row"><td role="cell"></td>${columns.map((score) => renderScore(score, "col"))}</tr>
		</thead>
		<tbody role="rowgroup">
			${rows.map(
				({ score, squares }, row) =>
					html`<tr role="row">${renderScore(score, "row")}${squares.map((square, column) => renderSquare(square, row, column, ringed.has(`${square.r},${square.f}`), picking))}</tr>`,
			)}
		</tbody>
	</table>`;
};
