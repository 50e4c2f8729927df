import type { Unit } from "../../model/metric.js";
import type { Span } from "../../model/period.js";
import type { KpiAnswer } from "../../questions/kpi.js";
import { countsOf, isNear } from "./measure.js";

const overlap = (one: Span, two: Span): boolean =>
	one.from < two.to && two.from < one.to;

/** Which comparisons are over nearly the same days as the period or another comparison, and come to nearly the same. */
export function nearOnes(answer: KpiAnswer, unit: Unit, k: number): boolean[] {
	const spans = [answer.span, ...answer.comparisons.map(({ span }) => span)];
	const counts = [
		countsOf(answer.measure, unit),
		...answer.comparisons.map(({ measure }) => countsOf(measure, unit)),
	];
	return answer.comparisons.map((_, i) =>
		spans
			.slice(0, i + 1)
			.some(
				(span, j) =>
					overlap(span, spans[i + 1] as Span) &&
					isNear(counts[j] as number[], counts[i + 1] as number[], k),
			),
	);
}
