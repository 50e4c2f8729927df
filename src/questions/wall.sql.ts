import { zoned } from "../model/time.js";
import type { Dialect } from "./dialect.js";
import { type Sql, sql } from "./sql.js";

/** How far the clock of a zone is ahead of UTC: `offsets[0]` before the first change, `offsets[i]` from the i-th on. Milliseconds. */
export interface Clock {
	changes: number[];
	offsets: number[];
}

/** The clock changes of a zone from one instant to another. A database is given them, so that all go by the same rules. */
export function clockOf(from: number, to: number, timeZone: string): Clock {
	const first = zoned(from, timeZone);
	const clock: Clock = {
		changes: [],
		offsets: [first.offsetNanoseconds / 1e6],
	};
	for (
		let at = first.getTimeZoneTransition("next");
		at && at.epochMilliseconds <= to;
		at = at.getTimeZoneTransition("next")
	) {
		clock.changes.push(at.epochMilliseconds);
		clock.offsets.push(at.offsetNanoseconds / 1e6);
	}
	return clock;
}

const DAY = 86_400_000;

/** The clock changes of a zone from well before one instant to well after another. */
export const clockAround = (
	first: number,
	last: number,
	timeZone: string,
): Clock => clockOf(first - 400 * DAY, last + 400 * DAY, timeZone);

/** An instant as a reading of the wall clock, in milliseconds since it showed the start of 1970. */
export const wallOf = (
	dialect: Dialect,
	at: Sql,
	{ changes, offsets }: Clock,
): Sql => sql`(${at} + ${dialect.steps(at, changes, offsets)})`;

/**
 * The instant of a reading of the wall clock. One that a change of clocks skips is read as if it had not been skipped; one that comes
 * twice is the first.
 */
export function instantOf(
	dialect: Dialect,
	wall: Sql,
	{ changes, offsets }: Clock,
): Sql {
	const edges = changes.map(
		(change, i) =>
			change + Math.max(offsets[i] as number, offsets[i + 1] as number),
	);
	return sql`(${wall} - ${dialect.steps(wall, edges, offsets)})`;
}
