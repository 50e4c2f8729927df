import { definitionOf } from "../catalogue/definition.js";
import { wordsOf } from "../catalogue/words.js";
import type { Definition } from "../model/answer.js";
import type { Metric } from "../model/metric.js";
import { windowsOf } from "./funnel/window.js";
import type { RowQuestion } from "./question.js";
import { binsOf } from "./rfm/scoring.js";

/**
 * What the numbers of an answer mean, in the language of its question, to be laid over the answer's bare definition. `metrics` are
 * the host's own, which a question may name by id.
 */
export async function definitionFor(
	question: RowQuestion,
	metrics: readonly Metric[] = [],
): Promise<Partial<Definition>> {
	const { language = "en" } = question;
	if (question.kind === "kpi") {
		const own = metrics.find(({ id }) => id === question.metric);
		return await definitionOf(own ?? question.metric, language);
	}
	const words = await wordsOf("questions", language);
	if (!words) return {};
	switch (question.kind) {
		case "funnel": {
			if (question.mode === "snapshot") return words.pipeline;
			const { named } = windowsOf(question);
			const { formula, ...rest } = words.funnel;
			const gaps = [...new Set(named.stepWindowDays ?? [])];
			return { ...rest, formula: formula(named.windowDays, gaps) };
		}
		case "rfm": {
			const { ranks, thresholds, ...rest } = words.rfm;
			const formula = question.thresholds
				? thresholds
				: ranks(binsOf(question));
			return { ...rest, formula };
		}
		case "cohort":
			return words.cohorts[question.measure ?? "customers"] ?? {};
		case "survey": {
			const found = words.surveys[question.survey];
			if (!found) return {};
			const { formula, ...rest } = found;
			const [only] = Object.values(formula);
			const told = formula[question.rule ?? "mean"] ?? only;
			return { ...rest, ...(told && { formula: told }) };
		}
	}
}
