import type { Definition } from "../model/answer.js";
import type { Model } from "../model/mapping.js";
import type {
	Answer,
	CatalogueQuestion,
	Question,
	RowQuestion,
} from "../questions/question.js";
import type { SourceInfo } from "./source.js";

/** Whether rows are needed for the answer. What is no question at all is the engine's to refuse. */
export const isOfRows = (question: Question): question is RowQuestion =>
	!["glossary", "module"].includes((question as Question | null)?.kind ?? "");

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

/** What is answered by the catalogue, and by what is mapped. */
export async function told(
	question: CatalogueQuestion,
	info: SourceInfo,
	now: number,
): Promise<Answer> {
	if (question.kind === "module") {
		const { answerModule } = await import("../questions/module.js");
		return await answerModule(question, info, now);
	}
	const { answerGlossary } = await import("../questions/glossary.js");
	return await answerGlossary(question, info, now);
}
