import { expect, test } from "vitest";
import { layoutCohort } from "../../../src/charts/cohort.js";
import { layoutTrend } from "../../../src/charts/funnel/trend.js";
import { layoutFunnel } from "../../../src/charts/funnel.js";
import { layoutKpi } from "../../../src/charts/kpi.js";
import { layoutRfm } from "../../../src/charts/rfm.js";
import { layoutSurvey } from "../../../src/charts/survey.js";
import { en } from "../../../src/locales/en.js";
import { formatFor } from "../../../src/locales/format.js";
import { loadTemporal } from "../../../src/model/time.js";
import type { Answer, Question } from "../../../src/questions/question.js";
import { askSuppressed } from "../../../src/server/suppress.js";
import { sampleSource } from "../../../src/sources/sample.js";

const source = sampleSource();
const format = formatFor("en");

const questions: Question[] = [
	{
		kind: "kpi",
		metric: "orders",
		period: "last-month",
		series: "day",
		compare: ["previous-year"],
		split: { column: "orders.channel" },
	},
	{ kind: "rfm", compareAt: "year" },
	{ kind: "cohort" },
	{ kind: "cohort", measure: "revenue", base: "previous" },
	{
		kind: "survey",
		survey: "nps",
		period: "last-12-months",
		series: "month",
		split: { column: "touchpoint" },
	},
	{
		kind: "funnel",
		steps: ["leads.lead_at", "leads.quote_at", "leads.won_at"],
		breakdown: { column: "leads.channel" },
		segments: [
			{ name: "web", filters: [{ column: "leads.channel", is: "web" }] },
			{ name: "all", filters: [] },
		],
		trend: "month",
	},
];

function draw(answer: Answer): unknown {
	switch (answer.kind) {
		case "kpi":
			return layoutKpi(answer, {}, en, format);
		case "rfm":
			return layoutRfm(answer, { colour: "customers" }, en, format);
		case "cohort":
			return layoutCohort(answer, { show: "rate" }, en, format);
		case "survey":
			return layoutSurvey(answer, en, format);
		case "funnel":
			return answer.stages.length === 0
				? null
				: [layoutFunnel(answer, en, format), layoutTrend(answer, en, format)];
		default:
			return expect.unreachable();
	}
}

test.each(questions)(
	"what is left of %j is drawn as any other answer, however much is hidden",
	async (question) => {
		await loadTemporal();
		for (const k of [2, 5, 20, 100, 1000, 100_000]) {
			const answer = await askSuppressed(question, (one) => source.ask(one), k);
			expect(JSON.stringify(draw(answer))).not.toMatch(
				/NaN|undefined|Infinity/,
			);
		}
	},
);
