import { ContextProvider } from "@lit/context";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { compareAttribute, periodAttribute } from "../element/attributes.js";
import { type Report, reportContext, sameReport } from "../element/context.js";
import { controls } from "../element/controls.styles.js";
import { customElement } from "../element/custom-element.js";
import { CadranFilterEvent } from "../element/events.js";
import { filterChips } from "../element/filters.js";
import { fiscalAttribute } from "../element/fiscal.js";
import { type Header, renderHeader, renderStatus } from "../element/header.js";
import { header } from "../element/header.styles.js";
import { SpeakingElement } from "../element/language.js";
import { Ready } from "../element/module.js";
import { Noted } from "../element/noted.js";
import { ratesAttribute } from "../element/rates.js";
import { DeclaredRows } from "../element/registry.js";
import { Selections } from "../element/selections.js";
import { Served } from "../element/served.js";
import { type DashboardState, stateOf } from "../element/state.js";
import { states } from "../element/states.styles.js";
import { tokens } from "../element/tokens.styles.js";
import { dashboard } from "../locales/en/dashboard.js";
import { bring } from "../locales/locales.js";
import type { Filter } from "../model/filter.js";
import type { Fiscal } from "../model/fiscal.js";
import type { Comparison, Period } from "../model/period.js";
import type { Rate } from "../model/rates.js";
import type { DataSource } from "../sources/source.js";
import { styles } from "./dashboard.styles.js";

bring({ dashboard });

/**
 * Lays widgets out and gives them what they share: source, period, comparison, filters, zone and calendar. What a reader picks
 * out in one widget filters the others.
 *
 * @summary A page of widgets that share source, period and filters.
 * @slot - The widgets, in reading order, and `<cadran-rows>`. A page's own `grid-column` (of twelve) on a widget wins.
 * @event {CadranFilterEvent} cadran-filter - The reader changed period, comparison, filters or selections; can be cancelled.
 * @event {CadranErrorEvent} cadran-error - The module could not be had, or its elements are not on the page.
 * @csspart base - The ground.
 * @csspart header - Title, period, comparison, controls and filters.
 * @csspart heading - The title.
 * @csspart sample - That the data are a sample.
 * @csspart filter - One filter, as a button that removes it.
 * @csspart lead - What the module is for.
 * @csspart grid - The grid of widgets.
 * @cssproperty [--cadran-ground] - The colour behind the widgets.
 */
@customElement("cadran-dashboard")
export class CadranDashboard extends SpeakingElement {
	static override styles = [tokens, controls, header, states, styles];

	/** A ready dashboard by its id, such as `email-performance`, drawn before what is put in. */
	@property() module = "";

	/** The title; the module's unless given. */
	@property() heading = "";

	/** The heading's level in the page's outline. */
	@property({ type: Number, attribute: "heading-level" }) headingLevel = 2;

	/** Where widgets ask: a source, or the address of a server’s, such as `/api/cadran`; the rows declared inside unless given. */
	@property() source?: DataSource | string;

	/** The stretch of time: `last-12-months`, `this-month`, `2026-01-01/2026-04-01` …; all there is unless given. */
	@property({ converter: periodAttribute }) period?: Period;

	/** What to compare with, parted by commas: `previous-period, previous-year, 3-ago`; nothing unless given. */
	@property({ converter: compareAttribute }) compare?: readonly Comparison[];

	/** Whether comparisons to date start on the same `date` (unless given) or the same `weekday`. */
	@property() align?: "date" | "weekday";

	/** Who and what counts, in all widgets. */
	@property({ attribute: false }) filters: readonly Filter[] = [];

	/** The instant the report is read at, ISO 8601, or `latest` for the last one in the declared rows; now unless given. */
	@property({ attribute: "as-of" }) asOf?: string;

	/** IANA name of the report's zone; the source's unless given, UTC for declared rows. */
	@property({ attribute: "time-zone" }) timeZone?: string;

	/** First day of the week: 1 is Monday … 7 is Sunday; the source's unless given. */
	@property({ type: Number, attribute: "week-start" }) weekStart?: number;

	/** The fiscal year: `start: 4` for April, or `weeks: 4-5-4; month: 1; ends: nearest; naming: start`; the source's unless given. */
	@property({ converter: fiscalAttribute }) fiscal?: Fiscal;

	/** ISO 4217 code of the amounts in declared rows. */
	@property() currency?: string;

	/** What one unit of other currencies is in it, from a day on: `USD 2026-01-01 0.92; USD 2026-04-01 0.95`. For declared rows. */
	@property({ converter: ratesAttribute }) rates?: readonly Rate[];

	/** Declared rows that can't be read: all are refused (`error`, unless given), or they are left out and counted (`leave-out`). */
	@property() unreadable?: "error" | "leave-out";

	/** The page that holds a `<cadran-glossary>`, or `#` for this one: what explains a figure links to it. */
	@property() glossary?: string;

	/** Lets the reader choose period and comparison. */
	@property({ type: Boolean }) controls = false;

	private changed = false;
	private provider = new ContextProvider(this, { context: reportContext });
	private selections = new Selections(this, (next) =>
		this.propose({ selections: this.selections.plain(next) }),
	);
	private asked = new Served(
		this,
		new DeclaredRows(this),
		() => import("../sources/served.js"),
	);
	private noted = new Noted(this);
	private ready = new Ready(this, () => ({
		module: this.module,
		language: this.language,
		report: this.asked.report,
	}));

	/** All that a reader can change, as plain JSON. Setting it is no reader's change: no event is fired. */
	get state(): DashboardState {
		return stateOf(this, this.selections.plain());
	}

	set state({ period, compare, align, filters, selections = [] }) {
		Object.assign(this, { period, compare, align, filters: filters ?? [] });
		this.selections.restore(selections);
	}

	override willUpdate(changed: PropertyValues): void {
		if (changed.has("period")) this.noted.resolved = null;
		if (changed.has("source")) this.noted.sample = false;
	}

	/** After the controllers had their turn: a source that is being made is told in the same breath as what asks for it. */
	override updated(): void {
		const { period, compare, align, filters } = this;
		const { timeZone, weekStart, fiscal, glossary } = this;
		const report: Report = {
			...this.asked.report,
			...{ period, compare, align, filters, timeZone, weekStart, fiscal },
			glossary,
			selections: this.selections.list,
			asOf: this.asOf === "latest" ? undefined : this.asOf,
		};
		if (!sameReport(report, this.provider.value))
			this.provider.setValue(report);
	}

	/** Puts a reader's change to the page, and makes it unless that says no. */
	private propose(change: Partial<DashboardState>): boolean {
		const event = new CadranFilterEvent({ ...this.state, ...change });
		const taken = this.dispatchEvent(event);
		const { selections: _, ...own } = change;
		if (taken) Object.assign(this, own, { changed: true });
		else this.requestUpdate();
		return taken;
	}

	override render(): TemplateResult {
		const { words, format, header, changed, ready } = this;
		return html`<section class="base" part="base" tabindex="-1" aria-label=${header.heading || nothing} aria-busy=${ready.isWaiting || nothing}>
			<div class="page">
				${renderHeader(header, words, format)}
				${ready.renderLead(words)}
				${renderStatus(header.chips, changed, words)}
				<div class="grid" part="grid">${ready.widgets(words)}<slot></slot></div>
			</div>
		</section>`;
	}

	private get header(): Header {
		const { headingLevel, period, compare, timeZone, controls } = this;
		const { words, format, ready } = this;
		const { resolved, sample } = this.noted;
		const heading = this.heading || (ready.answer?.heading ?? "");
		const own = filterChips(
			this.filters,
			(filters) => this.propose({ filters }),
			words,
			format,
		);
		const picked = this.selections.chips;
		return {
			...{ heading, headingLevel, period, compare, timeZone, controls },
			...{ resolved, sample },
			chips: [...own, ...picked],
			change: (change) => this.propose(change),
		};
	}
}

declare global {
	interface HTMLElementTagNameMap {
		"cadran-dashboard": CadranDashboard;
	}
}
