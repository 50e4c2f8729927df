import {
	batchType,
	bool,
	Column,
	columnFromArray,
	type DataType,
	dateDay,
	dictionary,
	float64,
	int32,
	int64,
	TimeUnit,
	tableFromColumns,
	tableToIPC,
	timestamp,
	utf8,
} from "@uwdata/flechette";
import { SLICE, type Work } from "../../model/work.js";
import { cellOf } from "../rows/local.js";
import { textOf } from "../rows/reading.js";
import type { HostColumn, HostTable } from "../rows.js";

const DAY = 86_400_000;

type Values = Float64Array | BigInt64Array | Int32Array;

/** One column of a kind of values, those that `has` denies missing. */
function* columnOf(
	type: DataType,
	values: Values,
	has: (row: number) => boolean,
	texts?: Column<unknown>,
): Work<Column<unknown>> {
	const { length } = values;
	const validity = new Uint8Array(Math.ceil(length / 8));
	let nullCount = 0;
	for (let row = 0; row < length; row++) {
		if (has(row))
			validity[row >> 3] = (validity[row >> 3] as number) | (1 << (row & 7));
		else nullCount++;
		if (row % SLICE === SLICE - 1) yield;
	}
	const Batch = batchType(type) as unknown as new (
		options: object,
	) => {
		setDictionary?(texts: Column<unknown>): void;
	};
	const batch = new Batch({ length, nullCount, type, validity, values });
	if (texts) batch.setDictionary?.(texts);
	return new Column([batch as never], type);
}

/** Numbers of another kind than they are kept in: whole ones, days, microseconds. */
function* converted<A extends BigInt64Array | Int32Array>(
	numbers: Float64Array,
	into: A,
	convert: (number: number) => A[number],
): Work<A> {
	for (let row = 0; row < numbers.length; row++) {
		const number = numbers[row] as number;
		if (!Number.isNaN(number)) into[row] = convert(number);
		if (row % SLICE === SLICE - 1) yield;
	}
	return into;
}

function* numbersOf(
	numbers: Float64Array,
	instants: HostColumn["instants"],
): Work<Column<unknown>> {
	const has = (row: number) => !Number.isNaN(numbers[row]);
	const { length } = numbers;
	if (instants === "days") {
		const days = yield* converted(
			numbers,
			new Int32Array(length),
			(ms) => ms / DAY,
		);
		return yield* columnOf(dateDay(), days, has);
	}
	if (instants) {
		const zone = instants === true ? "UTC" : null;
		const micros = yield* converted(
			numbers,
			new BigInt64Array(length),
			(ms) => BigInt(Math.round(ms)) * 1000n,
		);
		return yield* columnOf(timestamp(TimeUnit.MICROSECOND, zone), micros, has);
	}
	const whole = numbers.every(
		(one) => Number.isNaN(one) || Number.isSafeInteger(one),
	);
	if (!whole) return yield* columnOf(float64(), numbers, has);
	const values = yield* converted(numbers, new BigInt64Array(length), BigInt);
	return yield* columnOf(int64(), values, has);
}

/** Numbers among texts, all as texts: a column is of one kind over there. */
function* mixed(
	{ numbers, codes, instants, values }: HostColumn,
	rows: number,
): Work<Column<unknown>> {
	const texts: (string | null)[] = [];
	for (let row = 0; row < rows; row++) {
		const code = codes?.[row] ?? -1;
		const number = numbers?.[row] ?? Number.NaN;
		texts.push(
			code >= 0
				? textOf(values[code] as string)
				: Number.isNaN(number)
					? null
					: textOf(cellOf(instants, number)),
		);
		if (row % SLICE === SLICE - 1) yield;
	}
	return columnFromArray(texts, utf8()) as Column<unknown>;
}

function* column(given: HostColumn, rows: number): Work<Column<unknown>> {
	const { numbers, codes, values } = given;
	if (!codes || values.length === 0)
		return yield* numbersOf(
			numbers ?? new Float64Array(rows).fill(Number.NaN),
			given.instants,
		);
	if (numbers) return yield* mixed(given, rows);
	if (values.every((one) => typeof one === "boolean")) {
		const cells = Array.from(codes, (code) => values[code] ?? null);
		return columnFromArray(cells, bool()) as Column<unknown>;
	}
	const texts = columnFromArray(values.map(textOf), utf8()) as Column<unknown>;
	return yield* columnOf(
		dictionary(texts.type, int32()),
		codes,
		(row) => (codes[row] as number) >= 0,
		texts,
	);
}

/** A table as an Arrow stream: numbers, days and times as such, each distinct text once. */
export function* toStream({ columns, rows }: HostTable): Work<Uint8Array> {
	const made: [string, Column<unknown>][] = [];
	for (const [name, given] of columns)
		made.push([name, yield* column(given, rows)]);
	return tableToIPC(tableFromColumns(made), { format: "stream" }) as Uint8Array;
}
