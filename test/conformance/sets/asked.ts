import type { Question } from "../../../src/questions/question.js";
import type { Asked } from "../draft.js";

type Loose = Readonly<Record<string, unknown>>;

/** Questions that have something in common, each with what it adds to that, well-formed or not. */
export const asking =
	<Q extends Question>(common: Partial<Q> & { asOf: string }) =>
	(id: string, question: Partial<Q> | Loose = {}, about?: string): Asked => ({
		id,
		...(about && { about }),
		question: { ...common, ...question } as unknown as Question,
	});

/** Questions of a metric over all there is, at one instant. */
export const askedAt = (asOf: string) => {
	const ask = asking({ kind: "kpi", asOf, period: "all" });
	return (
		id: string,
		metric: string,
		question: Loose = {},
		about?: string,
	): Asked => ask(id, { metric, ...question }, about);
};
