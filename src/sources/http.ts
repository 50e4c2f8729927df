import type { Answer, Question } from "../questions/question.js";
import { canonical } from "./canonical.js";
import { batching } from "./http/batch.js";
import { bodyIn } from "./http/body.js";
import { type Line, type LineOptions, lineTo } from "./http/line.js";
import { delayOf } from "./http/problem.js";
import type { GetToken, Token } from "./http/token.js";
import { bodyOf, type Held, infoIn, outcomesIn } from "./http/wire.js";
import { NetworkError } from "./network.js";
import { Recent } from "./recent.js";
import { sharing } from "./sharing.js";
import type { DataSource } from "./source.js";

export type { GetToken, Token };

/** Changes within so many milliseconds are told once. */
const BURST = 100;

export interface HttpOptions extends LineOptions {
	/** Most questions in one request, 32 unless given: no more than the server allows. */
	questions?: number;
	/** Most answers that are held, to be used again while the server says that they still hold: 200 unless given. */
	answers?: number;
}

/**
 * A source that asks a server, such as one with `createHandler` of `cadran/server`. Questions of one turn go in one request, the
 * same ones once. `watch` listens to the server's events while the page is seen. Nothing is tried again, and nothing old is shown:
 * that is for `resilient`.
 *
 * Asking rejects with a CadranError: what the server says, or `network` where it can't be reached, fails, or makes no sense.
 */
export function httpSource(url: string, options: HttpOptions = {}): DataSource {
	const { questions = 32, answers = 200, now = Date.now } = options;
	const line = lineTo(url, options);
	const held = new Recent<Held>(answers);

	/** A request. What is held may be another reader's once the server does not know who asks. */
	const asked: Line = async (path, call) => {
		try {
			return await line(path, call);
		} catch (error) {
			if (error instanceof NetworkError && error.status === 401) held.clear();
			throw error;
		}
	};

	async function post(texts: readonly string[], signal: AbortSignal) {
		const known = texts.map((text) => held.get(text));
		const response = await asked("", {
			method: "POST",
			headers: {
				Accept: "application/json",
				"Content-Type": "application/json",
			},
			body: bodyOf(texts, known),
			signal,
		});
		const outcomes = outcomesIn(
			await bodyIn(response, signal),
			texts,
			known,
			delayOf(response.headers, now()),
		);
		for (const [at, outcome] of outcomes.entries()) {
			const text = texts[at] as string;
			if ("value" in outcome && outcome.value.etag)
				held.set(text, outcome.value);
			else held.delete(text);
		}
		return outcomes;
	}

	const shared = sharing(batching(post, questions));
	const watchers = new Set<() => void>();
	let deaf: (() => void) | null = null;
	let telling = false;

	return {
		async ask<Q extends Question>(
			question: Q,
			{ signal }: { signal?: AbortSignal } = {},
		): Promise<Answer<Q>> {
			signal?.throwIfAborted();
			const { answer } = await shared(canonical(question), signal);
			return answer as Answer<Q>;
		},
		async describe() {
			const { signal } = new AbortController();
			const headers = { Accept: "application/json" };
			const response = await line("describe", { headers, signal });
			return infoIn(await bodyIn(response, signal));
		},
		watch(changed) {
			const own = () => changed();
			watchers.add(own);
			deaf ??= hear();
			return () => {
				watchers.delete(own);
				if (watchers.size > 0) return;
				deaf?.();
				deaf = null;
			};
		},
	};

	/** Listens for all who watch; what listens is loaded when somebody does. */
	function hear(): () => void {
		let end: (() => void) | null = null;
		let over = false;
		const tell = () => {
			shared.renew();
			if (telling) return;
			telling = true;
			setTimeout(() => {
				telling = false;
				for (const watcher of [...watchers]) watcher();
			}, BURST);
		};
		import("./http/events.js").then(
			({ listen }) => {
				if (!over) end = listen(line, tell);
			},
			() => "without events answers come when asked for",
		);
		return () => {
			over = true;
			end?.();
		};
	}
}
