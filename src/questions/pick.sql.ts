import type { CustomersFilter } from "../model/filter.js";
import type { Envelope } from "../model/question.js";
import { checkEnvelope, refuse } from "./check.js";
import { pickCohortSql } from "./cohort/picked.sql.js";
import type { CohortPick, CohortQuestion } from "./cohort.js";
import { openReport, type Report } from "./envelope.js";
import { pickFunnelSql } from "./funnel/picked.sql.js";
import type { FunnelPick, FunnelQuestion } from "./funnel.js";
import type { Query } from "./query.js";
import { pickRfmSql } from "./rfm/picked.sql.js";
import type { RfmPick, RfmQuestion } from "./rfm.js";
import { type Sql, sql } from "./sql.js";
import { pickSurveySql } from "./survey/picked.sql.js";
import type { SurveyPick, SurveyQuestion } from "./survey.js";

/** A question's envelope, read, for a statement. */
export interface Asked extends Report {
	/** The clock, in milliseconds since 1970 UTC. */
	now: number;
	/** A SELECT of the customers whom a filter picks, in one column; none of them missing. */
	picked: (filter: CustomersFilter) => Sql;
}

/** Picks within picks. */
const DEPTH = 4;

/** Reads the envelope of a question that has been checked, for a statement. */
export function openAsked(
	query: Query,
	question: Envelope,
	now: number,
	depth = 0,
): Asked {
	const pick = () => {
		throw new Error("A statement picks no customers by code.");
	};
	const report = openReport(query.dataset, question, now, pick);
	return {
		...report,
		now,
		picked: (filter) => picked(query, question, filter, now, depth),
	};
}

/** The customers whom a filter picks: its question is read at the instant and by the calendar of the question around it. */
function picked(
	query: Query,
	around: Envelope,
	filter: CustomersFilter,
	now: number,
	depth: number,
): Sql {
	if (depth >= DEPTH)
		refuse("filters", "Filters on customers are nested too deeply.");
	const { asOf, timeZone, weekStart, fiscal } = around;
	const inner = { asOf, timeZone, weekStart, fiscal, ...filter.customers };
	checkEnvelope(inner);
	const report = openAsked(query, inner as Envelope, now, depth + 1);
	const key = JSON.stringify([
		inner,
		filter.pick,
		report.asOf,
		report.calendar,
	]);
	const name = query.once(`picked ${key}`, () =>
		query.with(picking(query, inner, filter, report), "picked"),
	);
	return sql`SELECT customer FROM ${name}`;
}

/** A SELECT of one column `customer`. */
function picking(
	query: Query,
	inner: unknown,
	{ customers, pick }: CustomersFilter,
	report: Asked,
): Sql {
	switch (customers.kind) {
		case "funnel":
			return pickFunnelSql(
				query,
				inner as FunnelQuestion,
				pick as unknown as FunnelPick,
				report,
			);
		case "rfm":
			return pickRfmSql(
				query,
				inner as RfmQuestion,
				pick as unknown as RfmPick,
				report,
			);
		case "cohort":
			return pickCohortSql(
				query,
				inner as CohortQuestion,
				pick as unknown as CohortPick,
				report,
			);
		case "survey":
			return pickSurveySql(
				query,
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
