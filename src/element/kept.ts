/** What was last made, kept for as long as all that it was made of is the same. */
export class Kept<T> {
	private last?: { of: readonly unknown[]; made: T };

	of(of: readonly unknown[], make: () => T): T {
		const { last } = this;
		if (last && of.every((each, at) => each === last.of[at])) return last.made;
		const made = make();
		this.last = { of, made };
		return made;
	}
}
