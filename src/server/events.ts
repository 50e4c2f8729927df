import type { DataSource } from "../sources/source.js";
import { Fault } from "./fault.js";

/** Milliseconds between two signs of life. */
const PULSE = 25_000;

/** After so long the caller connects anew, and is asked again who it is. */
const LIFE = 3_600_000;

/** Bytes not yet taken at which a connection is given up. */
const BEHIND = 65_536;

export interface Watching {
	/** Told once each: when there is a connection, and when it is closed from either side. */
	opened(): void;
	closed(): void;
	/** Whether the caller was connected before, and may have missed a change. */
	again: boolean;
	signal: AbortSignal;
}

/** Changes of a source as Server-Sent Events. Closing it stops the subscription. Throws a Fault where the source can't be watched. */
export function eventsOf(
	source: DataSource,
	{ opened, closed, again, signal }: Watching,
): ReadableStream<Uint8Array> {
	const watch = source.watch?.bind(source);
	if (!watch)
		throw new Fault(
			"unsupported",
			404,
			"This source does not tell of changes.",
		);
	const encoder = new TextEncoder();
	let stop = () => {};
	return new ReadableStream<Uint8Array>(
		{
			start(controller) {
				opened();
				let id = 0;
				let isOpen = true;
				let unsubscribe = () => {};
				const send = (text: string) => {
					// A source may still be telling others.
					if (!isOpen) return;
					if ((controller.desiredSize ?? 0) < -BEHIND) end();
					else controller.enqueue(encoder.encode(text));
				};
				const changed = () => send(`event: changed\nid: ${++id}\ndata: {}\n\n`);
				const pulse = setInterval(() => send(": here\n\n"), PULSE);
				const life = setTimeout(() => end(), LIFE);
				stop = () => {
					if (!isOpen) return;
					isOpen = false;
					clearInterval(pulse);
					clearTimeout(life);
					signal.removeEventListener("abort", end);
					unsubscribe();
					closed();
				};
				const end = () => {
					if (!isOpen) return;
					stop();
					controller.close();
				};
				send(": here\n\n");
				if (again) changed();
				try {
					unsubscribe = watch(changed);
				} catch (error) {
					stop();
					throw error;
				}
				signal.addEventListener("abort", end, { once: true });
				if (signal.aborted) end();
			},
			cancel: () => stop(),
		},
		{ highWaterMark: 0, size: (chunk) => chunk?.byteLength ?? 0 },
	);
}
