import type { Metric } from "../model/metric.js";
import { acquisition } from "./acquisition.js";
import { contactInbound } from "./contact-inbound.js";
import { contactOutbound } from "./contact-outbound.js";
import { contactProduction } from "./contact-production.js";
import { crmMarketing } from "./crm-marketing.js";
import { customerBase } from "./customer-base.js";
import { ecommerce } from "./ecommerce.js";
import { loyalty } from "./loyalty.js";
import { sales } from "./sales.js";
import { satisfaction } from "./satisfaction.js";

/** All metrics of the catalogue. */
export const metrics: readonly Metric[] = [
	...acquisition,
	...contactInbound,
	...contactOutbound,
	...contactProduction,
	...crmMarketing,
	...customerBase,
	...ecommerce,
	...loyalty,
	...sales,
	...satisfaction,
];

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

/** A metric by its id; undefined where there is none. */
export const findMetric = (id: string): Metric | undefined => byId.get(id);
