export {
	type ColumnType,
	type Entity,
	type EntityShape,
	entities,
} from "./entity.js";
export { CadranError, type ErrorCode, type ErrorPlace } from "./error.js";
export type { Filter, Scalar } from "./filter.js";
export type { Fiscal, FiscalMonths, FiscalWeeks } from "./fiscal.js";
export {
	type ColumnMapping,
	defineModel,
	type EntityMapping,
	type Mapping,
	type Model,
	type Reading,
} from "./mapping.js";
export type { Metric } from "./metric.js";
export type { Comparison, Period } from "./period.js";
export type { Conversion, Rate } from "./rates.js";
