/** A small table that is filled a row at a time. */
export function rows<K extends string>(names: readonly K[]) {
	const columns = Object.fromEntries(
		names.map((name) => [name, [] as unknown[]]),
	) as Record<K, unknown[]>;
	return {
		columns,
		push(row: Readonly<Record<K, unknown>>) {
			for (const name of names) columns[name].push(row[name]);
		},
	};
}
