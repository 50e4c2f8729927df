import type { Meta } from "../model/answer.js";

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
	element: "kpi-tile" | "funnel" | "rfm-grid" | "cohort-heatmap" | "nps-gauge";
	/** Its attributes, as they would be written in HTML. */
	attributes: Readonly<Record<string, string>>;
	/** Its heading, where it is another than the widget’s own. */
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
