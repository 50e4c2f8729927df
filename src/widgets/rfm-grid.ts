import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { draftOf, isIn } from "../charts/draft.js";
import type { RampOptions } from "../charts/ramp.js";
import { layoutRfm, type RfmColour, type RfmGrid } from "../charts/rfm.js";
import { jsonAttribute } from "../element/attributes.js";
import { customElement } from "../element/custom-element.js";
import { CadranElement, type Picture } from "../element/element.js";
import { renderMigration } from "../element/migration.js";
import { migration } from "../element/migration.styles.js";
import { Roving } from "../element/roving.js";
import { renderGrid } from "../element/score-grid.js";
import { scoreGrid } from "../element/score-grid.styles.js";
import { renderSegment, renderSegments } from "../element/segments.js";
import { segments } from "../element/segments.styles.js";
import { ramp } from "../element/tokens.styles.js";
import { rfm } from "../locales/en/rfm.js";
import { bring } from "../locales/locales.js";
import type {
	RfmAnswer,
	RfmCell,
	RfmPick,
	RfmQuestion,
	Segment,
} from "../questions/rfm.js";
import { styles } from "./rfm-grid.styles.js";

type Cells = RfmPick["cells"];

bring({ rfm });

/**
 * Customers by how lately, how often and for how much they ordered, what each segment of them is worth, and who moved between
 * segments. Picking a cell, a segment or a move filters by its customers.
 *
 * @summary Recency by frequency, or either by amount, with named segments and value tiers.
 * @event {CadranSelectEvent} cadran-select - The reader picked a cell, a segment or a move, or let it go.
 * @event {CadranLoadEvent} cadran-load - An answer has arrived.
 * @event {CadranErrorEvent} cadran-error - An answer could not be had.
 * @csspart base - The card.
 * @csspart heading - The title.
 * @csspart finding - The finding in a sentence.
 * @csspart grid - The table of cells.
 * @csspart cell - One cell.
 * @csspart segments - The table of segments.
 * @csspart tiers - The table of value tiers.
 * @csspart migration - The table of who moved between segments.
 * @csspart move - One cell of it.
 * @cssproperty [--cadran-ramp-0] - The ground of the lightest cells; up to `--cadran-ramp-8`.
 */
@customElement("cadran-rfm-grid")
export class CadranRfmGrid extends CadranElement<RfmQuestion> {
	static override styles = [
		CadranElement.styles,
		ramp,
		segments,
		migration,
		scoreGrid,
		styles,
	].flat();

	/** Scores per axis, 3 to 10. */
	@property({ type: Number }) bins = 5;

	/** Ascending limits of recency (days), frequency and amount as JSON, bins − 1 each; scores are by rank unless given. */
	@property({ converter: jsonAttribute })
	thresholds?: RfmQuestion["thresholds"];

	/** What the grid is drawn by, across and up: `rf` (recency and frequency), `rm` (recency and amount) or `fm`. */
	@property() axes: NonNullable<RfmQuestion["axes"]> = "rf";

	/** A host's own segments as JSON: rectangles that partition the grid; the built-in ones unless given. */
	@property({ converter: jsonAttribute })
	segments?: RfmQuestion["segments"];

	/**
	 * Segments that a reader is still editing: their counts are drawn at once from the grid that is there, and what overlaps or is
	 * left out is said, not refused. Give them as `segments` when done.
	 */
	@property({ attribute: false }) draft?: readonly Segment[];

	/** An earlier date, to see who moved between segments: `month`, `quarter`, `year` (so long ago) or a day. */
	@property({ attribute: "compare-at" }) compareAt?: string;

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
			bins: this.thresholds ? undefined : this.bins,
			thresholds: this.thresholds,
			axes: this.axes,
			segments: this.segments,
			compareAt: this.compareAt || undefined,
			...this.envelope,
		};
	}

	protected isEmpty({ customers }: RfmAnswer): boolean {
		return customers === 0;
	}

	protected draw(answered: RfmAnswer): Picture {
		const draft = this.draft && draftOf(answered, this.draft, this.words);
		const answer = draft?.answer ?? answered;
		const grid = layoutRfm(answer, this, this.words, this.format);
		const heading = this.heading || answer.meta.definition.name;
		const tables = !this.noSegments || this.tiers;
		return {
			heading,
			sentence: draft?.sentence ?? grid.sentence,
			caption: true,
			notes: grid.notes,
			body: html`<div class="parts">
				${renderGrid(grid, heading, this.picked?.cells ?? [], {
					isPicked: this.isPicked,
					pick: ({ r, f, name }) =>
						this.choose({ cells: [[r, f]] }, this.words.rfm.picked(name)),
				})}
				${tables ? html`<div class="tables">${this.renderTables(grid, answer)}</div>` : nothing}
				${grid.migration ? renderMigration(grid.migration, answer.bins + answer.segments.length, this.words.rfm, this.isPicked, this.choose) : nothing}
			</div>`,
		};
	}

	/** The cells of a segment, drafted ones too. */
	private cellsOf(id: string, cells: readonly RfmCell[]): Cells {
		const drafted = this.draft?.find((segment) => segment.id === id);
		return cells
			.filter((cell) => (drafted ? isIn(cell, drafted) : cell.segment === id))
			.map(({ r, f }) => [r, f] as const);
	}

	private renderTables(grid: RfmGrid, { bins, cells }: RfmAnswer) {
		const { rfm } = this.words;
		const segments = renderSegments(
			grid.segments,
			{ part: "segments", title: rfm.segment },
			rfm,
			({ id, name }, index) => {
				const pick = { cells: this.cellsOf(id, cells) };
				return renderSegment(name, bins + index, this.isPicked(pick), () =>
					this.choose(pick, rfm.pickedSegment(name)),
				);
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

	private choose = (pick: RfmPick, label: string) =>
		this.select(this.customersOf(pick), label);

	/** What is picked out; null where there is no selection, or it was not made here. */
	private get picked(): Partial<RfmPick> | null {
		const { selected } = this;
		return selected && "pick" in selected ? selected.pick : null;
	}

	private isPicked = ({ cells, was }: RfmPick) =>
		this.picked !== null &&
		(cells.length > 0 || was !== undefined) &&
		JSON.stringify([cells, was]) ===
			JSON.stringify([this.picked.cells, this.picked.was]);
}

declare global {
	interface HTMLElementTagNameMap {
		"cadran-rfm-grid": CadranRfmGrid;
	}
}
