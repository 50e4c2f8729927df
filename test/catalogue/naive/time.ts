import { Temporal } from "temporal-polyfill";

export const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The wall clock of a zone. */
export interface Clock {
	/** What it shows at an instant, as milliseconds of a clock that never changes. */
	wall(at: number): number;
	/** Days of the calendar from one instant to another, with a part of one by the wall clock. */
	days(from: number, to: number): number;
	/** The instant so many days earlier at the same wall clock. */
	back(at: number, days: number): number;
	/** Months of the calendar from one instant to another, the rest as a part of the month it lies in. */
	months(from: number, to: number): number;
	/** The first instant of a day, such as 2025-03-01. */
	startOf(day: string): number;
}

export function clockOf(timeZone: string): Clock {
	const zoned = (at: number) =>
		Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
	// Clocks of these zones change on the hour, so that the offset is looked up once an hour.
	const offsets = new Map<number, number>();
	const wall = (at: number) => {
		if (Number.isNaN(at)) return at;
		const hour = Math.floor(at / HOUR);
		let offset = offsets.get(hour);
		if (offset === undefined) {
			offset = zoned(hour * HOUR).offsetNanoseconds / 1e6;
			offsets.set(hour, offset);
		}
		return at + offset;
	};
	return {
		wall,
		days: (from, to) => (wall(to) - wall(from)) / DAY,
		back: (at, days) => zoned(at).subtract({ days }).epochMilliseconds,
		months: (from, to) => {
			const start = zoned(from).toPlainDateTime();
			const end = zoned(to).toPlainDateTime();
			const { months } = start.until(end, { largestUnit: "months" });
			const last = start.add({ months });
			const next = start.add({ months: months + 1 });
			const length = (a: Temporal.PlainDateTime, b: Temporal.PlainDateTime) =>
				a.until(b).total({ unit: "hours" });
			return months + length(last, end) / length(last, next);
		},
		startOf: (day) =>
			Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds,
	};
}
