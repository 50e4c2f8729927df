import { CadranError } from "../../model/error.js";
import type { Model } from "../../model/mapping.js";
import type { Conversion, Rate } from "../../model/rates.js";
import type { TextColumn } from "../../model/table.js";
import { instantOf } from "../../model/time.js";
import { SLICE, type Work } from "../../model/work.js";

/** The rate of a row whose amounts stay as they are, and of one that has none. */
const OWN = -1;
const NONE = -2;

/** A model's rates, each currency's together and ascending; which of them rows were converted by. */
export interface Exchange {
	to: string;
	rates: readonly Rate[];
	starts: Float64Array;
	/** Where the rates of a currency begin and end. */
	ranges: ReadonlyMap<string, readonly [from: number, to: number]>;
	used: Uint8Array;
}

/** The instant from which a rate holds. Throws a CadranError `mapping` on a day that there is none of. */
function startOf({ from }: Rate, timeZone: string): number {
	try {
		return instantOf(from, timeZone, "rates.from");
	} catch (cause) {
		if (!(cause instanceof CadranError)) throw cause;
		const place = { option: "rates", value: from };
		throw new CadranError("mapping", cause.message, place, { cause });
	}
}

/** Makes a model's rates ready; null where the model has no currency to convert into. */
export function exchangeOf(model: Model): Exchange | null {
	const { currency, rates = [], timeZone } = model;
	if (currency === undefined) return null;
	const dated = rates
		.map((rate) => ({ rate, start: startOf(rate, timeZone) }))
		.sort((a, b) =>
			a.rate.currency === b.rate.currency
				? a.start - b.start
				: a.rate.currency < b.rate.currency
					? -1
					: 1,
		);
	const ranges = new Map<string, [number, number]>();
	dated.forEach(({ rate }, i) => {
		const [from] = ranges.get(rate.currency) ?? [i];
		ranges.set(rate.currency, [from, i + 1]);
	});
	return {
		to: currency,
		rates: dated.map(({ rate }) => rate),
		starts: Float64Array.from(dated, ({ start }) => start),
		ranges,
		used: new Uint8Array(dated.length),
	};
}

/** By what amounts were converted; undefined where none were. */
export function conversionOf(
	exchange: Exchange | null,
): Conversion | undefined {
	if (!exchange?.used.includes(1)) return undefined;
	const { to, rates, used } = exchange;
	return { to, rates: rates.filter((_, i) => used[i] === 1) };
}

/** An entity's amounts, with what says their rate row by row. Rows that are `bad` are passed over. */
export interface Amounts {
	columns: readonly Float64Array[];
	codes: TextColumn;
	/** What a row without a code is in, if anything. */
	blank: string | undefined;
	instants: Float64Array;
	bad: Uint8Array;
}

/** The code of a currency as it is written in a table. */
export const codeOf = (text: string): string => text.trim().toUpperCase();

/** The rates of each code of the dictionary, that of the missing code −1 first. */
function rangesOf(
	{ codes, blank }: Amounts,
	{ to, ranges }: Exchange,
): { from: Int32Array; to: Int32Array } {
	const ofCode = [blank, ...codes.dictionary].map((text) => {
		const code = text === undefined ? "" : codeOf(text);
		return code === to ? [OWN, OWN] : (ranges.get(code) ?? [NONE, NONE]);
	});
	return {
		from: Int32Array.from(ofCode, ([from]) => from as number),
		to: Int32Array.from(ofCode, ([, to]) => to as number),
	};
}

/** The last rate of [from, to) that has begun at an instant; NONE where none has. */
function rateAt(
	starts: Float64Array,
	from: number,
	to: number,
	instant: number,
): number {
	if (from < 0) return from;
	if (!(instant >= (starts[from] as number))) return NONE;
	let low = from;
	let high = to;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((starts[middle] as number) <= instant) low = middle;
		else high = middle;
	}
	return low;
}

/** Converts amounts in place, each by its row's currency and instant. Rows of amounts that have no rate are told to `spoil`. */
export function* convertAmounts(
	exchange: Exchange,
	amounts: Amounts,
	spoil: (row: number) => void,
): Work<void> {
	const { starts, used } = exchange;
	const { columns, codes, instants, bad } = amounts;
	const ranges = rangesOf(amounts, exchange);
	const rates = Float64Array.from(exchange.rates, ({ rate }) => rate);
	for (let start = 0; start < bad.length; start += SLICE) {
		const end = Math.min(start + SLICE, bad.length);
		for (let row = start; row < end; row++) {
			const code = (codes.codes[row] as number) + 1;
			const from = ranges.from[code] as number;
			if (from === OWN || bad[row] === 1 || !hasAmount(columns, row)) continue;
			const to = ranges.to[code] as number;
			const rate = rateAt(starts, from, to, instants[row] as number);
			if (rate === NONE) {
				spoil(row);
				continue;
			}
			used[rate] = 1;
			convertRow(columns, row, rates[rate] as number);
		}
		yield;
	}
}

function hasAmount(columns: readonly Float64Array[], row: number): boolean {
	for (let i = 0; i < columns.length; i++)
		if (!Number.isNaN((columns[i] as Float64Array)[row])) return true;
	return false;
}

function convertRow(
	columns: readonly Float64Array[],
	row: number,
	rate: number,
): void {
	for (let i = 0; i < columns.length; i++) {
		const column = columns[i] as Float64Array;
		const amount = (column[row] as number) * rate;
		if (Math.abs(amount) === Number.POSITIVE_INFINITY)
			throw new CadranError(
				"refused",
				"An amount is more than a number can hold once it is converted. Check the amounts and `rates`.",
				{ option: "rates" },
			);
		column[row] = amount;
	}
}
