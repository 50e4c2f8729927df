import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { BEAT, MISSED, Pulse } from "../../src/sources/memory/pulse.js";

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

function beating() {
	const seen = { waiting: 1, pings: 0, lost: 0 };
	const pulse = new Pulse(
		() => seen.waiting > 0,
		() => seen.pings++,
		() => seen.lost++,
	);
	pulse.start();
	return { seen, pulse };
}

it("takes a worker for lost that has not said a word after six questions", () => {
	const { seen } = beating();
	vi.advanceTimersByTime(BEAT * MISSED);
	expect(seen).toEqual({ waiting: 1, pings: 6, lost: 0 });
	vi.advanceTimersByTime(BEAT * 10);
	expect(seen).toEqual({ waiting: 1, pings: 6, lost: 1 });
});

it("waits on as long as it hears anything", () => {
	const { seen, pulse } = beating();
	for (let i = 0; i < 20; i++) {
		vi.advanceTimersByTime(BEAT * 4);
		pulse.heard();
	}
	expect(seen.lost).toBe(0);
});

it("asks nobody while nothing is waited for, and begins anew with the next question", () => {
	const { seen, pulse } = beating();
	seen.waiting = 0;
	vi.advanceTimersByTime(BEAT * 100);
	expect(seen).toEqual({ waiting: 0, pings: 0, lost: 0 });
	seen.waiting = 1;
	pulse.start();
	vi.advanceTimersByTime(BEAT * (MISSED + 1));
	expect(seen).toEqual({ waiting: 1, pings: 6, lost: 1 });
});
