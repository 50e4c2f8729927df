import { html, type LitElement, nothing, type TemplateResult } from "lit";
import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import { bring } from "../locales/locales.js";
import type { Filter } from "../model/filter.js";
import type { Answer, RowQuestion } from "../questions/question.js";
import type { ExportKind } from "./export/event.js";
import type { ExportOptions } from "./export/file.js";

/** What there is to explain. */
export interface Explained {
	heading: string;
	answer: Answer<RowQuestion>;
	/** What was asked; null where the answer was given. */
	question: RowQuestion | null;
	/** The filters of the question, and in words those that were picked out in other widgets. */
	filters: readonly Filter[];
	picked: readonly string[];
}

/** One fact by its name. */
export interface Fact {
	term: string;
	texts: readonly string[];
	warn?: boolean;
}

/** A figure explained: what it is, then facts on what it means, and on where it comes from. */
export interface Explanation {
	lead: string;
	facts: readonly (readonly Fact[])[];
	close: string;
	/** The text of the link to the glossary. */
	more: string;
}

/** What was last drawn, and the language it was drawn in. */
export interface Told {
	of: Explained;
	words: Words;
	format: Format;
}

type Lazy = typeof import("./export.js");

let lazy: Lazy | undefined;

/** What explains and saves, with its words, comes when a reader first asks. */
async function load(): Promise<void> {
	const module = await import("./export.js");
	bring(module.english);
	lazy = module;
}

/** The address of a KPI in the glossary. That of this page is told in full: a bare fragment is taken for a link that skips to the content. */
const entryOf = (glossary: string, id: string) => {
	const [page] = glossary.split("#");
	return `${page || window.location.href.split("#")[0]}#cadran-${id}`;
};

const close = (event: Event) =>
	(event.currentTarget as Element)
		.closest<HTMLElement>("[popover]")
		?.hidePopover();

const renderFact = ({ term, texts, warn }: Fact) =>
	html`<div class=${warn ? "warned" : ""}><dt>${term}</dt>${texts.map((text) => html`<dd>${text}</dd>`)}</div>`;

/** A button beside the heading that opens a panel in the top layer, where no neighbour can cut it: what the figure means and where it comes from. */
export class Explain {
	/** What there is to save. */
	told: Told | null = null;
	private open = false;

	constructor(private host: LitElement) {}

	render(
		of: Explained,
		glossary: string | undefined,
		words: Words,
		format: Format,
	): TemplateResult {
		this.told = { of, words, format };
		const name = words.about(of.heading);
		return html`<button type="button" class="about" part="about" aria-label=${name} title=${name} popovertarget="about">
				<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.5" /><path d="M8 11.5v-4.2M8 4.4v.3" /></svg>
			</button>
			<div id="about" class="panel" part="explanation" popover role="dialog" tabindex="0" aria-label=${name} @beforetoggle=${this.turn}>
				${this.open && lazy ? this.renderPanel(this.told, lazy, glossary) : nothing}
			</div>`;
	}

	private renderPanel(
		told: Told,
		{ explanationOf, actionsOf }: Lazy,
		glossary: string | undefined,
	) {
		const { of, words, format } = told;
		const { heading, answer } = of;
		const {
			lead,
			facts,
			close: closing,
			more,
		} = explanationOf(of, words, format);
		const { id, family } = answer.meta.definition;
		return html`<div class="panel-head">
				<strong>${heading}</strong>
				<button type="button" class="about" aria-label=${closing} title=${closing} @click=${close}>
					<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>
				</button>
			</div>
			${lead ? html`<p>${lead}</p>` : nothing}
			${facts.map((some, at) => (some.length > 0 ? html`<dl class=${at > 0 ? "origin" : ""}>${some.map(renderFact)}</dl>` : nothing))}
			${
				glossary !== undefined && family
					? html`<a href=${entryOf(glossary, id)} @click=${close}>${more}</a>`
					: nothing
			}
			${actionsOf(this.host, () => this.told ?? told)}`;
	}

	/** The widget as a file, or why there is none. */
	async save(
		kind: ExportKind,
		options?: ExportOptions,
	): Promise<Blob | string> {
		await load();
		await this.host.updateComplete;
		const { fileOf } = lazy as Lazy;
		return fileOf(this.host, this.told, kind, options);
	}

	private turn = async (event: ToggleEvent) => {
		const panel = event.currentTarget as HTMLElement;
		this.open = event.newState === "open";
		this.host.requestUpdate();
		if (!this.open) {
			// Within a shadow root not every browser gives the focus back.
			if (panel.contains(this.host.shadowRoot?.activeElement ?? null))
				(panel.previousElementSibling as HTMLElement).focus();
			return;
		}
		await load();
		this.host.requestUpdate();
		await this.host.updateComplete;
		panel.focus({ preventScroll: true });
	};
}
