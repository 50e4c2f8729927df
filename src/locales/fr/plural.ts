/** A number with its noun: 1 ligne, 2 lignes. */
export const count = (n: number, one: string, many: string) =>
	`${n.toLocaleString("fr")} ${Math.abs(n) < 2 ? one : many}`;
