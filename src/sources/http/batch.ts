import type { Ask } from "../sharing.js";

/** What came of one of several questions. */
export type Outcome<T> = { value: T } | { error: unknown };

/** Somebody who waits. */
interface Member<T> {
	text: string;
	signal?: AbortSignal;
	resolve(value: T): void;
	reject(error: unknown): void;
}

/** Sends members together. Each one's abort drops its own; the request is aborted when none is left. */
async function dispatch<T>(
	members: readonly Member<T>[],
	send: (
		texts: readonly string[],
		signal: AbortSignal,
	) => Promise<readonly Outcome<T>[]>,
): Promise<void> {
	const request = new AbortController();
	let left = members.length;
	for (const { signal, reject } of members)
		signal?.addEventListener(
			"abort",
			() => {
				reject(signal.reason);
				if (--left === 0) request.abort(signal.reason);
			},
			{ signal: request.signal },
		);
	try {
		const texts = members.map(({ text }) => text);
		const outcomes = await send(texts, request.signal);
		for (const [at, { resolve, reject }] of members.entries()) {
			const outcome = outcomes[at] as Outcome<T>;
			if ("value" in outcome) resolve(outcome.value);
			else reject(outcome.error);
		}
	} catch (error) {
		for (const { reject } of members) reject(error);
	} finally {
		// Its listeners go with it.
		request.abort();
	}
}

/** Gathers what is asked in one turn, and sends it in as few requests as a limit allows. */
export function batching<T>(
	send: (
		texts: readonly string[],
		signal: AbortSignal,
	) => Promise<readonly Outcome<T>[]>,
	limit: number,
): Ask<T> {
	let gathered: Member<T>[] = [];
	function flush(): void {
		const members: Member<T>[] = [];
		for (const one of gathered)
			if (one.signal?.aborted) one.reject(one.signal.reason);
			else members.push(one);
		gathered = [];
		for (let from = 0; from < members.length; from += limit)
			void dispatch(members.slice(from, from + limit), send);
	}
	return (text, signal) =>
		new Promise((resolve, reject) => {
			if (gathered.length === 0) setTimeout(flush);
			gathered.push({ text, signal, resolve, reject });
		});
}
