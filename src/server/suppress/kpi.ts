import type { Compared, Measure, Point } from "../../model/answer.js";
import type { Unit } from "../../model/metric.js";
import type { KpiAnswer, KpiGroup, KpiQuestion } from "../../questions/kpi.js";
import { type Cell, hasSmall, hiddenOf } from "./hidden.js";
import {
	comparedWithout,
	countsOf,
	isFew,
	isNear,
	NOTHING,
	suppressedMeta,
	UNKNOWN,
} from "./measure.js";
import { nearOnes, nearPoints } from "./near.js";

type Group = KpiGroup & { groups?: number };

/** What is hidden of one period: all of it, or some of its groups. */
interface Frame {
	all: boolean;
	groups: ReadonlySet<number>;
}

const groupsOf = ({ split }: KpiAnswer): readonly Group[] =>
	split ? [...split.groups, ...(split.other ? [split.other] : [])] : [];

const figureIn = (group: KpiGroup, frame: number): Measure =>
	frame === 0
		? group.measure
		: (group.comparisons[frame - 1]?.measure ?? NOTHING);

/** What is hidden of a period by itself. The first is the period asked about. */
function frameOf(
	answer: KpiAnswer,
	frame: number,
	unit: Unit,
	k: number,
): Frame {
	const total = figureIn({ key: null, ...answer }, frame);
	const cells = groupsOf(answer).map(
		(group): Cell => ({
			counts: countsOf(figureIn(group, frame), unit),
			...(group.groups !== undefined && { least: group.groups }),
		}),
	);
	const groups = hiddenOf(cells, k);
	return {
		all: groups === null || isFew(total, unit, k),
		groups: groups ?? new Set(),
	};
}

const pointCounts = ({ value, n }: Point, unit: Unit) =>
	countsOf({ value, n, denominator: n, interval: null, enough: true }, unit);

/**
 * Points are parts of the whole, as groups are; null where the whole would tell of them. Where together they come to more than the
 * whole, as stocks do and what looks back over many days, each is another view of nearly the same.
 */
function pointsOf({ series, measure }: KpiAnswer, unit: Unit, k: number) {
	const counts = series.map((point) => pointCounts(point, unit));
	const sum = series.reduce((sum, { n }) => sum + n, 0);
	if (sum <= measure.n)
		return hiddenOf(
			counts.map((counts) => ({ counts })),
			k,
		);
	const near = nearPoints(countsOf(measure, unit), counts, k);
	return new Set(
		counts.flatMap((one, i) => (near[i] || hasSmall(one, k) ? [i] : [])),
	);
}

function framesOf(answer: KpiAnswer, unit: Unit, k: number): Frame[] {
	const { span, measure, comparisons } = answer;
	const near = nearOnes(
		{ span, counts: countsOf(measure, unit) },
		comparisons.map(({ span, measure }) => ({
			span,
			counts: countsOf(measure, unit),
		})),
		k,
	);
	return Array.from({ length: answer.comparisons.length + 1 }, (_, frame) => {
		const own = frameOf(answer, frame, unit, k);
		return { ...own, all: own.all || near[frame - 1] === true };
	});
}

const isHiddenIn = (frame: Frame | undefined, group: number): boolean =>
	frame === undefined || frame.all || frame.groups.has(group);

function groupWithout<G extends KpiGroup>(
	group: G,
	place: number,
	[now, ...then]: readonly Frame[],
): G {
	const isNowHidden = isHiddenIn(now, place);
	return {
		...group,
		measure: isNowHidden ? NOTHING : group.measure,
		comparisons: group.comparisons.map((compared, i) =>
			comparedWithout(compared, isNowHidden, isHiddenIn(then[i], place)),
		),
	};
}

/** Hidden groups after the others, by key: among groups by size their place would tell of it. */
function inOrder(
	groups: readonly KpiGroup[],
	isHidden: (place: number) => boolean,
	{ split }: KpiQuestion,
	make: (group: KpiGroup, place: number) => KpiGroup,
): KpiGroup[] {
	const made = groups.map(make);
	if (!split || "customers" in split || "grain" in split) return made;
	const hidden = made
		.filter((_, place) => isHidden(place))
		.sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1));
	return [...made.filter((_, place) => !isHidden(place)), ...hidden];
}

function splitWithout(
	split: NonNullable<KpiAnswer["split"]>,
	frames: readonly Frame[],
	question: KpiQuestion,
): NonNullable<KpiAnswer["split"]> {
	const { groups, other } = split;
	return {
		...split,
		groups: inOrder(
			groups,
			(place) => frames.some((frame) => isHiddenIn(frame, place)),
			question,
			(group, place) => groupWithout(group, place, frames),
		),
		other: other && groupWithout(other, groups.length, frames),
	};
}

/** What stands beside the figure: a peer group that is nearly the same goes, and all that rests on a hidden figure. */
function besideOf(
	answer: KpiAnswer,
	unit: Unit,
	k: number,
	isHidden: boolean,
): Partial<KpiAnswer> {
	const { benchmark, projection, median, latest, measure } = answer;
	const hidesPeers =
		benchmark !== undefined &&
		(isFew(benchmark.measure, unit, k) ||
			isNear(countsOf(measure, unit), countsOf(benchmark.measure, unit), k));
	return {
		...(benchmark && {
			benchmark: {
				measure: hidesPeers ? NOTHING : benchmark.measure,
				change: hidesPeers || isHidden ? UNKNOWN : benchmark.change,
			},
		}),
		...(isHidden && {
			...(projection && {
				projection: { ...projection, value: null, interval: null },
			}),
			...(median !== undefined && { median: null }),
			...(latest !== undefined && { latest: null }),
		}),
	};
}

/**
 * A figure without what is of fewer than k: its groups, periods and peers, and with them as many others as it takes for none to be
 * worked out. A hidden figure has no value, rests on nothing, and nothing is said of how it changed.
 */
export function suppressKpi(
	answer: KpiAnswer,
	k: number,
	question: KpiQuestion,
): KpiAnswer {
	const { unit } = answer.meta.definition;
	const points = pointsOf(answer, unit, k);
	const [own, ...then] = framesOf(answer, unit, k) as [Frame, ...Frame[]];
	const now = { ...own, all: own.all || points === null };
	const compared = (one: Compared, i: number) =>
		comparedWithout(one, now.all, then[i]?.all === true);
	const told: KpiAnswer = {
		...answer,
		measure: now.all ? NOTHING : answer.measure,
		comparisons: answer.comparisons.map(compared),
		series: answer.series.map((point, i) =>
			now.all || points?.has(i) ? { ...point, value: null, n: 0 } : point,
		),
		split: answer.split && splitWithout(answer.split, [now, ...then], question),
		...besideOf(answer, unit, k, now.all),
	};
	return JSON.stringify(told) === JSON.stringify(answer)
		? answer
		: { ...told, meta: suppressedMeta(answer.meta) };
}
