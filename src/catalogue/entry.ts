export type { Definition } from "../model/answer.js";
export type { Additivity, Calculation, Metric } from "../model/metric.js";
export { additivityOf } from "./additivity.js";
export {
	type Availability,
	availability,
	type Mapped,
} from "./availability.js";
export { familyOf, findKpi, kpis } from "./catalogue.js";
export { definitionOf } from "./definition.js";
export {
	type AnyKpi,
	type Audience,
	audiences,
	type Family,
	families,
	type Kpi,
} from "./kpi.js";
export { findModule, type Module, modules, type Tile } from "./modules.js";
export { needsOf } from "./needs.js";
