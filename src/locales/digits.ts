import type { Unit } from "../model/metric.js";

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

const intlUnits: Partial<Record<Unit, string>> = {
	milliseconds: "millisecond",
	seconds: "second",
	hours: "hour",
	days: "day",
	months: "month",
	years: "year",
};

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

/** What the platform is asked for to write a value: its unit, its places, its sign. */
export function optionsFor(
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
	// What rounds to zero has no sign.
	options.signDisplay = style.signed ? "exceptZero" : "negative";
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
