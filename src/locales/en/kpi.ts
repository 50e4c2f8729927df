/** Words of a figure with its target. */
export const kpi = {
	target: (value: string) => `Target ${value}`,
	progress: (share: string) => `${share} of target`,
	reached: "reached",
	above: (value: string) => `${value} above`,
	below: (value: string) => `${value} below`,
	soFar: (gap: string) => `${gap} so far`,
	within: "within the range",
	/** How a value stands by its limits. */
	states: { good: "Good", watch: "Watch", bad: "Bad" },
	limits: {
		from: (limit: string) => `from ${limit}`,
		under: (limit: string) => `under ${limit}`,
		upTo: (limit: string) => `up to ${limit}`,
		over: (limit: string) => `over ${limit}`,
	},
	inState: (state: string, limits: string) => `${state} (${limits})`,
	peers: "Peer group",
	benchmark: (name: string, value: string) => `${name} ${value}`,
	/** A share of a share, which must not be taken for points. */
	relative: (figure: string) => `${figure} relative`,
	median: (value: string) => `median ${value}`,
	projection: (day: string, value: string) => `Projected to ${day}: ${value}`,
	noProjection: "No projection yet: fewer than two whole days",
	noPattern: "No projection: nothing by weekday in the period before",
	methods: {
		"run-rate": "projection at the mean rate",
		weekday: "projection by the weekdays of the period before",
	},
	rests: (method: string, days: number) =>
		`${method}, ${days} whole ${days === 1 ? "day" : "days"}`,
	pace: "dashed: at the pace so far",
	latest: (moment: string, age: string) => `data up to ${moment}, ${age} late`,
	sentence: (name: string, value: string) => `${name} ${value}`,
	noValue: (name: string) => `${name}: no value`,
	tooFew: (name: string) => `${name}: not enough data`,
	open: (sentence: string, elapsed: string) =>
		`${sentence}; the period is not over (${elapsed})`,
	/** One more thing at the end of a sentence. */
	ahead: (sentence: string, more: string) =>
		`${sentence}; ${more.charAt(0).toLowerCase()}${more.slice(1)}`,
};
