import type { Work } from "../model/work.js";

/** How work is driven: after so many milliseconds it stops for a breath, so that others can run. */
export interface Pace {
	budget: number;
	breathe(): Promise<void>;
}

/** Lets waiting tasks run: a message to oneself, as a timer would wait 4 ms each time. */
function breathe(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

/** Straight on, for whoever has nothing else to do. */
export const straight: Pace = {
	budget: Number.POSITIVE_INFINITY,
	breathe: () => Promise.resolve(),
};

/** Slices short enough for a page to stay smooth. */
export const smooth: Pace = { budget: 8, breathe };

/** Slices between which a worker hears of new questions and of those nobody waits for any more. */
export const brisk: Pace = { budget: 30, breathe };

/** Runs work to its end at a pace. Rejects with the signal's reason, between two slices, when it aborts. */
export async function drive<T>(
	work: Work<T>,
	pace: Pace,
	signal?: AbortSignal,
): Promise<T> {
	for (;;) {
		signal?.throwIfAborted();
		const until = performance.now() + pace.budget;
		do {
			const step = work.next();
			if (step.done) return step.value;
		} while (performance.now() < until);
		await pace.breathe();
	}
}
