import { additivityOf } from "../catalogue/additivity.js";
import { missingOf } from "../catalogue/availability.js";
import { catalogue } from "../catalogue/catalogue.js";
import { definitionOf } from "../catalogue/definition.js";
import {
	type AnyKpi,
	type Audience,
	audiences,
	type Family,
	families,
	type Kpi,
} from "../catalogue/kpi.js";
import { needsOf } from "../catalogue/needs.js";
import { wordsOf } from "../catalogue/words.js";
import type { Definition, Meta } from "../model/answer.js";
import type { Additivity } from "../model/metric.js";
import type { Comparison, Grain } from "../model/period.js";
import { checkLanguage } from "./check.js";
import { minimumOf } from "./kpi/definition.js";
import { type Told, toldMeta } from "./told.js";

/** What KPIs there are, what they mean, and which of them the source has data for. */
export interface GlossaryQuestion {
	kind: "glossary";
	/** The language of the words, as in `lang`: English unless given. */
	language?: string;
}

/** One KPI, told to its reader. */
export interface GlossaryEntry extends Definition {
	family: { id: Family | "own"; name: string };
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
	/** In reading order, each with its KPIs; the host's own (`own`) come first, where there are any. */
	families: readonly {
		id: Family | "own";
		name: string;
		kpis: readonly GlossaryEntry[];
	}[];
	/** Everyone whom a KPI names as a reader. */
	audiences: readonly { id: Audience; name: string }[];
	meta: Meta;
}

/**
 * The catalogue in words, with what the source lacks for each KPI. `source` is what it tells of itself, `now` the clock in milliseconds
 * since 1970 UTC. Rejects with a CadranError `question` where the question is malformed.
 */
export async function answerGlossary(
	question: GlossaryQuestion,
	source: Told,
	now: number,
): Promise<GlossaryAnswer> {
	const { language = "en" } = question;
	checkLanguage(language);
	const words = await wordsOf("catalogue", language);
	const { metrics = [] } = source;
	const all: (readonly [Family | "own", readonly AnyKpi[]])[] = [
		...(metrics.length > 0 ? [["own", metrics] as const] : []),
		...families.map((id) => [id, catalogue[id]] as const),
	];
	const told = all.map(async ([id, own]) => {
		const family = { id, name: words?.families[id] ?? id };
		return {
			...family,
			kpis: await Promise.all(
				own.map((kpi) => entryOf(kpi, family, source, language)),
			),
		};
	});
	return {
		kind: "glossary",
		families: await Promise.all(told),
		audiences: audiences.map((id) => ({
			id,
			name: words?.audiences[id] ?? id,
		})),
		meta: toldMeta(source, now, "glossary", words?.glossary ?? "glossary"),
	};
}

async function entryOf(
	kpi: AnyKpi,
	family: GlossaryEntry["family"],
	source: Told,
	language: string,
): Promise<GlossaryEntry> {
	const { by } = kpi;
	const { audiences, compare, grain, sources } = kpi as Partial<Kpi>;
	const columns = needsOf(kpi);
	const definition = await definitionOf(kpi, language);
	return {
		...definition,
		family,
		audiences: audiences ?? [],
		columns,
		missing: missingOf(columns, source),
		additivity: additivityOf(kpi.is),
		minimum: minimumOf(kpi),
		compare: compare ?? "previous-year",
		grain: grain ?? "month",
		...(by && { by }),
		...(sources && { sources }),
	};
}
