import { property } from "lit/decorators.js";
import { type CohortChart, layoutCohort } from "../charts/cohort.js";
import type { Alignment } from "../charts/columns.js";
import { layoutCurves } from "../charts/curves.js";
import type { RampOptions } from "../charts/ramp.js";
import {
	bracketsAttribute,
	happeningAttribute,
	rangeAttribute,
} from "../element/attributes.js";
import { renderCohorts } from "../element/curves.js";
import { curves } from "../element/curves.styles.js";
import { customElement } from "../element/custom-element.js";
import { CadranElement, type Picture } from "../element/element.js";
import { Kept } from "../element/kept.js";
import { Roving } from "../element/roving.js";
import { Slices } from "../element/slices.js";
import { ramp } from "../element/tokens.styles.js";
import { renderTriangle } from "../element/triangle.js";
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

	/** Cohorts by the first time ever (`ever`), the first within the period asked about (`in-period`), or each start (`every`). */
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

	private laid = new Kept<CohortChart>();
	private slices = new Slices(this);

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
		const of = [answer, words, format, JSON.stringify(options)];
		const chart = this.laid.of(of, () =>
			layoutCohort(answer, options, words, format),
		);
		const heading = this.heading || answer.meta.definition.name;
		const picked = answer.cohorts
			.map(({ from }) => from)
			.filter((from) => this.pickOf(from));
		const curves =
			this.view === "curves"
				? layoutCurves(answer, options, picked, words, format)
				: null;
		return {
			heading,
			sentence: chart.sentence,
			caption: true,
			notes: curves?.leftOut
				? [...chart.notes, words.cohort.smallLeftOut]
				: chart.notes,
			body: curves
				? renderCohorts(curves, chart, heading, words, {
						isPicked: (from) => this.pickOf(from) !== null,
						pick: ({ from, name }) =>
							this.choose({ cohorts: [from] }, words.cohort.picked(name, "")),
					})
				: renderTriangle(
						chart,
						this.slices.reach(chart.rows.length, chart.ages.length),
						heading,
						words.cohort,
						this.pickOf,
						this.choose,
					),
		};
	}

	private choose = (pick: CohortPick, label: string) =>
		this.select(this.customersOf(pick), label);

	/** What is picked in a cohort; null if nothing. */
	private pickOf = (from: string): CohortPick | null => {
		const { selected } = this;
		if (!selected || !("pick" in selected)) return null;
		const pick = selected.pick as Partial<CohortPick>;
		return pick.cohorts?.includes(from) ? (pick as CohortPick) : null;
	};

	/** Resolves when all rows are drawn. */
	protected override async getUpdateComplete(): Promise<boolean> {
		const done = await super.getUpdateComplete();
		await this.slices.finished;
		return done;
	}
}

declare global {
	interface HTMLElementTagNameMap {
		"cadran-cohort-heatmap": CadranCohortHeatmap;
	}
}
