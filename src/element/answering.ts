import { ContextConsumer } from "@lit/context";
import { nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { malformed } from "../charts/malformed.js";
import type { Answer, Question } from "../questions/question.js";
import type { DataSource } from "../sources/source.js";
import { Asking } from "./asking.js";
import { type Report, reportContext } from "./context.js";
import { card } from "./element.styles.js";
import { renderFailure, renderFault } from "./failure.js";
import { SpeakingElement } from "./language.js";
import {
	type Card,
	type Picture,
	renderCard,
	renderFoot,
	renderMessage,
	renderPicture,
	renderWaiting,
} from "./states.js";
import { states } from "./states.styles.js";
import { tokens } from "./tokens.styles.js";

/**
 * A card that takes its answer from `data`, else asks its own `source`, else the nearest dashboard's. This class alone knows waiting,
 * failed, empty, stale, suppressed, unsupported and drawn; what extends it knows its question and its picture.
 */
export abstract class AnsweringElement<
	Q extends Question,
> extends SpeakingElement {
	static override styles = [tokens, card, states];

	/** The answer to draw, as plain JSON. With it no source is asked. */
	@property({ attribute: false }) data?: Answer<Q>;

	/** Where to ask; the nearest dashboard's unless given. */
	@property({ attribute: false }) source?: DataSource;

	/** The title; the name of what is shown unless given. */
	@property() heading = "";

	/** The heading's level in the page's outline. */
	@property({ type: Number, attribute: "heading-level" }) headingLevel = 3;

	/** The question in full, or null while something it needs is missing. */
	protected abstract ask(): Q | null;

	/** Whether an answer has nothing to draw. */
	protected abstract isEmpty(answer: Answer<Q>): boolean;

	/** The picture of an answer. */
	protected abstract draw(answer: Answer<Q>): Picture;

	/** Whether something narrows what is asked for: then that is why there is nothing. */
	protected get isFiltered(): boolean {
		return false;
	}

	/** What stands beside the heading of an answer. */
	protected renderAbout(
		_answer: Answer<Q>,
		_heading: string,
	): TemplateResult | typeof nothing {
		return nothing;
	}

	private consumer = new ContextConsumer(this, {
		context: reportContext,
		subscribe: true,
		callback: () => this.requestUpdate(),
	});

	private asking = new Asking<Q>(this, () => ({
		source: this.data ? null : this.asked,
		question: this.data ? null : this.ask(),
	}));

	/** What the dashboard around it shares, if there is one. */
	protected get report(): Report | undefined {
		return this.consumer.value;
	}

	/** Whether the answer is from the dashboard's source: then its head says once that the data are a sample. */
	private get isShared(): boolean {
		return !this.data && !this.source;
	}

	private get asked(): DataSource | null {
		return this.source ?? this.report?.source ?? null;
	}

	/** Asks again. */
	refresh(): void {
		this.asking.refresh();
	}

	override render(): TemplateResult {
		if (this.data) return this.frame(this.data);
		const report = this.report;
		if (!this.source && report?.error) return this.fail(report.error);
		if (!this.asked) {
			const { noSource } = this.words.state;
			if (report?.pending) return this.wait();
			return this.message(noSource, { body: renderMessage(noSource) });
		}
		const progress = this.asking.progress;
		switch (progress.state) {
			case "waiting":
				return this.wait();
			case "failed":
				return this.fail(progress.error);
			case "drawn":
				return this.frame(progress.answer, progress.refreshing);
		}
	}

	/** An answer in its frame; `refreshing` while a newer one is on its way. A fault in it never makes half a picture. */
	private frame(answer: Answer<Q>, refreshing = false): TemplateResult {
		try {
			return this.picture(answer, refreshing);
		} catch (cause) {
			const error = malformed(cause, this.words);
			this.asking.refuse(answer, error);
			return this.fail(error);
		}
	}

	private picture(answer: Answer<Q>, refreshing: boolean): TemplateResult {
		const { words, format } = this;
		const { meta } = answer;
		const told = this.isShared ? { ...meta, sample: false } : meta;
		const failure = meta.fault
			? renderFault(meta.fault, words, this.retry)
			: undefined;
		if (this.isEmpty(answer)) {
			const text = this.isFiltered
				? words.state.emptyFiltered
				: words.state.empty;
			const heading = this.heading || meta.definition.name;
			return this.message(text, {
				body: renderMessage(text),
				heading,
				about: this.renderAbout(answer, heading),
				failure,
				foot: renderFoot([], told, words, format),
			});
		}
		const picture = this.draw(answer);
		return renderPicture(picture, {
			level: this.headingLevel,
			refreshing,
			about: this.renderAbout(answer, picture.heading),
			failure,
			foot: renderFoot(picture.notes, told, words, format),
		});
	}

	/** A card without a picture. */
	private message(label: string, more: Partial<Card>): TemplateResult {
		const { heading, headingLevel: level } = this;
		return renderCard({
			heading,
			level,
			label: heading || label,
			...more,
		});
	}

	private wait(): TemplateResult {
		const { state } = this.words;
		return this.message(state.waiting, { body: renderWaiting(), busy: true });
	}

	/** A way to try again, where somebody is asked. */
	private get retry(): (() => void) | null {
		return this.data ? null : () => this.refresh();
	}

	private fail(error: unknown): TemplateResult {
		const { failed } = this.words.state;
		const failure = renderFailure(error, this.words, this.retry);
		return this.message(failed, { failure });
	}
}
