import type { FunnelPart, FunnelStage } from "../../questions/funnel.js";
import { hasSmall, isSmall } from "./hidden.js";

/** What a stage tells counts of. */
export const countsAt = ({ count, dropped, open }: FunnelStage) => [
	count,
	dropped,
	open,
];

/**
 * How many stages of a funnel can be told: those before the first that tells of fewer than k who came, left or are under way; and so
 * of none by how far it is below the stage before.
 */
export function depthOf({ stages }: FunnelPart, k: number): number {
	const few = stages.findIndex((stage) => hasSmall(countsAt(stage), k));
	return few < 0 ? stages.length : few;
}

/** An amount goes where few of those who came have one, or few have none. */
function amountWithout({ amount, ...stage }: FunnelStage, k: number) {
	const isFew =
		amount && hasSmall([amount.n, Math.abs(stage.count - amount.n)], k);
	return { ...stage, ...(amount && !isFew && { amount }) };
}

/** The first stages of a funnel. Who is still under way is told of a whole one alone. */
export function cut<P extends FunnelPart>(
	part: P,
	depth: number,
	k: number,
): P {
	const { stages, open } = part;
	const isWhole = depth === stages.length && !isSmall(open, k);
	return {
		...part,
		stages: stages.slice(0, depth).map((stage) => amountWithout(stage, k)),
		open: isWhole ? open : 0,
	};
}
