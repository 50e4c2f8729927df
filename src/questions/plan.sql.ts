import { planCohort } from "./cohort.sql.js";
import { happenings } from "./envelope.js";
import { planFunnel } from "./funnel.sql.js";
import { planKpi } from "./kpi.sql.js";
import { openAsked } from "./pick.sql.js";
import type { Query, Results } from "./query.js";
import type { Answer, DataQuestion } from "./question.js";
import { planRfm } from "./rfm.sql.js";
import { planRows } from "./rows.sql.js";
import { planSurvey } from "./survey.sql.js";

/**
 * Plans the statement of a question, and gives what makes the answer of its results: the meaning of every question as SQL, whoever runs
 * it. The question has been checked as `answerQuestion` does.
 */
export function planQuestion(
	query: Query,
	question: DataQuestion,
	now: number,
): (results: Results) => Answer<DataQuestion> {
	const report = openAsked(query, question, now);
	if (report.period === "all" && question.kind !== "kpi")
		for (const name of happenings(query.dataset)) query.extent(name);
	switch (question.kind) {
		case "kpi":
			return planKpi(query, question, report);
		case "funnel":
			return planFunnel(query, question, report);
		case "rfm":
			return planRfm(query, question, report);
		case "cohort":
			return planCohort(query, question, report);
		case "rows":
			return planRows(query, question, report);
		case "survey":
			return planSurvey(query, question, report);
	}
}
