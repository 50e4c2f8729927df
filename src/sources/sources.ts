export { type CubeMetric, type CubeOptions, cubeSource } from "./cube.js";
export {
	type DuckdbBundle,
	type DuckdbModule,
	type DuckdbOptions,
	type DuckdbSource,
	duckdbSource,
} from "./duckdb.js";
export {
	type GetToken,
	type HttpOptions,
	httpSource,
	type Token,
} from "./http.js";
export type { RowsGrant } from "./memory/grant.js";
export { type MemoryOptions, memorySource } from "./memory.js";
export { NetworkError } from "./network.js";
export { type ResilientOptions, resilient } from "./resilient.js";
export type { BytesInput, CsvOptions, RowsInput, TextInput } from "./rows.js";
export { type SampleOptions, sampleSource, sampleTables } from "./sample.js";
export type { DataSource, Scope, SourceInfo } from "./source.js";
export {
	type Run,
	type SqlOptions,
	type SqlSource,
	type Statement,
	sqlSource,
} from "./sql.js";
