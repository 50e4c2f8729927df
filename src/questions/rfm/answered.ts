import type { Definition } from "../../model/answer.js";
import type { Dataset } from "../../model/dataset.js";
import { exactSum } from "../../model/statistic.js";
import { isoOf } from "../../model/time.js";
import { metaOf, type Report } from "../envelope.js";
import { rounded } from "../money.js";
import type { RfmAnswer, RfmQuestion, RfmSegment, Segment } from "../rfm.js";
import { axesOf } from "./axes.js";
import { gridOf } from "./cells.js";
import type { Totals } from "./groups.js";
import { analysisOf, binsOf } from "./scoring.js";

/** What an answer is made of, however it was worked out. */
interface Found
	extends Required<Pick<RfmAnswer, "ranges" | "tiers" | "tiersFrom">>,
		Pick<RfmAnswer, "migration"> {
	dataset: Dataset;
	/** Rows read. */
	rows: number;
	/** By cell of the grid. */
	sums: Totals;
	/** The index of each cell's segment. */
	owner: Int16Array;
	segments: readonly Segment[];
	described: readonly RfmSegment[];
}

/** The answer to a question, of what was found. */
export function answered(
	question: RfmQuestion,
	report: Report,
	{ dataset, rows, sums, owner, segments, described, ...found }: Found,
): RfmAnswer {
	const bins = binsOf(question);
	const { ranges, tiers, tiersFrom, migration } = found;
	return {
		kind: "rfm",
		axes: axesOf(question),
		analysisAt: isoOf(analysisOf(report)),
		windowFrom: report.period === "all" ? null : isoOf(report.stretch.start),
		bins,
		method: question.thresholds ? "thresholds" : "rank",
		ranges,
		thresholds: question.thresholds ?? null,
		customers: exactSum(sums.customers),
		orders: exactSum(sums.orders),
		revenue: rounded(exactSum(sums.revenue)),
		cells: gridOf(sums, owner, segments, bins),
		segments: described,
		tiers,
		tiersFrom,
		...(migration && { migration }),
		meta: metaOf(dataset, report, rows, definition),
	};
}

const definition: Definition = {
	id: "rfm",
	name: "rfm",
	unit: "count",
	direction: "neutral",
};
