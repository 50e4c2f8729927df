import { instantOf, isIso, isoOf, zoned } from "../../model/time.js";
import type { Work } from "../../model/work.js";
import { refuse } from "../check.js";
import type { Report } from "../envelope.js";
import type { RfmQuestion } from "../rfm.js";
import { cellsBy } from "./axes.js";
import type { Purchases } from "./purchases.js";
import { analysisOf, scoresOf } from "./scoring.js";

/** Customers by their segment at an earlier date and now. Segments are in the order of `segments`. */
export interface RfmMigration {
	/** The earlier analysis date, and the first instant of its window; null is all there is. */
	analysisAt: string;
	windowFrom: string | null;
	/** One row a segment then, one column a segment now. */
	moved: readonly (readonly number[])[];
	/** By segment now: those who had no score then. */
	arrived: readonly number[];
	/** By segment then: those who have no score now. */
	gone: readonly number[];
}

const AGO = {
	month: { months: 1 },
	quarter: { months: 3 },
	year: { years: 1 },
} as const;

const agoOf = (name: string) =>
	Object.hasOwn(AGO, name) ? AGO[name as keyof typeof AGO] : null;

/**
 * The report of an earlier analysis date: its window ends there and is as many calendar days long. Throws `question` where the date
 * can't be read, or is not before the analysis date.
 */
export function earlier<R extends Report>(report: R, compareAt: string): R {
	const { stretch, period } = report;
	const { timeZone } = report.calendar;
	const analysis = analysisOf(report);
	const now = zoned(analysis, timeZone);
	const ago = typeof compareAt === "string" && agoOf(compareAt);
	if (!ago && !isIso(compareAt))
		refuse(
			"compareAt",
			"compareAt must be month, quarter, year, or a day such as 2025-11-18.",
			compareAt,
		);
	const end = ago
		? now.subtract(ago).epochMilliseconds
		: instantOf(compareAt, timeZone, "compareAt");
	if (!(end < analysis))
		refuse(
			"compareAt",
			`compareAt must lie before the analysis date, ${isoOf(analysis)}.`,
			compareAt,
		);
	const start =
		period === "all"
			? Math.min(stretch.start, end)
			: zoned(end, timeZone).subtract(
					zoned(stretch.start, timeZone).until(now, { largestUnit: "days" }),
				).epochMilliseconds;
	/** An order at the very as-of instant counts; one at the end of a period is of the next. */
	const isOver = stretch.end <= report.asOf;
	return {
		...report,
		asOf: end,
		stretch: { start, end: isOver ? end : end + 1 },
	};
}

/** The cell of each customer at the earlier date; −1 for one who had no score then. */
export function* cellsThen(
	question: RfmQuestion,
	report: Report,
	purchases: Purchases,
	bins: number,
): Work<{ cells: Int16Array; report: Report }> {
	const then = earlier(report, question.compareAt as string);
	const scores = yield* scoresOf(question, then, purchases);
	return { cells: cellsBy(question, scores, bins), report: then };
}

/** Customers by their segment then and now; those who have none at one of the dates apart. */
export function* migration(
	question: RfmQuestion,
	report: Report,
	purchases: Purchases,
	now: Int16Array,
	owner: Int16Array,
	segments: number,
): Work<RfmMigration> {
	const bins = Math.sqrt(owner.length);
	const was = yield* cellsThen(question, report, purchases, bins);
	const counted = countMoves(was.cells, now, owner, segments);
	return movesOf(was.report, counted, segments);
}

/** Who moved, in counts: from one segment to another, at `then * segments + now`. */
interface Moves {
	moved: Uint32Array;
	arrived: Uint32Array;
	gone: Uint32Array;
}

/** The moves since an earlier report. */
export function movesOf(
	then: Report,
	{ moved, arrived, gone }: Moves,
	segments: number,
): RfmMigration {
	return {
		analysisAt: isoOf(analysisOf(then)),
		windowFrom: then.period === "all" ? null : isoOf(then.stretch.start),
		moved: Array.from({ length: segments }, (_, row) => [
			...moved.subarray(row * segments, (row + 1) * segments),
		]),
		arrived: [...arrived],
		gone: [...gone],
	};
}

function countMoves(
	was: Int16Array,
	now: Int16Array,
	owner: Int16Array,
	segments: number,
): Moves {
	const moved = new Uint32Array(segments * segments);
	const arrived = new Uint32Array(segments);
	const gone = new Uint32Array(segments);
	for (let customer = 0; customer < now.length; customer++) {
		const before = was[customer] as number;
		const after = now[customer] as number;
		if (before >= 0 && after >= 0) {
			const cell = (owner[before] as number) * segments + after;
			moved[cell] = (moved[cell] as number) + 1;
		} else if (after >= 0) arrived[after] = (arrived[after] as number) + 1;
		else if (before >= 0) {
			const own = owner[before] as number;
			gone[own] = (gone[own] as number) + 1;
		}
	}
	return { moved, arrived, gone };
}
