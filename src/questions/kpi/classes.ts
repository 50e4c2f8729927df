import type { Dataset } from "../../model/dataset.js";
import type { Envelope } from "../../model/question.js";
import { isoOf } from "../../model/time.js";
import type { Work } from "../../model/work.js";
import { checkEnvelope, isRecord, refuse } from "../check.js";
import { openReport, type Report } from "../envelope.js";
import { pickerOf } from "../pick.js";
import { cellsBy } from "../rfm/axes.js";
import { segmentIn } from "../rfm/cells.js";
import { binsOf, read, scoresOf } from "../rfm/scoring.js";
import { partition, segmentsOf } from "../rfm/segments.js";
import { tierCustomers, tierIds } from "../rfm/tiers.js";
import type { RfmQuestion } from "../rfm.js";
import type { Classes } from "./dimension.js";

/** Classes kept between questions; each is two bytes a customer. */
const KEPT = 8;

/**
 * The RFM segment, or the value tier, of each customer. The question is read at the instant and by the calendar of the report around
 * it, unless it says otherwise, and its own period and filters.
 */
export function* classesOf(
	dataset: Dataset,
	{ asOf, calendar }: Report,
	customers: RfmQuestion,
	by: "segment" | "tier",
): Work<Classes> {
	if (!isRecord(customers) || customers.kind !== "rfm")
		refuse(
			"split.customers",
			"Customers are split by a question of kind rfm.",
			customers,
		);
	const inner = { ...calendar, asOf: isoOf(asOf), ...customers };
	checkEnvelope(inner as unknown as Record<string, unknown>);
	const pick = pickerOf(dataset, inner as Envelope, asOf);
	const report = openReport(dataset, inner, asOf, pick);
	const kept = keptClasses(dataset);
	const key = JSON.stringify([inner, by, report.asOf, report.calendar]);
	const known = kept.get(key);
	if (known) return known;
	const classes = yield* classify(dataset, inner, by, report);
	kept.set(key, classes);
	if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
	return classes;
}

function keptClasses(dataset: Dataset): Map<string, Classes> {
	const kept = dataset.cache.get("classes") as Map<string, Classes> | undefined;
	if (kept) return kept;
	const classes = new Map<string, Classes>();
	dataset.cache.set("classes", classes);
	return classes;
}

function* classify(
	dataset: Dataset,
	question: RfmQuestion,
	by: "segment" | "tier",
	report: Report,
): Work<Classes> {
	const bins = binsOf(question);
	const segments = segmentsOf(question, bins);
	const owner = partition(segments, bins);
	const purchases = yield* read(dataset, report);
	const scores = yield* scoresOf(question, report, purchases);
	if (by === "tier") {
		const { tier } = yield* tierCustomers(purchases, report, scores);
		return { codes: tier, keys: tierIds };
	}
	const cells = cellsBy(question, scores, bins);
	yield;
	const codes = segmentIn(cells, owner);
	return { codes, keys: segments.map(({ id }) => id) };
}
