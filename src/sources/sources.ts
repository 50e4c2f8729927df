export { type CubeMetric, type CubeOptions, cubeSource } from "./cube.js";
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
