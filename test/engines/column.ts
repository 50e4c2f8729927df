/** Rows as objects, or columns of equal length. What is null, undefined or NaN is missing. */
export type HostRows =
	| readonly object[]
	| { columns: Readonly<Record<string, ArrayLike<unknown>>> };

/** What a column holds: `instant` is a moment, `local` a date and time of no zone. */
export type ColumnType =
	| "text"
	| "number"
	| "integer"
	| "boolean"
	| "date"
	| "instant"
	| "local";

export interface Column {
	name: string;
	type: ColumnType;
	values: ArrayLike<unknown>;
}

const day = String.raw`\d{4}-\d\d-\d\d`;
const time = String.raw`\d\d:\d\d(:\d\d(\.\d+)?)?`;
const patterns: [ColumnType, RegExp][] = [
	["date", new RegExp(`^${day}$`)],
	["local", new RegExp(`^${day}[T ]${time}$`)],
	["instant", new RegExp(`^${day}[T ]${time}(Z|[+-]\\d\\d:?\\d\\d)$`)],
];

const isMissing = (value: unknown) =>
	value === null || value === undefined || Number.isNaN(value);

/** Whether the calendar has this day: 2026-02-30 is a text. */
function isDay(text: string): boolean {
	const at = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
	return (
		!Number.isNaN(at) &&
		new Date(at).toISOString().startsWith(text.slice(0, 10))
	);
}

function typeOf(value: unknown): ColumnType {
	switch (typeof value) {
		case "boolean":
			return "boolean";
		case "bigint":
			return "integer";
		case "number":
			return Number.isSafeInteger(value) && !Object.is(value, -0)
				? "integer"
				: "number";
		case "string": {
			const found = patterns.find(([, pattern]) => pattern.test(value));
			return found && isDay(value) ? found[0] : "text";
		}
		default:
			return value instanceof Date ? "instant" : "text";
	}
}

/** The one type that holds both: whole numbers are numbers, and all else that differs is text. */
function join(a: ColumnType, b: ColumnType): ColumnType {
	if (a === b) return a;
	const both = new Set([a, b]);
	return both.has("integer") && both.has("number") ? "number" : "text";
}

/** The type of a column of a host's, from all its values; text where it has none. */
export function inferType(values: ArrayLike<unknown>): ColumnType {
	let type: ColumnType | undefined;
	for (let i = 0; i < values.length && type !== "text"; i++) {
		const value = values[i];
		if (isMissing(value)) continue;
		const here = typeOf(value);
		type = type === undefined ? here : join(type, here);
	}
	return type ?? "text";
}

/** The columns of a table, in the order in which their names first come. */
export function columnsOf(
	rows: HostRows,
	types: Readonly<Record<string, ColumnType>> = {},
): Column[] {
	const named: Record<string, ArrayLike<unknown>> = Object.create(null);
	if ("columns" in rows) Object.assign(named, rows.columns);
	else {
		const names = new Set(rows.flatMap((row) => Object.keys(row)));
		for (const name of names)
			named[name] = rows.map((row) => (row as Record<string, unknown>)[name]);
	}
	return [...new Set([...Object.keys(named), ...Object.keys(types)])].map(
		(name) => {
			const values = named[name] ?? [];
			return { name, values, type: types[name] ?? inferType(values) };
		},
	);
}

/** How many rows the columns have. */
export const rowsOf = (columns: readonly Column[]): number =>
	Math.max(0, ...columns.map(({ values }) => values.length));

const instant = (value: unknown): Date =>
	value instanceof Date ? value : new Date(value as string | number);

/**
 * A value of a column in the text that all three databases read: moments in UTC, a blank between date and time, to the millisecond.
 * Numbers of an `instant` column are epoch milliseconds.
 */
export function written(type: ColumnType, value: unknown): string | null {
	if (isMissing(value)) return null;
	if (type === "instant")
		return instant(value).toISOString().replace("T", " ").replace("Z", "+00");
	if (type === "local") return String(value).replace("T", " ");
	return value instanceof Date ? value.toISOString() : String(value);
}

/** Epoch milliseconds of a moment, a local time (as if of UTC) or a day; null where it is missing. */
export function milliseconds(type: ColumnType, value: unknown): number | null {
	if (isMissing(value)) return null;
	if (type === "instant") return instant(value).getTime();
	const [date, time = "00:00"] = String(value).split(/[T ]/);
	return Date.parse(`${date}T${time}Z`);
}
