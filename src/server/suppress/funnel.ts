import type {
	FunnelAnswer,
	FunnelPart,
	FunnelPoint,
	FunnelSnapshot,
	SnapshotStage,
} from "../../questions/funnel.js";
import { type Cell, hasSmall, hiddenOf, isSmall } from "./hidden.js";
import { suppressedMeta } from "./measure.js";
import { countsBy, cut, depthOf } from "./stages.js";

type Breakdown = NonNullable<FunnelAnswer["breakdown"]>;

/** All that the first stages of a part tell counts of, entrants first. */
const countsOf = (part: FunnelPart, depth: number): number[] =>
	countsBy(part).slice(0, depth).flat();

/** Groups of which any stage tells of few are left out, and others with them; all of them where that is not enough. */
function breakdownWithout(
	{ groups, other, ...rest }: Breakdown,
	depth: number,
	k: number,
): Breakdown {
	const cells: Cell[] = [
		...groups.map((group) => ({ counts: countsOf(group, depth) })),
		...(other ? [{ counts: countsOf(other, depth), least: other.groups }] : []),
	];
	const hidden = depth === 0 ? null : hiddenOf(cells, k);
	const isTold = (_: unknown, place: number) =>
		hidden !== null && !hidden.has(place);
	return {
		...rest,
		groups: groups.filter(isTold).map((group) => cut(group, depth, k)),
		other: other && isTold(other, groups.length) ? cut(other, depth, k) : null,
	};
}

/**
 * Segments stand beside the whole stage by stage: one that tells of few before that is left out; and as they may lie within one another
 * and the whole, so is one that is nearly another.
 */
function segmentsWithout(answer: FunnelAnswer, depth: number, k: number) {
	const told: FunnelPart[] = [answer];
	const { segments = [] } = answer;
	return segments.flatMap((segment) => {
		const own = countsOf(segment, depth);
		const isNear = told.some((other) =>
			countsOf(other, depth).some((count, i) =>
				isSmall(Math.abs(count - (own[i] ?? count)), k),
			),
		);
		if (isNear || depthOf(segment, k) < depth) return [];
		told.push(segment);
		return [cut(segment, depth, k)];
	});
}

/** Points of which few entered, got through, or did not, are left out, and others with them. */
function pointsWithout(
	points: readonly FunnelPoint[],
	k: number,
): readonly FunnelPoint[] {
	const hidden = hiddenOf(
		points.map(({ entered, waiting, measure: { numerator = 0 } }) => ({
			counts: [
				entered,
				numerator,
				entered - numerator,
				waiting,
				Math.max(0, entered - numerator - waiting),
			],
		})),
		k,
	);
	return points.filter((_, i) => hidden !== null && !hidden.has(i));
}

const stageCounts = ({ count, valued, weighed }: SnapshotStage) => [
	count,
	valued,
	weighed,
	count - valued,
	count - weighed,
];

/** Stages of few are left out and counted elsewhere, with others; all of it where that is not enough. */
function snapshotWithout(snapshot: FunnelSnapshot, k: number): FunnelSnapshot {
	const { stages, total, elsewhere } = snapshot;
	const rest = { name: null, value: null, weighted: null, age: null };
	const away = {
		...rest,
		count: elsewhere,
		valued: elsewhere,
		weighed: elsewhere,
	};
	const hidden = hiddenOf(
		[...stages, away].map((stage) => ({ counts: stageCounts(stage) })),
		k,
	);
	if (hidden === null || hasSmall(stageCounts({ ...total, name: null }), k)) {
		const { name: _, ...none } = { ...rest, count: 0, valued: 0, weighed: 0 };
		return { ...snapshot, stages: [], total: none, elsewhere: 0 };
	}
	const told = stages.filter((_, i) => !hidden.has(i));
	const shown = told.reduce((sum, { count }) => sum + count, 0);
	return { ...snapshot, stages: told, elsewhere: total.count - shown };
}

/** What took few out is left out, as are rows of few without a unit. */
const besideOf = ({ exclusions, by }: FunnelAnswer, k: number) => ({
	...(exclusions && {
		exclusions: exclusions.filter(({ count }) => !isSmall(count, k)),
	}),
	...(by && { by: isSmall(by.without, k) ? { ...by, without: 0 } : by }),
});

/**
 * A funnel up to the stage from which on fewer than k came, left or are still under way; and without groups, segments and points of
 * time of so few, nor as many others as it takes for none to be worked out.
 */
export function suppressFunnel(answer: FunnelAnswer, k: number): FunnelAnswer {
	const { breakdown, segments, trend, snapshot } = answer;
	const depth = depthOf(answer, k);
	const isWhole = depth === answer.stages.length && depth > 0;
	const told: FunnelAnswer = {
		...cut(answer, depth, k),
		...besideOf(answer, k),
		...(breakdown && { breakdown: breakdownWithout(breakdown, depth, k) }),
		...(segments && {
			segments: segmentsWithout(answer, depth, k) as typeof segments,
		}),
		...(trend && {
			trend: {
				...trend,
				points: isWhole ? pointsWithout(trend.points, k) : [],
			},
		}),
		...(snapshot && { snapshot: snapshotWithout(snapshot, k) }),
	};
	return JSON.stringify(told) === JSON.stringify(answer)
		? answer
		: { ...told, meta: suppressedMeta(answer.meta) };
}
