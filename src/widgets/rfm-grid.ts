import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { RampOptions } from "../charts/ramp.js";
import {
	layoutRfm,
	type RfmColour,
	type RfmGrid,
	type RfmSquare,
} from "../charts/rfm.js";
import type { RfmScore } from "../charts/scores.js";
import { customElement } from "../element/custom-element.js";
import { CadranElement, type Picture } from "../element/element.js";
import { Roving } from "../element/roving.js";
import { renderSegments } from "../element/segments.js";
import { segments } from "../element/segments.styles.js";
import { ramp } from "../element/tokens.styles.js";
import { rfm } from "../locales/en/rfm.js";
import { bring } from "../locales/locales.js";
import type { RfmAnswer, RfmPick, RfmQuestion } from "../questions/rfm.js";
import { styles } from "./rfm-grid.styles.js";

type Cells = RfmPick["cells"];

bring({ rfm });

/**
 * Customers by how lately and how often they ordered, and what each segment of them is worth. Picking a cell or a segment
 * filters by its customers.
 *
 * @summary Recency by frequency, with named segments and value tiers.
 * @event {CadranSelectEvent} cadran-select - The reader picked a cell or a segment, or let it go.
 * @event {CadranLoadEvent} cadran-load - An answer has arrived.
 * @event {CadranErrorEvent} cadran-error - An answer could not be had.
 * @csspart base - The card.
 * @csspart heading - The title.
 * @csspart finding - The finding in a sentence.
 * @csspart grid - The table of cells.
 * @csspart cell - One cell.
 * @csspart segments - The table of segments.
 * @csspart tiers - The table of value tiers.
 * @cssproperty [--cadran-ramp-0] - The ground of the lightest cells; up to `--cadran-ramp-8`.
 */
@customElement("cadran-rfm-grid")
export class CadranRfmGrid extends CadranElement<RfmQuestion> {
	static override styles = [
		CadranElement.styles,
		ramp,
		segments,
		styles,
	].flat();

	/** Scores per axis, 3 to 10. */
	@property({ type: Number }) bins = 5;

	/** Ascending limits of recency (days), frequency and amount, bins − 1 each; scores are by rank unless given. */
	@property({ attribute: false }) thresholds?: RfmQuestion["thresholds"];

	/** A host's own segments: rectangles that partition the grid; the ten built-in ones unless given. */
	@property({ attribute: false }) segments?: RfmQuestion["segments"];

	/** What the cells tell: `customers`, `revenue`, `mean` (revenue per customer) or `share` (of customers). */
	@property() colour: RfmColour = "customers";

	/** How figures become colours: `linear`, or `quantile` where a few cells outshine the rest. */
	@property() scale: NonNullable<RampOptions["scale"]> = "linear";

	/** Takes the table of segments away. */
	@property({ type: Boolean, attribute: "no-segments" }) noSegments = false;

	/** Adds the table of the four value tiers. */
	@property({ type: Boolean }) tiers = false;

	constructor() {
		super();
		new Roving(this, () => this.selected && this.select(null, ""));
	}

	protected ask(): RfmQuestion {
		return {
			kind: "rfm",
			bins: this.bins,
			thresholds: this.thresholds,
			segments: this.segments,
			...this.envelope,
		};
	}

	protected isEmpty({ customers }: RfmAnswer): boolean {
		return customers === 0;
	}

	protected draw(answer: RfmAnswer): Picture {
		const grid = layoutRfm(answer, this, this.words, this.format);
		const heading = this.heading || answer.meta.definition.name;
		return {
			heading,
			sentence: grid.sentence,
			caption: true,
			notes: grid.notes,
			body: html`<div class="parts">
				${this.renderGrid(grid, heading)}
				${this.noSegments && !this.tiers ? nothing : html`<div class="tables">${this.renderTables(grid, answer)}</div>`}
			</div>`,
		};
	}

	private renderGrid({ columns, rows }: RfmGrid, name: string): TemplateResult {
		const picked = new Set(this.picked.map(String));
		return html`<table class="grid" part="grid" role="table">
			<caption class="hidden">${name}</caption>
			<thead role="rowgroup">
				<tr role="row"><td role="cell"></td>${columns.map((score) => renderScore(score, "col"))}</tr>
			</thead>
			<tbody role="rowgroup">
				${rows.map(
					({ score, squares }, row) =>
						html`<tr role="row">${renderScore(score, "row")}${squares.map((square, column) => this.renderSquare(square, row, column, picked))}</tr>`,
				)}
			</tbody>
		</table>`;
	}

	private renderSquare(
		square: RfmSquare,
		row: number,
		column: number,
		picked: ReadonlySet<string>,
	): TemplateResult {
		const { r, f, figure, segment, step, label } = square;
		const inside = html`<span class="figure">${figure}</span> <span class="segment">${segment}</span>`;
		if (step === null)
			return html`<td role="cell"><div class="square"><div class="cell nobody" part="cell">${inside}</div></div></td>`;
		const cells: Cells = [[r, f]];
		return html`<td role="cell"><div class="square"><button
			type="button"
			part="cell"
			class="cell step-${step} ${picked.has(`${r},${f}`) ? "picked" : ""}"
			data-row=${row}
			data-column=${column}
			title=${label}
			aria-pressed=${this.isPicked(cells)}
			@click=${() => this.select(this.customersOf({ cells }), this.words.rfm.picked(r, f))}
		>${inside}</button></div></td>`;
	}

	private renderTables(grid: RfmGrid, { bins, cells }: RfmAnswer) {
		const { rfm } = this.words;
		const segments = renderSegments(
			grid.segments,
			{ part: "segments", title: rfm.segment },
			rfm,
			({ id, name }, index) => {
				const own = cells
					.filter(({ segment }) => segment === id)
					.map(({ r, f }) => [r, f] as const);
				return html`<button
					type="button"
					class="name"
					data-row=${bins + index}
					data-column="0"
					aria-pressed=${this.isPicked(own)}
					@click=${() => this.select(this.customersOf({ cells: own }), rfm.pickedSegment(name))}
				>${name}</button>`;
			},
		);
		const tiers = renderSegments(
			grid.tiers,
			{ part: "tiers", title: rfm.tier, since: grid.tiersSince },
			rfm,
			({ name }) => html`<span class="name">${name}</span>`,
		);
		return html`${this.noSegments ? nothing : segments}${this.tiers ? tiers : nothing}`;
	}

	/** The cells of the selection; none where there is no selection, or it was not made here. */
	private get picked(): Cells {
		const { selected } = this;
		return selected && "pick" in selected
			? ((selected.pick as Partial<RfmPick>).cells ?? [])
			: [];
	}

	private isPicked = (cells: Cells) =>
		String(cells) === String(this.picked) && cells.length > 0;
}

const renderScore = ({ name, range }: RfmScore, scope: "row" | "col") =>
	html`<th scope=${scope} role=${scope === "row" ? "rowheader" : "columnheader"}><span class="score">${name}</span> <span class="range">${range}</span></th>`;

declare global {
	interface HTMLElementTagNameMap {
		"cadran-rfm-grid": CadranRfmGrid;
	}
}
