/** Rows as columns: the same in every run. Rows are in order of time, as a log is. */
export interface Data {
	customers: { id: Int32Array; value: Float64Array };
	orders: {
		customer: Int32Array;
		at: Float64Array;
		amount: Float64Array;
		channel: Int32Array;
	};
	events: { customer: Int32Array; at: Float64Array; name: Int32Array };
	surveys: { customer: Int32Array; at: Float64Array; score: Float64Array };
}

export const DAY = 86_400_000;
export const START = Date.UTC(2023, 0, 1);
export const END = Date.UTC(2026, 0, 1);
export const channels = ["web", "store", "app", "phone"];
export const names = [
	"visit",
	"view",
	"cart",
	"checkout",
	"pay",
	"search",
	"help",
	"share",
];
export const steps = names.slice(0, 5);

/** Small whole numbers that look like chance. */
function chance(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

/** So many orders of a tenth as many customers, as many events of a twentieth as many, and as many scores. */
export function dataOf(rows: number): Data {
	const below = chance(5);
	const people = rows / 10;
	const instants = () =>
		Float64Array.from(
			{ length: rows },
			() => START + below(1096) * DAY + below(DAY / 1000) * 1000,
		).sort();
	const codes = (limit: number) =>
		Int32Array.from({ length: rows }, () => below(limit));
	return {
		customers: {
			id: Int32Array.from({ length: people }, (_, id) => id),
			value: Float64Array.from({ length: people }, () => below(1000)),
		},
		orders: {
			customer: codes(people),
			at: instants(),
			amount: Float64Array.from(
				{ length: rows },
				() => (1 + below(30_000)) / 100,
			),
			channel: codes(channels.length),
		},
		events: {
			customer: codes(people / 2),
			at: instants(),
			name: codes(names.length),
		},
		surveys: {
			customer: codes(people),
			at: instants(),
			score: Float64Array.from({ length: rows }, () => below(11)),
		},
	};
}

/** The first instants of months, from one on. */
export const months = (year: number, month: number, count: number) =>
	Float64Array.from({ length: count + 1 }, (_, i) =>
		Date.UTC(year, month + i, 1),
	);

/** What is asked of each way of computing; the answers as plain numbers, the same of all. */
export interface Ways {
	/** Customers and revenue of the 25 cells, frequency then recency. */
	rfm(): Promise<number[]>;
	/** Customers of each of 24 monthly cohorts (from January 2023) who came back at each of 24 ages. */
	cohorts(): Promise<number[]>;
	/** Customers who reached each of five steps within 14 days, entering in 2025. */
	funnel(): Promise<number[]>;
	/** NPS of each of 36 months. */
	nps(): Promise<number[]>;
	/**
	 * Revenue, orders, buyers, mean basket and revenue a buyer of 2025 and of 2024, of one channel; each turn asks about years that start
	 * a day earlier, so that nobody answers from what was kept of the turn before.
	 */
	kpis(turn: number): Promise<number[]>;
	/** All five, of the customers whose value is at least 500 and the turn. */
	filtered(turn: number): Promise<number[]>;
}

/** The first instants of the years that a turn compares, and the end of the second. */
export const yearsOf = (turn: number) =>
	[2024, 2025, 2026].map((year) => Date.UTC(year, 0, 1) - turn * DAY) as [
		number,
		number,
		number,
	];

/** The least value of the customers that a turn asks about. */
export const leastOf = (turn: number) => 500 + turn;

/** The ways of computing, by task. */
export const tasks = [
	"rfm",
	"cohorts",
	"funnel",
	"nps",
	"kpis",
	"filtered",
] as const;
