import type { Definition } from "../../model/answer.js";
import { CadranError } from "../../model/error.js";
import type { Model } from "../../model/mapping.js";
import type {
	Answer,
	CatalogueQuestion,
	Question,
	RowQuestion,
} from "../../questions/question.js";
import { canonical } from "../canonical.js";
import { checkScope } from "../scope.js";
import { sharing } from "../sharing.js";
import type { DataSource, Scope } from "../source.js";
import type { Engine } from "./engine.js";
import { typed } from "./fault.js";

/** What all views of one source are of. */
export interface Viewed {
	opened: () => Promise<Engine>;
	model: Model;
	now: () => number;
	sample: boolean;
}

/** A source of the whole, or of what is within some scopes. */
export type View = Required<Pick<DataSource, "ask" | "describe" | "within">>;

/** Whether rows are needed for the answer. What is no question at all is the engine's to refuse. */
const isOfRows = (question: Question): question is RowQuestion =>
	!["glossary", "module"].includes((question as Question | null)?.kind ?? "");

/** What the numbers mean, in words; nothing where they can't be had: the answer stands without them. */
async function wordsFor(
	question: RowQuestion,
	{ metrics }: Model,
): Promise<Partial<Definition>> {
	try {
		const { definitionFor } = await import("../../questions/definition.js");
		return await definitionFor(question, metrics);
	} catch {
		return {};
	}
}

/** An error as far as a view of some rows may tell it: which row can't be read, and what it holds, may be another's. */
function discreet(error: unknown, scopes: readonly Scope[]): CadranError {
	const found = typed(error);
	if (found.code !== "rows" || scopes.length === 0) return found;
	return new CadranError(
		"rows",
		"A row can't be read. Ask the source without a scope to learn which, and why.",
		{},
		{ cause: error },
	);
}

/** The whole of what an engine has, as a source. Like questions within like scopes are worked on once while they are in flight. */
export function openView({ opened, model, now, sample }: Viewed): View {
	const share = sharing<Answer>(async (text, signal) => {
		const [scopes, question] = JSON.parse(text) as [Scope[], Question];
		try {
			const found = isOfRows(question)
				? await explained(question, scopes, signal)
				: await told(question, scopes);
			return sample
				? ({ ...found, meta: { ...found.meta, sample } } as Answer)
				: found;
		} catch (error) {
			signal.throwIfAborted();
			throw discreet(error, scopes);
		}
	});

	/** The engine's answer, and its definition in words, which come to the page meanwhile. */
	async function explained(
		question: RowQuestion,
		scopes: readonly Scope[],
		signal: AbortSignal,
	): Promise<Answer> {
		const [found, definition] = await Promise.all([
			opened().then((engine) => engine.ask(question, now(), scopes, signal)),
			wordsFor(question, model),
		]);
		const { meta } = found;
		return {
			...found,
			meta: { ...meta, definition: { ...meta.definition, ...definition } },
		} as Answer;
	}

	/** What is answered by the catalogue, and by what is mapped. */
	async function told(
		question: CatalogueQuestion,
		scopes: readonly Scope[],
	): Promise<Answer> {
		const info = await (await opened()).info(scopes);
		if (question.kind === "module") {
			const { answerModule } = await import("../../questions/module.js");
			return await answerModule(question, info, now());
		}
		const { answerGlossary } = await import("../../questions/glossary.js");
		return await answerGlossary(question, info, now());
	}

	const view = (scopes: readonly Scope[]): View => ({
		async ask<Q extends Question>(
			question: Q,
			{ signal }: { signal?: AbortSignal } = {},
		) {
			const text = `[${JSON.stringify(scopes)},${canonical(question)}]`;
			return (await share(text, signal)) as Answer<Q>;
		},
		async describe() {
			try {
				const info = await (await opened()).info(scopes);
				return sample ? { ...info, sample } : info;
			} catch (error) {
				throw discreet(error, scopes);
			}
		},
		within: (scope) => view([...scopes, checkScope(scope)]),
	});
	return view([]);
}
