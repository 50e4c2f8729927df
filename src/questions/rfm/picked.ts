import type { Dataset } from "../../model/dataset.js";
import type { Work } from "../../model/work.js";
import { checkWhole, refuse } from "../check.js";
import type { Report } from "../envelope.js";
import type { RfmPick, RfmQuestion } from "../rfm.js";
import { cellsBy } from "./axes.js";
import { cellsThen } from "./migration.js";
import { binsOf, read, scoresOf } from "./scoring.js";

/** One byte per customer code: 1 for those in the picked cells, and where the pick says so, in these at the earlier date. */
export function* pickRfm(
	dataset: Dataset,
	question: RfmQuestion,
	pick: RfmPick,
	report: Report,
): Work<Uint8Array> {
	const bins = binsOf(question);
	const moved = pick.was !== undefined;
	const wanted = wantedOf("cells", pick.cells, bins, moved);
	if (moved && question.compareAt === undefined)
		refuse("was", "pick.was needs a question with compareAt.");
	const purchases = yield* read(dataset, report);
	const scores = yield* scoresOf(question, report, purchases);
	const now = cellsBy(question, scores, bins);
	const picked = new Uint8Array(now.length);
	mark(picked, now, wanted);
	if (!moved) return picked;
	const then = yield* cellsThen(question, report, purchases, bins);
	const before = new Uint8Array(now.length);
	mark(before, then.cells, wantedOf("was", pick.was, bins, true));
	for (let customer = 0; customer < picked.length; customer++)
		picked[customer] =
			(picked[customer] as number) & (before[customer] as number);
	return picked;
}

function mark(picked: Uint8Array, cells: Int16Array, wanted: Uint8Array) {
	for (let customer = 0; customer < picked.length; customer++)
		picked[customer] = wanted[(cells[customer] as number) + 1] as number;
}

/** Whether each cell is wanted, after one place for no score, which an empty list may stand for. Throws `question` off the grid. */
export function wantedOf(
	option: string,
	cells: unknown,
	bins: number,
	orNone: boolean,
): Uint8Array {
	const pairs: readonly unknown[] = Array.isArray(cells) ? cells : [cells];
	const wanted = new Uint8Array(bins * bins + 1);
	for (const pair of pairs) {
		if (!Array.isArray(pair) || pair.length !== 2)
			refuse(option, `pick.${option} must be a list of [r, f] pairs.`, pair);
		for (const own of pair) checkWhole(option, own ?? null, 1, bins);
		wanted[(pair[1] - 1) * bins + pair[0]] = 1;
	}
	if (orNone && pairs.length === 0) wanted[0] = 1;
	return wanted;
}
