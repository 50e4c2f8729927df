import { html, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import {
	factsOf,
	type GlossaryFact,
	type GlossaryItem,
	type GlossaryList,
	layoutGlossary,
} from "../charts/glossary.js";
import { AnsweringElement } from "../element/answering.js";
import { renderChoice } from "../element/controls.js";
import { controls } from "../element/controls.styles.js";
import { customElement } from "../element/custom-element.js";
import { Fragment } from "../element/fragment.js";
import { step } from "../element/roving.js";
import type { Picture } from "../element/states.js";
import { glossary } from "../locales/en/glossary.js";
import { bring } from "../locales/locales.js";
import type {
	GlossaryAnswer,
	GlossaryQuestion,
} from "../questions/glossary.js";
import { styles } from "./glossary.styles.js";

bring({ glossary });

/** Times that a KPI is scrolled to. */
const AIMS = 4;

/**
 * What KPIs there are, what each means and what to do about it, and which of them the source has the data for. The address
 * `#cadran-<id>` opens one.
 *
 * @summary The catalogue of KPIs in words, searchable, with what is missing for each.
 * @event {CadranLoadEvent} cadran-load - An answer has arrived.
 * @event {CadranErrorEvent} cadran-error - An answer could not be had.
 * @csspart base - The card.
 * @csspart heading - The title.
 * @csspart tools - Search and choices.
 * @csspart family - The KPIs of one family.
 * @csspart entry - One KPI.
 * @cssproperty [--cadran-accent] - The hue of links and focus.
 */
@customElement("cadran-glossary")
export class CadranGlossary extends AnsweringElement<GlossaryQuestion> {
	static override styles = [AnsweringElement.styles, controls, styles].flat();

	/** The family to show, such as `loyalty`; all unless given. */
	@property() family = "";

	/** Whose KPIs to show: `marketing`, `sales`, `customer-service`, `operations` or `top-management`; everyone's unless given. */
	@property() audience = "";

	/** `yes`: only those that the source can answer. `no`: only those with data missing. */
	@property() available: "" | "yes" | "no" = "";

	/** What is searched for in names, definitions and ids, whatever its accents. */
	@property() search = "";

	@state() private opened: ReadonlySet<string> = new Set();
	@query(".tools") private tools!: HTMLElement | null;

	constructor() {
		super();
		new Fragment(this, "cadran-", (id) => this.reveal(id));
	}

	protected ask(): GlossaryQuestion {
		return { kind: "glossary", language: this.language };
	}

	protected isEmpty({ families }: GlossaryAnswer): boolean {
		return families.length === 0;
	}

	protected draw(answer: GlossaryAnswer): Picture {
		const heading = this.heading || answer.meta.definition.name;
		const list = layoutGlossary(answer, this, this.language, this.words);
		return {
			heading,
			sentence: heading,
			body: html`${this.renderTools(answer, list)}${this.renderList(answer, list)}`,
			notes: [],
		};
	}

	/** Opens one KPI and brings it into sight, if there is one; false while there is no list yet. What is sought gives way. */
	private async reveal(id: string): Promise<boolean> {
		const find = () =>
			this.renderRoot.querySelector<HTMLElement>(`#cadran-${CSS.escape(id)}`);
		if (!this.tools) return false;
		if (!find()) {
			this.showAll();
			await this.updateComplete;
		}
		if (!find()) return true;
		this.opened = new Set([...this.opened, id]);
		await this.updateComplete;
		find()?.querySelector("summary")?.focus({ preventScroll: true });
		// Families out of sight have guessed heights until they come near: what was aimed at may lie elsewhere then.
		for (let aim = 0; aim < AIMS; aim++) {
			find()?.scrollIntoView({ block: "start" });
			await new Promise((next) => requestAnimationFrame(next));
		}
		return true;
	}

	private showAll = () =>
		Object.assign(this, {
			search: "",
			family: "",
			audience: "",
			available: "",
		});

	private turn(event: Event, id: string): void {
		event.preventDefault();
		const opened = new Set(this.opened);
		if (!opened.delete(id)) opened.add(id);
		this.opened = opened;
	}

	/** Tab goes from KPI to KPI, and so do arrows. */
	private steer = (event: KeyboardEvent) =>
		step(event, [...this.renderRoot.querySelectorAll<HTMLElement>("summary")]);

	private renderTools(
		{ families, audiences }: GlossaryAnswer,
		{ found, all }: GlossaryList,
	): TemplateResult {
		const says = this.words.glossary;
		const choose = (
			option: "family" | "audience" | "available",
			label: string,
			values: readonly { id: string; name: string }[],
		) =>
			renderChoice(
				label,
				values.map(({ id }) => id),
				this[option] as string,
				(id) => values.find((each) => each.id === id)?.name ?? id,
				(id) => Object.assign(this, { [option]: id }),
			);
		return html`<div class="tools" part="tools">
			<input class="field" type="search" aria-label=${says.search} placeholder=${says.search} .value=${this.search}
				@input=${(event: Event) => {
					this.search = (event.target as HTMLInputElement).value;
				}}>
			${choose("family", says.family, [{ id: "", name: says.anyFamily }, ...families])}
			${choose("audience", says.audience, [{ id: "", name: says.anyAudience }, ...audiences])}
			${choose("available", says.availability, [
				{ id: "", name: says.anyData },
				{ id: "yes", name: says.available },
				{ id: "no", name: says.unavailable },
			])}
			<span class="found" role="status">${says.found(found, all)}</span>
		</div>`;
	}

	private renderList(answer: GlossaryAnswer, { groups }: GlossaryList) {
		const { nothing: none, clear } = this.words.glossary;
		if (groups.length === 0)
			return html`<div class="state"><p>${none}</p><button type="button" class="retry" @click=${this.showAll}>${clear}</button></div>`;
		return html`<ul class="families" role="list" @keydown=${this.steer}>${groups.map(
			({ name, items }) =>
				html`<li class="family" part="family">
					<div class="name" role="heading" aria-level=${this.headingLevel + 1}>${name} <span class="size">${items.length}</span></div>
					<ul role="list">${items.map((item) => this.renderItem(item, answer))}</ul>
				</li>`,
		)}</ul>`;
	}

	private renderItem(item: GlossaryItem, answer: GlossaryAnswer) {
		const { id, name, definition, missing, entry } = item;
		const open = this.opened.has(id);
		return html`<li id="cadran-${id}" class="entry" part="entry"><details ?open=${open}>
			<summary @click=${(event: Event) => this.turn(event, id)}>
				<strong>${name}</strong> <span class="definition">${definition}</span>
				${missing ? html`<span class="missing">${missing}</span>` : nothing}
			</summary>
			${open ? this.renderFacts(factsOf(entry, answer, this.words)) : nothing}
		</details></li>`;
	}

	private renderFacts({ means, takes }: ReturnType<typeof factsOf>) {
		return html`<div class="facts">
			<dl class="means">${means.map(renderFact)}</dl>
			<dl class="takes">${takes.map(renderFact)}</dl>
		</div>`;
	}
}

const renderFact = ({ term, texts, code, warn }: GlossaryFact) =>
	html`<div class=${warn ? "warned" : ""}><dt>${term}</dt>${texts.map((text) => html`<dd>${code ? html`<code>${text}</code>` : text}</dd>`)}</div>`;

declare global {
	interface HTMLElementTagNameMap {
		"cadran-glossary": CadranGlossary;
	}
}
