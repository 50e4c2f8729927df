import { CadranError } from "../../model/error.js";
import { NetworkError } from "../network.js";
import { isOnline } from "../presence.js";
import { until } from "../sharing.js";

/** How long one try may take, and how many more there may be. */
export interface Tries {
	timeout: number;
	retries: number;
	random: () => number;
}

/** Milliseconds before the second try and the last ones, at most. */
const FIRST = 500;
const LONGEST = 20_000;
/** The longest that a timer can be set for. */
const FAR = 2 ** 31 - 1;
/** A server that wants to be left alone for longer is not waited for. */
const PATIENCE = 30_000;

/** Draws by error: questions that failed together are tried again together. */
const draws = new WeakMap<object, number>();

/**
 * Milliseconds to wait after an error: exponential with full jitter, or what it asks for and up to a quarter more; Infinity where
 * trying again is of no use.
 */
export function pauseAfter(
	error: unknown,
	tries: number,
	random: () => number,
): number {
	if (!(error instanceof CadranError) || error.code !== "network")
		return Number.POSITIVE_INFINITY;
	const draw = draws.get(error) ?? random();
	draws.set(error, draw);
	const asked = error instanceof NetworkError ? error.retryAfter : 0;
	return asked > 0
		? asked * (1 + draw / 4)
		: draw * Math.min(LONGEST, FIRST * 2 ** tries);
}

/** One try, which ends when its time is over even if the work goes on. */
async function once<T>(
	work: (signal: AbortSignal) => Promise<T>,
	timeout: number,
	signal: AbortSignal,
): Promise<T> {
	const own = new AbortController();
	const stop = () => own.abort(signal.reason);
	signal.addEventListener("abort", stop, { once: true });
	const timer = setTimeout(
		() => {
			const late = `No answer came within ${timeout / 1000} s: ask again, or for less.`;
			own.abort(new NetworkError(late));
		},
		Math.min(timeout, FAR),
	);
	try {
		return await until(work(own.signal), own.signal);
	} catch (error) {
		throw own.signal.aborted ? own.signal.reason : error;
	} finally {
		clearTimeout(timer);
		signal.removeEventListener("abort", stop);
	}
}

function pause(wait: number, signal: AbortSignal): Promise<void> {
	let timer: ReturnType<typeof setTimeout>;
	const over = new Promise<void>((resolve) => {
		timer = setTimeout(resolve, wait);
	});
	return until(over, signal).finally(() => clearTimeout(timer));
}

/** Tries until there is an answer, or another try is of no use. Rejects with the signal's reason as soon as it aborts. */
export async function tried<T>(
	work: (signal: AbortSignal) => Promise<T>,
	{ timeout, retries, random }: Tries,
	signal: AbortSignal,
): Promise<T> {
	for (let tries = 0; ; tries++) {
		try {
			return await once(work, timeout, signal);
		} catch (error) {
			signal.throwIfAborted();
			const wait = pauseAfter(error, tries, random);
			if (tries >= retries || wait > PATIENCE || !isOnline()) throw error;
			await pause(wait, signal);
		}
	}
}
