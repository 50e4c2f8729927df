import { certifiedBy, testSets } from "./certified.js";
import { eachEngine } from "./each.js";
import { openSet } from "./source.js";

const executors = {
	duckdb: "DuckDB",
	postgres: "PostgreSQL",
	clickhouse: "ClickHouse",
} as const;

eachEngine((engine, name) =>
	testSets(
		executors[name],
		certifiedBy((set) => openSet(engine(), set)),
	),
);
