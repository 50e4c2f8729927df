/**
 * How many of the steps `from`, `from + 1`, … can each have a row of their own among `count` rows, where bit s of `rows[i]` says
 * that row i may be step s (bipartite matching by augmenting paths, Kuhn 1955). Returns the first step that cannot.
 */
export function climb(
	rows: Int32Array,
	count: number,
	from: number,
	steps: number,
): number {
	if (count === 1)
		return from < steps && ((rows[0] as number) >> from) % 2 !== 0
			? from + 1
			: from;
	const owner = new Int32Array(count).fill(-1);
	const seat = (step: number, tried: Uint8Array): boolean => {
		for (let row = 0; row < count; row++) {
			if (((rows[row] as number) >> step) % 2 === 0 || tried[row] === 1)
				continue;
			tried[row] = 1;
			if (owner[row] === -1 || seat(owner[row] as number, tried)) {
				owner[row] = step;
				return true;
			}
		}
		return false;
	};
	let step = from;
	while (step < steps && seat(step, new Uint8Array(count))) step++;
	return step;
}
