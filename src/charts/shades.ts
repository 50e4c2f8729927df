import type { Cohort, CohortAnswer, CohortCell } from "../questions/cohort.js";
import { CUMULATIVE } from "./meaning.js";
import { LAST, type RampOptions, rampOf } from "./ramp.js";

/** Whether period 0 is the whole by its nature, as where cohorts come back by what they start with, so that it would flatten the rest. */
export const startsWhole = ({ cohorts, measure }: CohortAnswer) =>
	measure !== CUMULATIVE &&
	(measure !== "customers" ||
		cohorts.every(({ cells, size }) => !cells[0] || cells[0].value === size));

/** Steps by what the mature cells of large cohorts show; a period 0 that is the whole is left out. */
export function stepsOf(
	answer: CohortAnswer,
	figure: (cell: CohortCell) => number | null,
	options: RampOptions,
) {
	const whole = startsWhole(answer);
	const coloured = (cohort: Cohort, cell: CohortCell) =>
		cell.mature && !cohort.small && figure(cell) !== null;
	const compared = answer.cohorts.flatMap((cohort) =>
		cohort.cells
			.filter((cell) => coloured(cohort, cell) && !(whole && cell.age === 0))
			.map(figure),
	);
	const ramp = rampOf(compared, {
		...options,
		last: whole ? LAST - 1 : LAST,
	});
	return (cohort: Cohort, cell: CohortCell): number | null =>
		coloured(cohort, cell)
			? whole && cell.age === 0
				? LAST
				: ramp(figure(cell) as number)
			: null;
}
