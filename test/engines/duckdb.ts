import {
	BOOLEAN,
	DOUBLE,
	type DuckDBConnection,
	DuckDBDataChunk,
	DuckDBDateValue,
	DuckDBInstance,
	DuckDBTimestampTZValue,
	DuckDBTimestampValue,
	type DuckDBType,
	DuckDBTypeId,
	type DuckDBValue,
	type DuckDBValueConverter,
	type JS,
	JSDuckDBValueConverter,
	SQLNULL,
	VARCHAR,
} from "@duckdb/node-api";
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
	text: "VARCHAR",
	number: "DOUBLE",
	integer: "BIGINT",
	boolean: "BOOLEAN",
	date: "DATE",
	instant: "TIMESTAMPTZ",
	local: "TIMESTAMP",
};

const DAY = 86_400_000;
const CHUNK = 2048;

function value(type: ColumnType, from: unknown): DuckDBValue {
	const text = written(type, from);
	if (text === null) return null;
	if (type === "text") return text;
	if (type === "integer") return BigInt(text);
	if (type === "number") return Number(from);
	if (type === "boolean") return from as boolean;
	const at = milliseconds(type, from) as number;
	if (type === "date") return new DuckDBDateValue(at / DAY);
	const micros = BigInt(at) * 1000n;
	return type === "instant"
		? new DuckDBTimestampTZValue(micros)
		: new DuckDBTimestampValue(micros);
}

const converter: DuckDBValueConverter<JS> = (value, type, convert) => {
	switch (type.typeId) {
		case DuckDBTypeId.DECIMAL:
		case DuckDBTypeId.DATE:
			return value === null ? null : String(value);
		case DuckDBTypeId.TIMESTAMP:
			return value === null ? null : String(value).replace(" ", "T");
		default:
			return JSDuckDBValueConverter(value, type, convert);
	}
};

const bound = (parameter: Parameter): DuckDBType => {
	if (parameter === null) return SQLNULL;
	if (typeof parameter === "number") return DOUBLE;
	return typeof parameter === "boolean" ? BOOLEAN : VARCHAR;
};

async function append(
	connection: DuckDBConnection,
	table: string,
	columns: readonly Column[],
): Promise<void> {
	const rows = rowsOf(columns);
	const appender = await connection.createAppender(table);
	const types = columns.map((_, at) => appender.columnType(at));
	for (let from = 0; from < rows; from += CHUNK) {
		const chunk = DuckDBDataChunk.create(types);
		const length = Math.min(CHUNK, rows - from);
		chunk.setColumns(
			columns.map(({ type, values }) =>
				Array.from({ length }, (_, i) => value(type, values[from + i])),
			),
		);
		appender.appendDataChunk(chunk);
	}
	appender.closeSync();
}

/** DuckDB in process; in memory unless given a file. Each statement has a connection of its own. */
export async function openDuckdb(path = ":memory:"): Promise<Engine> {
	const instance = await DuckDBInstance.create(path);
	const using = async <T>(work: (one: DuckDBConnection) => Promise<T>) => {
		const connection = await instance.connect();
		try {
			return await work(connection);
		} finally {
			connection.closeSync();
		}
	};
	return {
		name: "duckdb",
		dialect: "duckdb",
		run: (text, parameters, { signal } = {}) =>
			using((connection) =>
				stoppable(
					signal,
					() => connection.interrupt(),
					async () => {
						const reader = await connection.runAndReadAll(
							text,
							[...parameters],
							parameters.map(bound),
						);
						return reader.convertRowObjects(converter);
					},
				),
			),
		load: (tables, types = {}) =>
			using(async (connection) => {
				for (const [name, rows] of Object.entries(tables)) {
					const columns = columnsOf(rows, types[name]);
					const made = columns.map(
						({ name, type }) => `${quoted("duckdb", name)} ${sqlTypes[type]}`,
					);
					await connection.run(
						`CREATE OR REPLACE TABLE ${quoted("duckdb", name)} (${made.join(", ")})`,
					);
					await append(connection, name, columns);
				}
			}),
		async close() {
			instance.closeSync();
		},
	};
}
