import { CadranError } from "./error.js";

let loaded: typeof Temporal | undefined;

/**
 * Makes Temporal ready: the platform's own, or temporal-polyfill where there is none. Safe to call again. Must have resolved
 * before any function that needs a calendar.
 */
export async function loadTemporal(): Promise<void> {
	loaded ??=
		(globalThis as { Temporal?: typeof Temporal }).Temporal ??
		((await import("temporal-polyfill"))
			.Temporal as unknown as typeof Temporal);
}

/** Temporal, once loaded. Throws a CadranError (`failed`) before. */
export function temporal(): typeof Temporal {
	if (!loaded)
		throw new CadranError(
			"failed",
			"Time is not ready: await loadTemporal() first.",
		);
	return loaded;
}

/** The first instant of a day in a zone, in milliseconds since 1970 UTC. Not always midnight: clocks change. Months count from 1. */
export function startOfDay(
	year: number,
	month: number,
	day: number,
	timeZone: string,
): number {
	const { PlainDate } = temporal();
	return PlainDate.from(
		{ year, month, day },
		{ overflow: "reject" },
	).toZonedDateTime(timeZone).epochMilliseconds;
}

/** The wall clock of a zone at an instant. */
export const zoned = (
	instant: number,
	timeZone: string,
): Temporal.ZonedDateTime =>
	temporal()
		.Instant.fromEpochMilliseconds(instant)
		.toZonedDateTimeISO(timeZone);

/** The first instant of a plain date in a zone, in milliseconds since 1970 UTC. */
export const startOf = (date: Temporal.PlainDate, timeZone: string): number =>
	date.toZonedDateTime(timeZone).epochMilliseconds;

/** An instant as ISO 8601 in UTC. */
export const isoOf = (instant: number): string =>
	new Date(instant).toISOString();

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT =
	/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/** Whether a text is written as a date or an instant in ISO 8601. */
export const isIso = (text: unknown): text is string =>
	typeof text === "string" && (DATE.test(text) || INSTANT.test(text));

/**
 * Reads a date (its first instant in the zone), a date and time without offset (in the zone) or with one. ISO 8601. Throws a
 * CadranError (`question`) that names the option.
 */
export function instantOf(
	text: unknown,
	timeZone: string,
	option: string,
): number {
	try {
		const { Instant, PlainDate, PlainDateTime } = temporal();
		if (typeof text === "string" && DATE.test(text))
			return startOf(PlainDate.from(text), timeZone);
		const offset = typeof text === "string" && INSTANT.exec(text);
		if (offset)
			return offset[3]
				? Instant.from(offset.input).epochMilliseconds
				: PlainDateTime.from(offset.input).toZonedDateTime(timeZone)
						.epochMilliseconds;
	} catch (cause) {
		if (!(cause instanceof RangeError)) throw cause;
	}
	throw new CadranError(
		"question",
		`${option} must be a date or an instant in ISO 8601, such as 2026-11-21 or 2026-11-21T09:30:00Z, not ${shown(text)}.`,
		{ option, value: shown(text) },
	);
}

/** A value as it is shown in an error: short, whatever it is. */
export function shown(value: unknown): string {
	const text =
		typeof value === "object" && value !== null
			? Array.isArray(value)
				? "a list"
				: "an object"
			: typeof value === "string"
				? `“${value}”`
				: String(value);
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Checks that a text is the IANA name of a zone that this platform knows. */
export function isTimeZone(name: unknown): name is string {
	if (typeof name !== "string" || /^\d/u.test(name)) return false;
	try {
		zoned(0, name);
		return true;
	} catch {
		return false;
	}
}
