/** What stands in one cell: a number stays one, null is empty. */
export type Cell = string | number | null;

/** A line of cells. */
export type Line = readonly Cell[];

/** A sign and digits alone, with a unit of one sign, are no formula: -3, +6.1 %, +93 000 €. */
const NUMBER = /^[+-]?\p{Sc}?\d[\d\s.,]*(?:%|\p{Sc})?$/u;

/** What a spreadsheet would take for a formula, at the start of any line of a cell, blanks before it or not (OWASP, CSV injection). */
const FORMULA = /^(?=[\t\r])|^(?=\s*[=+\-@＝＋－＠])/gmu;

/** A text that no spreadsheet works out: where it would, an apostrophe stands before it. */
export const defused = (text: string): string =>
	NUMBER.test(text) ? text : text.replace(FORMULA, "'");

/** The fifteen digits of a number that a spreadsheet holds; what is none is no cell, but a fault of the answer. */
function digits(value: number): string {
	if (Number.isFinite(value)) return String(Number(value.toPrecision(15)));
	throw new TypeError(`${value} is not a number`);
}

function csvCell(cell: Cell): string {
	if (cell === null) return "";
	if (typeof cell === "number") return digits(cell);
	const text = defused(cell);
	return /[",\r\n\t]|^\s|\s$/u.test(text)
		? `"${text.replaceAll('"', '""')}"`
		: text;
}

/** Comma-separated values (RFC 4180): lines end in CR LF; texts that would be formulas are defused. */
export const csvOf = (lines: readonly Line[]): string =>
	lines.map((line) => `${line.map(csvCell).join(",")}\r\n`).join("");

/** Values separated by tabs, as spreadsheets and mail programs take them from the clipboard. */
export const tsvOf = (lines: readonly Line[]): string =>
	lines
		.map((line) =>
			line
				.map((cell) =>
					typeof cell === "number"
						? digits(cell)
						: defused((cell ?? "").replace(/[\t\r\n]+/gu, " ")),
				)
				.join("\t"),
		)
		.join("\n");
