import { Recent } from "../sources/recent.js";
import { misset } from "./fault.js";

/** How much is kept, and for how long. */
export interface CacheOptions {
	/** Answers: 500 unless given. */
	entries?: number;
	/** 10 unless given. A question without an as-of instant depends on the clock, so not long. */
	seconds?: number;
	/** Characters of all answers together: 16,777,216 unless given. */
	characters?: number;
}

/** An answer as it is sent. */
export interface Told {
	etag: string;
	text: string;
}

interface Kept extends Told {
	until: number;
}

/** Keeps answers for a while, the most recently used ones. `now` is a clock in milliseconds. */
export class Store {
	private readonly kept: Recent<Kept>;
	private readonly life: number;
	private readonly most: number;
	private held = 0;

	constructor(
		{ entries = 500, seconds = 10, characters = 16_777_216 }: CacheOptions,
		private readonly now: () => number,
	) {
		if (![entries, seconds, characters].every((limit) => limit >= 0))
			throw misset("cache: entries, seconds and characters are numbers.");
		this.kept = new Recent(entries);
		this.life = seconds * 1000;
		this.most = characters;
	}

	get(key: string): Told | undefined {
		const found = this.kept.get(key);
		if (found && found.until > this.now()) return found;
		if (found) this.kept.delete(key);
		return undefined;
	}

	set(key: string, told: Told): void {
		const size = told.text.length + key.length;
		if (size > this.most / 4) return;
		// What was dropped meanwhile is not counted apart: the sum starts anew with an empty store.
		if (this.held + size > this.most) this.clear();
		this.held += size;
		this.kept.set(key, { ...told, until: this.now() + this.life });
	}

	clear(): void {
		this.kept.clear();
		this.held = 0;
	}
}
