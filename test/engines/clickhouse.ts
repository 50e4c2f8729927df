import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drainPending, Session } from "chdb";
import {
	type Column,
	type ColumnType,
	columnsOf,
	milliseconds,
	rowsOf,
	written,
} from "./column.js";
import { type Engine, type Parameter, quoted } from "./engine.js";
import { stoppable } from "./stoppable.js";

const sqlTypes: Record<ColumnType, string> = {
	text: "String",
	number: "Float64",
	integer: "Int64",
	boolean: "Bool",
	date: "Date32",
	instant: "DateTime64(3, 'UTC')",
	local: "DateTime64(3, 'UTC')",
};

/**
 * The settings that a ClickHouse needs for the same answers as elsewhere: a join that finds nothing gives NULL, and doubles are read to
 * the last digit.
 */
export const CLICKHOUSE_SETTINGS = {
	join_use_nulls: 1,
	precise_float_parsing: 1,
} as const;

/** How its answers are written so that nothing is lost on the way: what the client here reads, no part of what a statement means. */
const writing = {
	output_format_json_quote_64bit_integers: 1,
	output_format_json_quote_decimals: 1,
	output_format_json_quote_denormals: 0,
	date_time_output_format: "iso",
};

const FORMAT = "JSONCompactEachRowWithNamesAndTypes";

const integer = /^(Nullable\()?U?Int(64|128|256)\)?$/;
const moment = /^(Nullable\()?DateTime/;

function reader(type: string): (value: unknown) => unknown {
	if (integer.test(type)) return (value) => BigInt(value as string);
	if (moment.test(type)) return (value) => new Date(value as string);
	return (value) => value;
}

/** Rows from a line of names, a line of types and a line a row. */
function parse(text: string): Record<string, unknown>[] {
	const [names = [], types = [], ...rows] = text
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => JSON.parse(line) as unknown[]);
	const readers = (types as string[]).map(reader);
	return rows.map((row) =>
		Object.fromEntries(
			(names as string[]).map((name, at) => {
				const value = row[at];
				return [name, value === null ? null : readers[at]?.(value)];
			}),
		),
	);
}

/** The first day and the one after the last that its dates and times hold; it would take the nearest for any other. */
const [EARLIEST, LATEST] = [Date.UTC(1900, 0, 1), Date.UTC(2300, 0, 1)];

function cell(type: ColumnType, value: unknown): unknown {
	const text = written(type, value);
	if (text === null) return null;
	if (type === "boolean") return value;
	if (type === "text" || type === "integer") return text;
	if (type === "number") return Number.isFinite(value) ? value : text;
	const at = milliseconds(type, value) as number;
	if (!(at >= EARLIEST && at < LATEST))
		throw new Error(`ClickHouse has no date ${text}: from 1900 to 2299 only.`);
	return type === "date" ? text : new Date(at).toISOString().slice(0, -1);
}

function lines(columns: readonly Column[]): string {
	const found: string[] = [];
	for (let row = 0; row < rowsOf(columns); row++)
		found.push(
			JSON.stringify(
				columns.map(({ type, values }) => cell(type, values[row])),
			),
		);
	return found.join("\n");
}

/** One after the other: whoever has the turn is the only one at work. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const mine = last.then(work);
		last = mine.catch(() => {});
		return mine;
	};
}

/** What chDB binds: it refuses whole doubles past 2^53 as numbers. */
const bound = (parameters: readonly Parameter[]) =>
	Object.fromEntries(
		parameters.map((value, at) => [
			`p${at + 1}`,
			typeof value === "number" ? String(value) : value,
		]),
	);

/** ClickHouse in process, its files in a folder of their own unless given one, which is then kept. */
export async function openClickhouse(kept?: string): Promise<Engine> {
	const folder = kept ?? (await mkdtemp(join(tmpdir(), "cadran-clickhouse-")));
	const session = new Session(folder, {
		connectionArgs: Object.entries({ ...CLICKHOUSE_SETTINGS, ...writing }).map(
			([name, value]) => `--${name}=${value}`,
		),
	});
	let second: Session | undefined;
	const stop = () => {
		second ??= new Session(folder);
		return second.queryAsync("KILL QUERY WHERE query NOT LIKE 'KILL%' ASYNC");
	};
	const turn = turns();
	return {
		name: "clickhouse",
		dialect: "clickhouse",
		run: (text, parameters, { signal } = {}) =>
			turn(() =>
				stoppable(signal, stop, async () => {
					const options = { format: FORMAT };
					const named = bound(parameters);
					return parse(
						(await session.queryBindAsync(text, named, options)).text(),
					);
				}),
			),
		load: (tables, types = {}) =>
			turn(async () => {
				for (const [name, rows] of Object.entries(tables)) {
					const columns = columnsOf(rows, types[name]);
					const table = quoted("clickhouse", name);
					const made = columns.map(
						({ name, type }) =>
							`${quoted("clickhouse", name)} Nullable(${sqlTypes[type]})`,
					);
					await session.queryAsync(
						`CREATE OR REPLACE TABLE ${table} (${made.join(", ")}) ENGINE = MergeTree ORDER BY tuple()`,
					);
					if (rowsOf(columns) > 0)
						await session.queryAsync(
							`INSERT INTO ${table} FORMAT JSONCompactEachRow\n${lines(columns)}`,
						);
				}
			}),
		async close() {
			second?.close();
			session.close();
			await drainPending();
			if (!kept) await rm(folder, { recursive: true, force: true });
		},
	};
}
