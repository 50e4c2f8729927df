/** The words of a KPI in one language, for a reader who decides by it and is no programmer. */
export interface KpiWords {
	name: string;
	/** One sentence: what it is. */
	definition: string;
	/** What it is for: the question it answers. */
	purpose: string;
	/** What one does when it moves. */
	action: string;
	/** Where it misleads. */
	caveat?: string;
}

/** The words of a question other than that of a KPI, with its calculation. */
export interface QuestionWords extends KpiWords {
	formula: string;
}

/** What the questions need beside, and the calculations that depend on what was asked. */
export interface QuestionsWords {
	funnel: KpiWords & {
		formula(windowDays: number, stepDays: readonly number[]): string;
	};
	/** What a funnel's snapshot shows. */
	pipeline: QuestionWords;
	rfm: KpiWords & { ranks(bins: number): string; thresholds: string };
	cohorts: Readonly<Record<string, QuestionWords>>;
	/** By survey. */
	surveys: Readonly<
		Record<string, KpiWords & { formula: Readonly<Record<string, string>> }>
	>;
}

/** What a module says of itself. */
export interface ModuleWords {
	heading: string;
	/** The question that it answers. */
	question: string;
	/** What its reader does with it. */
	purpose: string;
}

/** The names around the KPIs, and the modules. */
export interface CatalogueWords {
	/** What the list itself is called. */
	glossary: string;
	families: Readonly<Record<string, string>>;
	audiences: Readonly<Record<string, string>>;
	modules: Readonly<Record<string, ModuleWords>>;
	/** The steps of the modules' funnels. */
	steps: Readonly<Record<string, string>>;
	/** Headings of the modules' funnels, by the module's id. */
	funnels: Readonly<Record<string, string>>;
}
