import type { Words } from "../../locales/en.js";
import type { Format } from "../../locales/format.js";
import { differenceOfRates } from "../../model/rate.js";
import type { FunnelAnswer, FunnelPoint } from "../../questions/funnel.js";
import { titleOf } from "./name.js";

/** Whether nothing can change a bucket's rate any more. */
export const isSettled = ({ open, waiting }: FunnelPoint) =>
	!open && waiting === 0;

/** The name of a bucket. */
export const bucketText = (
	{ from, fiscal }: FunnelPoint,
	{ trend, meta }: FunnelAnswer,
	{ funnel }: Words,
	format: Format,
) =>
	fiscal
		? funnel.trend.fiscal(fiscal)
		: format.bucket(from, trend?.grain ?? "month", meta.timeZone);

/** The latest settled rate against the one before, and how many are not settled yet. */
export function courseText(
	answer: FunnelAnswer,
	words: Words,
	format: Format,
): string {
	const { trend: says, joined, tooFew } = words.funnel;
	const points = answer.trend?.points ?? [];
	const firm = points.filter(isSettled);
	const rising = points.filter(
		(point) => !isSettled(point) && point.entered > 0,
	).length;
	const text = (point: FunnelPoint) => bucketText(point, answer, words, format);
	const last = firm.at(-1);
	const end = titleOf(answer.stages.at(-1)?.name ?? "");
	if (!last) return rising > 0 ? joined([says.young]) : "";
	const { value, n } = last.measure;
	if (value === null || !last.measure.enough)
		return tooFew(format.number(n, "count"));
	const told = [
		says.sentence(
			format.number(value, "percent"),
			format.number(n, "count"),
			text(last),
			end,
		),
	];
	const before = firm.at(-2);
	if (before?.measure.enough && before.measure.value !== null) {
		const points = value - before.measure.value;
		const between = differenceOfRates(shareOf(last), shareOf(before));
		const real = between && (between[0] > 0 || between[1] < 0);
		const size = format.points(Math.abs(points)).replace("+", "");
		told.push(
			!real
				? says.noChange(text(before))
				: points > 0
					? says.more(size, text(before))
					: says.less(size, text(before)),
		);
	}
	if (rising > 0) told.push(says.rising(rising));
	return joined(told);
}

const shareOf = ({ measure }: FunnelPoint) => ({
	numerator: measure.numerator ?? 0,
	denominator: measure.denominator ?? 0,
});
