import type { Filter } from "../model/filter.js";
import type { Expression } from "../model/metric.js";
import { newBuyers } from "./buyers.js";

export const forAcquisition: Filter = {
	column: "costs.kind",
	is: "acquisition",
};

export const spend: Expression = {
	op: "sum",
	of: "costs.amount",
	where: forAcquisition,
};

/** Acquisition costs for each new customer. */
export const cac: Expression = { op: "ratio", of: [spend, newBuyers] };
