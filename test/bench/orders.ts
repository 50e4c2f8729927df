/** Small whole numbers that look like chance, the same at every run. */
export function chance(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

/** Orders of three years as CSV: a number each, a tenth as many customers, four channels, amounts with cents. */
export function ordersCsv(rows: number): string {
	const below = chance(3);
	const channels = ["web", "store", "app", "phone"];
	const days = Array.from({ length: 1096 }, (_, day) =>
		new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10),
	);
	const lines = ["number,client,date,total,channel"];
	for (let row = 0; row < rows; row++)
		lines.push(
			`o${row},c${below(Math.ceil(rows / 10))},${days[below(days.length)]},${below(30_000) / 100},${channels[below(4)]}`,
		);
	return `${lines.join("\n")}\n`;
}
