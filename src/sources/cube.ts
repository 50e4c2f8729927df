import { CadranError } from "../model/error.js";
import { spanOf } from "../model/period.js";
import { suggestion } from "../model/spelling.js";
import { loadTemporal } from "../model/time.js";
import { metaOf } from "../questions/envelope.js";
import { measureOf } from "../questions/figure.js";
import { bareOf, minimumOf } from "../questions/kpi/definition.js";
import { comparisonsOf, framesOf } from "../questions/kpi/frames.js";
import { unfinishedOf } from "../questions/kpi/unfinished.js";
import type { KpiAnswer, KpiQuestion } from "../questions/kpi.js";
import type { Answer, Question } from "../questions/question.js";
import { canonical } from "./canonical.js";
import { figureIn } from "./cube/figure.js";
import { type CubeQuery, load } from "./cube/load.js";
import {
	type CubeMetric,
	checkMapped,
	type Mapped,
	metricFor,
} from "./cube/metric.js";
import { filterOf, queryOf } from "./cube/query.js";
import {
	bareDataset,
	type CubeSettings,
	checkAsked,
	reportOf,
} from "./cube/report.js";
import { seriesOf } from "./cube/series.js";
import { splitOf } from "./cube/split.js";
import { type LineOptions, lineTo } from "./http/line.js";
import { sharing } from "./sharing.js";
import type { DataSource } from "./source.js";

export type { CubeMetric };

export interface CubeOptions extends LineOptions, CubeSettings {
	/** The address of its REST API, such as `https://cube.example.org/cubejs-api/v1`. */
	url: string;
	/** The metrics that it can answer, by their ids. Shares must be shares of 1, not percentages. */
	metrics: Readonly<Record<string, CubeMetric>>;
}

/**
 * A source that asks a Cube (cube.dev) for KPIs: value, comparisons, series, and split with Other asked anew. Numerators and
 * denominators go with a rate where their measures are given, with its interval; a mean has none. Other kinds of question,
 * benchmarks, projections and medians are not answered. Who may see what is for the Cube to say, by its token.
 *
 * Throws a CadranError `mapping` where a metric can't be answered as it is mapped. Asking rejects with `unsupported` where Cube lacks
 * what is asked for.
 */
export function cubeSource(options: CubeOptions): DataSource {
	const { url, metrics, now = Date.now } = options;
	const dataset = bareDataset(options);
	const mapped = new Map<string, Mapped>();
	for (const [id, cube] of Object.entries(metrics)) {
		const began = Number.NEGATIVE_INFINITY;
		const one = { metric: metricFor(id, dataset), cube, began };
		checkMapped(one);
		mapped.set(id, one);
	}
	const line = lineTo(url, options, [401, 403]);

	function find({ metric }: KpiQuestion): Mapped {
		const found = typeof metric === "string" ? mapped.get(metric) : undefined;
		if (found) return found;
		const id = typeof metric === "string" ? metric : metric.id;
		throw new CadranError(
			"unsupported",
			`“${id}” is not mapped to Cube.${suggestion(id, [...mapped.keys()])}`,
			{ option: "metric", value: id },
		);
	}

	async function answer(text: string, signal: AbortSignal): Promise<KpiAnswer> {
		const question: unknown = JSON.parse(text);
		checkAsked(question);
		const found = find(question);
		const { metric } = found;
		await loadTemporal();
		const ask = (query: CubeQuery) => load(line, query, signal);
		const filters = (question.filters ?? []).map((each) =>
			filterOf(each, found),
		);
		const { report, mapped: one } = await reportOf(
			dataset,
			question,
			now(),
			found,
			ask,
		);
		const { stretch, calendar, asOf } = report;
		const frames = framesOf(question, report);
		const { definitionFor } = await import("../questions/definition.js");
		const [figures, series, split, definition] = await Promise.all([
			Promise.all(
				frames.map(async (frame) => {
					const [row] = await ask(queryOf(one, frame.stretch, filters));
					return figureIn(row, one, frame.stretch);
				}),
			),
			question.series
				? seriesOf(one, report, filters, question.series, ask)
				: [],
			question.split
				? splitOf(one, frames, filters, question.split, ask)
				: null,
			definitionFor(question, options.own).catch(() => ({})),
		]);
		const [figure] = figures;
		if (!figure) throw new CadranError("failed", "There is no figure.");
		const minimum = minimumOf(metric);
		const bare = { ...bareOf(metric, report.language), ...definition };
		return {
			kind: "kpi",
			span: spanOf(stretch, calendar, asOf),
			measure: measureOf(figure, minimum),
			comparisons: comparisonsOf(frames, figures, minimum),
			series,
			split,
			...(question.median && { median: null }),
			unfinished: unfinishedOf(metric.is),
			meta: {
				...metaOf(dataset, report, figure.n, bare),
				executor: "cube",
			},
		};
	}

	const ask = sharing(answer);
	return {
		async ask<Q extends Question>(
			question: Q,
			{ signal }: { signal?: AbortSignal } = {},
		): Promise<Answer<Q>> {
			signal?.throwIfAborted();
			return (await ask(canonical(question), signal)) as Answer<Q>;
		},
		async describe() {
			const columns = [...mapped.values()].flatMap(({ cube }) =>
				Object.keys(cube.dimensions ?? {}),
			);
			const entities: Record<string, string[]> = {};
			for (const name of new Set(columns)) {
				const [entity = "", column = ""] = name.split(".");
				entities[entity] = [...(entities[entity] ?? []), column];
			}
			const { timeZone, weekStart, currency = null } = dataset.model;
			return { kinds: ["kpi"], entities, timeZone, weekStart, currency };
		},
	};
}
