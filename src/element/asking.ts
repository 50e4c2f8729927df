import { Task, TaskStatus } from "@lit/task";
import type { LitElement, ReactiveController } from "lit";
import type { Answer, Question } from "../questions/question.js";
import type { DataSource } from "../sources/source.js";
import { CadranErrorEvent, CadranLoadEvent } from "./events.js";

/** How far an answer is: `drawn` may be an earlier one while a newer one is on its way, or, marked stale, where none could be had. */
export type Progress<Q extends Question> =
	| { state: "waiting" }
	| { state: "drawn"; answer: Answer<Q>; refreshing: boolean }
	| { state: "failed"; error: unknown };

const stale = <A extends Answer>(answer: A): A => ({
	...answer,
	meta: { ...answer.meta, stale: true },
});

/** The last answer, and the question it belongs to. */
interface Kept<Q extends Question> {
	answer: Answer<Q>;
	text: string;
}

/**
 * Asks a source whenever the question changes, the source says that its data did, or somebody asks again. Late answers to
 * earlier questions are dropped and their work is aborted.
 */
export class Asking<Q extends Question> implements ReactiveController {
	private kept: Kept<Q> | null = null;
	private watched: DataSource | null = null;
	private unwatch?: () => void;
	private times = 0;
	private refused: { answer: unknown } | null = null;
	private task: Task<
		readonly [DataSource | null, string, number],
		Kept<Q> | null
	>;

	constructor(
		private host: LitElement,
		private wanted: () => { source: DataSource | null; question: Q | null },
	) {
		host.addController(this);
		this.task = new Task(host, {
			args: () => {
				const { source, question } = this.wanted();
				const text = source && question ? JSON.stringify(question) : "";
				return [source, text, this.times] as const;
			},
			task: async ([source, text], { signal }) => {
				if (!source || !text) return null;
				const question: Q = JSON.parse(text);
				return { answer: await source.ask(question, { signal }), text };
			},
			// Kept here and not in the task: only the latest question's answer completes.
			onComplete: (kept) => {
				if (!kept) return;
				this.kept = kept;
				const load = new CadranLoadEvent(kept.answer);
				host.dispatchEvent(load);
			},
			onError: (error) => {
				const failure = new CadranErrorEvent(error);
				host.dispatchEvent(failure);
			},
		});
	}

	get progress(): Progress<Q> {
		const { question } = this.wanted();
		const { kept, task } = this;
		if (task.status === TaskStatus.ERROR)
			return kept && kept.text === JSON.stringify(question)
				? { state: "drawn", answer: stale(kept.answer), refreshing: false }
				: { state: "failed", error: task.error };
		if (!kept || !question) return { state: "waiting" };
		const refreshing = task.status !== TaskStatus.COMPLETE;
		return { state: "drawn", answer: kept.answer, refreshing };
	}

	/** Asks again. */
	refresh(): void {
		this.times++;
		this.host.requestUpdate();
	}

	/** Tells, once, that an answer can't be drawn, like one that could not be had. */
	async refuse(answer: unknown, error: unknown): Promise<void> {
		if (this.refused && this.refused.answer === answer) return;
		this.refused = { answer };
		await this.host.updateComplete;
		const failure = new CadranErrorEvent(error);
		this.host.dispatchEvent(failure);
	}

	hostUpdate() {
		const { source } = this.wanted();
		if (source !== this.watched) this.watch(source);
	}

	hostDisconnected() {
		this.watch(null);
	}

	private watch(source: DataSource | null): void {
		this.unwatch?.();
		this.watched = source;
		this.unwatch = source?.watch?.(() => this.refresh());
	}

	hostConnected() {
		this.host.requestUpdate();
	}
}
