/** How many letters must be added, taken away, changed or swapped with their neighbour (Damerau–Levenshtein, optimal string alignment). */
function distance(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
			let least = Math.min(
				change,
				(row[j - 1] as number) + 1,
				(last[j] as number) + 1,
			);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, (before[j - 2] as number) + 1);
			row.push(least);
		}
		before = last;
		last = row;
	}
	return last[b.length] as number;
}

/** The known name that a misspelt one most likely means; null where none is near. */
export function nearest(name: string, known: Iterable<string>): string | null {
	let best: string | null = null;
	let least = Math.max(1, Math.floor(name.length / 3)) + 1;
	for (const candidate of known) {
		// Each letter more or fewer is one step at least: a name far too long is not gone through.
		if (Math.abs(name.length - candidate.length) >= least) continue;
		const away = distance(name.toLowerCase(), candidate.toLowerCase());
		if (away < least) {
			least = away;
			best = candidate;
		}
	}
	return best;
}

/** ` Did you mean “orders”?`, or nothing: the end of an error's sentence. */
export function suggestion(name: string, known: Iterable<string>): string {
	const found = nearest(name, known);
	return found === null ? "" : ` Did you mean “${found}”?`;
}
