import type { VectorSet, VectorType } from "../../src/conformance/set.js";
import { defineModel } from "../../src/model/mapping.js";
import { clickhouse } from "../../src/sources/sql/clickhouse.js";
import { duckdb } from "../../src/sources/sql/duckdb.js";
import { postgres } from "../../src/sources/sql/postgres.js";
import { type SqlSource, sqlSource } from "../../src/sources/sql.js";
import type { ColumnType } from "./column.js";
import type { Engine } from "./engine.js";

const dialects = { duckdb, postgres, clickhouse };

/** The type of a column in a database: ClickHouse has no local times, so it keeps them as texts. */
function typeIn(engine: Engine, type: VectorType): ColumnType {
	if (type === "timestamp") return "instant";
	return type === "local" && engine.name === "clickhouse" ? "text" : type;
}

const typesIn = (engine: Engine, types: VectorSet["types"]) =>
	Object.fromEntries(
		Object.entries(types).map(([table, columns]) => [
			table,
			Object.fromEntries(
				Object.entries(columns).map(([column, type]) => [
					column,
					typeIn(engine, type),
				]),
			),
		]),
	);

/** Loads the tables of a set into a database, and gives a source over them. */
export async function openSet(
	engine: Engine,
	set: VectorSet,
): Promise<SqlSource> {
	await engine.load(set.tables, typesIn(engine, set.types));
	return sqlSource({
		dialect: dialects[engine.name],
		run: engine.run,
		model: defineModel(set.mapping),
		...(set.rows && { rows: set.rows }),
	});
}
