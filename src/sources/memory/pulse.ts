/** How often somebody who is waited for is asked whether they are there, in milliseconds; and how often without a word back. */
export const BEAT = 10_000;
export const MISSED = 6;

/**
 * Finds out whether the far end of a port still works: a worker that the system has ended says nothing at all. `busy` tells whether
 * anything is waited for; `ping` asks; `lost` is called once where nobody has answered for a minute of the page's own running time,
 * longer than any one step of the work takes.
 */
export class Pulse {
	private timer: ReturnType<typeof setInterval> | null = null;
	private missed = 0;

	constructor(
		private readonly busy: () => boolean,
		private readonly ping: () => void,
		private readonly lost: () => void,
	) {}

	/** Something is waited for. */
	start(): void {
		if (this.timer !== null) return;
		this.missed = 0;
		this.timer = setInterval(() => this.beat(), BEAT);
	}

	/** Something was heard. */
	heard(): void {
		this.missed = 0;
	}

	stop(): void {
		if (this.timer !== null) clearInterval(this.timer);
		this.timer = null;
	}

	private beat(): void {
		if (!this.busy()) this.stop();
		else if (this.missed < MISSED) {
			this.missed++;
			this.ping();
		} else {
			this.stop();
			this.lost();
		}
	}
}
