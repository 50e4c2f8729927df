import { cohort } from "./en/cohort.js";
import { dashboard } from "./en/dashboard.js";
import { explain } from "./en/explain.js";
import { saved } from "./en/export.js";
import { funnel } from "./en/funnel.js";
import { glossary } from "./en/glossary.js";
import { kpi } from "./en/kpi.js";
import { rfm } from "./en/rfm.js";
import { shared } from "./en/shared.js";
import { survey } from "./en/survey.js";

/** What every language says. Plurals and order are functions, so that each language has its own. */
export const en = {
	...shared,
	kpi,
	rfm,
	cohort,
	survey,
	funnel,
	dashboard,
	explain,
	saved,
	glossary,
};

/** The words of a language. */
export type Words = typeof en;
