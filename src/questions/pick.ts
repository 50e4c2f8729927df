import type { Dataset } from "../model/dataset.js";
import type { CustomersFilter } from "../model/filter.js";
import type { Envelope } from "../model/question.js";
import type { Work } from "../model/work.js";
import { checkEnvelope, refuse } from "./check.js";
import { type CohortPick, type CohortQuestion, pickCohort } from "./cohort.js";
import { openReport, type Report } from "./envelope.js";
import { type FunnelPick, type FunnelQuestion, pickFunnel } from "./funnel.js";
import { pickRfm, type RfmPick, type RfmQuestion } from "./rfm.js";
import { pickSurvey, type SurveyPick, type SurveyQuestion } from "./survey.js";

/** Picks kept between questions; each is a byte a customer. */
const KEPT = 8;

/** Picks within picks. */
const DEPTH = 4;

type Picker = Report["pick"];

/**
 * Works out filters on customers: the question that a filter holds is read at the instant and by the calendar of the question
 * around it, unless it says otherwise, and its own period and filters. One byte a customer code.
 */
export function pickerOf(
	dataset: Dataset,
	around: Envelope,
	now: number,
	depth = 0,
): Picker {
	const picks = keptPicks(dataset);
	return function* pick(filter) {
		if (depth >= DEPTH)
			refuse("filters", "Filters on customers are nested too deeply.");
		const { asOf, timeZone, weekStart, fiscal } = around;
		const calendar = { timeZone, weekStart, fiscal };
		const inner = { asOf, ...calendar, ...filter.customers };
		checkEnvelope(inner);
		const picker = pickerOf(dataset, inner, now, depth + 1);
		const report = openReport(dataset, inner as Envelope, now, picker);
		const key = JSON.stringify([
			inner,
			filter.pick,
			report.asOf,
			report.calendar,
		]);
		const known = picks.get(key);
		if (known) return known;
		const picked = yield* picking(dataset, inner, filter, report);
		picks.set(key, picked);
		if (picks.size > KEPT) picks.delete(picks.keys().next().value as string);
		return picked;
	};
}

function keptPicks(dataset: Dataset): Map<string, Uint8Array> {
	const kept = dataset.cache.get("picks") as
		| Map<string, Uint8Array>
		| undefined;
	if (kept) return kept;
	const picks = new Map<string, Uint8Array>();
	dataset.cache.set("picks", picks);
	return picks;
}

function* picking(
	dataset: Dataset,
	inner: unknown,
	{ customers, pick }: CustomersFilter,
	report: Report,
): Work<Uint8Array> {
	switch (customers.kind) {
		case "funnel":
			return yield* pickFunnel(
				dataset,
				inner as FunnelQuestion,
				pick as unknown as FunnelPick,
				report,
			);
		case "rfm":
			return yield* pickRfm(
				dataset,
				inner as RfmQuestion,
				pick as unknown as RfmPick,
				report,
			);
		case "cohort":
			return yield* pickCohort(
				dataset,
				inner as CohortQuestion,
				pick as unknown as CohortPick,
				report,
			);
		case "survey":
			return yield* pickSurvey(
				dataset,
				inner as SurveyQuestion,
				pick as unknown as SurveyPick,
				report,
			);
		default:
			refuse(
				"filters",
				"Customers can be picked by a funnel, rfm, cohort or survey question.",
				customers.kind,
			);
	}
}
