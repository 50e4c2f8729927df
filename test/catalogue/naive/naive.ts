import { acquisitionB2b, acquisitionB2c } from "./acquisition.js";
import {
	contactInbound,
	contactOutbound,
	contactProduction,
} from "./contact.js";
import { crmMarketing } from "./crm-marketing.js";
import { customerBase } from "./customer-base.js";
import { ecommerce } from "./ecommerce.js";
import { loyalty } from "./loyalty.js";
import { omnichannel } from "./omnichannel.js";
import { sales } from "./sales.js";
import { satisfaction } from "./satisfaction.js";
import type { Kpis } from "./view.js";

/** Every KPI a second time, in plain loops over plain rows, as its definition says. Knows nothing of the engine or the algebra. */
export const naive: Kpis = {
	...customerBase,
	...crmMarketing,
	...sales,
	...loyalty,
	...acquisitionB2c,
	...acquisitionB2b,
	...ecommerce,
	...omnichannel,
	...contactInbound,
	...contactOutbound,
	...contactProduction,
	...satisfaction,
};
