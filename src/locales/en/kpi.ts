/** Words of a figure with its target. */
export const kpi = {
	target: (value: string) => `Target ${value}`,
	reached: "reached",
	above: (value: string) => `${value} above`,
	below: (value: string) => `${value} below`,
	sentence: (name: string, value: string) => `${name} ${value}`,
	noValue: (name: string) => `${name}: no value`,
	tooFew: (name: string) => `${name}: not enough data`,
	open: (sentence: string, elapsed: string) =>
		`${sentence}; the period is not over (${elapsed})`,
};
