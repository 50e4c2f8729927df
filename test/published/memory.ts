import { defineModel } from "../../src/model/mapping.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import type { DataQuestion } from "../../src/questions/question.js";
import { loadDataset } from "../../src/sources/dataset.js";
import type { Ask, Open } from "../published.js";

/** A published set in memory. */
export const openMemory: Open = async ({ tables, mapping }) => {
	const dataset = await loadDataset(tables, defineModel(mapping));
	return (async (question: DataQuestion) =>
		finish(answerQuestion(dataset, question, 0))) as Ask;
};
