import type { Unit } from "../model/metric.js";
import { type NumberStyle, optionsFor } from "./digits.js";
import { once } from "./once.js";

export type { NumberStyle };

/** A number in pieces, so that the figure can stand out from its unit: before, figure, after. */
export interface NumberParts {
	before: string;
	figure: string;
	after: string;
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

const signParts = new Set(["minusSign", "plusSign"]);
const digitParts = new Set(["integer", "group", "decimal", "fraction"]);

/** A figure that is no number is a fault of the answer, and never shown as one. */
function finite(value: number): number {
	if (Number.isFinite(value)) return value;
	throw new TypeError(`${value} is not a number`);
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
				formatFor(optionsFor(finite(value), unit, currency, style)).format(
					value,
				),
			),
		range(low, high, unit, currency) {
			const format = formatFor(
				optionsFor(low, unit, currency, { compact: true }),
			);
			const from = format.format(finite(low));
			return typeset(
				from === format.format(finite(high))
					? from
					: format.formatRange(low, high),
			);
		},
		parts(value, unit, currency, style = {}) {
			const parts = formatFor(
				optionsFor(finite(value), unit, currency, style),
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
				}).format(finite(value) * 100),
			),
	};
}
