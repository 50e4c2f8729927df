import type { Model } from "../../model/mapping.js";
import { answerQuestion } from "../../questions/answer.js";
import type { Answer, RowQuestion } from "../../questions/question.js";
import { loadDataset } from "../dataset.js";
import { drive, type Pace } from "../pace.js";
import type { Given } from "../rows/tables.js";
import type { SourceInfo } from "../source.js";

/** What works answers out: this thread, or a worker at the other end of a port. */
export interface Engine {
	ask(
		question: RowQuestion,
		now: number,
		signal?: AbortSignal,
	): Promise<Answer>;
	info(): Promise<SourceInfo>;
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
	return {
		async ask(question, now, signal) {
			const dataset = await loading;
			const work = answerQuestion(dataset, question, now);
			const answer = await drive(work, pace, signal);
			return { ...answer, meta: { ...answer.meta, executor } } as Answer;
		},
		async info() {
			const { model, tables } = await loading;
			const entities = Object.entries(tables).map(([entity, table]) => [
				entity,
				Object.keys(table?.columns ?? {}),
			]);
			return {
				kinds: [
					"kpi",
					"funnel",
					"rfm",
					"cohort",
					"survey",
					"glossary",
					"module",
				],
				entities: Object.fromEntries(entities),
				timeZone: model.timeZone,
				weekStart: model.weekStart,
				...(model.fiscal && { fiscal: model.fiscal }),
				currency: model.currency ?? null,
				...(model.metrics && { metrics: model.metrics }),
			};
		},
	};
}
