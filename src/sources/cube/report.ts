import type { Dataset } from "../../model/dataset.js";
import { CadranError } from "../../model/error.js";
import type { Metric } from "../../model/metric.js";
import { resolvePeriod } from "../../model/period.js";
import { startOfDay } from "../../model/time.js";
import {
	checkChoice,
	checkEnvelope,
	checkKeys,
	isRecord,
	refuse,
} from "../../questions/check.js";
import { openReport, type Report } from "../../questions/envelope.js";
import { checkSplit } from "../../questions/kpi/split.js";
import type { KpiQuestion } from "../../questions/kpi.js";
import { checkPlain } from "../../questions/plain.js";
import type { CubeQuery, CubeRow } from "./load.js";
import type { Mapped } from "./metric.js";
import { queryOf } from "./query.js";

const KEYS: readonly (keyof KpiQuestion)[] = [
	...(["kind", "metric", "series", "split", "compare", "align"] as const),
	...(["period", "filters", "asOf", "timeZone", "weekStart"] as const),
	...(["fiscal", "language", "median", "benchmark", "projection"] as const),
];

/** Refuses what is no question about a metric that a Cube can be asked for. */
export function checkAsked(question: unknown): asserts question is KpiQuestion {
	if (!isRecord(question))
		refuse("question", "A question is an object with a kind.", question);
	checkPlain(question);
	if (question.kind !== "kpi")
		throw new CadranError(
			"unsupported",
			`Cube is asked for KPIs alone, not for “${question.kind}”.`,
			{ option: "kind" },
		);
	checkKeys(question, "question", KEYS);
	checkEnvelope(question);
	checkSplit(question.split);
	const grains = ["hour", "day", "week", "month", "quarter", "year"];
	checkChoice("series", question.series, grains);
	for (const option of ["benchmark", "projection"])
		if (question[option] !== undefined)
			throw new CadranError(
				"unsupported",
				`Cube is not asked for a ${option}.`,
				{
					option,
				},
			);
}

/** How dates are read and amounts are told. */
export interface CubeSettings {
	/** UTC unless given. */
	timeZone?: string;
	/** 1 is Monday, unless given. */
	weekStart?: number;
	currency?: string;
	/** The host's own metrics. */
	own?: readonly Metric[];
}

/** A dataset without a table: what the questions' own functions need of one. */
export const bareDataset = (settings: CubeSettings): Dataset => {
	const { timeZone = "UTC", weekStart = 1, currency, own } = settings;
	const model = {
		...{ timeZone, weekStart, entities: {} },
		...(currency && { currency }),
		...(own && { metrics: own }),
	};
	return {
		model: model as Dataset["model"],
		tables: {},
		customers: [],
		warnings: [],
		cache: new Map(),
	};
};

/** The start of the day of a metric's first row of all; from +∞ where there is none. */
export async function firstOf(
	mapped: Mapped,
	{ timeZone }: Report["calendar"],
	load: (query: CubeQuery) => Promise<readonly CubeRow[]>,
): Promise<number> {
	const { time } = mapped.cube;
	const [row] = await load(
		queryOf(mapped, null, [], {
			timeDimensions: [{ dimension: time, granularity: "day" }],
			timezone: timeZone,
			order: { [time]: "asc" },
			limit: 1,
		}),
	);
	const told = String(row?.[`${time}.day`] ?? row?.[time] ?? "");
	const [year, month, day] = told.slice(0, 10).split("-").map(Number);
	return year && month && day
		? startOfDay(year, month, day, timeZone)
		: Number.POSITIVE_INFINITY;
}

/** A question's envelope, read, and its metric with its beginning. All there is starts there. */
export async function reportOf(
	dataset: Dataset,
	question: KpiQuestion,
	now: number,
	mapped: Mapped,
	load: (query: CubeQuery) => Promise<readonly CubeRow[]>,
): Promise<{ report: Report; mapped: Mapped }> {
	const report = openReport(dataset, question, now, () => {
		throw new CadranError("unsupported", "Cube picks no customers.");
	});
	const { period, calendar, asOf } = report;
	const began = await firstOf(mapped, calendar, load);
	const extent = { start: began, end: asOf + 1 };
	const stretch =
		period === "all"
			? resolvePeriod("all", calendar, asOf, extent)
			: report.stretch;
	return { report: { ...report, stretch }, mapped: { ...mapped, began } };
}
