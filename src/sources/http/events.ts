import { createParser } from "eventsource-parser";
import { CadranError } from "../../model/error.js";
import { NetworkError } from "../network.js";
import { isPresent, watchPresence } from "../presence.js";
import type { Line } from "./line.js";

/** Milliseconds to the first try after a break, and to the last ones. */
const FIRST = 1000;
const LONGEST = 60_000;
/** A server says something every 25 s: after so many milliseconds of silence the line is dead. */
const SILENCE = 65_000;
/** A line that held for so many milliseconds was a good one: after its break the pauses start anew. */
const STEADY = 5000;

/** Where the events of a server stand. */
interface Standing {
	id: string;
	tries: number;
	pause: number;
}

/** Reads one stream to its end, or until it falls silent. */
async function read(
	response: Response,
	standing: Standing,
	changed: () => void,
	dead: () => void,
): Promise<void> {
	const parser = createParser({
		maxBufferSize: 65_536,
		onEvent({ id, event }) {
			if (id !== undefined) standing.id = id;
			if (event === "changed") changed();
		},
		onRetry(pause) {
			standing.pause = Math.min(Math.max(pause, 1), LONGEST);
		},
	});
	const reader = response.body?.getReader();
	const decoder = new TextDecoder();
	const began = performance.now();
	for (;;) {
		const silence = setTimeout(dead, SILENCE);
		try {
			const step = await reader?.read();
			if (performance.now() - began >= STEADY) standing.tries = 0;
			if (!step || step.done) return;
			parser.feed(decoder.decode(step.value, { stream: true }));
		} finally {
			clearTimeout(silence);
		}
	}
}

/** Whether a server will never have events. One that wants a sign-in may, once there is one. */
const isFinal = (error: unknown): boolean =>
	error instanceof NetworkError
		? error.retryAfter === Number.POSITIVE_INFINITY && error.status !== 401
		: error instanceof CadranError;

/**
 * Listens to a server's events, while the page is seen and has a network. After a break it comes back, ever later while that
 * fails, and then says that something may have changed meanwhile. Returns what ends it. A server without events is left in peace.
 */
export function listen(line: Line, changed: () => void): () => void {
	const standing: Standing = { id: "", tries: 0, pause: FIRST };
	let stream: AbortController | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let missed = false;
	let over = false;

	async function open(): Promise<void> {
		const own = new AbortController();
		stream = own;
		const { signal } = own;
		try {
			const response = await line("watch", {
				signal,
				headers: {
					Accept: "text/event-stream",
					...(standing.id && { "Last-Event-ID": standing.id }),
				},
			});
			const type = response.headers.get("content-type") ?? "";
			if (!type.startsWith("text/event-stream")) {
				over = true;
				own.abort();
			} else {
				if (missed) changed();
				await read(response, standing, changed, () => own.abort());
			}
		} catch (error) {
			if (isFinal(error)) over = true;
		} finally {
			// What can't be read is not left open.
			own.abort();
		}
		if (stream !== own) return;
		stream = null;
		missed = true;
		settle();
	}

	/** Opens or closes the stream, by what the page is now. */
	function settle(): void {
		clearTimeout(timer);
		timer = undefined;
		if (over || !isPresent()) {
			missed ||= stream !== null;
			const open = stream;
			stream = null;
			open?.abort();
			standing.tries = 0;
		} else if (!stream) {
			const most = Math.min(LONGEST, standing.pause * 2 ** standing.tries);
			const wait = missed ? most * Math.random() : 0;
			standing.tries++;
			timer = setTimeout(open, wait);
		}
	}

	const unwatch = watchPresence(settle);
	settle();
	return () => {
		over = true;
		unwatch();
		settle();
	};
}
