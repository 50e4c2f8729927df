import type { Definition } from "../model/answer.js";
import { CadranError } from "../model/error.js";
import type { Model } from "../model/mapping.js";
import type {
	Answer,
	CatalogueQuestion,
	Question,
	RowQuestion,
} from "../questions/question.js";
import type { RowsQuestion } from "../questions/rows.js";
import type { SourceInfo } from "./source.js";

/** Kinds that no engine answers by figures. */
const others = ["rows", "glossary", "module"];

/** Whether figures are worked out from rows for the answer. What is no question at all is the engine's to refuse. */
export const isOfRows = (question: Question): question is RowQuestion =>
	!others.includes((question as Question | null)?.kind ?? "");

/** What the numbers mean, in words; nothing where they can't be had: the answer stands without them. */
export async function wordsFor(
	question: RowQuestion,
	{ metrics }: Model,
): Promise<Partial<Definition>> {
	try {
		const { definitionFor } = await import("../questions/definition.js");
		return await definitionFor(question, metrics);
	} catch {
		return {};
	}
}

/** What is answered by the catalogue, and by what is mapped. Lists of rows are for a source that can show them. */
export async function told(
	question: CatalogueQuestion | RowsQuestion,
	info: SourceInfo,
	now: number,
): Promise<Answer> {
	if (question.kind === "rows")
		throw new CadranError("unsupported", "This source shows no rows.");
	if (question.kind === "module") {
		const { answerModule } = await import("../questions/module.js");
		return await answerModule(question, info, now);
	}
	const { answerGlossary } = await import("../questions/glossary.js");
	return await answerGlossary(question, info, now);
}
