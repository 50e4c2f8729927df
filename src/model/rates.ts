import { checkOptions, isRecord, refuse } from "./check.js";
import type { EntityMapping } from "./mapping.js";
import { isIso } from "./time.js";

/**
 * An exchange rate: from an instant on (ISO 8601; a date begins in the model's zone), one unit of a currency is so many of the
 * model's. It holds until the next one of the same currency.
 */
export interface Rate {
	/** ISO 4217 code. */
	currency: string;
	from: string;
	rate: number;
}

/** What was converted at load: into which currency, and by which of the model's rates. */
export interface Conversion {
	to: string;
	rates: readonly Rate[];
}

const isCode = (value: unknown): value is string =>
	typeof value === "string" && /^[A-Z]{3}$/u.test(value);

/** Refuses a currency that is no ISO 4217 code. */
export function checkCode(currency: unknown, option: string): void {
	if (!isCode(currency))
		refuse(
			`The currency “${currency}” must be an ISO 4217 code in capitals, such as “EUR”.`,
			{ option },
		);
}

/** Refuses rates that mean nothing, and two of one currency from the same instant on. */
export function checkRates(rates: unknown, to: string | undefined): void {
	if (!Array.isArray(rates))
		refuse("`rates` must be a list such as [{ currency, from, rate }].", {
			option: "rates",
		});
	if (to === undefined)
		refuse("`rates` need the model's `currency`: what they convert into.", {
			option: "currency",
		});
	const known = new Set<string>();
	for (const [i, one] of rates.entries()) {
		const option = `rates[${i}]`;
		checkOptions(option, one, ["currency", "from", "rate"], { option });
		const { currency, from, rate } = one;
		checkCode(currency, `${option}.currency`);
		if (currency === to)
			refuse(`${option} converts “${to}” into itself. Leave it out.`, {
				option: `${option}.currency`,
			});
		if (!isIso(from))
			refuse(
				`${option}.from is “${from}”, but must be ISO 8601 such as 2026-01-01.`,
				{ option: `${option}.from` },
			);
		if (!Number.isFinite(rate) || rate <= 0)
			refuse(
				`${option}.rate must be a number above 0: what one ${currency} is in ${to}.`,
				{ option: `${option}.rate` },
			);
		const key = `${currency} ${from}`;
		if (known.has(key))
			refuse(`\`rates\` has two of ${currency} from ${from} on. Keep one.`, {
				option,
			});
		known.add(key);
	}
}

/** Refuses the currency column of an entity where it names no column, or nothing could be converted. */
export function checkCurrencyOf(
	entity: string,
	{ currency, columns }: EntityMapping,
	to: string | undefined,
	at: string | null,
): void {
	if (currency === undefined) return;
	const place = { entity, option: "currency" };
	const what = `The \`currency\` of “${entity}”`;
	if (isRecord(currency)) {
		checkOptions(what, currency, ["column", "values", "constant"], place);
		if ("constant" in currency && "column" in currency)
			refuse(`${what} has both a column and a constant. Keep one.`, place);
		if ("constant" in currency) checkCode(currency.constant, "currency");
	}
	const names =
		typeof currency === "string"
			? currency
			: "constant" in currency
				? currency.constant
				: currency.column;
	if (typeof names !== "string" || names === "")
		refuse(`${what} must name a column, or be a constant.`, place);
	if (to === undefined)
		refuse(
			`${what} needs the model's own \`currency\`: what amounts are told in.`,
			place,
		);
	if (at === null || !Object.hasOwn(columns, at))
		refuse(
			`${what} needs the column “${at ?? "at"}”: a rate is that of the row's own day.`,
			{ ...place, column: at ?? "at" },
		);
}
