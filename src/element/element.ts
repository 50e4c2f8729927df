import type { TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { unsaved } from "../charts/malformed.js";
import type { CustomersFilter, Filter } from "../model/filter.js";
import type { Period } from "../model/period.js";
import type { Answer, RowQuestion } from "../questions/question.js";
import { AnsweringElement } from "./answering.js";
import { periodAttribute } from "./attributes.js";
import { customersOf, sameChoice } from "./choice.js";
import { envelopeOf } from "./context.js";
import { CadranSelectEvent } from "./events.js";
import { Explain } from "./explain.js";
import { explain } from "./explain.styles.js";
import type { ExportKind } from "./export/event.js";
import type { ExportOptions } from "./export/file.js";
import type { Picture } from "./states.js";

export type { Picture };

/**
 * What all widgets share: the stretch of time and the filters they are asked about, what the reader picks out in them, and the panel
 * that explains their figures and saves them.
 *
 * @event {CadranExportEvent} cadran-export - The reader saves or copies the widget; can be cancelled.
 * @csspart export - The buttons that save and copy, in the panel.
 */
export abstract class CadranElement<
	Q extends RowQuestion,
> extends AnsweringElement<Q> {
	static override styles = [AnsweringElement.styles, explain].flat();

	/** The stretch of time: `last-12-months`, `this-month`, `2026-01-01/2026-04-01` …; the dashboard's unless given. */
	@property({ converter: periodAttribute }) period?: Period;

	/** Who and what counts, beside the dashboard's filters. */
	@property({ attribute: false }) filters: readonly Filter[] = [];

	/** What the reader picked out in this widget, as a filter; null if nothing. */
	@property({ attribute: false }) selected: Filter | null = null;

	/** The page that holds a `<cadran-glossary>`, or `#` for this one; the dashboard's unless given. */
	@property() glossary?: string;

	private explain = new Explain(this);

	/** What every question carries: the dashboard's report, with the widget's own properties first. */
	protected get envelope() {
		return envelopeOf(this, this.report, this.language);
	}

	protected override get isFiltered(): boolean {
		return !this.data && this.envelope.filters.length > 0;
	}

	protected override renderAbout(
		answer: Answer<Q>,
		heading: string,
	): TemplateResult {
		const { report, data, filters, words, format } = this;
		return this.explain.render(
			{
				heading,
				answer,
				question: data ? null : this.ask(),
				filters: [...(report?.filters ?? []), ...filters],
				picked: (report?.selections ?? [])
					.filter(({ origin }) => origin !== this)
					.map(({ label }) => label),
			},
			this.glossary ?? report?.glossary,
			words,
			format,
		);
	}

	/**
	 * This widget as a file: its finding and figures as `text` (parted by tabs) or `csv`, or its picture as it is drawn now, in the
	 * current theme, as `svg` or `png`. Rejects with a CadranError `question` while no answer is drawn.
	 */
	async exportAs(kind: ExportKind, options?: ExportOptions): Promise<Blob> {
		const file = await this.explain.save(kind, options);
		if (typeof file === "string") throw unsaved(this.localName, file);
		return file;
	}

	/** The customers that a mark stands for, as a filter; null where there is no question to pick them by. */
	protected customersOf(pick: object): CustomersFilter | null {
		return customersOf(this.ask(), this.report, this.filters, pick);
	}

	/** Tells the host what the reader picked out; keeps it unless the host cancels. Picking the same again lets it go. */
	protected select(filter: Filter | null, label: string): void {
		const next = filter && this.isSelected(filter) ? null : filter;
		const selection = new CadranSelectEvent(next, label);
		if (this.dispatchEvent(selection)) this.selected = next;
	}

	/** Whether a filter is what is picked out here. It stays so when the question around the pick changes, as with the period. */
	protected isSelected(filter: Filter | null): boolean {
		return sameChoice(filter, this.selected);
	}
}
