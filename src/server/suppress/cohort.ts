import { meansOf } from "../../questions/cohort/triangle.js";
import type {
	Cohort,
	CohortAnswer,
	CohortCell,
} from "../../questions/cohort.js";
import { isSmall } from "./hidden.js";
import { suppressedMeta } from "./measure.js";

const cellWithout = (cell: CohortCell): CohortCell => ({
	...cell,
	value: null,
	rate: null,
	base: null,
	...("interval" in cell && { interval: null }),
});

/** How many came back, and how many of the cohort did not. */
const isFew = (came: number | null, size: number, k: number): boolean =>
	isSmall(came ?? 0, k) || isSmall(size - (came ?? 0), k);

/**
 * Which cells of a cohort are hidden. A sum that grows from age to age tells by its growth who came in between: after a hidden one
 * all are.
 */
function hiddenIn(
	{ cells }: Cohort,
	people: Cohort,
	measure: CohortAnswer["measure"],
	k: number,
): boolean[] {
	const few = cells.map(({ value }, i) => {
		const came = people.cells[i]?.value ?? null;
		const isCount = measure === "customers" || measure === "orders";
		return isFew(came, people.size, k) || (isCount && isSmall(value ?? 0, k));
	});
	if (measure !== "cumulative-revenue-per-customer") return few;
	const first = few.indexOf(true);
	return few.map((_, i) => first >= 0 && i >= first);
}

function cohortWithout(
	cohort: Cohort,
	hidden: readonly boolean[],
	base: CohortAnswer["base"],
): Cohort {
	return {
		...cohort,
		cells: cohort.cells.map((cell, i) => {
			if (hidden[i]) return cellWithout(cell);
			// Its base is the cell before.
			return base === "previous" && hidden[i - 1]
				? { ...cellWithout(cell), value: cell.value }
				: cell;
		}),
	};
}

/** The cohort of the same start; one without anybody where there is none. */
const sameIn = (cohorts: readonly Cohort[], { from }: Cohort): Cohort =>
	cohorts.find((one) => one.from === from) ?? {
		from,
		to: from,
		size: 1,
		small: true,
		cells: [],
	};

/**
 * Cohorts without those of fewer than k customers, and without cells in which fewer than k came back, or fewer than k did not.
 * The means are those of the cells that are told, so that they tell of no other. `people` is the answer to the same question about
 * customers: orders and money do not say of how many they are.
 */
export function suppressCohort(
	answer: CohortAnswer,
	k: number,
	people: CohortAnswer = answer,
): CohortAnswer {
	const { measure, base } = answer;
	const told = answer.cohorts
		.map((cohort) => ({ cohort, own: sameIn(people.cohorts, cohort) }))
		.filter(({ own }) => own.size >= k)
		.map(({ cohort, own }) => {
			const hidden = hiddenIn(cohort, own, measure, k);
			return { cohort: cohortWithout(cohort, hidden, base), hidden };
		});
	const cohorts = told.map(({ cohort }) => cohort);
	const lacksBase = (hidden: readonly boolean[], i: number) =>
		base === "previous" && hidden[i - 1] === true;
	const counted = told.map(({ cohort, hidden }) => ({
		...cohort,
		cells: cohort.cells.map((cell, i) => ({
			...cell,
			mature: cell.mature && !hidden[i] && !lacksBase(hidden, i),
		})),
	}));
	const isWhole =
		told.length === answer.cohorts.length &&
		!told.some(({ hidden }) => hidden.includes(true));
	return isWhole
		? answer
		: {
				...answer,
				cohorts,
				mean: meansOf(counted, measure),
				meta: suppressedMeta(answer.meta),
			};
}
