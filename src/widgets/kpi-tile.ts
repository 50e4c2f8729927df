import { html, nothing, svg, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { ChangeText } from "../charts/change.js";
import { grainFor, type KpiTile, layoutKpi } from "../charts/kpi.js";
import type { Sparkline } from "../charts/sparkline.js";
import { compareAttribute } from "../element/attributes.js";
import { customElement } from "../element/custom-element.js";
import { CadranElement, type Picture } from "../element/element.js";
import type { Direction, Metric } from "../model/metric.js";
import type { Comparison, Grain } from "../model/period.js";
import type { KpiAnswer, KpiQuestion } from "../questions/kpi.js";
import { styles } from "./kpi-tile.styles.js";

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
	static override styles = [CadranElement.styles, styles].flat();

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
			body: html`${this.renderValue(tile, answer.measure.n)}
			${tile.changes.length > 0 ? html`<ul class="changes">${tile.changes.map(renderChange)}</ul>` : nothing}
			${tile.target ? renderTarget(tile.target) : nothing}
			${tile.sparkline && !this.noSparkline ? renderSparkline(tile.sparkline) : nothing}`,
			notes: tile.notes,
		};
	}

	private renderValue({ value, enough }: KpiTile, n: number): TemplateResult {
		const { state, none } = this.words;
		if (!enough)
			return html`<p class="value" part="value"><span class="unit">${state.notEnoughWith(this.format.number(n, "count"))}</span></p>`;
		if (!value)
			return html`<p class="value" part="value"><span class="figure">${none}</span></p>`;
		return html`<p class="value" part="value">
			${value.before ? html`<span class="unit">${value.before}</span>` : nothing}<span class="figure">${value.figure}</span
			>${value.after ? html`<span class="unit">${value.after}</span>` : nothing}
		</p>`;
	}
}

const arrows = { up: "▲", down: "▼", equal: "=", none: "" } as const;

const renderChange = ({ mark, tone, figure, against, verdict }: ChangeText) =>
	html`<li part="change">
		<strong class=${tone}>${mark === "none" ? nothing : html`<span aria-hidden="true">${arrows[mark]}</span> `}${figure}</strong>
		${against}${verdict ? ` · ${verdict}` : nothing}
	</li>`;

const renderTarget = ({
	text,
	gap,
	progress,
}: NonNullable<KpiTile["target"]>) =>
	html`<div class="target" part="target">
		${text} · ${gap}
		${
			progress === null
				? nothing
				: html`<svg class="track" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
					<rect width="1" height="1" /><rect width=${progress} height="1" />
				</svg>`
		}
	</div>`;

/** The course is told by the sentence and the figures; the line itself is for the eye. */
const renderSparkline = ({ line, area, open, dot, unfinished }: Sparkline) =>
	html`<svg class="sparkline" part="sparkline" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
		<path class="area" d=${area} /><path d=${line} />
		${open ? svg`<path class="open" d=${open} />` : nothing}
		<path class="dot" d=${dot} />${unfinished ? svg`<path class="hole" d=${dot} />` : nothing}
	</svg>`;

declare global {
	interface HTMLElementTagNameMap {
		"cadran-kpi-tile": CadranKpiTile;
	}
}
