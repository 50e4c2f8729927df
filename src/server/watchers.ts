import { Fault } from "./fault.js";

/** The part of the places that is kept for scopes of which few wait. */
const KEPT = 0.1;

/**
 * Counts the connections that wait for changes, by whose rows they are about: nobody takes the last tenth of the places who has a tenth
 * already, so that one tenant does not keep out the others.
 */
export class Watchers {
	private readonly waiting = new Map<string, number>();
	private all = 0;

	constructor(private readonly most: number) {}

	/** Throws a Fault where there is no place. */
	check(scope: string): void {
		const own = this.waiting.get(scope) ?? 0;
		const few = this.most * KEPT;
		const isFull = this.all >= this.most;
		if (isFull || (this.all >= this.most - few && own >= few))
			throw new Fault("limit", 503, "Too many are waiting: come back later.", {
				"Retry-After": "30",
			});
	}

	opened(scope: string): void {
		this.all++;
		this.waiting.set(scope, (this.waiting.get(scope) ?? 0) + 1);
	}

	closed(scope: string): void {
		this.all--;
		const left = (this.waiting.get(scope) ?? 0) - 1;
		if (left > 0) this.waiting.set(scope, left);
		else this.waiting.delete(scope);
	}
}
