import { missingOf } from "../catalogue/availability.js";
import { findKpi } from "../catalogue/catalogue.js";
import { definitionOf } from "../catalogue/definition.js";
import {
	findModule,
	type Module,
	modules,
	type Tile,
} from "../catalogue/modules.js";
import { needsOf } from "../catalogue/needs.js";
import { type CatalogueWords, wordsOf } from "../catalogue/words.js";
import type { Meta } from "../model/answer.js";
import { suggestion } from "../model/spelling.js";
import { checkLanguage, refuse } from "./check.js";
import { type Told, toldMeta } from "./told.js";

/** A ready dashboard: which widgets, for whom, to answer what. */
export interface ModuleQuestion {
	kind: "module";
	/** Its id, such as `email-performance`. */
	module: string;
	/** The language of the words, as in `lang`: English unless given. */
	language?: string;
}

/** One widget of a module. */
export interface ModuleWidget {
	/** The element's name without `cadran-`. */
	element: Tile["element"];
	/** Its attributes, as they would be written in HTML. */
	attributes: Readonly<Record<string, string>>;
	/** Its heading, where it is another than the widget’s own, or the source can't answer. */
	heading?: string;
	/** What is not mapped of what it reads: `entity.column`, or an entity alone. Absent where the source can answer. */
	unavailable?: readonly string[];
}

export interface ModuleAnswer {
	kind: "module";
	id: string;
	heading: string;
	/** The question that it answers. */
	question: string;
	/** What its reader does with it. */
	purpose: string;
	/** Who reads it, in words, most concerned first. */
	readers: readonly string[];
	/** In reading order. */
	widgets: readonly ModuleWidget[];
	meta: Meta;
}

/**
 * A ready dashboard in words, with what the source lacks for each widget. `source` is what it tells of itself, `now` the clock in
 * milliseconds since 1970 UTC. Rejects with a CadranError `question` where there is no such module.
 */
export async function answerModule(
	question: ModuleQuestion,
	source: Told,
	now: number,
): Promise<ModuleAnswer> {
	const { language = "en" } = question;
	checkLanguage(language);
	const module = checkedModule(question.module);
	const words = await wordsOf("catalogue", language);
	const told = words?.modules[module.id];
	const heading = told?.heading ?? module.id;
	return {
		kind: "module",
		id: module.id,
		heading,
		question: told?.question ?? "",
		purpose: told?.purpose ?? "",
		readers: module.audiences.map((id) => words?.audiences[id] ?? id),
		widgets: await Promise.all(
			module.widgets.map((tile) =>
				widgetOf(tile, module, source, words, language),
			),
		),
		meta: toldMeta(source, now, module.id, heading),
	};
}

function checkedModule(id: string): Module {
	const found = findModule(id);
	if (found) return found;
	const known = modules.map((module) => module.id);
	refuse(
		"module",
		`There is no module “${id}”.${suggestion(String(id), known)} There are: ${known.join(", ")}.`,
	);
}

async function widgetOf(
	tile: Tile,
	module: Module,
	source: Told,
	words: CatalogueWords | undefined,
	language: string,
): Promise<ModuleWidget> {
	const { element, attributes = {}, steps } = tile;
	const named = steps?.map(({ id, at, where }) => ({
		name: words?.steps[id] ?? id,
		at,
		...(where && { where }),
	}));
	const missing = missingOf(columnsOf(tile), source);
	const heading = steps
		? words?.funnels[module.id]
		: missing.length > 0 && (await nameOf(tile, language));
	return {
		element,
		attributes: {
			...attributes,
			...(named && { steps: JSON.stringify(named) }),
		},
		...(heading && { heading }),
		...(missing.length > 0 && { unavailable: missing }),
	};
}

/** What a widget that can't be answered would have been called. */
async function nameOf(
	{ element, attributes = {} }: Tile,
	language: string,
): Promise<string | undefined> {
	if (element === "kpi-tile")
		return (await definitionOf(attributes.metric ?? "", language)).name;
	const words = await wordsOf("questions", language);
	if (element === "rfm-grid") return words?.rfm.name;
	if (element === "cohort-heatmap") return words?.cohorts.customers?.name;
	return words?.surveys[attributes.kind ?? "nps"]?.name;
}

/** Every `entity.column` that a widget reads. */
function columnsOf({ element, attributes, steps = [] }: Tile): string[] {
	switch (element) {
		case "kpi-tile": {
			const kpi = findKpi(attributes?.metric ?? "");
			return kpi ? needsOf(kpi) : [];
		}
		case "funnel":
			return steps.flatMap(({ at, where }) => [
				at,
				`${at.split(".")[0]}.customer`,
				...(where && "column" in where ? [where.column] : []),
			]);
		case "rfm-grid":
			return ["orders.customer", "orders.at", "orders.amount"];
		case "cohort-heatmap":
			return ["orders.customer", "orders.at"];
		case "nps-gauge":
			return ["surveys.kind", "surveys.score", "surveys.at"];
	}
}
