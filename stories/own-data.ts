import { html, nothing as none, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { customElement } from "../src/element/custom-element.js";
import { SpeakingElement } from "../src/element/language.js";
import { tokens } from "../src/element/tokens.styles.js";
import { CadranError } from "../src/model/error.js";
import { defineModel, type Mapping } from "../src/model/mapping.js";
import { codeOf } from "../src/sources/guess/code.js";
import { type Preview, previewCsv } from "../src/sources/guess/preview.js";
import { memorySource } from "../src/sources/memory.js";
import type { DataSource } from "../src/sources/source.js";
import "../src/index.js";
import "./code-block.js";
import {
	type Choice,
	guessed,
	mappingFor,
	nothing,
} from "./own-data.choice.js";
import { renderForm } from "./own-data.form.js";
import { styles } from "./own-data.styles.js";
import { widgetsOf } from "./own-data.widgets.js";
import { type Words, wordsOf } from "./own-data.words.js";

/** A file that was dropped, and what it is thought to hold. */
interface Opened {
	file: File;
	preview: Preview;
	guess: ReturnType<typeof guessed>;
}

/** A dashboard on a file, with what it takes to draw it elsewhere. */
interface Shown {
	source: DataSource;
	mapping: Mapping;
	widgets: readonly string[];
}

/** A reader's own file: dropped, its columns confirmed, its dashboard drawn, the code to take along. */
@customElement("story-own-data")
export class StoryOwnData extends SpeakingElement {
	static override styles = [tokens, styles];

	@state() private opened: Opened | null = null;
	@state() private choice: Choice = nothing;
	@state() private shown: Shown | null = null;
	@state() private fault: unknown = null;
	@state() private busy = false;
	@state() private over = false;
	@query("[data-start]") private start!: HTMLElement | null;

	private get texts(): Words {
		return wordsOf(this.language);
	}

	override render(): TemplateResult {
		const { texts: words, shown } = this;
		return html`<section
			class=${this.over ? "over" : ""}
			aria-busy=${this.busy}
			aria-label=${words.title}
			@dragover=${this.greet}
			@dragleave=${this.leave}
			@drop=${this.drop}
		>
			<h2>${words.title}</h2>
			<p class="lead">${words.lead}</p>
			${this.renderDrop()} ${this.renderFault()}
			${shown ? this.renderShown(shown) : this.renderAsked()}
		</section>`;
	}

	/** A place to drop a file; once there is one, its name and a way to another. */
	private renderDrop(): TemplateResult {
		const { texts: words, opened, shown } = this;
		const facts = opened && this.factsOf(opened);
		return html`<div class="drop ${opened ? "taken" : ""}">
			<p>${facts ? html`<strong>${facts[0]}</strong> <span class="muted">${facts[1]}</span>` : this.busy ? words.reading : words.drop}</p>
			<div class="buttons">
				${shown ? html`<button type="button" @click=${this.reopen}>${words.change}</button>` : none}
				<label class="button">
					<input type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" @change=${this.pick} />
					${opened ? words.another : words.choose}
				</label>
			</div>
		</div>`;
	}

	private factsOf({ file, preview: { rows, whole } }: Opened) {
		const { length } = rows;
		const text = this.format.number(length, "count");
		return [file.name, this.texts.rows(length, text, whole)] as const;
	}

	private renderAsked() {
		const { opened, choice, texts: words, busy } = this;
		if (!opened) return none;
		return html`<form class="card" data-start tabindex="-1" aria-label=${words.theirs} @submit=${this.confirm}>
			${renderForm({
				...{ ...opened, choice, words },
				format: this.format,
				choose: this.choose,
			})}
			<button class="main" type="submit" ?disabled=${busy}>${busy ? words.reading : words.show}</button>
		</form>`;
	}

	private renderShown({ source, mapping, widgets }: Shown) {
		const { texts: words, opened } = this;
		const name = opened?.file.name ?? "";
		const code = codeOf(mapping, name, widgets);
		return html`<div data-start tabindex="-1" role="group" aria-label=${name}>
				${keyed(source, html`<cadran-dashboard .source=${source}>${unsafeHTML(widgets.join(""))}</cadran-dashboard>`)}
			</div>
			<div class="card">
				<h2>${words.code}</h2>
				<p class="lead">${words.codeLead(name)}</p>
				${code.html ? this.renderCode(words.html, code.html) : html`<p>${words.noHtml}</p>`}
				${this.renderCode(words.script, code.script)} ${this.renderCode(words.page, code.page)}
			</div>`;
	}

	private renderCode = (heading: string, code: string) =>
		html`<story-code .heading=${heading} .code=${code} .lang=${this.language}></story-code>`;

	/** What is wrong, where, and what to do. */
	private renderFault() {
		const { fault, texts: words } = this;
		if (!fault) return none;
		const { code, place } =
			fault instanceof CadranError ? fault : { code: "failed", place: {} };
		const facts = Object.entries(place).filter(([name]) => words.place[name]);
		const { rows, mapping, other } = words.advice;
		const advice = { rows, mapping }[code as string] ?? other;
		return html`<div class="card fault" role="alert">
			<p><strong>${words.failed}</strong></p>
			<p>${this.reasonOf(fault)}</p>
			<dl>${facts.map(([name, value]) => html`<div><dt>${words.place[name]}</dt><dd>${value}</dd></div>`)}</dl>
			<p>${this.opened ? advice : other}</p>
		</div>`;
	}

	/** Why, for someone who has no code before them: of a value that can't be read, the message tells how to declare it. */
	private reasonOf(fault: unknown): string {
		if (!(fault instanceof CadranError)) return String(fault);
		const { code, place, message } = fault;
		return code === "rows" && place.value !== undefined && place.column
			? this.texts.unreadable(place.value)
			: message;
	}

	private greet(event: DragEvent) {
		event.preventDefault();
		this.over = true;
	}

	private leave() {
		this.over = false;
	}

	private drop(event: DragEvent) {
		event.preventDefault();
		this.over = false;
		const [file] = event.dataTransfer?.files ?? [];
		if (file) this.open(file);
	}

	private pick(event: Event) {
		const input = event.target as HTMLInputElement;
		const [file] = input.files ?? [];
		if (file) this.open(file);
		input.value = "";
	}

	/** Takes what was chosen into account. */
	private choose = (change: Partial<Choice>) => {
		this.choice = { ...this.choice, ...change };
		if (!this.opened) return;
		const guess = guessed(this.opened.preview, this.choice);
		this.opened = { ...this.opened, guess };
	};

	private open(file: File) {
		this.opened = null;
		this.shown = null;
		this.choice = nothing;
		return this.run(async () => {
			const preview = await previewCsv(file, file.name);
			const text = preview.names.every((name) => !name.includes("\0"));
			if (!text || preview.rows.length === 0)
				throw new CadranError("rows", this.texts.noRows, { table: file.name });
			this.opened = { file, preview, guess: guessed(preview, this.choice) };
		});
	}

	/** Reads the file by the confirmed mapping, before anything is drawn. */
	private confirm(event: Event) {
		event.preventDefault();
		const { opened, choice } = this;
		if (!opened) return;
		const { file, preview, guess } = opened;
		return this.run(async () => {
			const mapping = mappingFor(preview, guess, choice, file.name);
			const source = memorySource(
				{ [file.name]: { csv: file } },
				defineModel(mapping),
			);
			await source.describe?.();
			const widgets = widgetsOf(preview, guess, this.texts);
			if (this.opened === opened) this.shown = { source, mapping, widgets };
		});
	}

	private reopen() {
		this.shown = null;
	}

	/** Does what takes long, and shows what goes wrong. */
	private async run(task: () => Promise<void>) {
		this.fault = null;
		this.busy = true;
		try {
			await task();
		} catch (error) {
			this.fault = error;
		}
		this.busy = false;
		await this.updateComplete;
		if (!this.fault) this.start?.focus();
	}
}

declare global {
	interface HTMLElementTagNameMap {
		"story-own-data": StoryOwnData;
	}
}
