import { CadranError } from "../model/error.js";
import type { Answer, Question } from "../questions/question.js";
import { canonical } from "./canonical.js";
import { typed } from "./memory/fault.js";
import { NetworkError } from "./network.js";
import { Rounds } from "./resilient/rounds.js";
import { Shelf } from "./resilient/shelf.js";
import { tried } from "./resilient/tries.js";
import { sharing } from "./sharing.js";
import type { DataSource } from "./source.js";

/** All times are in milliseconds. */
export interface ResilientOptions {
	/** How long one try may take: 30,000 unless given. */
	timeout?: number;
	/** How often an answer that could not be fetched is tried for again: 3 times unless given. */
	retries?: number;
	/** How often those who watch are told to ask again, 30,000 or more; never unless given. Paused while the page is hidden or offline. */
	refresh?: number;
	/** How many answers are kept: 200 unless given. */
	entries?: number;
	/** How long an answer is given again without asking: 60,000 unless given. */
	age?: number;
	/** How long it is kept for when no newer one can be had: a day unless given. */
	keep?: number;
	/** The clock, in milliseconds since 1970 UTC. */
	now?: () => number;
	/** A number from 0 to below 1, by which tries are spread. */
	random?: () => number;
}

/** The least that an option may be. */
const LEAST = {
	timeout: 1,
	retries: 0,
	refresh: 30_000,
	entries: 1,
	age: 0,
	keep: 0,
};

function check(options: ResilientOptions): void {
	for (const [option, least] of Object.entries(LEAST)) {
		const value = options[option as keyof typeof LEAST];
		if (value === undefined || value >= least) continue;
		const unit = /retries|entries/u.test(option) ? "" : " milliseconds";
		throw new CadranError(
			"mapping",
			`${option} must be ${least}${unit} or more, not ${value}.`,
			{ option, value: String(value) },
		);
	}
}

/** Milliseconds for which an error asks to be left alone. */
const laterBy = (error: CadranError): number =>
	error instanceof NetworkError && Number.isFinite(error.retryAfter)
		? error.retryAfter
		: 0;

/**
 * Any source, made to last: an answer that could not be fetched is tried for again, a little later each time; one that takes too
 * long is given up; one that was had is kept, and given where no newer one can be had, marked as stale with its age and the reason.
 * Those who watch are told when to ask again: when the source says so, at an interval, and after trouble.
 *
 * Only what is `network` is tried again. Where a server no longer knows who asks (401), all that is kept is dropped. Throws a CadranError `mapping` where an option makes no sense.
 */
export function resilient(
	source: DataSource,
	options: ResilientOptions = {},
): DataSource {
	check(options);
	const { entries = 200, age = 60_000, keep = 86_400_000 } = options;
	const { timeout = 30_000, retries = 3, refresh } = options;
	const { now = Date.now, random = Math.random } = options;
	const tries = { timeout, retries, random };
	const shelf = new Shelf({ entries, age, keep }, now);
	const rounds = new Rounds(
		refresh ?? Number.POSITIVE_INFINITY,
		renew,
		now,
		random,
	);
	const watchers = new Set<() => void>();
	let unwatch: (() => void) | undefined;

	function renew(): void {
		shelf.renew();
		shared.renew();
		rounds.done();
		for (const watcher of [...watchers]) watcher();
	}

	const shared = sharing(async (text, signal) => {
		const put = shelf.open(text);
		const question: Question = JSON.parse(text);
		return put(
			await tried(
				async (signal) => source.ask(question, { signal }),
				tries,
				signal,
			),
		);
	});

	async function answer(text: string, signal?: AbortSignal): Promise<Answer> {
		try {
			return shelf.fresh(text) ?? (await shared(text, signal));
		} catch (cause) {
			signal?.throwIfAborted();
			const error = typed(cause);
			if (["network", "failed"].includes(error.code))
				rounds.trouble(laterBy(error));
			// Nobody knows who asks: what is kept may be another reader's.
			if (error instanceof NetworkError && error.status === 401) shelf.clear();
			const old = shelf.old(text, error);
			if (old) return old;
			throw error;
		}
	}

	return {
		async ask<Q extends Question>(
			question: Q,
			{ signal }: { signal?: AbortSignal } = {},
		): Promise<Answer<Q>> {
			signal?.throwIfAborted();
			return (await answer(canonical(question), signal)) as Answer<Q>;
		},
		watch(changed) {
			const own = () => changed();
			watchers.add(own);
			if (watchers.size === 1) {
				unwatch = source.watch?.(renew);
				rounds.start();
			}
			return () => {
				if (!watchers.delete(own) || watchers.size > 0) return;
				unwatch?.();
				rounds.stop();
			};
		},
		...(source.describe && {
			describe: () =>
				tried(
					async () => (source as Required<DataSource>).describe(),
					tries,
					new AbortController().signal,
				),
		}),
		...(source.within && {
			within: (scope) =>
				resilient((source as Required<DataSource>).within(scope), options),
		}),
	};
}
