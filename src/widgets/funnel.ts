import { html, nothing, svg, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import {
	type FunnelRow,
	layoutFunnel,
	type RateText,
} from "../charts/funnel.js";
import { numbersAttribute, stepsAttribute } from "../element/attributes.js";
import { customElement } from "../element/custom-element.js";
import { CadranElement, type Picture } from "../element/element.js";
import { Roving } from "../element/roving.js";
import { funnel } from "../locales/en/funnel.js";
import { bring } from "../locales/locales.js";
import type {
	FunnelAnswer,
	FunnelPick,
	FunnelQuestion,
	FunnelStep,
} from "../questions/funnel.js";
import { styles } from "./funnel.styles.js";

bring({ funnel });

/**
 * How many customers go from step to step, where most are lost, and who can still come: a table whose bars start at one line.
 * Picking a step filters by the customers who reached it; picking a loss, by those lost there.
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
 * @cssproperty [--cadran-accent] - The hue of the bars.
 */
@customElement("cadran-funnel")
export class CadranFunnel extends CadranElement<FunnelQuestion> {
	static override styles = [CadranElement.styles, styles].flat();

	/** The steps in order, parted by commas: names of events (`visit, cart, order`), of a lead's stages (`lead, quote, won`), or `entity.column`; or a list of steps with names and filters, as JSON. */
	@property({ converter: stepsAttribute }) steps: readonly FunnelStep[] = [];

	/** How strictly the steps follow one another: `ordered`, `strict` (no other step between) or `any`. */
	@property() order: NonNullable<FunnelQuestion["order"]> = "ordered";

	/** Most days from the first step to the last: 14 unless given, or the sum of `step-window-days`. */
	@property({ type: Number, attribute: "window-days" }) windowDays?: number;

	/** Most days from each step to the next: one number for all, or one for each, parted by commas. Not for `any` order. */
	@property({ converter: numbersAttribute, attribute: "step-window-days" })
	stepWindowDays?: number | readonly number[];

	constructor() {
		super();
		new Roving(this, () => this.selected && this.select(null, ""));
	}

	protected ask(): FunnelQuestion | null {
		if (this.steps.length === 0) return null;
		return {
			kind: "funnel",
			steps: this.steps,
			order: this.order,
			...(this.windowDays !== undefined && { windowDays: this.windowDays }),
			...(this.stepWindowDays !== undefined && {
				stepWindowDays: this.stepWindowDays,
			}),
			...this.envelope,
		};
	}

	protected isEmpty({ stages }: FunnelAnswer): boolean {
		return !stages[0]?.count;
	}

	protected draw(answer: FunnelAnswer): Picture {
		const { funnel } = this.words;
		const { name, rows, sentence, notes } = layoutFunnel(
			answer,
			this.words,
			this.format,
		);
		const heading = this.heading || name;
		return {
			heading,
			sentence,
			caption: true,
			notes,
			body: html`<svg class="hidden" aria-hidden="true">
					<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
						<rect width="2.5" height="5" />
					</pattern>
				</svg>
				<table part="table" role="table">
					<caption class="hidden">${heading}</caption>
					<thead role="rowgroup">
						<tr role="row">
							<th scope="col" role="columnheader">${funnel.step}</th>
							<th scope="col" role="columnheader" class="count">${funnel.customers}</th>
							<th scope="col" role="columnheader" class="bar"><span class="hidden">${funnel.canStill}</span></th>
							<th scope="col" role="columnheader" class="lost">${funnel.lost}</th>
							<th scope="col" role="columnheader" class="first">${funnel.ofFirst}</th>
							<th scope="col" role="columnheader" class="previous">${funnel.ofPrevious}</th>
						</tr>
					</thead>
					<tbody role="rowgroup">${rows.map((row, step) => this.renderRow(row, step))}</tbody>
				</table>`,
		};
	}

	private renderRow(row: FunnelRow, step: number): TemplateResult {
		return html`<tr role="row" class=${row.worst ? "worst" : ""}>
			<th scope="row" role="rowheader">${this.renderPick(row.name, row.picks.reached, { step, outcome: "reached" })}</th>
			<td role="cell" class="count">${row.count}</td>
			<td role="cell" class="bar">${renderBar(row)}</td>
			<td role="cell" class="lost">
				${row.dropped === null ? nothing : this.renderPick(row.dropped, row.picks.dropped, { step, outcome: "dropped" })}
			</td>
			<td role="cell" class="first">${renderRate(row.ofFirst)}</td>
			<td role="cell" class="previous">${row.ofPrevious ? renderRate(row.ofPrevious) : nothing}</td>
		</tr>`;
	}

	/** A text that can be picked, if it is known whom it stands for. */
	private renderPick(text: string, label: string, pick: FunnelPick) {
		const filter = this.customersOf(pick);
		if (!filter) return html`<span class="pick">${text}</span>`;
		return html`<button
			type="button"
			class="pick"
			data-row=${pick.step}
			data-column=${pick.outcome === "reached" ? 0 : 1}
			title=${label}
			aria-pressed=${this.isSelected(filter)}
			@click=${() => this.select(filter, label)}
		>${text}</button>`;
	}
}

const percent = (share: number) => `${share * 100}%`;

/** Those who reached the step, then hatched those who still can. */
const renderBar = ({ bar, open }: FunnelRow) =>
	html`<svg part="bar" aria-hidden="true">
			<rect width=${percent(bar)} height="100%" rx="2" />
			${open ? svg`<rect class="open" x=${percent(bar)} width=${percent(open.share)} height="100%" fill="url(#hatch)"><title>${open.text}</title></rect>` : nothing}
		</svg>
		${open ? html`<span class="hidden">${open.text}</span>` : nothing}`;

const renderRate = ({ text, weak }: RateText) =>
	weak
		? html`<span class="weak">${text} <small>${weak}</small></span>`
		: html`${text}`;

declare global {
	interface HTMLElementTagNameMap {
		"cadran-funnel": CadranFunnel;
	}
}
