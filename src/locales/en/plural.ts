/** A number with its noun: 1 row, 2 rows. */
export const count = (n: number, one: string, many: string) =>
	`${n.toLocaleString("en")} ${n === 1 ? one : many}`;
