import { zoned } from "./time.js";
import { kernel, SLICE, type Work } from "./work.js";

/** How far a zone's wall clock is ahead of UTC, stretch by stretch: `offsets[i]` milliseconds from the instant `starts[i]` on. */
interface Clock {
	starts: Float64Array;
	offsets: Float64Array;
}

/** The clock changes of a zone from one instant to another. */
function clockOf(from: number, to: number, timeZone: string): Clock {
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

/** An instant as a reading of the wall clock of a zone: milliseconds since it showed the start of 1970. */
export const wallAt = (instant: number, timeZone: string): number =>
	instant + zoned(instant, timeZone).offsetNanoseconds / 1e6;

/** Instants as readings of the wall clock of a zone, so that their differences are days of the calendar; NaN stays NaN. */
export function* wallOf(
	instants: Float64Array,
	timeZone: string,
): Work<Float64Array> {
	let first = Number.POSITIVE_INFINITY;
	let last = Number.NEGATIVE_INFINITY;
	for (let row = 0; row < instants.length; row++) {
		const instant = instants[row] as number;
		if (instant < first) first = instant;
		if (instant > last) last = instant;
	}
	const readings = new Float64Array(instants.length).fill(Number.NaN);
	if (first > last) return readings;
	yield;
	const clock = clockOf(first, last, timeZone);
	for (let from = 0; from < instants.length; from += SLICE) {
		const to = Math.min(from + SLICE, instants.length);
		kernel(readWall, instants, clock, readings, from, to);
		yield;
	}
	return readings;
}

/** Reads the wall clock for rows [from, to). */
function readWall(
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
