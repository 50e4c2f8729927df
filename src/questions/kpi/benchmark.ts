import type { Change, Measure } from "../../model/answer.js";
import type { Filter } from "../../model/filter.js";
import type { Calculation } from "../../model/metric.js";
import type { Work } from "../../model/work.js";
import { checkFilters, isRecord, refuse } from "../check.js";
import { changeOf, type Figure, measureOf } from "../figure.js";
import { minimumOf } from "./definition.js";
import { evaluate } from "./metric.js";
import type { Frame, Run } from "./run.js";

/** A peer group: the same metric of the same period, for these filters in place of the question's. */
export interface Benchmark {
	filters: readonly Filter[];
}

/** What the peer group comes to, and how far the figure is from it. The two may share rows, so no interval of that is given. */
export interface Benchmarked {
	measure: Measure;
	change: Change;
}

/** Refuses a benchmark that is malformed. */
export function checkBenchmark(benchmark: unknown): void {
	if (benchmark === undefined) return;
	if (!isRecord(benchmark))
		refuse("benchmark", "benchmark must be { filters }.", benchmark);
	checkFilters(benchmark.filters, "benchmark.filters");
}

/** The metric of a peer group over the same frame. */
export function* benchmarkOf(
	{ dataset, report, read }: Run,
	metric: Calculation,
	{ filters }: Benchmark,
	frame: Frame,
	now: Figure,
): Work<Benchmarked> {
	const run: Run = {
		dataset,
		report: { ...report, filters },
		read,
		selected: new Map(),
		related: new WeakMap(),
		histories: new Map(),
	};
	const layout = { frames: [frame] as const, edges: null, groups: null };
	const [figure] = yield* evaluate(run, metric.is, layout);
	return besidePeers(metric, now, figure as Figure);
}

/** A figure beside that of its peers. */
export const besidePeers = (
	metric: Calculation,
	now: Figure,
	peers: Figure,
): Benchmarked => ({
	measure: measureOf(peers, minimumOf(metric)),
	change: { ...changeOf(now, peers), interval: null, real: null },
});
