import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { Answer, RowQuestion } from "../questions/question.js";
import { csvOf, type Line, tsvOf } from "./csv.js";
import { cohortTables } from "./export/cohort.js";
import { funnelTables } from "./export/funnel.js";
import { kpiTables } from "./export/kpi.js";
import { rfmTables } from "./export/rfm.js";
import { surveyTables } from "./export/survey.js";
import { fullLines, shownLines, type Table } from "./export/table.js";

export type { Table };

/** What stands above the figures: a name and its texts. */
export type Facts = readonly (readonly [name: string, ...texts: string[]])[];

/** The figures of an answer as tables: bare numbers (shares of 1, days in the report's zone) with how they are shown. */
export function tablesOf(
	answer: Answer<RowQuestion>,
	words: Words,
	format: Format,
): Table[] {
	switch (answer.kind) {
		case "kpi":
			return kpiTables(answer, words, format);
		case "funnel":
			return funnelTables(answer, words, format);
		case "rfm":
			return rfmTables(answer, words, format);
		case "cohort":
			return cohortTables(answer, words, format);
		case "survey":
			return surveyTables(answer, words, format);
	}
}

/** A file for a spreadsheet: what the figures are and where they come from, then each table under its title. */
export function csvFile(
	facts: Facts,
	tables: readonly Table[],
	words: Words,
): string {
	const lines: Line[] = [...facts];
	for (const { only, ...table } of tables)
		if (only !== "copy")
			lines.push([], [table.title], ...fullLines(table, words.saved.formatted));
	return csvOf(lines);
}

/** A text for a mail or a sheet: the finding, each table as a reader sees it, and where it comes from. */
export function textOf(
	heading: string,
	finding: string,
	tables: readonly Table[],
	facts: Facts,
): string {
	const parts = [
		tsvOf(finding === heading ? [[heading]] : [[heading], [finding]]),
	];
	for (const { only, ...table } of tables)
		if (only !== "file") parts.push(tsvOf(shownLines(table)));
	parts.push(tsvOf(facts));
	return parts.join("\n\n");
}
