import { Task, TaskStatus } from "@lit/task";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Answer, Question } from "../questions/question.js";
import type { DataSource } from "../sources/source.js";
import { CadranErrorEvent, CadranLoadEvent } from "./events.js";

/** How far an answer is: `drawn` may be an earlier one, while a newer one is on its way or could not be had. */
export type Progress<Q extends Question> =
	| { state: "waiting" }
	| { state: "drawn"; answer: Answer<Q>; refreshing: boolean; stale: boolean }
	| { state: "failed"; error: unknown };

/**
 * Asks a source whenever the question changes, the source says that its data did, or somebody asks again. Late answers to
 * earlier questions are dropped and their work is aborted.
 */
export class Asking<Q extends Question> implements ReactiveController {
	private kept: { answer: Answer<Q>; text: string } | null = null;
	private watched: DataSource | null = null;
	private unwatch?: () => void;
	private times = 0;
	private task: Task<
		readonly [DataSource | null, string, number],
		Answer<Q> | null
	>;

	constructor(
		private host: ReactiveControllerHost & HTMLElement,
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
				const answer: Answer<Q> = await source.ask(JSON.parse(text) as Q, {
					signal,
				});
				this.kept = { answer, text };
				return answer;
			},
			onComplete: (answer) => {
				if (!answer) return;
				const load = new CadranLoadEvent(answer);
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
		if (this.task.status === TaskStatus.ERROR)
			return this.kept && this.kept.text === JSON.stringify(question)
				? {
						state: "drawn",
						answer: this.kept.answer,
						refreshing: false,
						stale: true,
					}
				: { state: "failed", error: this.task.error };
		if (!this.kept || !question) return { state: "waiting" };
		const refreshing = this.task.status !== TaskStatus.COMPLETE;
		return {
			state: "drawn",
			answer: this.kept.answer,
			refreshing,
			stale: false,
		};
	}

	/** Asks again. */
	refresh(): void {
		this.times++;
		this.host.requestUpdate();
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
