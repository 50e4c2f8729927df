import type { Draft } from "../draft.js";
import { algebra } from "./algebra.js";
import { cohort } from "./cohort.js";
import { crm } from "./crm.js";
import { funnel } from "./funnel.js";
import { rfm } from "./rfm.js";
import { survey } from "./survey.js";

export const drafts: readonly Draft[] = [
	crm,
	algebra,
	funnel,
	rfm,
	cohort,
	survey,
];
