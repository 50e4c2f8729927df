import type { Calculation, Metric } from "../model/metric.js";
import type { Comparison, Grain } from "../model/period.js";

/** The families of the catalogue, in reading order. */
export const families = [
	"customer-base",
	"crm-marketing",
	"sales",
	"loyalty",
	"acquisition-b2c",
	"acquisition-b2b",
	"ecommerce",
	"omnichannel",
	"contact-inbound",
	"contact-outbound",
	"contact-production",
	"satisfaction",
] as const;

export type Family = (typeof families)[number];

/** Who reads a KPI. */
export const audiences = [
	"marketing",
	"sales",
	"customer-service",
	"operations",
	"top-management",
] as const;

export type Audience = (typeof audiences)[number];

/** A KPI of the catalogue as data; its words come by family and language. */
export interface Kpi extends Calculation {
	/** Who acts on it, most concerned first. */
	audiences: readonly Audience[];
	/** What it is usually compared with; the previous year unless given. */
	compare?: Comparison;
	/** The usual buckets of its course; months unless given. */
	grain?: Grain;
	/** Where the definition comes from: the literature or the standard, as a reader would look it up. */
	sources?: readonly string[];
}

/** A KPI with what it is called: a host's own brings its words along. */
export type AnyKpi = Kpi | Metric;
