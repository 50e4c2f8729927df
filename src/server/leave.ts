import { CadranError } from "../model/error.js";
import { isRecord } from "../questions/check.js";
import type { Question } from "../questions/question.js";
import { type Grant, maySeeKind, maySeeMetric } from "./grant.js";

/** Every object of a question, those nested within it too. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
	if (typeof value !== "object" || value === null) return;
	if (isRecord(value)) yield value;
	for (const inner of Object.values(value)) yield* objectsIn(inner);
}

const forbidden = (sentence: string, option: string, value: string) =>
	new CadranError("forbidden", sentence, { option, value });

function checkKind(grant: Grant, kind: unknown): void {
	if (typeof kind === "string" && !maySeeKind(grant, kind))
		throw forbidden(`You may not ask “${kind}” questions.`, "kind", kind);
}

function checkMetric(grant: Grant, metric: unknown): void {
	if (typeof metric === "string" && !maySeeMetric(grant, metric))
		throw forbidden(
			`You may not see the metric “${metric}”.`,
			"metric",
			metric,
		);
	if (isRecord(metric) && !grant.inline)
		throw new CadranError(
			"forbidden",
			"You may not ask for a metric of your own: ask for one by its id.",
			{ option: "metric" },
		);
}

/**
 * Refuses a question for what the caller may not ask: its kind, its metric, and those of questions nested anywhere within it. Throws a
 * CadranError `forbidden`, the same whether there is such a metric or not.
 */
export function checkLeave(question: Question, grant: Grant): void {
	checkKind(grant, question.kind);
	for (const one of objectsIn(question)) {
		checkMetric(grant, one.metric);
		if (isRecord(one.customers)) checkKind(grant, one.customers.kind);
	}
}
