import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import {
	type CohortChart,
	type CohortRow,
	layoutCohort,
} from "../charts/cohort.js";
import type { Alignment } from "../charts/columns.js";
import { type Curve, type Curves, layoutCurves } from "../charts/curves.js";
import type { RampOptions } from "../charts/ramp.js";
import {
	bracketsAttribute,
	happeningAttribute,
	rangeAttribute,
} from "../element/attributes.js";
import {
	renderCurves,
	renderLegend,
	renderReading,
} from "../element/curves.js";
import { curves } from "../element/curves.styles.js";
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
 * Who came back, by when they first came: one row a cohort, one column a period since; or one line a cohort. Cells whose period is
 * not over are dashed and in no mean. Picking a cohort or a cell filters by its customers.
 *
 * @summary Retention by cohort as a triangle or as curves.
 * @event {CadranSelectEvent} cadran-select - The reader picked a cohort or a cell, or let it go.
 * @event {CadranLoadEvent} cadran-load - An answer has arrived.
 * @event {CadranErrorEvent} cadran-error - An answer could not be had.
 * @csspart base - The card.
 * @csspart heading - The title.
 * @csspart finding - The finding in a sentence.
 * @csspart table - The triangle.
 * @csspart cell - One cell.
 * @csspart curves - The lines.
 * @cssproperty [--cadran-ramp-0] - The ground of the lightest cells; up to `--cadran-ramp-8`.
 */
@customElement("cadran-cohort-heatmap")
export class CadranCohortHeatmap extends CadranElement<CohortQuestion> {
	static override styles = [CadranElement.styles, ramp, styles, curves].flat();

	/** What starts a cohort: an entity such as `leads`, or as JSON with `where` and `at`; an order unless given. */
	@property({ converter: happeningAttribute }) start?: Happening;

	/** What counts as coming back: an entity, or as JSON; an order unless given. */
	@property({ converter: happeningAttribute }) back?: Happening;

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

	/** Periods of the calendar (`calendar`), or windows of 24 hours, or 7 times 24, from each customer's own start (`start`). */
	@property() clock: NonNullable<CohortQuestion["clock"]> = "calendar";

	/** What is measured: `customers`, `orders`, `revenue`, `cumulative-revenue-per-customer` or `net-revenue-retention`. */
	@property() measure: NonNullable<CohortQuestion["measure"]> = "customers";

	/** Whether cells show their share of the base (`rate`) or what was measured (`value`). */
	@property() show: "rate" | "value" = "rate";

	/** Whether cells stand by periods since the start (`age`), or each period of the calendar in one column (`calendar`). */
	@property() align: Alignment = "age";

	/** The triangle (`table`), or each cohort as a line (`curves`). */
	@property() view: "table" | "curves" = "table";

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
		const { mode, first, base, measure, clock } = this;
		return {
			kind: "cohort",
			...{
				start,
				back,
				grain,
				ages,
				brackets,
				mode,
				first,
				base,
				measure,
				clock,
			},
			...this.envelope,
		};
	}

	protected isEmpty({ cohorts }: CohortAnswer): boolean {
		return cohorts.length === 0;
	}

	protected draw(answer: CohortAnswer): Picture {
		const { show, digits, scale, domain, start, words, format } = this;
		const align = this.view === "curves" ? "age" : this.align;
		const ownStart = Boolean(start);
		const options = { show, digits, scale, domain, ownStart, align };
		const chart = layoutCohort(answer, options, words, format);
		const heading = this.heading || answer.meta.definition.name;
		const picked = answer.cohorts
			.map(({ from }) => from)
			.filter((from) => this.pickOf(from));
		const curves =
			this.view === "curves"
				? layoutCurves(answer, options, picked, words, format)
				: null;
		const { smallLeftOut } = words.cohort;
		return {
			heading,
			sentence: chart.sentence,
			caption: true,
			notes: curves?.leftOut ? [...chart.notes, smallLeftOut] : chart.notes,
			body: curves
				? this.renderCurves(curves, chart, heading)
				: this.renderTable(chart, heading),
		};
	}

	private renderCurves(curves: Curves, chart: CohortChart, name: string) {
		const { customers, picked } = this.words.cohort;
		const isPicked = (from: string) => this.pickOf(from) !== null;
		const pick = ({ from, name }: Curve) =>
			this.select(this.customersOf({ cohorts: [from] }), picked(name, ""));
		return html`${renderCurves(curves, chart.period, isPicked)}
			${renderLegend(curves.curves, isPicked, pick)}
			${renderReading(chart, name, customers, this.words.notOver)}`;
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
		const rest = ages - row.offset - row.squares.length;
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
			${row.offset > 0 ? html`<td colspan=${row.offset}></td>` : nothing}
			${row.squares.map((square) => (square ? renderSquare(square, index, row.small, picked?.age === square.age) : html`<td></td>`))}
			${rest > 0 ? html`<td colspan=${rest}></td>` : nothing}
		</tr>`;
	}

	/** One listener for all cells: there may be thousands. */
	private choose(event: Event, { rows, period, ages }: CohortChart) {
		const button = (event.target as Element).closest("button");
		const row = rows[Number(button?.dataset.row)];
		if (!button || !row) return;
		const column = Number(button.dataset.column) - 1;
		const square = row.squares[column - row.offset];
		const { picked, at } = this.words.cohort;
		const pick: CohortPick = square
			? { cohorts: [row.from], age: square.age }
			: { cohorts: [row.from] };
		const when = square ? at(period, ages[column] ?? "").trim() : "";
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
