import type { Draft } from "../draft.js";
import { algebra } from "./algebra.js";
import { amounts, currencies } from "./amounts.js";
import { clocks } from "./clocks.js";
import { cohort } from "./cohort.js";
import { crm } from "./crm.js";
import { empty } from "./empty.js";
import { filters } from "./filters.js";
import { fiscal } from "./fiscal.js";
import { funnel } from "./funnel.js";
import { kpi } from "./kpi.js";
import { late } from "./late.js";
import { ids, mapping, reading } from "./mapping.js";
import { picksSet } from "./picks.js";
import { rfm } from "./rfm.js";
import { rows } from "./rows.js";
import { scopesSet } from "./scopes.js";
import { strangers } from "./strangers.js";
import { survey } from "./survey.js";
import { texts } from "./texts.js";
import { ties } from "./ties.js";
import { told } from "./told.js";

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
	rows,
	scopesSet,
	ties,
	...clocks,
	fiscal,
	amounts,
	currencies,
	late,
	texts,
	ids,
	mapping,
	reading,
	strangers,
	empty,
	told,
];
