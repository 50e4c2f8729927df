import type { Model } from "../../model/mapping.js";
import { answerQuestion } from "../../questions/answer.js";
import type { Answer, DataQuestion } from "../../questions/question.js";
import { loadDataset } from "../dataset.js";
import { drive, type Pace } from "../pace.js";
import type { Given } from "../rows/tables.js";
import type { Scope, SourceInfo } from "../source.js";
import { infoOf } from "./info.js";
import { restrictions } from "./restricted.js";

/** What works answers out, within all of some scopes: this thread, or a worker at the other end of a port. */
export interface Engine {
	ask(
		question: DataQuestion,
		now: number,
		scopes?: readonly Scope[],
		signal?: AbortSignal,
	): Promise<Answer>;
	info(scopes?: readonly Scope[]): Promise<SourceInfo>;
}

/** Loads the rows at once, and answers questions about them on this thread. Several are worked on in turns. */
export function openEngine(
	tables: Readonly<Record<string, Given>>,
	model: Model,
	executor: string,
	pace: Pace,
): Engine {
	const loading = loadDataset(tables, model, pace);
	loading.catch(() => "told to whoever asks");
	const within = restrictions(loading, pace);
	return {
		async ask(question, now, scopes = [], signal) {
			const dataset = await within(scopes);
			const work = answerQuestion(dataset, question, now);
			const answer = await drive(work, pace, signal);
			return { ...answer, meta: { ...answer.meta, executor } } as Answer;
		},
		async info(scopes = []) {
			return infoOf(await within(scopes));
		},
	};
}
