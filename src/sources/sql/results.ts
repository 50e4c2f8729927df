import { CadranError } from "../../model/error.js";
import type { Results, Row } from "../../questions/query.js";

/** A row as a database's client gives it: columns by name. */
export type HostRow = Readonly<Record<string, unknown>>;

const DECIMAL = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * A number of a result. Whole numbers beyond 2⁵³ and decimals given as text are taken where they lose nothing that a double could hold;
 * what is no finite number is refused. Throws a CadranError `rows`.
 */
export function numberOf(value: unknown): number | null {
	if (value === null || value === undefined) return null;
	const number =
		typeof value === "bigint"
			? exact(value)
			: typeof value === "string" && DECIMAL.test(value)
				? Number(value)
				: Number(typeof value === "object" ? String(value) : value);
	if (Number.isFinite(number) && typeof value !== "boolean") return number;
	throw new CadranError(
		"rows",
		`The database gave “${String(value)}” for a number. Check the mapped columns for values that are not finite, or too large.`,
		{ value: String(value) },
	);
}

function exact(value: bigint): number {
	const number = Number(value);
	return Number.isSafeInteger(number) ? number : Number.NaN;
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
