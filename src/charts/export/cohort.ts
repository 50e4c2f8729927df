import type { Words } from "../../locales/en.js";
import type { Format } from "../../locales/format.js";
import type { Unit } from "../../model/metric.js";
import type {
	Cohort,
	CohortAnswer,
	CohortCell,
} from "../../questions/cohort.js";
import { showsRate, unitOf } from "../meaning.js";
import { ends, shareOf } from "./figure.js";
import { bare, shown, type Table, tableOf } from "./table.js";

interface Row {
	name: string;
	cohort: Cohort;
	cell: CohortCell;
}

/** The name of a cohort: its period, by a fiscal calendar where it has one. */
const nameOf = (
	{ from, fiscal }: Cohort,
	{ grain, meta }: CohortAnswer,
	words: Words,
	format: Format,
) =>
	fiscal
		? words.cohort.fiscal(fiscal)
		: format.bucket(from, grain, meta.timeZone);

/** The triangle as it is read, and every cell on a line of its own. A period that has not begun has no line. */
export function cohortTables(
	answer: CohortAnswer,
	words: Words,
	format: Format,
): Table[] {
	const { saved: says, cohort: heads } = words;
	const { cohorts, mean, meta, grain } = answer;
	const writer = (show: "rate" | "value") => {
		const unit: Unit = unitOf(answer, { show });
		return (value: number) => format.number(value, unit, meta.currency);
	};
	const rate = writer("rate");
	const value = writer("value");
	const rates = showsRate(answer, { show: "rate" });
	const figure = (cell: { rate: number | null; value: number | null }) =>
		rates ? shown(cell.rate, rate) : shown(cell.value, value);
	const named = cohorts.map((cohort) => ({
		cohort,
		name: nameOf(cohort, answer, words, format),
	}));
	const longest = cohorts.reduce<readonly CohortCell[]>(
		(most, { cells }) => (cells.length > most.length ? cells : most),
		[],
	);
	const ages = longest.map(({ age, lastAge = age }) =>
		heads.at(
			heads.periods[grain],
			lastAge === age ? String(age) : heads.ages(String(age), String(lastAge)),
		),
	);
	const triangle: Table = {
		title: says.cohorts,
		only: "copy",
		columns: [says.cohort, says.size, ...ages],
		rows: [
			...named.map(({ name, cohort }) => [
				bare(name),
				bare(cohort.size),
				...longest.map((_, at) => {
					const cell = cohort.cells[at];
					if (!cell) return bare(null);
					const own = figure(cell);
					return cell.mature || own.raw === null
						? own
						: { ...own, text: `${own.text} (${words.notOver})` };
				}),
			]),
			[
				bare(rates ? heads.weightedMean : heads.meanPerCohort),
				bare(null),
				...longest.map(({ age }) => {
					const own = mean.find((each) => each.age === age);
					return own ? figure(own) : bare(null);
				}),
			],
		],
	};
	const rows = named.flatMap(({ name, cohort }): Row[] =>
		cohort.cells.map((cell) => ({ name, cohort, cell })),
	);
	const cells = tableOf<Row>(says.cells, rows, [
		[says.cohort, ({ name }) => bare(name)],
		[says.size, ({ cohort }) => bare(cohort.size)],
		[says.age, ({ cell }) => bare(cell.age)],
		[says.lastAge, ({ cell }) => bare(cell.lastAge ?? cell.age)],
		...ends<Row>({ words, meta }, ({ cell }) => cell),
		[says.value, ({ cell }) => shown(cell.value, value)],
		[says.rate, ({ cell }) => shown(rates ? cell.rate : null, rate)],
		[says.base, ({ cell }) => bare(cell.base)],
		[says.low, ({ cell }) => shown(cell.interval?.[0], shareOf({ format }))],
		[says.high, ({ cell }) => shown(cell.interval?.[1], shareOf({ format }))],
		[
			says.note,
			({ cohort, cell }) =>
				bare(
					[cell.mature ? "" : words.notOver, cohort.small ? says.small : ""]
						.filter(Boolean)
						.join("; "),
				),
		],
	]);
	const means = tableOf(heads.weightedMean, mean, [
		[says.age, ({ age }) => bare(age)],
		[says.lastAge, ({ age, lastAge }) => bare(lastAge ?? age)],
		[says.value, (own) => shown(own.value, value)],
		[says.rate, (own) => shown(rates ? own.rate : null, rate)],
		[says.cohorts, (own) => bare(own.cohorts)],
	]);
	return [triangle, { ...cells, only: "file" }, { ...means, only: "file" }];
}
