import type { Definition } from "../model/answer.js";
import { CadranError } from "../model/error.js";
import type { Model } from "../model/mapping.js";
import type {
	Answer,
	CatalogueQuestion,
	Question,
	RowQuestion,
} from "../questions/question.js";
import { weigh } from "./dataset/weight.js";
import type { Engine } from "./memory/engine.js";
import { typed } from "./memory/fault.js";
import { remoteEngine } from "./memory/remote.js";
import { smooth } from "./pace.js";
import type { RowsInput } from "./rows.js";
import type { DataSource } from "./source.js";

export interface MemoryOptions {
	/** `auto`, unless given: a module worker above 50,000 rows where the page allows one. */
	worker?: "auto" | "never";
	/** The clock, in milliseconds since 1970 UTC. */
	now?: () => number;
	/** The rows are invented, and every answer says so. */
	sample?: boolean;
}

/** One question in flight, and how many wait for its answer. */
interface Asked {
	answer: Promise<Answer>;
	controller: AbortController;
	waiting: number;
}

function written(question: Question): string {
	try {
		const text = JSON.stringify(question) as string | undefined;
		if (text !== undefined) return text;
	} catch {
		// Told below, as for anything else that is no JSON.
	}
	throw new CadranError("question", "A question must be plain JSON.");
}

/** Whether rows are needed for the answer. What is no question at all is the engine's to refuse. */
const isOfRows = (question: Question): question is RowQuestion =>
	!["glossary", "module"].includes((question as Question | null)?.kind ?? "");

/** What the numbers mean, in words; nothing where they can't be had: the answer stands without them. */
async function wordsFor(
	question: RowQuestion,
	{ metrics }: Model,
): Promise<Partial<Definition>> {
	try {
		const { definitionFor } = await import("../questions/definition.js");
		return await definitionFor(question, metrics);
	} catch {
		return {};
	}
}

/** The promise, or the signal's reason if it aborts first. */
function until<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		const stop = () => reject(signal.reason);
		signal.addEventListener("abort", stop, { once: true });
		promise
			.then(resolve, reject)
			.finally(() => signal.removeEventListener("abort", stop));
	});
}

/**
 * A source that answers from the host's own rows. They are loaded when first asked. Above 50,000 rows a module worker reads and
 * answers; below, and where workers are refused, the same code runs on the page's thread in slices of a few milliseconds.
 *
 * Asking rejects with a CadranError: `mapping` and `rows` name table, column and row; after `network` the next question tries to
 * fetch anew. The host's arrays are read, never changed; what is changed in them later has no effect.
 */
export function memorySource(
	tables: Readonly<Record<string, RowsInput>>,
	model: Model,
	options: MemoryOptions = {},
): DataSource {
	const { worker = "auto", now = Date.now, sample = false } = options;
	let engine: Promise<Engine> | null = null;
	let allowed = worker === "auto";
	const asked = new Map<string, Asked>();

	async function open(): Promise<Engine> {
		const weighed = await weigh(tables, model);
		if (allowed && weighed.heavy) {
			const remote = await remoteEngine(weighed.tables, model, () => {
				allowed = false;
				engine = null;
			});
			if (remote) return remote;
			allowed = false;
		}
		const { openEngine } = await import("./memory/engine.js");
		return openEngine(weighed.tables, model, "memory", smooth);
	}

	function opened(): Promise<Engine> {
		engine ??= open().catch((error: unknown) => {
			if (error instanceof CadranError && error.code === "network")
				engine = null;
			throw error;
		});
		return engine;
	}

	async function answer(text: string, signal: AbortSignal): Promise<Answer> {
		try {
			const question = JSON.parse(text) as Question;
			const found = isOfRows(question)
				? await explained(question, signal)
				: await told(question);
			return sample
				? ({ ...found, meta: { ...found.meta, sample } } as Answer)
				: found;
		} catch (error) {
			signal.throwIfAborted();
			throw typed(error);
		}
	}

	/** The engine's answer, and its definition in words, which come to the page meanwhile. */
	async function explained(
		question: RowQuestion,
		signal: AbortSignal,
	): Promise<Answer> {
		const [found, definition] = await Promise.all([
			opened().then((engine) => engine.ask(question, now(), signal)),
			wordsFor(question, model),
		]);
		const { meta } = found;
		return {
			...found,
			meta: { ...meta, definition: { ...meta.definition, ...definition } },
		} as Answer;
	}

	/** What is answered by the catalogue, and by what is mapped. */
	async function told(question: CatalogueQuestion): Promise<Answer> {
		const info = await (await opened()).info();
		if (question.kind === "module") {
			const { answerModule } = await import("../questions/module.js");
			return await answerModule(question, info, now());
		}
		const { answerGlossary } = await import("../questions/glossary.js");
		return await answerGlossary(question, info, now());
	}

	function share(text: string): Asked {
		const known = asked.get(text);
		if (known) return known;
		const controller = new AbortController();
		const one = {
			answer: answer(text, controller.signal).finally(() => {
				if (asked.get(text) === one) asked.delete(text);
			}),
			controller,
			waiting: 0,
		};
		asked.set(text, one);
		return one;
	}

	return {
		async ask<Q extends Question>(
			question: Q,
			{ signal }: { signal?: AbortSignal } = {},
		): Promise<Answer<Q>> {
			signal?.throwIfAborted();
			const text = written(question);
			const one = share(text);
			one.waiting++;
			try {
				return (await (signal
					? until(one.answer, signal)
					: one.answer)) as Answer<Q>;
			} finally {
				one.waiting--;
				if (one.waiting === 0 && signal?.aborted) {
					if (asked.get(text) === one) asked.delete(text);
					one.controller.abort(signal.reason);
				}
			}
		},
		async describe() {
			try {
				const info = await (await opened()).info();
				return sample ? { ...info, sample } : info;
			} catch (error) {
				throw typed(error);
			}
		},
	};
}
