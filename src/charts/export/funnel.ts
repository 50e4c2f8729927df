import type { Words } from "../../locales/en.js";
import type { Format } from "../../locales/format.js";
import type { FunnelAnswer, FunnelStage } from "../../questions/funnel.js";
import { titleOf } from "../funnel/name.js";
import { ends, measured, noteOf, shareOf } from "./figure.js";
import { snapshotTable } from "./snapshot.js";
import { bare, type Column, shown, type Table, tableOf } from "./table.js";

type Days = NonNullable<FunnelStage["days"]>;
type Trend = NonNullable<FunnelAnswer["trend"]>;

/** A step of the whole funnel, or of a part of it. */
interface Row {
	part: string;
	stage: FunnelStage;
}

/** The heads of a funnel's steps, and what stands under them. */
function columnsOf(
	{ amount, meta }: FunnelAnswer,
	words: Words,
	format: Format,
): Column<Row>[] {
	const { saved: says } = words;
	const share = shareOf({ format });
	const count = (value: number) => format.number(value, "count");
	const rate = (
		head: string,
		of: (stage: FunnelStage) => FunnelStage["ofPrevious"],
	): Column<Row>[] => {
		const own = ({ stage }: Row) => {
			const measure = of(stage);
			return measure?.enough ? measure : null;
		};
		return [
			[head, (row) => shown(own(row)?.value, share)],
			[`${head}, ${says.low}`, (row) => shown(own(row)?.interval?.[0], share)],
			[`${head}, ${says.high}`, (row) => shown(own(row)?.interval?.[1], share)],
		];
	};
	const days = (head: string, of: (days: Days) => number): Column<Row> => [
		head,
		({ stage }) =>
			shown(stage.days && of(stage.days), (value) =>
				format.number(value, "days"),
			),
	];
	const sums: Column<Row>[] = amount
		? [
				[
					says.amount,
					({ stage }) =>
						shown(stage.amount?.sum, (value) =>
							format.number(value, amount.unit, meta.currency),
						),
				],
			]
		: [];
	return [
		[says.step, ({ stage }) => bare(titleOf(stage.name))],
		[says.reached, ({ stage }) => shown(stage.count, count)],
		...rate(says.ofFirst, ({ ofFirst }) => ofFirst),
		...rate(says.ofPrevious, ({ ofPrevious }) => ofPrevious),
		[says.lost, ({ stage }) => shown(stage.dropped, count)],
		[says.canStill, ({ stage }) => shown(stage.open, count)],
		days(says.meanDays, ({ mean }) => mean),
		days(says.medianDays, ({ median }) => median),
		days(says.p90Days, ({ p90 }) => p90),
		...sums,
		[
			says.note,
			({ stage }) =>
				stage.optional
					? bare(says.optional)
					: noteOf({ words }, stage.ofFirst, false),
		],
	];
}

function trendTable(
	{ grain, points }: Trend,
	{ meta }: FunnelAnswer,
	words: Words,
	format: Format,
): Table {
	const { saved: says } = words;
	const count = (value: number) => format.number(value, "count");
	type Point = Trend["points"][number];
	return tableOf<Point>(says.course, points, [
		[
			says.bucket,
			({ from }) => bare(format.bucket(from, grain, meta.timeZone)),
		],
		...ends<Point>({ words, meta }, (point) => point),
		[says.entered, ({ entered }) => shown(entered, count)],
		[says.canStill, ({ waiting }) => shown(waiting, count)],
		...measured<Point>(
			says.conversion,
			shareOf({ format }),
			{ words },
			({ measure }) => measure,
		),
		[says.note, ({ measure, open }) => noteOf({ words }, measure, open)],
	]);
}

/** A funnel by its steps: counts, shares with their intervals, losses, those who still can, and times; by its parts; over time. Or a snapshot by its stages. */
export function funnelTables(
	answer: FunnelAnswer,
	words: Words,
	format: Format,
): Table[] {
	const { saved: says } = words;
	const { stages, breakdown, segments, trend, exclusions, snapshot } = answer;
	if (snapshot) return [snapshotTable(snapshot, answer.meta, words, format)];
	const columns = columnsOf(answer, words, format);
	const parts: Column<Row>[] = [
		[says.group, ({ part }) => bare(part)],
		...columns,
	];
	const rowsOf = (part: string, of: readonly FunnelStage[]): Row[] =>
		of.map((stage) => ({ part, stage }));
	const tables = [tableOf(says.step, rowsOf("", stages), columns)];
	if (breakdown) {
		const { groups, other, column } = breakdown;
		const rows = groups.flatMap((group) =>
			rowsOf(group.key ?? says.missing, group.stages),
		);
		if (other) rows.push(...rowsOf(says.other(other.groups), other.stages));
		tables.push(tableOf(`${says.group}: ${column}`, rows, parts));
	}
	if (segments)
		tables.push(
			tableOf(
				says.group,
				segments.flatMap((each) => rowsOf(each.name, each.stages)),
				parts,
			),
		);
	if (trend) tables.push(trendTable(trend, answer, words, format));
	if (exclusions)
		tables.push(
			tableOf(says.exclusion, exclusions, [
				[says.exclusion, ({ name }) => bare(titleOf(name))],
				[says.fromStep, ({ from }) => bare(titleOf(from))],
				[says.toStep, ({ to }) => bare(titleOf(to))],
				[says.left, ({ count }) => bare(count)],
			]),
		);
	return tables;
}
