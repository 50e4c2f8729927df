const MAPS = 16;

/**
 * Gives each distinct value a code, from 0 on in the order they come. There are several maps, for a map of a million takes longer
 * to grow than a page may be held up.
 */
export class Coder {
	private size = 0;
	private readonly maps = Array.from(
		{ length: MAPS },
		() => new Map<unknown, number>(),
	);

	/** The code of a value. A new one has as code how many there were before it. */
	code(value: unknown): number {
		// The last sign differs most among numbered keys.
		const sign =
			typeof value === "string" ? value.charCodeAt(value.length - 1) : 0;
		const map = this.maps[sign % MAPS || 0] as Map<unknown, number>;
		const known = map.get(value);
		if (known !== undefined) return known;
		map.set(value, this.size);
		return this.size++;
	}
}
