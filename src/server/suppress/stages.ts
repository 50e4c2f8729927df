import type { FunnelPart, FunnelStage } from "../../questions/funnel.js";
import { hasSmall, isSmall } from "./hidden.js";

/**
 * What each stage tells counts of: who came, was lost and is under way; and who is in the stage before it alone. At an optional stage
 * nobody is lost, but who passed it by shows all the same.
 */
export function countsBy({ stages }: FunnelPart): readonly number[][] {
	let before: number | null = null;
	return stages.map(({ count, dropped, open, optional }) => {
		const passed: number = before === null ? 0 : before - count;
		if (!optional) before = count;
		return [count, dropped, open, passed];
	});
}

/** How many stages of a funnel can be told: those before the first that tells of fewer than k. */
export function depthOf(part: FunnelPart, k: number): number {
	const few = countsBy(part).findIndex((counts) => hasSmall(counts, k));
	return few < 0 ? part.stages.length : few;
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
