import { onTestFinished, vi } from "vitest";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import type { Answer, Question } from "../../src/questions/question.js";
import type { DataSource } from "../../src/sources/source.js";
import { revenue, shop } from "./loopback.js";

const real = await shop.ask(revenue);

/** An answer of the shop that comes to a value. */
export const worth = (value: number): KpiAnswer => ({
	...real,
	measure: { ...real.measure, value },
});

/** Somebody who waits for an answer. */
export interface Asked {
	question: Question;
	signal?: AbortSignal;
	answer(value: number): void;
	fail(error: unknown): void;
}

/** A source that answers when it is told to, and heeds no abort. */
export function hand() {
	const asked: Asked[] = [];
	const watchers = new Set<() => void>();
	const source: DataSource = {
		ask: <Q extends Question>(
			question: Q,
			{ signal }: { signal?: AbortSignal } = {},
		) =>
			new Promise<Answer<Q>>((resolve, fail) => {
				const answer = (value: number) => resolve(worth(value) as Answer<Q>);
				asked.push({ question, signal, answer, fail });
			}),
		watch(changed) {
			watchers.add(changed);
			return () => watchers.delete(changed);
		},
	};
	return {
		source,
		asked,
		watchers,
		change() {
			for (const changed of watchers) changed();
		},
	};
}

/** A clock that stands still until it is moved: from noon of 20 November 2026. */
export function clock() {
	vi.useFakeTimers({
		now: Date.parse("2026-11-20T12:00:00Z"),
		toFake: ["setTimeout", "clearTimeout", "Date"],
	});
	onTestFinished(() => void vi.useRealTimers());
	return (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
}
