import { bucketOf } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import { reach } from "../../model/table.js";
import { instantOf } from "../../model/time.js";
import type { Work } from "../../model/work.js";
import { checkWhole, refuse } from "../check.js";
import type { CohortPick, CohortQuestion } from "../cohort.js";
import type { Report } from "../envelope.js";
import { pickRecurring } from "./recurring.js";
import { readCohorts } from "./timeline.js";
import { windowsOf } from "./windows.js";

/** One byte per customer code: 1 for those of the picked cohorts; with an age, those of them who came back at it. */
export function* pickCohort(
	dataset: Dataset,
	question: CohortQuestion,
	pick: CohortPick,
	report: Report,
): Work<Uint8Array> {
	checkWhole("age", pick.age, 0, 10_000);
	if (!Array.isArray(pick.cohorts))
		refuse("cohorts", "pick.cohorts must be a list of instants.", pick.cohorts);
	const { timeZone } = report.calendar;
	const wanted = new Set(
		pick.cohorts.map((from) => instantOf(from, timeZone, "pick.cohorts")),
	);
	const { start, back, timeline } = yield* readCohorts(
		dataset,
		question,
		report,
		pick.age,
	);
	const { cohorts, firsts, end, onward } = timeline;
	const { edges, last } = timeline.buckets;
	if (question.first === "every") {
		const periods = Uint8Array.from(edges.subarray(0, -1), (edge) =>
			Number(wanted.has(edge)),
		);
		return yield* pickRecurring(start, back, timeline, periods, pick.age);
	}
	const picked = new Uint8Array(cohorts.length);
	const windows = windowsOf(question, timeline.buckets.first, report.asOf);
	const length = windows?.length ?? 0;
	const { age } = pick;
	const oldest = windows?.spans.find(([first]) => first === age)?.[1] ?? age;
	for (let from = 0; from < picked.length; ) {
		const to = reach(back.starts, from);
		for (let customer = from; customer < to; customer++) {
			const cohort = cohorts[customer] as number;
			if (cohort < 0 || !wanted.has(edges[cohort] as number)) continue;
			picked[customer] = Number(
				age === undefined || cameBack(customer, cohort, age, oldest ?? age),
			);
		}
		from = to;
		yield;
	}
	return picked;

	function cameBack(
		customer: number,
		cohort: number,
		age: number,
		until: number,
	): boolean {
		const stop = back.starts[customer + 1] as number;
		for (let row = back.starts[customer] as number; row < stop; row++) {
			const instant = back.at[row] as number;
			if (!(instant >= (firsts[customer] as number) && instant < end)) continue;
			if (back.mask !== null && back.mask[row] === 0) continue;
			const own =
				length > 0
					? Math.floor((instant - (firsts[customer] as number)) / length)
					: instant < last
						? bucketOf(edges, instant) - cohort
						: Number.POSITIVE_INFINITY;
			if (own >= age && (onward || own <= until)) return true;
		}
		return false;
	}
}
