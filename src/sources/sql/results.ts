import { CadranError } from "../../model/error.js";
import type { Results, Row } from "../../questions/query.js";

/** A row as a database's client gives it: columns by name. */
export type HostRow = Readonly<Record<string, unknown>>;

const DECIMAL = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * A number of a result: a number, a bigint, or a decimal as text or as a driver's own object. What a double can't hold to the last whole
 * is refused, and so is what is no finite number. Throws a CadranError `rows`.
 */
export function numberOf(value: unknown): number | null {
	if (value === null || value === undefined) return null;
	const number = typeof value === "number" ? value : exact(String(value));
	// A zero has no sign.
	if (typeof value !== "boolean" && Number.isFinite(number)) return number + 0;
	throw new CadranError(
		"rows",
		`The database gave “${String(value)}” for a number. Check the mapped columns for values that are not finite, or too large.`,
		{ value: String(value) },
	);
}

/** The number in a text; NaN where it is none, or a whole number that a double has no place for. */
function exact(text: string): number {
	if (!DECIMAL.test(text)) return Number.NaN;
	const number = Number(text);
	const whole = /^-?\d+$/.test(text);
	return whole && !Number.isSafeInteger(number) ? Number.NaN : number;
}

/** The rows of a statement, part by part. */
export function resultsOf(rows: readonly HostRow[]): Results {
	const parts = new Map<number, Row[]>();
	let names: { texts: string[]; numbers: string[] } | undefined;
	for (const row of rows) {
		names ??= namesOf(row);
		const part = numberOf(row.part) as number;
		const found = parts.get(part) ?? [];
		if (found.length === 0) parts.set(part, found);
		found.push({
			texts: names.texts.map((name) => textOf(row[name])),
			numbers: names.numbers.map((name) => numberOf(row[name])),
		});
	}
	return (part) => parts.get(part) ?? [];
}

/** A text without the sign that every text of a statement begins with. */
const textOf = (value: unknown): string | null =>
	value === null || value === undefined ? null : String(value).slice(1);

function namesOf(row: HostRow) {
	const having = (letter: string) => {
		const names: string[] = [];
		while (`${letter}${names.length}` in row)
			names.push(`${letter}${names.length}`);
		return names;
	};
	return { texts: having("t"), numbers: having("n") };
}
