import type { Unit } from "../model/metric.js";
import type { Span } from "../model/period.js";

/** A number in pieces, so that the figure can stand out from its unit: before, figure, after. */
export interface NumberParts {
	before: string;
	figure: string;
	after: string;
}

export interface NumberStyle {
	/** Short: 1.24 M for 1,240,000. */
	compact?: boolean;
	/** A sign on positive numbers too. */
	signed?: boolean;
}

/** Numbers and dates of one language. Every formatter is made once, when first needed. */
export interface Format {
	number(
		value: number,
		unit: Unit,
		currency?: string | null,
		style?: NumberStyle,
	): string;
	parts(
		value: number,
		unit: Unit,
		currency?: string | null,
		style?: NumberStyle,
	): NumberParts;
	/** A difference of two shares in percentage points, without its unit: +1.3. */
	points(value: number): string;
	/** A day: 18 Nov 2026. */
	day(instant: string | number, timeZone: string): string;
	/** A day with its time: 18 Nov 2026, 23:45. */
	moment(instant: string | number, timeZone: string): string;
	/** A stretch of days by its first and last: 1–18 Nov 2026; a whole month or year by its name. */
	span(span: Span, timeZone: string, asOf?: string): string;
	/** The name of a bucket that starts at an instant: 14:00, 18 Nov, Nov 2026, Q4 2026, 2026. */
	bucket(
		instant: string | number,
		grain: "hour" | "day" | "week" | "month" | "quarter" | "year",
		timeZone: string,
	): string;
}

const intlUnits: Partial<Record<Unit, string>> = {
	milliseconds: "millisecond",
	seconds: "second",
	hours: "hour",
	days: "day",
	months: "month",
	years: "year",
};

const figureParts = new Set([
	"integer",
	"group",
	"decimal",
	"fraction",
	"minusSign",
	"plusSign",
]);

/** Digits that suit the size: whole for counts, one place for shares, two for small money. */
function digits(
	value: number,
	unit: Unit,
	compact: boolean,
): Intl.NumberFormatOptions {
	const size = Math.abs(value);
	if (compact && size >= 10_000)
		return { notation: "compact", maximumSignificantDigits: 3 };
	switch (unit) {
		case "count":
			return { maximumFractionDigits: 0 };
		case "percent":
			return { minimumFractionDigits: 1, maximumFractionDigits: 1 };
		case "points":
			return { maximumFractionDigits: Number.isInteger(value) ? 0 : 1 };
		case "money":
		case "money per day":
			return size < 1000
				? { minimumFractionDigits: 2, maximumFractionDigits: 2 }
				: { maximumFractionDigits: 0 };
		case "milliseconds":
		case "seconds":
			return { maximumFractionDigits: size < 10 ? 1 : 0 };
		default:
			return { maximumFractionDigits: size < 10 ? 2 : size < 1000 ? 1 : 0 };
	}
}

/** What a map holds under a key, made when first needed. */
function once<T>(made: Map<string, T>, key: string, make: () => T): T {
	let found = made.get(key);
	if (found === undefined) {
		found = make();
		made.set(key, found);
	}
	return found;
}

function makeFormat(code: string): Format {
	const numbers = new Map<string, Intl.NumberFormat>();
	const dates = new Map<string, Intl.DateTimeFormat>();

	const numberFormat = (options: Intl.NumberFormatOptions) =>
		once(
			numbers,
			JSON.stringify(options),
			() => new Intl.NumberFormat(code, options),
		);

	const dateFormat = (options: Intl.DateTimeFormatOptions) =>
		once(
			dates,
			JSON.stringify(options),
			() => new Intl.DateTimeFormat(code, options),
		);

	function formatter(
		value: number,
		unit: Unit,
		currency: string | null | undefined,
		style: NumberStyle,
	) {
		const options: Intl.NumberFormatOptions = digits(
			value,
			unit,
			style.compact ?? false,
		);
		if (style.signed) options.signDisplay = "exceptZero";
		if (unit === "percent") options.style = "percent";
		const measured = intlUnits[unit];
		if (measured)
			Object.assign(options, {
				style: "unit",
				unit: measured,
				unitDisplay: "short",
			});
		if ((unit === "money" || unit === "money per day") && currency)
			Object.assign(options, {
				style: "currency",
				currency,
				currencyDisplay: "narrowSymbol",
			});
		return numberFormat(options);
	}

	const day = { day: "numeric", month: "short", year: "numeric" } as const;

	/** Calendar fields of an instant in a zone, by an English formatter whose parts are plain digits. */
	function fields(instant: number, timeZone: string) {
		const format = once(
			dates,
			`fields ${timeZone}`,
			() =>
				new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn-hc-h23", {
					timeZone,
					year: "numeric",
					month: "numeric",
					day: "numeric",
					hour: "numeric",
					minute: "numeric",
				}),
		);
		const found: Record<string, number> = {};
		for (const part of format.formatToParts(instant))
			found[part.type] = Number(part.value);
		return found as Record<
			"year" | "month" | "day" | "hour" | "minute",
			number
		>;
	}

	const atMidnight = (f: { hour: number; minute: number }) =>
		f.hour === 0 && f.minute === 0;

	return {
		number: (value, unit, currency, style = {}) =>
			formatter(value, unit, currency, style).format(value),
		parts(value, unit, currency, style = {}) {
			const parts = formatter(value, unit, currency, style).formatToParts(
				value,
			);
			const first = parts.findIndex((part) => figureParts.has(part.type));
			const last = parts.findLastIndex((part) => figureParts.has(part.type));
			const text = (from: number, to: number) =>
				parts
					.slice(from, to)
					.map((part) => part.value)
					.join("");
			return {
				before: text(0, first).trim(),
				figure: text(first, last + 1),
				after: text(last + 1, parts.length).trim(),
			};
		},
		points: (value) =>
			numberFormat({
				minimumFractionDigits: 1,
				maximumFractionDigits: 1,
				signDisplay: "exceptZero",
			}).format(value * 100),
		day: (instant, timeZone) =>
			dateFormat({ ...day, timeZone }).format(new Date(instant)),
		moment: (instant, timeZone) =>
			dateFormat({
				...day,
				hour: "2-digit",
				minute: "2-digit",
				timeZone,
			}).format(new Date(instant)),
		span(span, timeZone, asOf) {
			const start = Date.parse(span.from);
			const end =
				span.open && asOf
					? Math.min(Date.parse(span.to), Date.parse(asOf) + 1)
					: Date.parse(span.to);
			const from = fields(start, timeZone);
			const to = fields(end, timeZone);
			if (
				atMidnight(from) &&
				atMidnight(to) &&
				from.day === 1 &&
				to.day === 1
			) {
				const months = (to.year - from.year) * 12 + to.month - from.month;
				if (months === 12 && from.month === 1)
					return dateFormat({ year: "numeric", timeZone }).format(start);
				if (months === 1)
					return dateFormat({
						month: "short",
						year: "numeric",
						timeZone,
					}).format(start);
				if (months > 1)
					return dateFormat({
						month: "short",
						year: "numeric",
						timeZone,
					}).formatRange(start, end - 1);
			}
			return dateFormat({ ...day, timeZone }).formatRange(
				start,
				Math.max(start, end - 1),
			);
		},
		bucket(instant, grain, timeZone) {
			const at = new Date(instant);
			switch (grain) {
				case "hour":
					return dateFormat({
						hour: "2-digit",
						minute: "2-digit",
						day: "numeric",
						month: "short",
						timeZone,
					}).format(at);
				case "day":
				case "week":
					return dateFormat({ ...day, timeZone }).format(at);
				case "month":
					return dateFormat({
						month: "short",
						year: "numeric",
						timeZone,
					}).format(at);
				case "quarter": {
					const { year, month } = fields(at.getTime(), timeZone);
					return `${code.startsWith("fr") ? "T" : "Q"}${Math.ceil(month / 3)} ${year}`;
				}
				case "year":
					return dateFormat({ year: "numeric", timeZone }).format(at);
			}
		},
	};
}

const formats = new Map<string, Format>();

/** The formats of a language by its BCP 47 code; English for a code the platform can't read. */
export const formatFor = (code: string): Format =>
	once(formats, code, () => {
		try {
			return makeFormat(Intl.getCanonicalLocales(code)[0] ?? "en");
		} catch {
			// A malformed `lang` on the page must not stop a widget.
			return makeFormat("en");
		}
	});
