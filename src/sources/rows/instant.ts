import type { Reading } from "../../model/mapping.js";
import { startOfDay, temporal } from "../../model/time.js";
import { LocalTime } from "./local.js";
import { type Reader, UNREADABLE } from "./reading.js";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Years 100 to 9999, as texts have them: what lies outside is no time, but microseconds, or a fault. */
const FIRST = Date.UTC(100, 0);
const LAST = Date.UTC(10_000, 0) - 1;
/** Smaller numbers are no milliseconds of our time (1e11 is March 1973) but seconds, or a date in digits. */
const LEAST_MILLISECONDS = 1e11;

const time =
	"(?:(?:[Tt]|\\s{1,2})(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s?([AaPp]\\.?[Mm]\\.?)?\\s?([Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?";
const pattern = (date: string) => new RegExp(`^${date}${time}$`, "u");

/** How each way of writing is cut, and where year, month and day are in it. */
const ways = {
	iso: { pattern: pattern("(\\d{4})-(\\d{2})-(\\d{2})"), order: [1, 2, 3] },
	yyyymmdd: { pattern: pattern("(\\d{4})(\\d{2})(\\d{2})"), order: [1, 2, 3] },
	"day-first": {
		pattern: pattern("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})"),
		order: [3, 2, 1],
	},
	"month-first": {
		pattern: pattern("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})"),
		order: [3, 1, 2],
	},
} as const;

/** Milliseconds of the clock time in a match; UNREADABLE where there is no such time. */
function clock(found: RegExpExecArray): number {
	let hour = Number(found[4]);
	const half = found[8]?.[0]?.toLowerCase();
	if (half) {
		if (hour < 1 || hour > 12) return UNREADABLE;
		hour = (hour % 12) + (half === "p" ? 12 : 0);
	}
	const minute = Number(found[5]);
	const second = Number(found[6] ?? 0);
	if (hour > 23 || minute > 59 || second > 59) return UNREADABLE;
	const fraction = Math.floor(Number(`0.${found[7] ?? 0}`) * 1000 + 1e-6);
	return hour * HOUR + minute * MINUTE + second * 1000 + fraction;
}

/** Milliseconds that a zone written as an offset is ahead of UTC; UNREADABLE where there is no such offset. */
function ahead(offset: string): number {
	if (offset === "Z" || offset === "z") return 0;
	const hours = Number(offset.slice(1, 3));
	const minutes = Number(offset.slice(3).replace(":", ""));
	if (hours > 23 || minutes > 59) return UNREADABLE;
	return (offset[0] === "-" ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}

const inRange = (instant: number): number =>
	instant >= FIRST && instant <= LAST ? Math.round(instant) : UNREADABLE;

/**
 * Reads instants as milliseconds since 1970 UTC. A date is the first instant of its day in the zone; a clock time that a change
 * of clocks skips is read as if it had not been skipped, one that comes twice is the first. A calendar is asked once a day of the
 * data, not once a text.
 */
export class InstantReader {
	/** Whether any value had more than a date. */
	timed = false;
	private readonly days = new Map<number, { start: number; plain: boolean }>();

	constructor(
		private readonly timeZone: string,
		private readonly way: Reading["date"],
	) {}

	readonly read: Reader = (cell) => {
		if (typeof cell === "number") return this.fromNumber(cell);
		if (typeof cell === "boolean" || typeof cell === "bigint")
			return UNREADABLE;
		if (cell instanceof LocalTime) return this.fromLocal(cell);
		if (typeof cell !== "string") {
			this.timed = true;
			return inRange(cell.getTime());
		}
		const text = cell.trim();
		if (this.way === "seconds" || this.way === "milliseconds") {
			return /^-?\d+(?:\.\d+)?$/u.test(text)
				? this.fromNumber(Number(text))
				: UNREADABLE;
		}
		return this.fromText(text, this.way ?? "iso");
	};

	private fromLocal({ time, day }: LocalTime): number {
		if (inRange(time) === UNREADABLE) return UNREADABLE;
		const date = Math.floor(time / DAY) * DAY;
		const { start, plain } = this.day(date);
		if (day) return start;
		this.timed = true;
		return plain ? start + (time - date) : this.unplain(time);
	}

	private fromNumber(number: number): number {
		if (Number.isNaN(number)) return number;
		if (this.way === "yyyymmdd") return this.fromText(String(number), this.way);
		this.timed = true;
		if (this.way === "seconds") return inRange(number * 1000);
		if (this.way === "milliseconds") return inRange(number);
		return Math.abs(number) >= LEAST_MILLISECONDS
			? inRange(number)
			: UNREADABLE;
	}

	private fromText(text: string, way: keyof typeof ways): number {
		const { pattern, order } = ways[way];
		const found = pattern.exec(text);
		if (!found) return UNREADABLE;
		const year = Number(found[order[0]]);
		const month = Number(found[order[1]]);
		const day = Number(found[order[2]]);
		const date = new Date(Date.UTC(year, month - 1, day));
		if (
			date.getUTCFullYear() !== year ||
			date.getUTCMonth() !== month - 1 ||
			date.getUTCDate() !== day
		)
			return UNREADABLE;
		if (found[4] === undefined) return this.day(date.getTime()).start;
		this.timed = true;
		const ofDay = clock(found);
		if (ofDay === UNREADABLE) return UNREADABLE;
		if (found[9] !== undefined)
			return inRange(date.getTime() + ofDay - ahead(found[9]));
		const { start, plain } = this.day(date.getTime());
		return plain ? start + ofDay : this.unplain(date.getTime() + ofDay);
	}

	/** When a day starts in the zone, and whether its clock runs from 0 to 24 without a change. */
	private day(utc: number): { start: number; plain: boolean } {
		let known = this.days.get(utc);
		if (!known) {
			const start = this.startOf(utc);
			known = { start, plain: this.startOf(utc + DAY) - start === DAY };
			this.days.set(utc, known);
		}
		return known;
	}

	private startOf(utc: number): number {
		if (this.timeZone === "UTC") return utc;
		const date = new Date(utc);
		return startOfDay(
			date.getUTCFullYear(),
			date.getUTCMonth() + 1,
			date.getUTCDate(),
			this.timeZone,
		);
	}

	/** The instant of a clock time on a day when clocks change. */
	private unplain(local: number): number {
		return temporal()
			.PlainDateTime.from(new Date(local).toISOString().slice(0, -1))
			.toZonedDateTime(this.timeZone).epochMilliseconds;
	}
}
