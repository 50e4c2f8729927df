import { ContextConsumer } from "@lit/context";
import { css, ReactiveElement } from "lit";
import { property } from "lit/decorators.js";
import { type MakeSource, registryContext } from "../element/context.js";
import { customElement } from "../element/custom-element.js";
import type { Declaration } from "../sources/declared.js";

/** The reader of rows is loaded when a page first declares some. */
const make: MakeSource = async (declarations, settings) => {
	const { declaredSource } = await import("../sources/declared.js");
	return declaredSource(declarations, settings);
};

/**
 * Rows for the dashboard around it, without a line of script: by address (CSV, JSON, Parquet, Arrow), or inline in a
 * `<script type="application/json">`.
 * Several make several entities. Shows nothing itself; what can't be read is told in every widget.
 *
 * @summary Declares rows of one entity for the dashboard around it.
 */
@customElement("cadran-rows")
export class CadranRows extends ReactiveElement {
	static override styles = css`
		:host {
			display: none;
		}
	`;

	/** What one row is: `orders`, `deals`, `surveys` … */
	@property() entity = "";

	/** Where the rows lie. */
	@property() src: string | null = null;

	/** Our columns from the host's: `customer: client; at: date; amount: total`. */
	@property() columns = "";

	/** Values renamed to ours, by column: `status.Won: won; status.Lost: lost`. */
	@property() values: string | null = null;

	/** Texts that every row has: `kind: nps`. */
	@property() constants: string | null = null;

	/** The column of each row's currency, as ISO 4217 codes: amounts are converted by the dashboard's `rates`. */
	@property() currency: string | null = null;

	/** `csv`, `json`, `ndjson`, `parquet` or `arrow`; by the ending of `src` or the type of the inline script unless given. */
	@property() format: string | null = null;

	/** How instants are written: `iso` unless given; `yyyymmdd`, `day-first`, `month-first`, `seconds`, `milliseconds`. */
	@property() date: string | null = null;

	/** The sign between whole and fraction; `.` unless given. */
	@property() decimal: string | null = null;

	/** What parts the cells of a CSV; guessed unless given. A blank stands for runs of blanks. */
	@property() separator: string | null = null;

	/** UTF-8, or windows-1252 where the bytes are no UTF-8, unless given. */
	@property() encoding: string | null = null;

	private observer?: MutationObserver;
	private consumer = new ContextConsumer(this, {
		context: registryContext,
		subscribe: true,
		callback: () => this.requestUpdate(),
	});

	override connectedCallback(): void {
		super.connectedCallback();
		this.observer ??= new MutationObserver(() => this.requestUpdate());
		this.observer.observe(this, {
			childList: true,
			characterData: true,
			subtree: true,
		});
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.observer?.disconnect();
		this.consumer.value?.delete(this);
	}

	protected override updated(): void {
		if (!this.isConnected) return;
		const declaration = this.declare();
		if (declaration) this.consumer.value?.set(this, declaration, make);
		else this.consumer.value?.delete(this);
	}

	/** What is declared so far; null while there are no rows, since a page may still be giving them. */
	private declare(): Declaration | null {
		const { entity, src, columns, values, constants } = this;
		const { currency, date, decimal, separator, encoding } = this;
		const inline = this.querySelector("script");
		if (!entity || (src === null && !inline)) return null;
		const [, kind = null] =
			/(ndjson|json|csv)$/u.exec(inline?.type ?? "") ?? [];
		return {
			entity,
			columns,
			values,
			constants,
			currency,
			src,
			base: this.ownerDocument.baseURI,
			text: src === null ? (inline?.textContent ?? "") : null,
			format: this.format ?? (src === null ? kind : null),
			separator,
			encoding,
			date,
			decimal,
		};
	}
}

declare global {
	interface HTMLElementTagNameMap {
		"cadran-rows": CadranRows;
	}
}
