export type { RowsGrant } from "./memory/grant.js";
export { type MemoryOptions, memorySource } from "./memory.js";
export type { CsvOptions, RowsInput, TextInput } from "./rows.js";
export { type SampleOptions, sampleSource, sampleTables } from "./sample.js";
export type { DataSource, Scope, SourceInfo } from "./source.js";
