import { html, nothing, svg, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { BandBar, ScoreBar } from "../charts/bands.js";
import { layoutSurvey } from "../charts/survey.js";
import { compareAttribute } from "../element/attributes.js";
import { customElement } from "../element/custom-element.js";
import { CadranElement, type Picture } from "../element/element.js";
import {
	renderChanges,
	renderFigure,
	renderSparkline,
} from "../element/figure.js";
import { figure } from "../element/figure.styles.js";
import { renderGroups } from "../element/groups.js";
import { groups } from "../element/groups.styles.js";
import { Roving } from "../element/roving.js";
import { renderBullet, renderDial } from "../element/scale.js";
import { scale } from "../element/scale.styles.js";
import { kpi } from "../locales/en/kpi.js";
import { survey } from "../locales/en/survey.js";
import { bring } from "../locales/locales.js";
import type { Comparison, Grain } from "../model/period.js";
import type {
	SurveyAnswer,
	SurveyKind,
	SurveyQuestion,
} from "../questions/survey.js";
import { styles } from "./nps-gauge.styles.js";

bring({ kpi, survey });

/**
 * What customers say when asked: the Net Promoter Score, satisfaction or effort, with its interval, its change and every answer
 * behind it. Picking a band filters by the customers in it.
 *
 * @summary NPS, CSAT or CES with interval, bands and distribution.
 * @event {CadranSelectEvent} cadran-select - The reader picked a band, or let it go.
 * @event {CadranLoadEvent} cadran-load - An answer has arrived.
 * @event {CadranErrorEvent} cadran-error - An answer could not be had.
 * @csspart base - The card.
 * @csspart heading - The title.
 * @csspart value - The score with its interval.
 * @csspart change - One comparison.
 * @csspart bullet - The scale with the score and its interval.
 * @csspart bands - The stacked bar with its labels.
 * @csspart distribution - The answers by score.
 * @csspart groups - The scores by touchpoint, or another column.
 * @cssproperty [--cadran-good] - The best band.
 * @cssproperty [--cadran-bad] - The worst band.
 * @cssproperty [--cadran-neutral] - The band between.
 */
@customElement("cadran-nps-gauge")
export class CadranNpsGauge extends CadranElement<SurveyQuestion> {
	static override styles = [
		CadranElement.styles,
		figure,
		scale,
		groups,
		styles,
	].flat();

	/** What is asked: `nps` (would you recommend, 0–10), `csat` (satisfaction, 1–5) or `ces` (effort, 1–7). */
	@property() kind: SurveyKind = "nps";

	/** How effort is summed up: the `mean`, the `share` of 5–7, or that `net` of the share of 1–3. */
	@property() rule?: SurveyQuestion["rule"];

	/** What to compare with, parted by commas: `previous-period, previous-year, 3-ago`; the dashboard's unless given. */
	@property({ converter: compareAttribute }) compare?: readonly Comparison[];

	/** The buckets of the course over time; with `rolling` weeks, else no course, unless given. */
	@property() series?: Grain;

	/** Each point of the course over so many days up to its end, such as 90. */
	@property({ type: Number }) rolling?: number;

	/** A column to tell the score by: `touchpoint`, or any of the answers or of the customers, as `customers.segment`. */
	@property() by?: string;

	/** How the scale is drawn: as a line unless given, or as a `dial`, with the same words. */
	@property() skin?: "dial";

	constructor() {
		super();
		new Roving(this, () => this.selected && this.select(null, ""));
	}

	protected ask(): SurveyQuestion {
		return {
			kind: "survey",
			survey: this.kind,
			rule: this.rule,
			...this.envelope,
			compare: this.compare ?? this.report?.compare,
			align: this.report?.align,
			series: this.series ?? (this.rolling === undefined ? undefined : "week"),
			rolling: this.rolling,
			split: this.by ? { column: this.by } : undefined,
		};
	}

	protected isEmpty({ score }: SurveyAnswer): boolean {
		return score.n === 0;
	}

	protected draw(answer: SurveyAnswer): Picture {
		const { words, format } = this;
		const gauge = layoutSurvey(answer, words, format);
		return {
			heading: this.heading || gauge.name,
			sentence: gauge.sentence,
			body: html`${renderFigure(gauge, answer.score.n, words, format)}
			${renderChanges(gauge.changes)}
			${gauge.bullet ? (this.skin === "dial" ? renderDial : renderBullet)(gauge.bullet) : nothing}
			${gauge.sparkline ? renderSparkline(gauge.sparkline) : nothing}
			${gauge.bands.length > 0 ? this.renderBands(gauge.bands) : nothing}
			${this.renderScores(gauge.distribution)}
			${renderGroups(
				gauge.groups,
				(filter) => this.isSelected(filter),
				(filter, label) => this.select(filter, label),
				words,
			)}`,
			notes: gauge.notes,
		};
	}

	/** Figures stand on the marks they fit on; the labels below hold the others, and all for those who listen, and are what is picked. */
	private renderBands(bands: readonly BandBar[]): TemplateResult {
		return html`<div class="bands" part="bands">
			<svg class="stack" aria-hidden="true">
				${bands.map((band) => this.renderBand(band))}
			</svg>
			<ul class="labels">${bands.map((band, index) => html`<li>${this.renderLabel(band, index)}</li>`)}</ul>
		</div>`;
	}

	private renderBand(band: BandBar) {
		const picked = this.isSelected(this.customersOf(band.scores));
		return svg`<g class="${band.tone} ${picked ? "picked" : ""}" @click=${() => this.pick(band)}>
			<rect x=${percent(band.from)} width=${percent(band.share)} height="100%" />
			${
				band.small
					? nothing
					: svg`<text x=${percent(band.from + band.share / 2)} y="50%">${band.text}</text>`
			}
		</g>`;
	}

	private renderLabel(band: BandBar, index: number): TemplateResult {
		return html`<button
			type="button"
			data-row="0"
			data-column=${index}
			aria-label="${band.name} ${band.range}, ${band.text} (${band.count})"
			aria-pressed=${this.isSelected(this.customersOf(band.scores))}
			@click=${() => this.pick(band)}
		>
			<span class="name"><span class="key ${band.tone}" aria-hidden="true"></span>${band.name}</span>
			<span class="range">${band.range}</span>
			<span class=${band.small ? "share" : "share fits"}>${band.text}</span>
		</button>`;
	}

	/** The heads come first for those who listen, and stand below the bars for those who look. */
	private renderScores(bars: readonly ScoreBar[]): TemplateResult {
		return html`<table class="scores" part="distribution" role="table">
			<caption class="hidden">${this.words.survey.distribution}</caption>
			<thead role="rowgroup">
				<tr role="row">${bars.map(({ score }) => html`<th scope="col" role="columnheader">${score}</th>`)}</tr>
			</thead>
			<tbody role="rowgroup">
				<tr role="row">${bars.map(renderScore)}</tr>
			</tbody>
		</table>`;
	}

	private pick(band: BandBar): void {
		this.select(this.customersOf(band.scores), `${band.name} ${band.range}`);
	}
}

const percent = (share: number) => `${share * 100}%`;

const renderScore = ({ height, tone, count }: ScoreBar) =>
	html`<td role="cell">
		<svg aria-hidden="true">
			<rect class=${tone} y=${percent(1 - height)} width="100%" height=${percent(height)} />
		</svg>
		<span class="hidden">${count}</span>
	</td>`;

declare global {
	interface HTMLElementTagNameMap {
		"cadran-nps-gauge": CadranNpsGauge;
	}
}
