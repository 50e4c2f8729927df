/**
 * Works until the signal says to stop, then rejects with its reason. `stop` is called again and again until the work has ended: a
 * database forgets what it is told before it has begun.
 */
export async function stoppable<T>(
	signal: AbortSignal | undefined,
	stop: () => unknown,
	work: () => Promise<T>,
): Promise<T> {
	signal?.throwIfAborted();
	let again: NodeJS.Timeout | undefined;
	const onAbort = () => {
		stop();
		again = setInterval(stop, 20);
	};
	signal?.addEventListener("abort", onAbort);
	try {
		return await work();
	} catch (error) {
		signal?.throwIfAborted();
		throw error;
	} finally {
		signal?.removeEventListener("abort", onAbort);
		clearInterval(again);
	}
}
