/** What a map holds under a key, made when first needed. */
export function once<T>(made: Map<string, T>, key: string, make: () => T): T {
	let found = made.get(key);
	if (found === undefined) {
		found = make();
		made.set(key, found);
	}
	return found;
}
