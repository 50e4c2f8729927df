import type { Dataset } from "../../model/dataset.js";
import { elapsedOf } from "../../model/period.js";
import { reach } from "../../model/table.js";
import type { Work } from "../../model/work.js";
import { refuse } from "../check.js";
import type { Report } from "../envelope.js";
import { byCustomer } from "../needs.js";
import type { SurveyPick, SurveyQuestion } from "../survey.js";
import { answersOf } from "./answers.js";
import { checked } from "./rule.js";

/** One byte per customer code: 1 for those who gave a score from and to these, in the period. */
export function* pickSurvey(
	dataset: Dataset,
	question: SurveyQuestion,
	pick: SurveyPick,
	report: Report,
): Work<Uint8Array> {
	const { survey } = checked(question);
	if (!Number.isFinite(pick.from) || !Number.isFinite(pick.to))
		refuse("pick", "pick.from and pick.to must be scores.", pick.from);
	const { starts } = byCustomer(dataset, "surveys");
	const { scores, at, kinds, kind, mask } = yield* answersOf(
		dataset,
		survey,
		report,
	);
	const { start, end } = elapsedOf(report.stretch, report.asOf);
	const picked = new Uint8Array(starts.length - 1);
	for (let from = 0; from < picked.length; ) {
		const to = reach(starts, from);
		for (let customer = from; customer < to; customer++) {
			const stop = starts[customer + 1] as number;
			for (let row = starts[customer] as number; row < stop; row++) {
				if (kinds !== null && kinds[row] !== kind) continue;
				if (mask !== null && mask[row] === 0) continue;
				const instant = at[row] as number;
				const score = scores[row] as number;
				if (
					instant >= start &&
					instant < end &&
					score >= pick.from &&
					score <= pick.to
				)
					picked[customer] = 1;
			}
		}
		from = to;
		yield;
	}
	return picked;
}
