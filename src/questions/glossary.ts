import type { Audience, Family } from "../catalogue/kpi.js";
import type { Definition, Meta } from "../model/answer.js";
import type { Additivity } from "../model/metric.js";
import type { Comparison, Grain } from "../model/period.js";

/** What KPIs there are, what they mean, and which of them the source has data for. */
export interface GlossaryQuestion {
	kind: "glossary";
	/** The language of the words, as in `lang`: English unless given. */
	language?: string;
}

/** One KPI, told to its reader. */
export interface GlossaryEntry extends Definition {
	family: { id: Family; name: string };
	/** Who acts on it, most concerned first. */
	audiences: readonly Audience[];
	/** Every `entity.column` that it reads. */
	columns: readonly string[];
	/** Of these, what is not mapped; an entity that is wholly missing is named alone. Empty where the source can answer. */
	missing: readonly string[];
	additivity: Additivity;
	/** Fewest rows for a value to be shown. */
	minimum: number;
	/** What it is usually compared with, and the usual buckets of its course. */
	compare: Comparison;
	grain: Grain;
	/** The column that it is usually split by. */
	by?: string;
	/** Where the definition comes from. */
	sources?: readonly string[];
}

export interface GlossaryAnswer {
	kind: "glossary";
	/** In reading order, each with its KPIs. */
	families: readonly {
		id: Family;
		name: string;
		kpis: readonly GlossaryEntry[];
	}[];
	/** Everyone whom a KPI names as a reader. */
	audiences: readonly { id: Audience; name: string }[];
	meta: Meta;
}
