import type { Grain, Span } from "../model/period.js";
import { once } from "./once.js";

/** How the dates of one language are written, always in a named zone. */
export interface DateFormat {
	/** A day: 18 Nov 2026. */
	day(instant: string | number, timeZone: string): string;
	/** A day with its time: 18 Nov 2026, 23:45. */
	moment(instant: string | number, timeZone: string): string;
	/** A stretch of days by its first and last: 1–18 Nov 2026; a whole month or year by its name. */
	span(span: Span, timeZone: string, asOf?: string): string;
	/** The name of a bucket that starts at an instant: 14:00, 18 Nov, Nov 2026, Q4 2026, 2026. */
	bucket(instant: string | number, grain: Grain, timeZone: string): string;
}

type Field = "year" | "month" | "day" | "hour" | "minute";

/** Calendar fields of an instant, by a formatter whose parts are plain digits. */
function fieldsOf(format: Intl.DateTimeFormat, instant: number) {
	const fields = {} as Record<Field, number>;
	for (const { type, value } of format.formatToParts(instant))
		fields[type as Field] = Number(value);
	return fields;
}

const isMonthStart = ({ day, hour, minute }: Record<Field, number>) =>
	day === 1 && hour === 0 && minute === 0;

const date = { day: "numeric", month: "short", year: "numeric" } as const;

/** How the dates of a language are written, by its BCP 47 code. */
export function datesOf(code: string): DateFormat {
	const made = new Map<string, Intl.DateTimeFormat>();
	const french = code.startsWith("fr");
	const quarter = french ? "T" : "Q";
	/** The first of a month is 1er in French, which the platform does not know. */
	const typeset = (text: string) =>
		french ? text.replaceAll(/(?<!\d)1 (?=\p{L})/gu, "1er ") : text;

	const formatFor = (options: Intl.DateTimeFormatOptions) =>
		once(
			made,
			JSON.stringify(options),
			() => new Intl.DateTimeFormat(code, options),
		);

	const fieldsIn = (instant: number, timeZone: string) =>
		fieldsOf(
			once(
				made,
				`fields ${timeZone}`,
				() =>
					new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn-hc-h23", {
						timeZone,
						...{ year: "numeric", month: "numeric", day: "numeric" },
						...{ hour: "numeric", minute: "numeric" },
					}),
			),
			instant,
		);

	return {
		day: (instant, timeZone) =>
			typeset(formatFor({ ...date, timeZone }).format(new Date(instant))),
		moment: (instant, timeZone) =>
			typeset(
				formatFor({
					...date,
					hour: "2-digit",
					minute: "2-digit",
					timeZone,
				}).format(new Date(instant)),
			),
		span(span, timeZone, asOf) {
			const start = Date.parse(span.from);
			const whole = Date.parse(span.to);
			const end =
				span.open && asOf ? Math.min(whole, Date.parse(asOf) + 1) : whole;
			const from = fieldsIn(start, timeZone);
			const to = fieldsIn(end, timeZone);
			const last = Math.max(start, end - 1);
			if (!isMonthStart(from) || !isMonthStart(to))
				return typeset(
					formatFor({ ...date, timeZone }).formatRange(start, last),
				);
			const months = (to.year - from.year) * 12 + to.month - from.month;
			const years = months === 12 && from.month === 1;
			return formatFor(
				years
					? { year: "numeric", timeZone }
					: { month: "short", year: "numeric", timeZone },
			).formatRange(start, last);
		},
		bucket(instant, grain, timeZone) {
			const at = new Date(instant);
			switch (grain) {
				case "hour":
					return typeset(
						formatFor({
							...{ day: "numeric", month: "short", timeZone },
							...{ hour: "2-digit", minute: "2-digit" },
						}).format(at),
					);
				case "day":
				case "week":
					return typeset(formatFor({ ...date, timeZone }).format(at));
				case "month":
					return formatFor({
						month: "short",
						year: "numeric",
						timeZone,
					}).format(at);
				case "quarter": {
					const { year, month } = fieldsIn(at.getTime(), timeZone);
					return `${quarter}${Math.ceil(month / 3)} ${year}`;
				}
				case "year":
					return formatFor({ year: "numeric", timeZone }).format(at);
			}
		},
	};
}
