import type { Stretch } from "../../model/calendar.js";

/** Windows in order of time, told by the places of instants among all their edges: 0 before the first edge, 1 from it on … */
export interface Windows {
	edges: readonly number[];
	/** The first place of each window, and the one after its last. */
	from: readonly number[];
	to: readonly number[];
}

/** The windows of some stretches; null where one starts or ends before the one before it. */
export function windowsOf(stretches: readonly Stretch[]): Windows | null {
	const ordered = stretches.every(({ start, end }, i) => {
		const before = stretches[i - 1];
		return !before || (before.start <= start && before.end <= end);
	});
	if (!ordered) return null;
	const all = stretches.flatMap(({ start, end }) => [start, end]);
	const edges = [...new Set(all.filter(Number.isFinite))].sort((a, b) => a - b);
	const places = new Map(edges.map((edge, i) => [edge, i + 1]));
	const placeOf = (edge: number) =>
		places.get(edge) ?? (edge < 0 ? 0 : edges.length + 1);
	return {
		edges,
		from: stretches.map(({ start }) => placeOf(start)),
		to: stretches.map(({ end }) => placeOf(end)),
	};
}
