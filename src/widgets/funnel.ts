import type { TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { layoutSnapshot } from "../charts/funnel/snapshot.js";
import { layoutTrend } from "../charts/funnel/trend.js";
import { type FunnelRow, layoutFunnel } from "../charts/funnel.js";
import { numbersAttribute, stepsAttribute } from "../element/attributes.js";
import { customElement } from "../element/custom-element.js";
import { CadranElement, type Picture } from "../element/element.js";
import { Roving } from "../element/roving.js";
import { funnel } from "../locales/en/funnel.js";
import { bring } from "../locales/locales.js";
import type { Filter } from "../model/filter.js";
import type { Grain } from "../model/period.js";
import type {
	FunnelAnswer,
	FunnelExclusion,
	FunnelQuestion,
	FunnelStep,
} from "../questions/funnel.js";
import { type Pickable, renderPick } from "./funnel.pick.js";
import { renderFigures, renderSnapshot, renderSteps } from "./funnel.steps.js";
import { styles } from "./funnel.styles.js";
import { renderTrend } from "./funnel.trend.js";

bring({ funnel });

/**
 * How many customers go from step to step, where most are lost, and who can still come: a table whose bars start at one line.
 * Picking a step filters by those who reached it, a loss by those lost there. As a snapshot: what stands in each stage now.
 *
 * @summary Steps of a journey with conversion, losses and open entrants.
 * @event {CadranSelectEvent} cadran-select - The reader picked a step or a loss, or let it go.
 * @event {CadranLoadEvent} cadran-load - An answer has arrived.
 * @event {CadranErrorEvent} cadran-error - An answer could not be had.
 * @csspart base - The card.
 * @csspart heading - The title.
 * @csspart finding - The finding in a sentence.
 * @csspart table - The steps.
 * @csspart bar - One bar.
 * @csspart trend - The line of conversion by entry.
 * @cssproperty [--cadran-accent] - The hue of the bars.
 */
@customElement("cadran-funnel")
export class CadranFunnel extends CadranElement<FunnelQuestion> {
	static override styles = [CadranElement.styles, styles].flat();

	/** The steps in order, parted by commas: names of events (`visit, cart, order`), of a lead's stages (`lead, quote, won`), or `entity.column`; one with a question mark (`visit, coupon?, order`) is optional; or a list of steps with names and filters, as JSON. Of a snapshot, its stages. */
	@property({ converter: stepsAttribute }) steps: readonly FunnelStep[] = [];

	/** What is shown: `steps`, `trend` (conversion by when customers entered) or `table` (every number, times too). */
	@property() view: "steps" | "trend" | "table" = "steps";

	/** `snapshot` shows what stands in each stage now, in place of a journey. */
	@property() mode: NonNullable<FunnelQuestion["mode"]> = "journey";

	/** What stands in the stages of a snapshot: `deals` or `leads`. */
	@property() of: NonNullable<FunnelQuestion["of"]> = "deals";

	/** How strictly the steps follow one another: `ordered`, `strict` (no other step between) or `any`. */
	@property() order: NonNullable<FunnelQuestion["order"]> = "ordered";

	/** Most days from the first step to the last: 14 unless given, or the sum of `step-window-days`. */
	@property({ type: Number, attribute: "window-days" }) windowDays?: number;

	/** Most days from each step to the next: one number for all, or one for each, parted by commas. Not for `any` order. */
	@property({ converter: numbersAttribute, attribute: "step-window-days" })
	stepWindowDays?: number | readonly number[];

	/** Who goes through it: customers, or the values of a column such as `session` or `customers.account`. */
	@property() by?: string;

	/** Events that take a customer out between the first step and the next, parted by commas; or a list with `from` and `to`, as JSON. */
	@property({ converter: stepsAttribute })
	exclusions?: readonly FunnelExclusion[];

	/** A column to break it down by: of the steps' rows (`events.device`) or of the customers (`customers.segment`). */
	@property() breakdown?: string;

	/** At which step the column is read: `first`, `last` (that each reached) or a step's name. */
	@property({ attribute: "breakdown-step" }) breakdownStep = "first";

	/** How many groups are told apart, 8 at most; the others are one. */
	@property({ type: Number, attribute: "breakdown-top" }) breakdownTop?: number;

	/** Segments side by side: a list of names with filters; as an attribute, JSON. */
	@property({ converter: stepsAttribute })
	segments?: FunnelQuestion["segments"];

	/** A column of numbers to add up at the steps that have it, such as `orders.amount`. */
	@property() amount?: string;

	/** The buckets of the trend. */
	@property() grain: Grain = "month";

	constructor() {
		super();
		new Roving(this, () => this.selected && this.select(null, ""));
	}

	protected ask(): FunnelQuestion | null {
		const { steps, mode, of, breakdown: column } = this;
		if (mode === "snapshot")
			return { kind: "funnel", mode, of, steps, ...this.envelope };
		if (steps.length === 0) return null;
		const { windowDays, stepWindowDays, by, exclusions, segments } = this;
		const { amount, view, breakdownStep: step, breakdownTop: top } = this;
		return {
			kind: "funnel",
			steps,
			order: this.order,
			...(windowDays !== undefined && { windowDays }),
			...(stepWindowDays !== undefined && { stepWindowDays }),
			...(by && { by }),
			...(exclusions && { exclusions }),
			...(column && {
				breakdown: { column, step, ...(top !== undefined && { top }) },
			}),
			...(segments && { segments }),
			...(amount && { amount }),
			...(view === "trend" && { trend: this.grain }),
			...this.envelope,
		};
	}

	protected isEmpty({ stages, snapshot }: FunnelAnswer): boolean {
		return snapshot ? snapshot.total.count === 0 : !stages[0]?.count;
	}

	protected draw(answer: FunnelAnswer): Picture {
		const { words, format, view } = this;
		if (answer.snapshot) return this.drawSnapshot(answer, answer.snapshot);
		const chart = layoutFunnel(answer, words, format);
		const course = view === "trend" ? layoutTrend(answer, words, format) : null;
		const heading = this.heading || chart.name;
		const body = course
			? renderTrend(course, heading, words)
			: (view === "table" ? renderFigures : renderSteps)(
					chart,
					heading,
					words,
					(row, index, outcome) => this.renderOutcome(row, index, outcome),
				);
		const { sentence } = course ?? chart;
		const legend = view === "table" ? chart.timed : course?.legend;
		const notes = [...(legend ? [legend] : []), ...chart.notes];
		return { heading, sentence, caption: true, notes, body };
	}

	private drawSnapshot(
		answer: FunnelAnswer,
		snapshot: NonNullable<FunnelAnswer["snapshot"]>,
	): Picture {
		const { words, format } = this;
		const chart = layoutSnapshot(answer, snapshot, words, format);
		const heading = this.heading || chart.name;
		return {
			heading,
			sentence: chart.sentence,
			caption: true,
			notes: chart.notes,
			body: renderSnapshot(chart, heading, words, (text, row) => {
				const is = snapshot.stages[row]?.name ?? null;
				const stage =
					is !== null && snapshot.of === "deals" && !this.data
						? { column: "deals.stage", is }
						: null;
				return this.renderPick({ text, label: text, row, column: 0 }, stage);
			}),
		};
	}

	/** A step or a loss that can be picked, where those it stands for are customers and known. */
	private renderOutcome(
		{ step, name, dropped, picks, pick }: FunnelRow,
		index: number,
		outcome: "reached" | "dropped",
	): TemplateResult {
		const who =
			this.by || !pick ? null : this.customersOf({ step, outcome, ...pick });
		const [text, column] =
			outcome === "reached" ? [name, 0] : [dropped ?? "", 1];
		const label = picks[outcome];
		return this.renderPick({ text, label, row: index, column }, who);
	}

	private renderPick(
		place: Omit<Pickable, "pressed" | "pick">,
		filter: Filter | null,
	): TemplateResult {
		const pressed = filter && this.isSelected(filter);
		const pick = () => this.select(filter, place.label);
		return renderPick({ ...place, pressed, pick });
	}
}

declare global {
	interface HTMLElementTagNameMap {
		"cadran-funnel": CadranFunnel;
	}
}
