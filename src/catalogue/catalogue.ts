import { acquisitionB2b } from "./acquisition-b2b.js";
import { acquisitionB2c } from "./acquisition-b2c.js";
import { contactInbound } from "./contact-inbound.js";
import { contactOutbound } from "./contact-outbound.js";
import { contactProduction } from "./contact-production.js";
import { crmMarketing } from "./crm-marketing.js";
import { customerBase } from "./customer-base.js";
import { ecommerce } from "./ecommerce.js";
import type { Family, Kpi } from "./kpi.js";
import { loyalty } from "./loyalty.js";
import { omnichannel } from "./omnichannel.js";
import { sales } from "./sales.js";
import { satisfaction } from "./satisfaction.js";

/** The KPIs of each family. */
export const catalogue: Readonly<Record<Family, readonly Kpi[]>> = {
	"customer-base": customerBase,
	"crm-marketing": crmMarketing,
	sales,
	loyalty,
	"acquisition-b2c": acquisitionB2c,
	"acquisition-b2b": acquisitionB2b,
	ecommerce,
	omnichannel,
	"contact-inbound": contactInbound,
	"contact-outbound": contactOutbound,
	"contact-production": contactProduction,
	satisfaction,
};

/** All KPIs of the catalogue. */
export const kpis: readonly Kpi[] = Object.values(catalogue).flat();

const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));

/** A KPI by its id; undefined where there is none. */
export const findKpi = (id: string): Kpi | undefined => byId.get(id);

const familyById = new Map(
	Object.entries(catalogue).flatMap(([family, own]) =>
		own.map(({ id }) => [id, family as Family] as const),
	),
);

/** The family of a KPI of the catalogue; undefined where there is no such KPI. */
export const familyOf = (id: string): Family | undefined => familyById.get(id);
