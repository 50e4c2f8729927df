import type { Compared, Measure, Meta } from "../../src/model/answer.js";

/** Text with plain spaces: languages part digits and units by spaces that do not break. */
export const plain = (text: string) =>
	text.replace(/[\u00a0\u2009\u202f]/g, " ");

export const meta = (definition: Meta["definition"]): Meta => ({
	asOf: "2026-11-18T17:00:00Z",
	timeZone: "Europe/Paris",
	weekStart: 1,
	currency: "EUR",
	rows: 100,
	executor: "memory",
	warnings: [],
	definition,
});

export const measure = (
	value: number | null,
	n: number,
	more: Partial<Measure> = {},
): Measure => ({ value, n, interval: null, enough: true, ...more });

/** October 2026 in Paris. */
export const october = {
	from: "2026-09-30T22:00:00Z",
	to: "2026-10-31T23:00:00Z",
	open: false,
};

/** November 2026 in Paris, eighteen days of it gone. */
export const november = {
	from: "2026-10-31T23:00:00Z",
	to: "2026-11-30T23:00:00Z",
	open: true,
	elapsedDays: 18,
	totalDays: 30,
};

/** A comparison with October, as the definitions have it. */
export const compared = (
	old: number | null,
	value: number | null,
	real: boolean | null = null,
): Compared => {
	const known = old !== null && value !== null;
	const absolute = known ? value - old : null;
	return {
		against: "previous-period",
		span: october,
		measure: measure(old, 100),
		change: {
			state:
				absolute === null
					? "unknown"
					: absolute === 0
						? "equal"
						: old === 0
							? "new"
							: absolute > 0
								? "up"
								: "down",
			absolute,
			relative: known && old !== 0 ? (value - old) / Math.abs(old) : null,
			interval: null,
			real,
		},
	};
};
