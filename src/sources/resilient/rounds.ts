import { isPresent, watchPresence } from "../presence.js";

/** Milliseconds to the first round after trouble, and to the last ones. */
const FIRST = 15_000;
const LONGEST = 300_000;
/** The longest that a timer can be set for. */
const FAR = 2 ** 31 - 1;

/**
 * Calls for a round of questions: every so many milliseconds, and after trouble, ever later while it lasts. None while the page is
 * hidden or has no network; on coming back at once if one is due, or there was trouble.
 */
export class Rounds {
	private last: number;
	private troubled = Number.NEGATIVE_INFINITY;
	private again = Number.POSITIVE_INFINITY;
	private tries = 0;
	private absent = false;
	private timer?: ReturnType<typeof setTimeout>;
	private unwatch: (() => void) | null = null;

	constructor(
		private interval: number,
		private call: () => void,
		private now: () => number,
		private random: () => number,
	) {
		this.last = now();
	}

	start(): void {
		this.unwatch = watchPresence(() => this.settle());
		this.settle();
	}

	stop(): void {
		this.unwatch?.();
		this.unwatch = null;
		clearTimeout(this.timer);
	}

	/** All has just been asked anew. */
	done(): void {
		this.last = this.now();
		this.again = Number.POSITIVE_INFINITY;
		this.settle();
	}

	/** Something could not be had, and it is of no use to ask for it for so many milliseconds. */
	trouble(pause: number): void {
		const now = this.now();
		if (now - this.troubled > 2 * LONGEST) this.tries = 0;
		this.troubled = now;
		if (this.again !== Number.POSITIVE_INFINITY) return;
		const most = Math.min(LONGEST, FIRST * 2 ** this.tries++);
		this.again = now + Math.max(pause, most * (0.5 + 0.5 * this.random()));
		this.settle();
	}

	private settle(): void {
		clearTimeout(this.timer);
		if (!this.unwatch) return;
		const present = isPresent();
		const back = present && this.absent;
		this.absent = !present;
		if (!present) return;
		const now = this.now();
		const due = Math.min(this.last + this.interval, this.again);
		if (due <= now || (back && this.again !== Number.POSITIVE_INFINITY))
			this.call();
		else if (due !== Number.POSITIVE_INFINITY)
			this.timer = setTimeout(
				() => this.settle(),
				Math.min(FAR, Math.ceil(due - now)),
			);
	}
}
