import type { SurveyQuestion } from "../../../src/questions/survey.js";
import type { Draft, Rows } from "../draft.js";
import { identity } from "../identity.js";
import { asking } from "./asked.js";

const scores = {
	nps: [10, 9, 9, 8, 7, 6, 0, 10, 3, 9, 10, 5],
	csat: [5, 4, 3, 2, 1, 5, 5, 4, 3],
	ces: [7, 6, 5, 4, 3, 2, 1, 7, 5],
};
const touchpoints = ["web", "shop", "Web", null, "éclair", "web"];

/** One answer every five days from 2 January, in the evening of UTC, which is the next day in Paris from time to time. */
const surveys: Rows = [
	...Object.entries(scores).flatMap(([kind, own], k) =>
		own.map((score, i) => ({
			id: `${kind}${i}`,
			customer: i % 4 === 3 ? null : `c${i % 5}`,
			at: new Date(
				Date.UTC(2025, 0, 2 + 5 * i + k, 22 + (i % 2), 59),
			).toISOString(),
			kind,
			score,
			touchpoint: touchpoints[i % touchpoints.length] as string | null,
		})),
	),
	{
		id: "none",
		customer: "c1",
		at: "2025-02-01T10:00:00.000Z",
		kind: "nps",
		score: null,
		touchpoint: "web",
	},
	{
		id: "later",
		customer: "c1",
		at: "2025-05-01T10:00:00.000Z",
		kind: "nps",
		score: 0,
		touchpoint: "web",
	},
	{
		id: "other",
		customer: "c1",
		at: "2025-02-01T10:00:00.000Z",
		kind: "agent",
		score: 100,
		touchpoint: "web",
	},
];
const invites: Rows = Array.from({ length: 24 }, (_, i) => ({
	id: `i${i}`,
	customer: `c${i % 7}`,
	at: new Date(Date.UTC(2025, 0, 1 + 3 * i, 8)).toISOString(),
	kind: ["nps", "nps", "csat"][i % 3] as string,
}));
const customers: Rows = Array.from({ length: 4 }, (_, i) => ({
	id: `c${i}`,
	created_at: "2024-01-01T00:00:00.000Z",
	segment: ["home", "pro", null, "home"][i] as string | null,
}));

const asOf = "2025-03-01T11:00:00Z";
const ask = asking<SurveyQuestion>({ kind: "survey", survey: "nps", asOf });
const tables = { surveys, survey_invites: invites, customers };
const january = { from: "2025-01-01", to: "2025-02-01" };
const february = { from: "2025-02-01", to: "2025-03-01" };

export const survey: Draft = {
	id: "survey",
	about:
		"NPS, CSAT and CES: scores that are missing, other kinds beside, answers without a customer, groups of one size.",
	mapping: { timeZone: "Europe/Paris", entities: identity(tables) },
	tables,
	cases: [
		ask("nps"),
		ask("csat", { survey: "csat" }),
		ask("ces", { survey: "ces" }),
		ask("ces-share", { survey: "ces", rule: "share" }),
		ask("ces-net", { survey: "ces", rule: "net" }),
		ask("period", { period: january }),
		ask("period-open", { period: { from: "2025-03-01", to: "2025-04-01" } }),
		ask("compare", {
			period: february,
			compare: ["previous-period", "previous-year", { ago: 1 }, january],
		}),
		ask("compare-ces", {
			survey: "ces",
			period: february,
			compare: ["previous-period"],
		}),
		ask("compare-weekday", {
			survey: "csat",
			period: "this-month",
			compare: ["previous-period"],
			align: "weekday",
			asOf: "2025-02-20T12:00:00Z",
		}),
		ask("series", {
			period: { from: "2025-01-01", to: "2025-04-01" },
			series: "month",
		}),
		ask("series-week", { series: "week", period: february }),
		ask("rolling", { series: "week", rolling: 28, period: february }),
		ask("rolling-day", {
			survey: "csat",
			series: "day",
			rolling: 7,
			period: { from: "2025-02-01", to: "2025-02-08" },
		}),
		ask("rolling-ces-net", {
			survey: "ces",
			rule: "net",
			series: "month",
			rolling: 30,
			period: january,
		}),
		ask(
			"split",
			{ split: { column: "touchpoint" } },
			"Equal groups by key, by code point: capitals first.",
		),
		ask("split-top", { split: { column: "surveys.touchpoint", top: 2 } }),
		ask("split-customers", {
			survey: "csat",
			split: { column: "customers.segment" },
		}),
		ask("split-ces", {
			survey: "ces",
			rule: "net",
			split: { column: "touchpoint" },
			period: january,
		}),
		ask("filtered", { filters: [{ column: "customers.segment", is: "home" }] }),
		ask(
			"filtered-touchpoint",
			{ filters: [{ not: { column: "surveys.touchpoint", is: "web" } }] },
			"The invitations have no touchpoint: a warning.",
		),
		ask("zone", {
			timeZone: "Pacific/Auckland",
			period: january,
			series: "week",
			weekStart: 7,
		}),
		ask("nobody", {
			period: { from: "2020-01-01", to: "2020-02-01" },
			compare: ["previous-period"],
		}),
		ask("error-survey", { survey: "pulse" as never }),
		ask("error-rule", { rule: "share" }),
		ask("error-rolling", { rolling: 7 }),
		ask("error-split", { split: { column: "nothing" } }),
	],
};
