import type { Answer, Question } from "../questions/question.js";
import { canonical } from "../sources/canonical.js";
import { sharing, until } from "../sources/sharing.js";
import type { DataSource } from "../sources/source.js";
import { checkQuestion } from "./check.js";
import { etagOf } from "./etag.js";
import { Fault } from "./fault.js";
import { type Grant, grantKey, scopeKey } from "./grant.js";
import { checkLeave } from "./leave.js";
import { checkAnswer, checkSize, type Limits } from "./limits.js";
import type { Log } from "./problem.js";
import { pruned } from "./pruned.js";
import type { Store, Told } from "./store.js";
import { askSuppressed } from "./suppress.js";

export interface Answering {
	source: DataSource;
	reach(grant: Grant): DataSource;
	limits: Limits;
	/** Null where nothing is kept. */
	store: Store | null;
	suppress: number;
	log: Log;
}

interface Job {
	question: Question;
	grant: Grant;
	generation: number;
}

/** The longest that a timer can be set for. */
const FAR = 2 ** 31 - 1;

/** Answers that depend on what a caller may see beside the rows. */
const CATALOGUE: readonly string[] = ["glossary", "module"];

/** Answers a question for a caller: checked first, then once for all who ask the same, and kept for a while. */
export function answering(parts: Answering) {
	const { source, reach, limits, store, suppress, log } = parts;
	const jobs = new Map<string, Job>();
	let generation = 0;
	let isWatching = false;

	/** What is kept holds until the source says otherwise. */
	function watch(): void {
		if (isWatching || !store || !source.watch) return;
		isWatching = true;
		try {
			source.watch(() => {
				generation++;
				store.clear();
			});
		} catch (error) {
			log(error, "watch");
		}
	}

	async function work(key: string, signal: AbortSignal): Promise<Told> {
		const { question, grant, generation: asked } = jobs.get(key) as Job;
		const part = reach(grant);
		const ask = <Q extends Question>(one: Q): Promise<Answer<Q>> =>
			part.ask(one, { signal });
		const answer = await (suppress > 0
			? askSuppressed(question, ask, suppress)
			: ask(question));
		checkAnswer(answer, limits);
		const text = JSON.stringify(pruned(answer, grant));
		const told = { etag: await etagOf(key + text), text };
		if (asked === generation) store?.set(key, told);
		return told;
	}

	const shared = sharing(work);

	return async (
		asked: unknown,
		grant: Grant,
		signal: AbortSignal,
	): Promise<Told> => {
		checkQuestion(asked);
		checkSize(asked, limits);
		// Where groups are hidden, a metric of one's own would be a way round: a difference, made large.
		checkLeave(asked, suppress > 0 ? { ...grant, inline: false } : grant);
		watch();
		const isOfCatalogue = CATALOGUE.includes(asked.kind);
		const key = canonical([
			asked,
			isOfCatalogue ? grantKey(grant) : scopeKey(grant),
			generation,
		]);
		const kept = store?.get(key);
		if (kept) return kept;
		jobs.set(key, { question: asked, grant, generation });
		return await within(limits.milliseconds, signal, async (own) => {
			try {
				return await shared(key, own);
			} finally {
				jobs.delete(key);
			}
		});
	};
}

/** Work that must not take longer than this; it is told to stop then, or when whoever wants it has gone. */
export async function within<T>(
	milliseconds: number,
	signal: AbortSignal,
	work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	const controller = new AbortController();
	const stop = () => controller.abort(signal.reason);
	const timer = setTimeout(
		() =>
			controller.abort(
				new Fault(
					"timeout",
					504,
					"This took too long: ask for a shorter period, or for less at once.",
				),
			),
		Math.min(milliseconds, FAR),
	);
	signal.addEventListener("abort", stop, { once: true });
	if (signal.aborted) stop();
	try {
		return await until(work(controller.signal), controller.signal);
	} finally {
		clearTimeout(timer);
		signal.removeEventListener("abort", stop);
	}
}
