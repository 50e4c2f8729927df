import type { Dataset } from "../../../src/model/dataset.js";
import { defineModel } from "../../../src/model/mapping.js";
import { answerQuestion } from "../../../src/questions/answer.js";
import type { CohortAnswer } from "../../../src/questions/cohort.js";
import type { FunnelAnswer } from "../../../src/questions/funnel.js";
import type { KpiAnswer } from "../../../src/questions/kpi.js";
import type { Question, RowQuestion } from "../../../src/questions/question.js";
import type { RfmAnswer } from "../../../src/questions/rfm.js";
import type { SurveyAnswer } from "../../../src/questions/survey.js";
import { loadDataset } from "../../../src/sources/dataset.js";
import { memorySource } from "../../../src/sources/memory.js";
import {
	channels,
	type Data,
	END,
	leastOf,
	names,
	steps,
	type Ways,
	yearsOf,
} from "./data.ts";

const texts = (codes: Int32Array, words: readonly string[]) =>
	Array.from(codes, (code) => words[code] as string);

/** The rows as a host would give them: columns of numbers and of texts. */
export function tablesOf(data: Data) {
	const { customers, orders, events, surveys } = data;
	return {
		customers: { columns: { id: customers.id, value: customers.value } },
		orders: {
			columns: { ...orders, channel: texts(orders.channel, channels) },
		},
		events: { columns: { ...events, name: texts(events.name, names) } },
		surveys: { columns: { ...surveys } },
	};
}

const same = (...columns: string[]) =>
	Object.fromEntries(columns.map((name) => [name, name]));

export const model = defineModel({
	asOf: new Date(END - 1).toISOString(),
	entities: {
		customers: {
			columns: { id: "id", value: { column: "value", type: "number" } },
		},
		orders: {
			date: "milliseconds",
			columns: same("customer", "at", "amount", "channel"),
		},
		events: { date: "milliseconds", columns: same("customer", "at", "name") },
		surveys: { date: "milliseconds", columns: same("customer", "at", "score") },
	},
});

const buyers = {
	id: "buyers",
	name: { en: "Buyers" },
	unit: "count",
	direction: "higher",
	is: { op: "distinct", of: "orders.customer" },
} as const;

const year = { from: "2025-01-01", to: "2026-01-01" };

const yearOf = (turn: number) => {
	const [, from, to] = yearsOf(turn).map((instant) =>
		new Date(instant).toISOString().slice(0, 10),
	);
	return { from: from as string, to: to as string };
};

export const questions = {
	rfm: { kind: "rfm" },
	cohorts: {
		kind: "cohort",
		period: { from: "2023-01-01", to: "2025-01-01" },
		ages: 24,
	},
	funnel: { kind: "funnel", steps, period: year },
	nps: { kind: "survey", survey: "nps", series: "month" },
} as const satisfies Record<string, Question>;

const five = [
	"revenue",
	"orders",
	buyers,
	"average-basket",
	"revenue-per-customer",
] as const;

/** The engine as it is, run straight through on this thread; and its longest slice since it was last asked for, in milliseconds. */
export async function cadran(
	data: Data,
): Promise<Ways & { slice(): number; dataset: Dataset }> {
	const dataset = await loadDataset(tablesOf(data), model);
	let longest = 0;
	const ask = <T>(question: object): T => {
		const work = answerQuestion(dataset, question as RowQuestion, END);
		for (;;) {
			const start = performance.now();
			const step = work.next();
			longest = Math.max(longest, performance.now() - start);
			if (step.done) return step.value as T;
		}
	};
	type Filters = readonly object[];
	const rfm = (filters: Filters) => {
		const { cells } = ask<RfmAnswer>({ ...questions.rfm, filters });
		return [
			...cells.map((cell) => cell.customers),
			...cells.map((cell) => cell.revenue),
		];
	};
	const cohorts = (filters: Filters) =>
		ask<CohortAnswer>({ ...questions.cohorts, filters }).cohorts.flatMap(
			({ cells }) =>
				Array.from({ length: 24 }, (_, age) => cells[age]?.value ?? 0),
		);
	const funnel = (filters: Filters) =>
		ask<FunnelAnswer>({ ...questions.funnel, filters }).stages.map(
			({ count }) => count,
		);
	const nps = (filters: Filters) =>
		ask<SurveyAnswer>({ ...questions.nps, filters }).series.map(
			({ value }) => value ?? NaN,
		);
	const kpis = (filters: Filters, turn = 0) => {
		const channel = { column: "orders.channel", is: "web" };
		const answers = five.map((metric) =>
			ask<KpiAnswer>({
				kind: "kpi",
				metric,
				period: yearOf(turn),
				compare: ["previous-year"],
				filters: [channel, ...filters],
			}),
		);
		return [
			...answers.map(({ measure }) => measure.value ?? NaN),
			...answers.map(({ comparisons }) => comparisons[0]?.measure.value ?? NaN),
		];
	};
	return {
		dataset,
		slice() {
			const found = longest;
			longest = 0;
			return found;
		},
		rfm: async () => rfm([]),
		cohorts: async () => cohorts([]),
		funnel: async () => funnel([]),
		nps: async () => nps([]),
		kpis: async (turn) => kpis([], turn),
		filtered: async (turn) => {
			const filters = [{ column: "customers.value", from: leastOf(turn) }];
			return [rfm, cohorts, funnel, nps, kpis].flatMap((one) => one(filters));
		},
	};
}

/** How long the first answer takes from rows in memory, as a page asks: milliseconds. */
export async function firstAnswer(data: Data): Promise<number> {
	const tables = tablesOf(data);
	const start = performance.now();
	await memorySource(
		{ orders: tables.orders },
		{
			...model,
			entities: { orders: model.entities.orders },
		},
	).ask({ kind: "kpi", metric: "revenue", period: year });
	return performance.now() - start;
}
