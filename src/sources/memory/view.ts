import { CadranError } from "../../model/error.js";
import type { Model } from "../../model/mapping.js";
import type {
	Answer,
	Question,
	RowQuestion,
} from "../../questions/question.js";
import { canonical } from "../canonical.js";
import { checkScope } from "../scope.js";
import { sharing } from "../sharing.js";
import type { DataSource, Scope } from "../source.js";
import { isOfRows, told, wordsFor } from "../words.js";
import type { Engine } from "./engine.js";
import { typed } from "./fault.js";
import { granted, type RowsGrant, withGrant } from "./grant.js";

/** What all views of one source are of. */
export interface Viewed {
	opened: () => Promise<Engine>;
	model: Model;
	now: () => number;
	sample: boolean;
	rows: RowsGrant | undefined;
}

/** A source of the whole, or of what is within some scopes. */
export type View = Required<Pick<DataSource, "ask" | "describe" | "within">>;

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
export function openView({ opened, model, now, sample, rows }: Viewed): View {
	const share = sharing<Answer>(async (text, signal) => {
		const [scopes, question] = JSON.parse(text) as [Scope[], Question];
		try {
			const found = await answer(question, scopes, signal);
			return sample
				? ({ ...found, meta: { ...found.meta, sample } } as Answer)
				: found;
		} catch (error) {
			signal.throwIfAborted();
			throw discreet(error, scopes);
		}
	});

	async function answer(
		question: Question,
		scopes: readonly Scope[],
		signal: AbortSignal,
	): Promise<Answer> {
		if (isOfRows(question)) return await explained(question, scopes, signal);
		if (question.kind !== "rows")
			return await told(question, await infoOf(scopes), now());
		const seen = granted(question, rows);
		return await (await opened()).ask(seen, now(), scopes, signal);
	}

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

	const infoOf = async (scopes: readonly Scope[]) =>
		withGrant(await (await opened()).info(scopes), rows);

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
				const info = await infoOf(scopes);
				return sample ? { ...info, sample } : info;
			} catch (error) {
				throw discreet(error, scopes);
			}
		},
		within: (scope) => view([...scopes, checkScope(scope)]),
	});
	return view([]);
}
