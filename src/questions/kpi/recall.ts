/** Results kept of one kind: each may be as long as a table. */
const KEPT = 8;

/** A result that was kept, which then is the newest. */
export function recall<V>(kept: Map<string, V>, key: string): V | undefined {
	const found = kept.get(key);
	if (found !== undefined) {
		kept.delete(key);
		kept.set(key, found);
	}
	return found;
}

/** Keeps a result; the one that was not asked for the longest makes room. */
export function keep<V>(kept: Map<string, V>, key: string, found: V): V {
	kept.set(key, found);
	if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
	return found;
}
