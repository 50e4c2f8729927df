import type { Cell, Line } from "../csv.js";

/** A cell with its bare value and, where that is written in another way for a reader, as shown. */
export interface Entry {
	raw: Cell;
	text?: string;
}

/** Figures of an answer as a table. */
export interface Table {
	title: string;
	columns: readonly string[];
	rows: readonly (readonly Entry[])[];
	/** Where it belongs, if not in both: the sheet that is read, or the file that is worked with. */
	only?: "copy" | "file";
}

/** A column by its head, and what stands in it for a row. */
export type Column<Row> = readonly [head: string, of: (row: Row) => Entry];

export const bare = (raw: Cell): Entry => ({ raw });

/** A number with how it is shown; a missing one is empty in both. */
export const shown = (
	raw: number | null | undefined,
	write: (value: number) => string,
): Entry =>
	raw === null || raw === undefined
		? { raw: null, text: "" }
		: { raw, text: write(raw) };

export const tableOf = <Row>(
	title: string,
	rows: readonly Row[],
	columns: readonly Column<Row>[],
): Table => ({
	title,
	columns: columns.map(([head]) => head),
	rows: rows.map((row) => columns.map(([, of]) => of(row))),
});

/** Every value bare, and beside it as shown where that differs. */
export function fullLines(
	{ columns, rows }: Table,
	formatted: (column: string) => string,
): Line[] {
	const twice = columns.map((_, at) =>
		rows.some((row) => row[at]?.text !== undefined),
	);
	return [
		columns.flatMap((head, at) =>
			twice[at] ? [head, formatted(head)] : [head],
		),
		...rows.map((row) =>
			row.flatMap(({ raw, text = "" }, at) =>
				twice[at] ? [raw, text] : [raw],
			),
		),
	];
}

/** Every value as a reader sees it. */
export const shownLines = ({ columns, rows }: Table): Line[] => [
	columns,
	...rows.map((row) => row.map(({ raw, text }) => text ?? raw)),
];
