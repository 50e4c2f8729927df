import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { grainFor, type KpiTile, layoutKpi } from "../charts/kpi.js";
import { compareAttribute } from "../element/attributes.js";
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
import type { Direction, Metric } from "../model/metric.js";
import type { Comparison, Grain } from "../model/period.js";
import type { KpiAnswer, KpiQuestion } from "../questions/kpi.js";
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
 * @csspart change - One comparison.
 * @cssproperty [--cadran-accent] - The hue of data.
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

	protected draw(answer: KpiAnswer): Picture {
		const tile = layoutKpi(answer, this, this.words, this.format);
		return {
			heading: this.heading || tile.name,
			sentence: tile.sentence,
			body: html`${renderFigure(tile, answer.measure.n, this.words, this.format)}
			${renderChanges(tile.changes)}
			${tile.target ? renderTarget(tile.target) : nothing}
			${tile.sparkline && !this.noSparkline ? renderSparkline(tile.sparkline) : nothing}`,
			notes: tile.notes,
		};
	}
}

const renderTarget = ({ text, gap, bar }: NonNullable<KpiTile["target"]>) =>
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
