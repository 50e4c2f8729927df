import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import { differenceOfRates, type Share } from "../model/rate.js";
import type { CohortAnswer } from "../questions/cohort.js";

/** Fewest customers in each half for the halves to be compared. */
const MINIMUM = 30;

/** Fewest finished cohorts for the halves to be compared. */
const COHORTS = 4;

/** Whether a column is the second period, and it alone. */
const isSecond = ({ age, lastAge = age }: { age: number; lastAge?: number }) =>
	age === 1 && lastAge === 1;

/** The customers who came back at age 1, of all who could, over several cohorts. */
const pooled = (cells: readonly { value: number; base: number }[]): Share => ({
	numerator: cells.reduce((sum, { value }) => sum + value, 0),
	denominator: cells.reduce((sum, { base }) => sum + base, 0),
});

/**
 * How many whole percentage points more the later half of the cohorts keeps at age 1 than the earlier half, weighted by their
 * customers; the middle one of an odd number is in neither. Null where it may not be said: fewer than four cohorts whose
 * second period is over, fewer than 30 customers in a half, a 95 % interval of the difference that holds zero (Newcombe 1998,
 * method 10), or less than half a point.
 */
export function pointsKept({ cohorts, measure }: CohortAnswer): number | null {
	if (measure !== "customers") return null;
	const cells = cohorts.flatMap(({ cells }) => {
		const cell = cells.find(isSecond);
		return cell?.mature && cell.value !== null && cell.base
			? [{ value: cell.value, base: cell.base }]
			: [];
	});
	if (cells.length < COHORTS) return null;
	const half = Math.floor(cells.length / 2);
	const earlier = pooled(cells.slice(0, half));
	const later = pooled(cells.slice(-half));
	if (Math.min(earlier.denominator, later.denominator) < MINIMUM) return null;
	const interval = differenceOfRates(later, earlier);
	if (!interval || interval[0] * interval[1] <= 0) return null;
	const points = Math.round(
		100 *
			(later.numerator / later.denominator -
				earlier.numerator / earlier.denominator),
	);
	return points === 0 ? null : points;
}

/** The finding of a heat map in one sentence, from its mean row. */
export function findingOf(
	answer: CohortAnswer,
	words: Words,
	format: Format,
): string {
	const { cohorts, mean, grain, measure, mode, meta } = answer;
	const says = words.cohort;
	const second =
		mode === "on-or-after"
			? says.orLater(says.second[grain])
			: says.second[grain];
	const rate = mean.find(isSecond)?.rate ?? null;
	const share = (value: number) =>
		format.number(value, "percent", null, {
			digits: value === 0 || value >= 0.1 ? 0 : 1,
		});
	if (measure === "customers" && rate !== null) {
		const back = says.comeBack(share(rate), second);
		const points = pointsKept(answer);
		if (points === null) return says.sentence(back);
		const size = Math.abs(points);
		const kept = says.keep(size, format.number(size, "count"));
		return says.sentence(
			says.clauses(back, points > 0 ? says.more(kept) : says.less(kept)),
		);
	}
	if (measure === "net-revenue-retention" && rate !== null)
		return says.sentence(says.retained(share(rate), second));
	const last = mean.findLast(({ value }) => value !== null);
	if (measure === "cumulative-revenue-per-customer" && last?.value != null)
		return says.sentence(
			says.brought(
				format.number(last.value, "money", meta.currency),
				says.at(says.periods[grain], String(last.age)),
			),
		);
	const customers = cohorts.reduce((sum, { size }) => sum + size, 0);
	const counted = answer.first === "every" ? says.starts : says.counted;
	return says.sentence(counted(customers, cohorts.length));
}
