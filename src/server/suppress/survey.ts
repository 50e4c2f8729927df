import type { Measure, Point } from "../../model/answer.js";
import type { Unit } from "../../model/metric.js";
import type { SurveyAnswer, SurveyGroups } from "../../questions/survey.js";
import { hasSmall, hiddenOf, isSmall } from "./hidden.js";
import {
	comparedWithout,
	countsOf,
	isFew,
	NOTHING,
	suppressedMeta,
} from "./measure.js";
import { nearOnes, nearPoints } from "./near.js";

/** What a score by itself tells counts of. */
type Counts = (score: Measure) => readonly number[];

/**
 * A net score and its n say how many more promoters than detractors there are; so how many are neither or cancel out, and how many
 * pairs of the latter there may be.
 */
function netCounts({ value, n }: Measure): readonly number[] {
	if (value === null) return [n, 0, 0];
	const others = n - Math.abs(Math.round((value / 100) * n));
	return [n, others, Math.floor(others / 2)];
}

const countsBy = ({ rule, meta }: SurveyAnswer): Counts => {
	const unit: Unit = meta.definition.unit;
	if (rule === "net") return netCounts;
	return (score) => countsOf(score, rule === "mean" ? unit : "percent");
};

/** The interval of a score tells how its answers are spread, and so how many are in each band. */
const withoutInterval = (measure: Measure): Measure => ({
	...measure,
	interval: null,
});

const pointCounts = (counts: Counts, { value, n }: Point) =>
	counts({ value, n, denominator: n, interval: null, enough: true });

/** Points of their own buckets are parts of the whole; those that roll over many days are not. */
function pointsHidden(answer: SurveyAnswer, counts: Counts, k: number) {
	const cells = answer.series.map((point) => ({
		counts: pointCounts(counts, point),
	}));
	if (answer.rolling === undefined) return hiddenOf(cells, k);
	const near = nearPoints(
		counts(answer.score),
		cells.map((cell) => cell.counts),
		k,
	);
	return new Set(
		cells.flatMap((cell, i) =>
			near[i] || hasSmall(cell.counts, k) ? [i] : [],
		),
	);
}

function splitHidden(split: SurveyGroups, counts: Counts, k: number) {
	const { groups, other } = split;
	return hiddenOf(
		[
			...groups.map(({ score }) => ({ counts: counts(score) })),
			...(other ? [{ counts: counts(other.score), least: other.groups }] : []),
		],
		k,
	);
}

function splitWithout(
	{ column, groups, other }: SurveyGroups,
	isHidden: (place: number) => boolean,
): SurveyGroups {
	const scored = <G extends { score: Measure }>(
		group: G,
		place: number,
	): G => ({
		...group,
		score: isHidden(place) ? NOTHING : withoutInterval(group.score),
	});
	const made = groups.map(scored);
	const hidden = made
		.filter((_, place) => isHidden(place))
		.sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1));
	return {
		column,
		// Among groups by size their place would tell of them.
		groups: [...made.filter((_, place) => !isHidden(place)), ...hidden],
		other: other && scored(other, groups.length),
	};
}

const isFewIn = (parts: readonly { count: number }[], k: number): boolean =>
	parts.some(({ count }) => isSmall(count, k));

/**
 * A survey without what is of fewer than k answers. Where a band is, none is told, nor how many gave each score; where a score would tell of a
 * band, it is not told either. Intervals never are: they say how answers are spread.
 */
export function suppressSurvey(answer: SurveyAnswer, k: number): SurveyAnswer {
	const { score, bands, distribution, response, split } = answer;
	const counts = countsBy(answer);
	const points = pointsHidden(answer, counts, k);
	const { span, comparisons } = answer;
	const near = nearOnes(
		{ span, counts: counts(score) },
		comparisons.map(({ span, measure }) => ({ span, counts: counts(measure) })),
		k,
	);
	const groups = split ? splitHidden(split, counts, k) : new Set<number>();
	const all = hasSmall(counts(score), k) || points === null || groups === null;
	const noBands = all || isFewIn(bands, k);
	const noScores = noBands || isFewIn(distribution, k);
	const noResponse =
		response !== null && (all || isFew(response, "percent", k));
	return {
		...answer,
		score: all ? NOTHING : withoutInterval(score),
		bands: noBands ? [] : bands,
		distribution: noScores ? [] : distribution,
		response: noResponse ? null : response,
		comparisons: comparisons.map((one, i) => {
			const isHidden = near[i] === true || hasSmall(counts(one.measure), k);
			const { measure, change, ...rest } = comparedWithout(one, all, isHidden);
			return {
				...rest,
				measure: withoutInterval(measure),
				change: { ...change, interval: null },
			};
		}),
		series: answer.series.map((point, i) =>
			all || points.has(i) ? { ...point, value: null, n: 0 } : point,
		),
		...(split && {
			split: splitWithout(split, (place) => all || groups.has(place)),
		}),
		meta: suppressedMeta(answer.meta),
	};
}
