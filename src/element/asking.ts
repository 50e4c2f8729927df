import { Task, TaskStatus } from "@lit/task";
import type { LitElement, ReactiveController } from "lit";
import type { Answer, Question } from "../questions/question.js";
import type { DataSource } from "../sources/source.js";
import { CadranErrorEvent, CadranLoadEvent } from "./events.js";
import { isLasting, isUnknown, reasonOf } from "./failure.js";

/** How far an answer is: `drawn` may be an earlier one while a newer one is on its way, or, marked stale, where none could be had. */
export type Progress<Q extends Question> =
	| { state: "waiting" }
	| { state: "drawn"; answer: Answer<Q>; refreshing: boolean }
	| { state: "failed"; error: unknown };

/** The last answer, the question and the source it belongs to, and when it was given. */
interface Kept<Q extends Question> {
	answer: Answer<Q>;
	text: string;
	source: DataSource;
	at: number;
}

/** An answer, marked with its age and with why there is no newer one. */
const stale = <A extends Answer>(answer: A, at: number, error: unknown): A => ({
	...answer,
	meta: {
		answeredAt: new Date(at).toISOString(),
		...answer.meta,
		stale: true,
		fault: reasonOf(error),
	},
});

/**
 * Asks a source whenever the question changes, the source says that its data did, or somebody asks again. Late answers to
 * earlier questions are dropped and their work is aborted.
 */
export class Asking<Q extends Question> implements ReactiveController {
	private kept: Kept<Q> | null = null;
	private watched: DataSource | null = null;
	private unwatch?: () => void;
	private times = 0;
	/** Whether the data changed while an answer was on its way. */
	private due = false;
	/** Whether the host left the page, and took what it asked with it. */
	private left = false;
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
				this.due = false;
				if (!source || !text) return null;
				const question: Q = JSON.parse(text);
				try {
					const answer = await source.ask(question, { signal });
					return { answer, text, source, at: Date.now() };
				} catch (error) {
					if (!signal.aborted) this.age(source, text, error);
					throw error;
				}
			},
			// Kept here and not in the task: only the latest question's answer completes.
			onComplete: (kept) => {
				if (!kept) return;
				this.kept = kept;
				const load = new CadranLoadEvent(kept.answer);
				host.dispatchEvent(load);
				if (this.due) this.refresh();
			},
			onError: (error) => {
				if (this.left) return;
				const failure = new CadranErrorEvent(error);
				host.dispatchEvent(failure);
				if (this.due) this.refresh();
			},
		});
	}

	get progress(): Progress<Q> {
		const { source, question } = this.wanted();
		const { kept, task } = this;
		const { error, status } = task;
		// Another source may be another reader's.
		if (!kept || !question || kept.source !== source)
			return status === TaskStatus.ERROR
				? { state: "failed", error }
				: { state: "waiting" };
		const refreshing = status === TaskStatus.PENDING;
		return { state: "drawn", answer: kept.answer, refreshing };
	}

	/** What is left of the last answer when a newer one can't be had: the same, marked; nothing if it is another question's, the fault stays, or nobody knows who asks. */
	private age(source: DataSource, text: string, error: unknown): void {
		const { kept } = this;
		const same = kept?.text === text && kept.source === source;
		this.kept =
			same && !isLasting(error) && !isUnknown(error)
				? { ...kept, answer: stale(kept.answer, kept.at, error) }
				: null;
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
		// Not if it is only moved to another place.
		queueMicrotask(() => {
			if (this.host.isConnected || this.task.status !== TaskStatus.PENDING)
				return;
			this.left = true;
			this.task.abort();
		});
	}

	private watch(source: DataSource | null): void {
		this.unwatch?.();
		this.watched = source;
		this.unwatch = source?.watch?.(() => this.change());
	}

	/** The data have changed. An answer that is on its way is drawn first, or nothing might ever be. */
	private change(): void {
		if (this.task.status === TaskStatus.PENDING) this.due = true;
		else this.refresh();
	}

	hostConnected() {
		if (this.left) this.times++;
		this.left = false;
		this.host.requestUpdate();
	}
}
