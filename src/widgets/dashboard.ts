import { ContextProvider } from "@lit/context";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { compareAttribute, periodAttribute } from "../element/attributes.js";
import { type Report, reportContext, sameReport } from "../element/context.js";
import { customElement } from "../element/custom-element.js";
import { CadranFilterEvent, type CadranLoadEvent } from "../element/events.js";
import { filterChips } from "../element/filters.js";
import { fiscalAttribute } from "../element/fiscal.js";
import { type Header, renderHeader, renderStatus } from "../element/header.js";
import { header } from "../element/header.styles.js";
import { SpeakingElement } from "../element/language.js";
import { ratesAttribute } from "../element/rates.js";
import { DeclaredRows } from "../element/registry.js";
import { concerns, Selections } from "../element/selections.js";
import {
	type DashboardState,
	isSample,
	type Resolved,
	resolvedBy,
	stateOf,
} from "../element/state.js";
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
 * @csspart base - The ground.
 * @csspart header - Title, period, comparison, controls and filters.
 * @csspart heading - The title.
 * @csspart sample - That the data are a sample.
 * @csspart filter - One filter, as a button that removes it.
 * @csspart grid - The grid of widgets.
 * @cssproperty [--cadran-ground] - The colour behind the widgets.
 */
@customElement("cadran-dashboard")
export class CadranDashboard extends SpeakingElement {
	static override styles = [tokens, header, styles];

	/** The title. */
	@property() heading = "";

	/** The heading's level in the page's outline. */
	@property({ type: Number, attribute: "heading-level" }) headingLevel = 2;

	/** Where widgets ask; the rows declared inside unless given. */
	@property({ attribute: false }) source?: DataSource;

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

	/** Lets the reader choose period and comparison. */
	@property({ type: Boolean }) controls = false;

	@state() private resolved: Resolved | null = null;
	@state() private sample = false;
	private changed = false;
	private provider = new ContextProvider(this, { context: reportContext });
	private selections = new Selections(this, (next) =>
		this.propose({ selections: this.selections.plain(next) }),
	);
	private rows = new DeclaredRows(this);

	constructor() {
		super();
		this.addEventListener("cadran-load", this.note);
	}

	/** All that a reader can change, as plain JSON. Setting it is no reader's change: no event is fired. */
	get state(): DashboardState {
		return stateOf(this, this.selections.plain());
	}

	set state({ period, compare, align, filters, selections = [] }) {
		Object.assign(this, { period, compare, align, filters: filters ?? [] });
		this.selections.restore(selections);
	}

	override willUpdate(changed: PropertyValues): void {
		if (changed.has("period")) this.resolved = null;
		if (changed.has("source")) this.sample = false;
	}

	/** After the controllers had their turn: a source that is being made is told in the same breath as what asks for it. */
	override updated(): void {
		const { period, compare, align, filters, source } = this;
		const { timeZone, weekStart, fiscal } = this;
		const report: Report = {
			...(source ? { source } : this.rows.report),
			...{ period, compare, align, filters, timeZone, weekStart, fiscal },
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

	/** What an answer tells of them all: whether the shared source's data are a sample, and the stretch that the period turned out to be. */
	private note = (event: CadranLoadEvent) => {
		if (!concerns(event, this)) return;
		const widget = event.composedPath()[0] as Partial<CadranDashboard>;
		if (!widget.source) this.sample ||= isSample(event.answer);
		if (widget.period === undefined)
			this.resolved = resolvedBy(event.answer) ?? this.resolved;
	};

	override render(): TemplateResult {
		const { words, format, header, changed } = this;
		return html`<section class="base" part="base" tabindex="-1" aria-label=${this.heading || nothing}>
			<div class="page">
				${renderHeader(header, words, format)}
				${renderStatus(header.chips, changed, words)}
				<div class="grid" part="grid"><slot></slot></div>
			</div>
		</section>`;
	}

	private get header(): Header {
		const { heading, headingLevel, period, compare, timeZone, controls } = this;
		const { words, format } = this;
		const own = filterChips(
			this.filters,
			(filters) => this.propose({ filters }),
			words,
			format,
		);
		const picked = this.selections.list.map((selection) => ({
			text: selection.label,
			remove: () => this.selections.clear(selection),
		}));
		return {
			...{ heading, headingLevel, period, compare, timeZone, controls },
			resolved: this.resolved,
			sample: this.sample,
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
