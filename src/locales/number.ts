import type { Unit } from "../model/metric.js";
import { once } from "./once.js";

/** A number in pieces, so that the figure can stand out from its unit: before, figure, after. */
export interface NumberParts {
	before: string;
	figure: string;
	after: string;
}

export interface NumberStyle {
	/** Short: 1.24 M for 1,240,000. */
	compact?: boolean;
	/** In full: no short form, and up to two places more. */
	exact?: boolean;
	/** A sign on positive numbers too. */
	signed?: boolean;
	/** Decimal places, where those that suit the size will not do. */
	digits?: number;
}

/** How the numbers of one language are written. */
export interface NumberFormat {
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
	/** Two numbers as a range: 10.4–12.1 %. */
	range(
		low: number,
		high: number,
		unit: Unit,
		currency?: string | null,
	): string;
	/** A difference of two shares in percentage points, without its unit: +1.3. */
	points(value: number): string;
	/** The symbol of a currency: €; empty where there is none. */
	symbol(currency: string | null): string;
}

const intlUnits: Partial<Record<Unit, string>> = {
	milliseconds: "millisecond",
	seconds: "second",
	hours: "hour",
	days: "day",
	months: "month",
	years: "year",
};

const signParts = new Set(["minusSign", "plusSign"]);
const digitParts = new Set(["integer", "group", "decimal", "fraction"]);

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

/** Cents where there are any, hundredths of a percent, thousandths of the rest. */
function exactDigits(value: number, unit: Unit): Intl.NumberFormatOptions {
	if (unit === "percent")
		return { minimumFractionDigits: 2, maximumFractionDigits: 2 };
	if (unit !== "money" && unit !== "money per day")
		return { maximumFractionDigits: 3 };
	const cents = Math.round(value * 100) % 100 === 0 ? 0 : 2;
	return { minimumFractionDigits: cents, maximumFractionDigits: cents };
}

function optionsFor(
	value: number,
	unit: Unit,
	currency: string | null | undefined,
	style: NumberStyle,
): Intl.NumberFormatOptions {
	const options = style.exact
		? exactDigits(value, unit)
		: digits(value, unit, style.compact ?? false);
	if (style.digits !== undefined && !options.notation) {
		options.minimumFractionDigits = style.digits;
		options.maximumFractionDigits = style.digits;
	}
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
	return options;
}

/** A true minus sign, as wide as a plus. */
const typeset = (text: string) => text.replaceAll("-", "−");

/** How the numbers of a language are written, by its BCP 47 code. */
export function numbersOf(code: string): NumberFormat {
	const made = new Map<string, Intl.NumberFormat>();
	const formatFor = (options: Intl.NumberFormatOptions) =>
		once(
			made,
			JSON.stringify(options),
			() => new Intl.NumberFormat(code, options),
		);

	return {
		number: (value, unit, currency, style = {}) =>
			typeset(
				formatFor(optionsFor(value, unit, currency, style)).format(value),
			),
		range(low, high, unit, currency) {
			const format = formatFor(
				optionsFor(low, unit, currency, { compact: true }),
			);
			const from = format.format(low);
			return typeset(
				from === format.format(high) ? from : format.formatRange(low, high),
			);
		},
		parts(value, unit, currency, style = {}) {
			const parts = formatFor(
				optionsFor(value, unit, currency, style),
			).formatToParts(value);
			const first = parts.findIndex((part) => digitParts.has(part.type));
			const last = parts.findLastIndex((part) => digitParts.has(part.type));
			const text = (from: number, to: number, sign: boolean) =>
				parts
					.slice(from, to)
					.filter((part) => signParts.has(part.type) === sign)
					.map((part) => part.value)
					.join("")
					.trim();
			return {
				before: text(0, first, false),
				figure: typeset(text(0, first, true) + text(first, last + 1, false)),
				after: text(last + 1, parts.length, false),
			};
		},
		symbol: (currency) =>
			currency
				? (formatFor(optionsFor(0, "money", currency, {}))
						.formatToParts(0)
						.find((part) => part.type === "currency")?.value ?? "")
				: "",
		points: (value) =>
			typeset(
				formatFor({
					minimumFractionDigits: 1,
					maximumFractionDigits: 1,
					signDisplay: "exceptZero",
				}).format(value * 100),
			),
	};
}
