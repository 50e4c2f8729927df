/** Works something out for a text. */
export type Ask<T> = (text: string, signal?: AbortSignal) => Promise<T>;

/** One text in flight, and how many wait for its answer. */
interface Asked<T> {
	answer: Promise<T>;
	controller: AbortController;
	waiting: number;
}

/** The promise, or the signal's reason if it aborts first. */
export function until<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		const stop = () => reject(signal.reason);
		if (signal.aborted) stop();
		signal.addEventListener("abort", stop, { once: true });
		promise
			.then(resolve, reject)
			.finally(() => signal.removeEventListener("abort", stop));
	});
}

/** Work that is shared. */
export interface Sharing<T> extends Ask<T> {
	/** What is asked from now on joins nothing that is on its way already. */
	renew(): void;
}

/** The same work, once for all who want the same at the same time. It is aborted when nobody waits for it any more. */
export function sharing<T>(
	work: (text: string, signal: AbortSignal) => Promise<T>,
): Sharing<T> {
	const asked = new Map<string, Asked<T>>();

	function share(text: string): Asked<T> {
		const known = asked.get(text);
		if (known) return known;
		const controller = new AbortController();
		const one: Asked<T> = {
			answer: work(text, controller.signal).finally(() => forget(text, one)),
			controller,
			waiting: 0,
		};
		// Whoever waits is told; it is no fault that nobody does.
		one.answer.catch(() => {});
		asked.set(text, one);
		return one;
	}

	function forget(text: string, one: Asked<T>): void {
		if (asked.get(text) === one) asked.delete(text);
	}

	const ask: Ask<T> = async (text, signal) => {
		signal?.throwIfAborted();
		const one = share(text);
		one.waiting++;
		try {
			return await (signal ? until(one.answer, signal) : one.answer);
		} finally {
			one.waiting--;
			if (one.waiting === 0 && signal?.aborted) {
				forget(text, one);
				one.controller.abort(signal.reason);
			}
		}
	};
	return Object.assign(ask, { renew: () => asked.clear() });
}
