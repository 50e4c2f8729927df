import type { Reading } from "../../model/mapping.js";
import { InstantReader } from "../rows/instant.js";
import { readNumber, UNREADABLE } from "../rows/reading.js";

export type DateWay = NonNullable<Reading["date"]>;
export type Decimal = NonNullable<Reading["decimal"]>;

/** What the values of a file's column look like. */
export interface Profile {
	name: string;
	/** Values that are there, and how many of them differ. */
	filled: number;
	distinct: readonly string[];
	/** Share of the values that are read as an instant in each way, where nearly all are. */
	dates: ReadonlyMap<DateWay, number>;
	/** Share of the values that are read as a number with each decimal sign. */
	numbers: Readonly<Record<Decimal, number>>;
	/** Whether some value is another number with the other sign. */
	twoFaced: boolean;
	/** Of the numbers. */
	whole: boolean;
	min: number;
	max: number;
}

/** Values looked at closely; more are taken evenly from all rows. */
const CLOSELY = 500;
/** Share of values that must be read for a column to be of a kind: files have their odd cells. */
export const NEARLY_ALL = 0.95;

const digits: Partial<Record<DateWay, RegExp>> = {
	yyyymmdd: /^(?:19|20)\d{6}/u,
	seconds: /^\d{9,10}$/u,
	milliseconds: /^\d{12,13}$/u,
};
const ways: readonly DateWay[] = [
	"iso",
	"day-first",
	"month-first",
	"yyyymmdd",
	"milliseconds",
	"seconds",
];

function datesOf(values: readonly string[]): Map<DateWay, number> {
	const dates = new Map<DateWay, number>();
	for (const way of ways) {
		const { read } = new InstantReader("UTC", way);
		const like = digits[way];
		const count = values.filter(
			(value) => (like?.test(value) ?? true) && read(value) !== UNREADABLE,
		).length;
		if (count > 0 && count >= NEARLY_ALL * values.length)
			dates.set(way, count / values.length);
	}
	return dates;
}

/** Looks at one column of a file's rows. */
export function profile(
	name: string,
	rows: readonly (readonly string[])[],
	column: number,
): Profile {
	const distinct = new Set<string>();
	const values: string[] = [];
	let filled = 0;
	const step = Math.max(1, Math.floor(rows.length / CLOSELY));
	rows.forEach((row, i) => {
		const value = row[column]?.trim();
		if (!value) return;
		filled++;
		distinct.add(value);
		if (i % step === 0 || values.length === 0) values.push(value);
	});
	const read = (decimal: Decimal) =>
		values.map((value) => readNumber(value, decimal));
	const point = read(".");
	const comma = read(",");
	const known = (numbers: readonly number[]) =>
		numbers.filter((number) => number !== UNREADABLE);
	const share = (numbers: readonly number[]) =>
		values.length ? known(numbers).length / values.length : 0;
	const numbers = { ".": share(point), ",": share(comma) };
	const better = known(numbers[","] > numbers["."] ? comma : point);
	return {
		name,
		filled,
		distinct: [...distinct],
		dates: datesOf(values),
		numbers,
		twoFaced: point.some(
			(number, i) =>
				number !== comma[i] && number !== UNREADABLE && comma[i] !== UNREADABLE,
		),
		whole: better.every(Number.isInteger),
		min: Math.min(...better),
		max: Math.max(...better),
	};
}
