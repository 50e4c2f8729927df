import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { eventsOf } from "../../src/server/events.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An open stream of changes, and what became of it. */
function opened() {
	const found = { open: 0, watched: 0, change: () => {} };
	const stream = eventsOf(
		{
			ask: () => expect.unreachable(),
			watch(changed) {
				found.watched++;
				found.change = changed;
				return () => found.watched--;
			},
		},
		{
			opened: () => found.open++,
			closed: () => found.open--,
			again: false,
			signal: new AbortController().signal,
		},
	);
	return { found, stream };
}

test("a sign of life comes every 25 seconds, and after an hour the stream ends", async () => {
	const { found, stream } = opened();
	const reader = stream.getReader();
	const next = async () => {
		const { value, done } = await reader.read();
		return done ? "the end" : new TextDecoder().decode(value);
	};
	expect(await next()).toBe(": here\n\n");
	vi.advanceTimersByTime(24_999);
	found.change();
	expect(await next()).toBe("event: changed\nid: 1\ndata: {}\n\n");
	vi.advanceTimersByTime(1);
	expect(await next()).toBe(": here\n\n");
	expect(found).toMatchObject({ open: 1, watched: 1 });
	vi.advanceTimersByTime(3_600_000);
	expect(found).toMatchObject({ open: 0, watched: 0 });
	expect(vi.getTimerCount()).toBe(0);
});

test("who takes nothing for long is given up", () => {
	const { found } = opened();
	for (let i = 0; i < 10_000; i++) found.change();
	expect(found).toMatchObject({ open: 0, watched: 0 });
	expect(vi.getTimerCount()).toBe(0);
});

test("who lets go is forgotten", async () => {
	const { found, stream } = opened();
	await stream.cancel();
	expect(found).toMatchObject({ open: 0, watched: 0 });
	found.change();
	expect(vi.getTimerCount()).toBe(0);
});
