import { zoned } from "./time.js";

/** How far a zone's wall clock is ahead of UTC, stretch by stretch: `offsets[i]` milliseconds from the instant `starts[i]` on. */
export interface Clock {
	starts: Float64Array;
	offsets: Float64Array;
}

/** The clock changes of a zone from one instant to another. */
export function clockOf(from: number, to: number, timeZone: string): Clock {
	const starts: number[] = [];
	const offsets: number[] = [];
	let at: Temporal.ZonedDateTime | null = zoned(from, timeZone);
	while (at && at.epochMilliseconds <= to) {
		starts.push(at.epochMilliseconds);
		offsets.push(at.offsetNanoseconds / 1e6);
		at = at.getTimeZoneTransition("next");
	}
	return {
		starts: Float64Array.from(starts),
		offsets: Float64Array.from(offsets),
	};
}

/** Turns the instants of rows [from, to) into readings of the wall clock, so that their differences are days of the calendar. */
export function readWall(
	instants: Float64Array,
	{ starts, offsets }: Clock,
	readings: Float64Array,
	from: number,
	to: number,
): void {
	let change = 0;
	for (let row = from; row < to; row++) {
		const at = instants[row] as number;
		while (change > 0 && at < (starts[change] as number)) change--;
		while (change + 1 < starts.length && at >= (starts[change + 1] as number))
			change++;
		readings[row] = at + (offsets[change] as number);
	}
}
