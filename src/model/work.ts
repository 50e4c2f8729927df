/**
 * Long work in slices: a generator that yields between short stretches (a few thousand rows), so that whoever drives it can
 * breathe, stop or go straight on. A worker runs it through; the main thread stops for a frame when time is up.
 */
export type Work<T> = Generator<void, T, void>;

/** Rows worked through between two yields: about a millisecond of a tight loop. */
export const SLICE = 65_536;

/** Runs work to its end at once. */
export function finish<T>(work: Work<T>): T {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}

/**
 * Runs a loop over one slice. All such loops are called from this one place: V8's first optimizer would else copy the loop into
 * the generator around it, where it is ten times as slow, and stays so.
 */
export const kernel = <A extends unknown[], R>(
	loop: (...args: A) => R,
	...args: A
): R => loop(...args);
