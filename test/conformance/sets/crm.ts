import { findKpi } from "../../../src/catalogue/catalogue.js";
import { entities } from "../../../src/model/entity.js";
import type { KpiQuestion } from "../../../src/questions/kpi.js";
import { tables as fixture, periods } from "../../catalogue/fixture/crm.js";
import { expected } from "../../catalogue/fixture/expected.js";
import type { Asked, Draft, Rows, Types } from "../draft.js";
import { identity } from "../identity.js";

/** The CRM of a few rows an entity that every KPI is worked out for by hand (test/catalogue/fixture). */
export const tables: Readonly<Record<string, Rows>> = fixture;

/** Columns whose values don't show that they are instants. */
const texts = { key: "text", text: "text" } as const;
export const types: Types = Object.fromEntries(
	Object.entries(entities).map(([entity, { columns }]) => [
		entity,
		Object.fromEntries(
			Object.entries(columns).flatMap(([name, type]) =>
				type in texts ? [[name, "text" as const]] : [],
			),
		),
	]),
);

export const asOf = "2026-04-20T23:59:59.999";
export const mapping: Draft["mapping"] = {
	timeZone: "Europe/Paris",
	currency: "EUR",
	entities: identity(tables),
};
const ask = (id: string, question: Omit<KpiQuestion, "kind">): Asked => ({
	id,
	question: { kind: "kpi", asOf, ...question },
});

/** Each KPI of March, which is over, and of April, which is not: compared, as a course, and by the column of the hand-worked groups. */
const cases = Object.values(expected)
	.flatMap((family) => Object.entries(family))
	.flatMap(([metric, { by, past }]) => {
		const [column, , within = "march"] = by;
		const { by: own } = findKpi(metric) ?? {};
		return [
			ask(`${metric}`, {
				metric,
				period: periods.march,
				compare: ["previous-period"],
				series: "week",
			}),
			ask(`${metric}-open`, {
				metric,
				period: periods.april,
				compare: ["previous-period"],
			}),
			ask(`${metric}-split`, {
				metric,
				period: periods[within],
				split: { column },
			}),
			...(own && own !== column
				? [ask(`${metric}-by`, { metric, period: "all", split: { top: 2 } })]
				: []),
			...(past === undefined
				? []
				: [ask(`${metric}-past`, { metric, period: periods.past })]),
		];
	});

export const crm: Draft = {
	id: "crm",
	about:
		"Every KPI of the catalogue, on a CRM of a few rows an entity, small enough to be worked out by hand. Clocks go forward on 29 March; April is not over.",
	mapping,
	tables,
	types,
	cases,
};
