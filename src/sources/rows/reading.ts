import type { Reading } from "../../model/mapping.js";
import type { Cell } from "../rows.js";
import { LocalTime } from "./local.js";

/** A cell that can't be read. No value is infinite, so that infinity can say so in a typed array. */
export const UNREADABLE = Number.POSITIVE_INFINITY;

/** Reads a cell as a number: NaN is missing. */
export type Reader = (cell: Cell) => number;

/** A cell as text, as the host would write it. */
export const textOf = (cell: Cell): string =>
	cell instanceof Date && !Number.isNaN(cell.getTime())
		? cell.toISOString()
		: String(cell);

const currency = (place: string) => `(?<${place}>\\p{Sc}|[A-Z]{3})?`;
const exponent = "(?<power>[eE][+-]?\\d{1,3})?";
const blanks = "[ \\u00a0\\u202f\\u2009'’]";

/** Sign and currency before or after; thousands in groups of three by one kind of sign, the first group not starting with 0. */
function numberPattern(decimal: "." | ","): RegExp {
	const point = decimal === "." ? "\\." : ",";
	const other = decimal === "." ? "," : "\\.";
	const grouped = `[1-9]\\d{0,2}(?<part>${blanks}|${other})\\d{3}(?:\\k<part>\\d{3})*`;
	const digits = `(?:${grouped}|\\d+)(?:${point}\\d*)?|${point}\\d+`;
	return new RegExp(
		`^${currency("first")}\\s?(?<sign>[+\\-−]?)\\s?${currency("before")}\\s?(?<digits>${digits})${exponent}\\s?${currency("after")}$`,
		"u",
	);
}

const patterns = { ".": numberPattern("."), ",": numberPattern(",") };

/** The number in a text with this decimal sign, and the currency beside it; UNREADABLE where there is any doubt. */
function parseNumber(
	text: string,
	decimal: "." | ",",
): { number: number; currency: string } {
	const found = patterns[decimal].exec(text.trim());
	const { sign, digits = "", power = "", ...beside } = found?.groups ?? {};
	const plain = digits
		.replace(decimal === "." ? /[^\d.]/gu : /[^\d,]/gu, "")
		.replace(",", ".");
	const number = found ? Number(plain + power) : UNREADABLE;
	return {
		number:
			number !== UNREADABLE && (sign === "-" || sign === "−")
				? -number
				: number,
		currency: [beside.first, beside.before, beside.after].join(""),
	};
}

/** The number in a text with this decimal sign; UNREADABLE where there is any doubt. */
export const readNumber = (text: string, decimal: "." | "," = "."): number =>
	parseNumber(text, decimal).number;

/** Whether a cell is one of the texts that mean no value. */
export function missingIn(reading: Reading): (cell: Cell) => boolean {
	const missing = new Set(reading.missing);
	return (cell) => {
		if (cell instanceof LocalTime)
			return missing.size > 0 && missing.has(String(cell));
		return (
			typeof cell === "string" &&
			(missing.has(cell) || cell.trim() === "" || missing.has(cell.trim()))
		);
	};
}

/** Currencies whose sign is theirs alone. */
const signs: Record<string, string> = { "€": "EUR", "₹": "INR", "₽": "RUB" };

/**
 * Reads numbers with one currency at most, the model's if it has one: a second one can't be added to the first. With none at all
 * where it is null: each row's currency is then told elsewhere.
 */
export function numberReader(reading: Reading, model?: string | null): Reader {
	const decimal = reading.decimal ?? ".";
	let known = "";
	const foreign = (currency: string) => {
		const code = signs[currency] ?? currency;
		if (model === null) return true;
		return model !== undefined && /^[A-Z]{3}$/u.test(code) && code !== model;
	};
	return (cell) => {
		if (typeof cell === "number")
			return Math.abs(cell) === UNREADABLE ? UNREADABLE : cell;
		if (typeof cell !== "string") return UNREADABLE;
		const { number, currency } = parseNumber(cell, decimal);
		known ||= currency;
		if (currency === "") return number;
		return currency === known && !foreign(currency) ? number : UNREADABLE;
	};
}

/** Reads yes as 1 and no as 0. */
export function booleanReader(reading: Reading): Reader {
	const lower = (texts: readonly string[]) =>
		new Set(texts.map((text) => text.toLowerCase()));
	const own = { yes: lower(reading.yes ?? []), no: lower(reading.no ?? []) };
	const yes = new Set(["true", "1", "yes", "oui"]);
	const no = new Set(["false", "0", "no", "non"]);
	return (cell) => {
		if (cell instanceof Date) return UNREADABLE;
		if (typeof cell === "number" && Number.isNaN(cell)) return cell;
		const text = String(cell).trim().toLowerCase();
		if (own.yes.has(text)) return 1;
		if (own.no.has(text)) return 0;
		if (yes.has(text)) return 1;
		return no.has(text) ? 0 : UNREADABLE;
	};
}
