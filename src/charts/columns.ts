import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { Cohort, CohortAnswer, CohortCell } from "../questions/cohort.js";
import { CUMULATIVE } from "./meaning.js";

/** How cohorts stand side by side: by periods since the start, or each period of the calendar in one column. */
export type Alignment = "age" | "calendar";

interface Figures {
	rate: number | null;
	value: number | null;
}

/** The columns of a triangle. */
export interface Columns {
	/** Whether they are periods of the calendar. */
	calendar: boolean;
	heads: string[];
	/** The column of each cohort's first cell. */
	offsets: number[];
	/** The mean row; null where no cell is mature. */
	means: (Figures | null)[];
}

/** What a cohort is called: its period, by a fiscal calendar where that has a name of its own. */
export const nameOf = (
	{ from, fiscal }: Pick<Cohort, "from" | "fiscal">,
	{ grain, meta }: CohortAnswer,
	words: Words,
	format: Format,
): string =>
	fiscal
		? words.cohort.fiscal(fiscal)
		: format.bucket(from, grain, meta.timeZone);

/** Columns by age; or by the calendar, where each cell is one period of it. */
export function columnsOf(
	answer: CohortAnswer,
	align: Alignment,
	words: Words,
	format: Format,
): Columns {
	const { cohorts, clock = "calendar" } = answer;
	const single = cohorts.every(({ cells }) =>
		cells.every(
			({ lastAge }, index) => !lastAge && cells[index]?.age === index,
		),
	);
	return align === "calendar" && clock === "calendar" && single
		? byCalendar(answer, words, format)
		: byAge(answer, words);
}

function byAge({ cohorts, mean }: CohortAnswer, words: Words): Columns {
	const longest = cohorts.reduce<readonly CohortCell[]>(
		(most, { cells }) => (cells.length > most.length ? cells : most),
		[],
	);
	return {
		calendar: false,
		heads: longest.map(({ age, lastAge = age }) =>
			lastAge === age
				? String(age)
				: words.cohort.ages(String(age), String(lastAge)),
		),
		offsets: cohorts.map(() => 0),
		means: longest.map(
			({ age }) => mean.find((each) => each.age === age) ?? null,
		),
	};
}

function byCalendar(
	answer: CohortAnswer,
	words: Words,
	format: Format,
): Columns {
	const { cohorts, measure } = answer;
	const all = cohorts.flatMap(({ cells }) => cells);
	const starts = [...new Set(all.map(({ from }) => from))].sort();
	const place = new Map(starts.map((from, column) => [from, column]));
	const named = new Map(cohorts.map((cohort) => [cohort.from, cohort]));
	const counted = starts.map((): CohortCell[] => []);
	for (const cell of all)
		if (cell.mature && (cell.age > 0 || measure === CUMULATIVE))
			counted[place.get(cell.from) ?? 0]?.push(cell);
	return {
		calendar: true,
		heads: starts.map((from) =>
			nameOf(named.get(from) ?? { from }, answer, words, format),
		),
		offsets: cohorts.map(({ cells }) => place.get(cells[0]?.from ?? "") ?? 0),
		means: counted.map((cells) => meanOf(cells, measure === CUMULATIVE)),
	};
}

/** The weighted mean of cells of different cohorts: sum of values over sum of bases; cumulative revenue by customers. */
function meanOf(
	cells: readonly CohortCell[],
	perCustomer: boolean,
): Figures | null {
	if (cells.length === 0) return null;
	const sum = (of: (cell: CohortCell) => number) =>
		cells.reduce((total, cell) => total + of(cell), 0);
	const values = sum(({ value }) => value ?? 0);
	const bases = sum(({ base }) => base ?? 0);
	if (perCustomer) {
		const weighted = sum(({ value, base }) => (value ?? 0) * (base ?? 0));
		return { rate: null, value: bases > 0 ? weighted / bases : null };
	}
	return {
		rate: bases > 0 ? values / bases : null,
		value: values / cells.length,
	};
}
