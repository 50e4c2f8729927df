import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import {
	type CohortChart,
	type CohortRow,
	layoutCohort,
} from "../charts/cohort.js";
import type { RampOptions } from "../charts/ramp.js";
import { bracketsAttribute, rangeAttribute } from "../element/attributes.js";
import { customElement } from "../element/custom-element.js";
import { CadranElement, type Picture } from "../element/element.js";
import { Roving } from "../element/roving.js";
import { explain, renderSquare } from "../element/square.js";
import { ramp } from "../element/tokens.styles.js";
import { cohort } from "../locales/en/cohort.js";
import { bring } from "../locales/locales.js";
import type {
	CohortAnswer,
	CohortPick,
	CohortQuestion,
	Happening,
} from "../questions/cohort.js";
import { styles } from "./cohort-heatmap.styles.js";

bring({ cohort });

/**
 * Who came back, by when they first came: one row a cohort, one column a period since. Cells whose period is not over are dashed
 * and in no mean. Picking a cohort or a cell filters by its customers.
 *
 * @summary Retention by cohort as a triangle.
 * @event {CadranSelectEvent} cadran-select - The reader picked a cohort or a cell, or let it go.
 * @event {CadranLoadEvent} cadran-load - An answer has arrived.
 * @event {CadranErrorEvent} cadran-error - An answer could not be had.
 * @csspart base - The card.
 * @csspart heading - The title.
 * @csspart finding - The finding in a sentence.
 * @csspart table - The triangle.
 * @csspart cell - One cell.
 * @cssproperty [--cadran-ramp-0] - The ground of the lightest cells; up to `--cadran-ramp-8`.
 */
@customElement("cadran-cohort-heatmap")
export class CadranCohortHeatmap extends CadranElement<CohortQuestion> {
	static override styles = [CadranElement.styles, ramp, styles].flat();

	/** What starts a cohort; a customer's order unless given. */
	@property({ attribute: false }) start?: Happening;

	/** What counts as coming back; an order unless given. */
	@property({ attribute: false }) back?: Happening;

	/** The length of a period: `hour` to `year`. */
	@property() grain: NonNullable<CohortQuestion["grain"]> = "month";

	/** Periods shown, the first included; as many as there are, up to 60, unless given. */
	@property({ type: Number }) ages?: number;

	/** Columns of several periods each, as `1-1, 2-3, 4-6`: who came back in any of them. */
	@property({ converter: bracketsAttribute })
	brackets?: CohortQuestion["brackets"];

	/** Whether to come back is in the very period (`on`), or in it or later (`on-or-after`). */
	@property() mode: NonNullable<CohortQuestion["mode"]> = "on";

	/** Cohorts by the first time ever (`ever`), or by the first time within the period asked about (`in-period`). */
	@property() first: NonNullable<CohortQuestion["first"]> = "ever";

	/** What shares are of: the cohort (`size`), or the period before (`previous`). */
	@property() base: NonNullable<CohortQuestion["base"]> = "size";

	/** What is measured: `customers`, `orders`, `revenue`, `cumulative-revenue-per-customer` or `net-revenue-retention`. */
	@property() measure: NonNullable<CohortQuestion["measure"]> = "customers";

	/** Whether cells show their share of the base (`rate`) or what was measured (`value`). */
	@property() show: "rate" | "value" = "rate";

	/** Decimal places of percentages. */
	@property({ type: Number }) digits = 0;

	/** How figures become colours: `linear`, or `quantile` where a few cells outshine the rest. */
	@property() scale: NonNullable<RampOptions["scale"]> = "linear";

	/** The figures of the lightest and the darkest cells, as `0, 0.4`, so that several maps can be compared. */
	@property({ converter: rangeAttribute }) domain?: readonly [number, number];

	constructor() {
		super();
		new Roving(this, () => this.selected && this.select(null, ""));
	}

	protected ask(): CohortQuestion {
		const { start, back, grain, ages, brackets } = this;
		const { mode, first, base, measure } = this;
		return {
			kind: "cohort",
			...{ start, back, grain, ages, brackets, mode, first, base, measure },
			...this.envelope,
		};
	}

	protected isEmpty({ cohorts }: CohortAnswer): boolean {
		return cohorts.length === 0;
	}

	protected draw(answer: CohortAnswer): Picture {
		const { show, digits, scale, domain, start } = this;
		const options = { show, digits, scale, domain, ownStart: Boolean(start) };
		const chart = layoutCohort(answer, options, this.words, this.format);
		const heading = this.heading || answer.meta.definition.name;
		return {
			heading,
			sentence: chart.sentence,
			caption: true,
			notes: chart.notes,
			body: this.renderTable(chart, heading),
		};
	}

	private renderTable(chart: CohortChart, name: string): TemplateResult {
		const { customers } = this.words.cohort;
		const { start, period, ages, even, rows, meanName, mean } = chart;
		return html`<div class="scroll">
			<table
				part="table"
				class=${even ? "even" : ""}
				@click=${(event: Event) => this.choose(event, chart)}
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
				<tbody>${rows.map((row, index) => this.renderRow(row, index, ages.length))}</tbody>
				<tfoot>
					<tr>
						<th scope="row">${meanName}</th>
						<td></td>
						${mean.map((text) => html`<td class="age">${text}</td>`)}
					</tr>
				</tfoot>
			</table>
		</div>`;
	}

	private renderRow(row: CohortRow, index: number, ages: number) {
		const picked = this.pickOf(row.from);
		const rest = ages - row.squares.length;
		return html`<tr class=${picked && picked.age === undefined ? "picked" : ""}>
			<th scope="row">
				<button
					type="button"
					class="name"
					data-row=${index}
					data-column="0"
					aria-pressed=${picked !== null && picked.age === undefined}
				>${row.name}</button>
			</th>
			<td class="size">${row.small ? html`<em>${this.words.cohort.small}</em> ` : nothing}${row.size}</td>
			${row.squares.map((square) => (square ? renderSquare(square, index, row.small, picked?.age === square.age) : html`<td></td>`))}
			${rest > 0 ? html`<td colspan=${rest}></td>` : nothing}
		</tr>`;
	}

	/** One listener for all cells: there may be thousands. */
	private choose(event: Event, { rows, period, ages }: CohortChart) {
		const button = (event.target as Element).closest("button");
		const row = rows[Number(button?.dataset.row)];
		if (!button || !row) return;
		const age = Number(button.dataset.column) - 1;
		const pick: CohortPick =
			age < 0 ? { cohorts: [row.from] } : { cohorts: [row.from], age };
		const { at, picked } = this.words.cohort;
		const column = row.squares.findIndex((square) => square?.age === age);
		const when = age < 0 ? "" : at(period, ages[column] ?? "");
		this.select(this.customersOf(pick), picked(row.name, when));
	}

	/** What is picked in a cohort; null if nothing. */
	private pickOf(from: string): CohortPick | null {
		const { selected } = this;
		if (!selected || !("pick" in selected)) return null;
		const pick = selected.pick as Partial<CohortPick>;
		return pick.cohorts?.includes(from) ? (pick as CohortPick) : null;
	}
}

declare global {
	interface HTMLElementTagNameMap {
		"cadran-cohort-heatmap": CadranCohortHeatmap;
	}
}
