import type { Draft } from "../draft.js";
import { algebra } from "./algebra.js";
import { cohort } from "./cohort.js";
import { crm } from "./crm.js";
import { filters } from "./filters.js";
import { funnel } from "./funnel.js";
import { kpi } from "./kpi.js";
import { picksSet } from "./picks.js";
import { rfm } from "./rfm.js";
import { survey } from "./survey.js";

/** Every kind of question with its options first, then the traps. */
export const drafts: readonly Draft[] = [
	crm,
	algebra,
	kpi,
	filters,
	picksSet,
	funnel,
	rfm,
	cohort,
	survey,
];
