import type { Words } from "../locales/en.js";
import type { RfmAnswer, RfmCell, Segment } from "../questions/rfm.js";

/** Segments that a host is still drawing over an answered grid: they may overlap, leave cells out, or reach beyond it. */
export interface Draft {
	answer: RfmAnswer;
	/** Whether they are a partition, in a sentence. */
	sentence: string;
}

/** Whether a cell lies in a rectangle. */
export const isIn = ({ r, f }: RfmCell, segment: Segment) =>
	r >= segment.r[0] &&
	r <= segment.r[1] &&
	f >= segment.f[0] &&
	f <= segment.f[1];

const sumOf = (cells: readonly RfmCell[], of: (cell: RfmCell) => number) =>
	cells.reduce((sum, cell) => sum + of(cell), 0);

/** The answer by drafted segments. What adds up over cells is told; medians do not, and wait for the draft to be asked about. */
export function draftOf(
	answer: RfmAnswer,
	draft: readonly Segment[],
	words: Words,
): Draft {
	const { rfm } = words;
	const share = (part: number, whole: number) =>
		whole > 0 ? part / whole : null;
	const segments = draft.map((segment) => {
		const own = answer.cells.filter((cell) => isIn(cell, segment));
		const customers = sumOf(own, (cell) => cell.customers);
		const orders = sumOf(own, (cell) => cell.orders);
		const revenue = sumOf(own, (cell) => cell.revenue);
		return {
			id: segment.id,
			...{ customers, orders, revenue },
			customerShare: share(customers, answer.customers),
			revenueShare: share(revenue, answer.revenue),
			basket: share(revenue, orders),
			medianRecency: null,
			medianFrequency: null,
			medianMonetary: null,
		};
	});
	const owners = answer.cells.map((cell) =>
		draft.filter((segment) => isIn(cell, segment)).map(({ id }) => id),
	);
	const cells = answer.cells.map((cell, index) => ({
		...cell,
		segment:
			rfm.draft.join(
				(owners[index] ?? []).map((id) => rfm.segments[id] ?? id),
			) || words.none,
	}));
	const twice = owners.filter(({ length }) => length > 1).length;
	const none = owners.filter(({ length }) => length === 0).length;
	const { migration: _, ...rest } = answer;
	return {
		answer: { ...rest, cells, segments },
		sentence:
			twice + none > 0
				? rfm.draft.faults(twice, none)
				: rfm.draft.whole(draft.length),
	};
}
