import { html, type LitElement, nothing, type TemplateResult } from "lit";
import { arrange } from "../charts/arrangement.js";
import { unavailable, unregistered } from "../charts/unregistered.js";
import type { Words } from "../locales/en.js";
import type { ModuleAnswer, ModuleQuestion } from "../questions/module.js";
import type { DataSource } from "../sources/source.js";
import { Asking } from "./asking.js";
import type { Report } from "./context.js";
import { CadranErrorEvent } from "./events.js";
import { renderFailure } from "./failure.js";
import { renderMessage, renderWaiting } from "./states.js";

/** What a ready dashboard needs of the dashboard it stands in. */
interface Wanted {
	/** Its id; empty where there is none. */
	module: string;
	language: string;
	report: Pick<Report, "source" | "error" | "pending">;
}

/** A widget, made once for as long as the module has the same ones. */
interface Made {
	key: string;
	widgets: HTMLElement[];
}

const tagOf = (element: string) => `cadran-${element}`;

const isUnregistered = (element: string) => !customElements.get(tagOf(element));

const keyOf = ({ id, widgets }: ModuleAnswer) =>
	JSON.stringify([
		id,
		widgets.map(({ element, attributes }) => [
			element,
			Object.keys(attributes),
		]),
	]);

/** A ready dashboard: asks the dashboard's source for it, and makes its widgets. */
export class Ready {
	private asking: Asking<ModuleQuestion>;
	private made: Made = { key: "", widgets: [] };
	private lacking = "";

	constructor(
		private host: LitElement,
		private wanted: () => Wanted,
	) {
		this.asking = new Asking(host, () => {
			const { module, language, report } = wanted();
			return {
				source: module ? report.source : null,
				question: module ? { kind: "module", module, language } : null,
			};
		});
	}

	/** The module, once it is there. */
	get answer(): ModuleAnswer | null {
		const { progress } = this.asking;
		return this.wanted().module && progress.state === "drawn"
			? progress.answer
			: null;
	}

	get isWaiting(): boolean {
		const { module, report } = this.wanted();
		const { source, pending } = report;
		return (
			module !== "" &&
			(Boolean(pending) ||
				(source !== null && this.asking.progress.state === "waiting"))
		);
	}

	/** What the module is for, and for whom; or why there is none. */
	renderLead(words: Words): TemplateResult | typeof nothing {
		const { module, report } = this.wanted();
		if (!module) return nothing;
		const { progress } = this.asking;
		const { answer } = this;
		const lacking = answer ? this.lack(answer, words) : null;
		const error =
			report.error ??
			(progress.state === "failed" && report.source ? progress.error : lacking);
		return html`<div class="lead" part="lead">
			${
				answer
					? html`<p class="question">${answer.question}</p><p>${answer.purpose}</p>
						<p>${words.dashboard.readers(answer.readers)}</p>`
					: nothing
			}
			${this.isWaiting ? renderWaiting() : nothing}
			${answer || report.source || report.pending || error ? nothing : renderMessage(words.dashboard.noSource)}
			<div class="failure" role="status">${error ? renderFailure(error, words, lacking || report.error ? null : () => this.asking.refresh()) : nothing}</div>
		</div>`;
	}

	/** The widgets of the module, in reading order. */
	widgets(words: Words): readonly HTMLElement[] {
		const { answer } = this;
		if (!answer) return [];
		const key = keyOf(answer);
		if (key !== this.made.key)
			this.made = {
				key,
				widgets: answer.widgets.map(({ element }) =>
					document.createElement(tagOf(element)),
				),
			};
		this.dress(answer, words);
		return this.made.widgets;
	}

	/** Gives the widgets their attributes and places; one that lacks data says what is missing. */
	private dress({ widgets }: ModuleAnswer, words: Words): void {
		const places = arrange(widgets);
		for (const [at, widget] of this.made.widgets.entries()) {
			const { attributes, heading, unavailable: missing } = widgets[at] ?? {};
			// Whoever answers names what is drawn, and brings no code.
			for (const [name, value] of Object.entries(attributes ?? {}))
				if (!/^on/iu.test(name) && widget.getAttribute(name) !== value)
					widget.setAttribute(name, value);
			widget.className = `wide-${places[at]?.wide} medium-${places[at]?.medium}`;
			Object.assign(widget, {
				heading: heading ?? "",
				source: missing ? this.refusing(missing, words) : undefined,
			});
		}
	}

	private refusals = new Map<string, DataSource>();

	private refusing(missing: readonly string[], words: Words): DataSource {
		const error = unavailable(missing, words);
		let source = this.refusals.get(error.message);
		if (!source) {
			source = { ask: () => Promise.reject(error) };
			this.refusals.set(error.message, source);
		}
		return source;
	}

	/** Why some widgets can't be drawn: their elements are not on the page. They are as soon as somebody imports them. */
	private lack({ widgets }: ModuleAnswer, words: Words) {
		const absent = [...new Set(widgets.map(({ element }) => element))].filter(
			isUnregistered,
		);
		if (absent.length === 0) return null;
		const error = unregistered(absent, words);
		if (this.lacking !== String(absent)) {
			this.lacking = String(absent);
			for (const element of absent)
				customElements
					.whenDefined(tagOf(element))
					.then(() => this.host.requestUpdate());
			this.tell(error);
		}
		return error;
	}

	private async tell(error: Error): Promise<void> {
		await this.host.updateComplete;
		const failure = new CadranErrorEvent(error);
		this.host.dispatchEvent(failure);
	}
}
