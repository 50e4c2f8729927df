import type { ReactiveController, ReactiveControllerHost } from "lit";

/** How many cells are made at once; more take longer than a frame. */
const CELLS = 360;

/**
 * Draws a long table in slices, the next as soon as the page has had its turn, so that no task is long. Rows that are there already
 * are redrawn at once.
 */
export class Slices implements ReactiveController {
	private drawn = 0;
	private wanted = 0;
	private isConnected = false;
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(private host: ReactiveControllerHost) {
		host.addController(this);
	}

	/** Resolves when all rows are drawn, or none will be. */
	get finished(): Promise<void> {
		return new Promise((resolve) => this.wait(resolve));
	}

	private get isPending(): boolean {
		return this.drawn < this.wanted && this.isConnected;
	}

	private wait(resolve: () => void) {
		if (this.isPending) setTimeout(() => this.wait(resolve));
		else resolve();
	}

	hostConnected() {
		this.isConnected = true;
	}

	/** How many rows to draw now, of so many with so many cells each at most. */
	reach(rows: number, cells: number): number {
		this.wanted = rows;
		const slice = Math.max(1, Math.ceil(CELLS / Math.max(1, cells)));
		this.next = () => {
			this.drawn = Math.min(this.wanted, this.drawn + slice);
			this.host.requestUpdate();
		};
		this.drawn = Math.min(rows, Math.max(this.drawn, slice));
		return this.drawn;
	}

	private next = () => {};

	hostUpdated() {
		clearTimeout(this.timer);
		if (this.isPending) this.timer = setTimeout(this.next);
	}

	hostDisconnected() {
		this.isConnected = false;
		clearTimeout(this.timer);
	}
}
