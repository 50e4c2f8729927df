import type { KpiAnswer } from "../../src/questions/kpi.js";
import type { Question } from "../../src/questions/question.js";
import type { DataSource } from "../../src/sources/source.js";
import { revenue } from "../../stories/kpi-tile.stories.js";

/** A revenue of so much. */
export const revenueOf = (value: number): KpiAnswer => ({
	...revenue,
	measure: { ...revenue.measure, value },
	comparisons: [],
});

/** A source that answers when told to, heeds no abort, and notes what it was asked. */
export function handSource() {
	const asked: {
		question: Question;
		signal?: AbortSignal;
		answer(value: number): void;
		fail(error: unknown): void;
	}[] = [];
	const watchers = new Set<() => void>();
	const source = {
		ask: (question: Question, options?: { signal?: AbortSignal }) =>
			new Promise((resolve, fail) => {
				const answer = (value: number) => resolve(revenueOf(value));
				asked.push({ question, signal: options?.signal, answer, fail });
			}),
		watch(changed: () => void) {
			watchers.add(changed);
			return () => watchers.delete(changed);
		},
	} as unknown as DataSource;
	const change = () => {
		for (const changed of watchers) changed();
	};
	return { source, asked, change };
}

/** Lets promises, updates and messages that are due run. */
export const settle = () => new Promise((done) => setTimeout(done, 0));
