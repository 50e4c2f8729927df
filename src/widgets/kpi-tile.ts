import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Peers } from "../charts/benchmark.js";
import type { ChangeSize } from "../charts/change.js";
import { grainFor } from "../charts/grain.js";
import { type KpiOptions, layoutKpi } from "../charts/kpi.js";
import type { ProjectionText } from "../charts/projection.js";
import type { TargetText } from "../charts/target.js";
import type { StateText } from "../charts/thresholds.js";
import { compareAttribute, numbersAttribute } from "../element/attributes.js";
import { customElement } from "../element/custom-element.js";
import { CadranElement, type Picture } from "../element/element.js";
import {
	renderChanges,
	renderFigure,
	renderSparkline,
} from "../element/figure.js";
import { figure } from "../element/figure.styles.js";
import { kpi } from "../locales/en/kpi.js";
import { bring } from "../locales/locales.js";
import type { Filter } from "../model/filter.js";
import type { Direction, Metric } from "../model/metric.js";
import type { Comparison, Grain } from "../model/period.js";
import type { Carry, KpiAnswer, KpiQuestion } from "../questions/kpi.js";
import { styles } from "./kpi-tile.styles.js";

bring({ kpi });

/**
 * One number to act on: its value, how it moved, against which target, and its course.
 *
 * @summary One KPI with its comparisons, target and course.
 * @event {CadranLoadEvent} cadran-load - An answer has arrived.
 * @event {CadranErrorEvent} cadran-error - An answer could not be had.
 * @csspart base - The card.
 * @csspart heading - The title.
 * @csspart value - The figure with its unit.
 * @csspart change - One comparison, or the benchmark.
 * @csspart state - How the value stands by its thresholds.
 * @csspart target - The target with its bar.
 * @csspart projection - What the period will come to.
 * @csspart sparkline - The course.
 * @cssproperty [--cadran-accent] - The hue of data.
 * @cssproperty [--cadran-good] - What is better, or good.
 * @cssproperty [--cadran-warn] - What is to watch.
 * @cssproperty [--cadran-bad] - What is worse, or bad.
 */
@customElement("cadran-kpi-tile")
export class CadranKpiTile extends CadranElement<KpiQuestion> {
	static override styles = [CadranElement.styles, figure, styles].flat();

	/** What to measure: the id of a KPI, or a host's own metric as a property. */
	@property() metric: string | Metric = "";

	/** What to compare with, parted by commas: `previous-period, previous-year, 3-ago`; the dashboard's unless given. */
	@property({ converter: compareAttribute }) compare?: readonly Comparison[];

	/** The value aimed at, in the metric's unit (shares of 1 for percentages). */
	@property({ type: Number }) target?: number;

	/** Which way is better; the metric's own unless given. */
	@property() direction?: Direction;

	/** How changes are told: as a `value`, in `percent`, or, for shares and scores alone, in `points`; what suits the unit unless given. */
	@property() change?: ChangeSize;

	/**
	 * Ascending limits that part good, watch and bad by the direction: one or two, as `0.6, 0.75`; where a target is best, two or four.
	 */
	@property({ converter: numbersAttribute }) thresholds?:
		| number
		| readonly number[];

	/** What others come to, in the metric's unit: a number, or a range as `0.1, 0.14`. */
	@property({ converter: numbersAttribute }) benchmark?: Peers;

	/** Who the others are. */
	@property({ attribute: "benchmark-name" }) benchmarkName?: string;

	/** A peer group to stand beside: the same metric for these filters, in place of the tile's own. */
	@property({ attribute: false }) peers?: readonly Filter[];

	/**
	 * Carries a count or a sum on to the end of a period that is not over: `run-rate` (unless given) by the mean of its whole days,
	 * `weekday` by how the weekdays of the period before differ.
	 */
	@property() projection?: Carry | "";

	/** Tells how far the data reach where that is more hours than this before the end of what is asked about. */
	@property({ type: Number, attribute: "max-age" }) maxAge?: number;

	/** Changes smaller than this (a share of 1) are neither good nor bad. */
	@property({ type: Number, attribute: "neutral-range" }) neutralRange?: number;

	/** The buckets of the sparkline; what suits the period unless given. */
	@property() grain?: Grain;

	/** Writes numbers in full: 10,005,534 in place of 10 M. */
	@property({ type: Boolean }) exact = false;

	/** Takes the sparkline away. */
	@property({ type: Boolean, attribute: "no-sparkline" }) noSparkline = false;

	protected ask(): KpiQuestion | null {
		if (!this.metric) return null;
		const { envelope } = this;
		return {
			kind: "kpi",
			metric: this.metric,
			...envelope,
			median: true,
			benchmark: this.peers && {
				filters: [
					...envelope.filters.filter((each) => !this.filters.includes(each)),
					...this.peers,
				],
			},
			projection: this.projection === "" ? "run-rate" : this.projection,
			compare: this.compare ?? this.report?.compare,
			align: this.report?.align,
			series: this.noSparkline
				? undefined
				: (this.grain ?? grainFor(envelope.period)),
		};
	}

	protected isEmpty({ measure }: KpiAnswer): boolean {
		return measure.n === 0 && measure.value === null;
	}

	private get options(): KpiOptions {
		const { target, direction, neutralRange, change, thresholds } = this;
		const { benchmark, benchmarkName, maxAge, exact } = this;
		return {
			...{ target, direction, neutralRange, change, exact },
			...{ benchmark, benchmarkName, maxAge },
			thresholds: typeof thresholds === "number" ? [thresholds] : thresholds,
		};
	}

	protected draw(answer: KpiAnswer): Picture {
		const tile = layoutKpi(answer, this.options, this.words, this.format);
		return {
			heading: this.heading || tile.name,
			sentence: tile.sentence,
			body: html`${renderFigure(tile, answer.measure.n, this.words, this.format, tile.state ? renderState(tile.state) : nothing)}
			${renderChanges(tile.changes)}
			${tile.target ? renderTarget(tile.target) : nothing}
			${tile.projection ? renderProjection(tile.projection) : nothing}
			${tile.sparkline && !this.noSparkline ? renderSparkline(tile.sparkline) : nothing}`,
			notes: tile.notes,
		};
	}
}

/** A sign and a word: the colour only repeats them. */
const renderState = ({ tone, sign, name, range }: StateText) =>
	html`<span class="standing" part="state">
		<strong class=${tone}><span aria-hidden="true">${sign}</span> ${name}</strong> <span class="range">${range}</span>
	</span>`;

const renderProjection = ({ text, between }: ProjectionText) =>
	html`<p class="projection" part="projection">${text}${between ? html`, <span>${between}</span>` : nothing}</p>`;

const renderTarget = ({ text, gap, bar }: TargetText) =>
	html`<div class="target" part="target">
		${text} · ${gap}
		${
			bar === null
				? nothing
				: html`<svg class="bullet" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
					<rect y="0.2" width="1" height="0.6" /><rect class="length" y="0.2" width=${bar.length} height="0.6" />
					<path d="M${bar.mark},0v1" />
				</svg>`
		}
	</div>`;

declare global {
	interface HTMLElementTagNameMap {
		"cadran-kpi-tile": CadranKpiTile;
	}
}
