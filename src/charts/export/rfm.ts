import type { Words } from "../../locales/en.js";
import type { Format } from "../../locales/format.js";
import type { RfmAnswer, RfmCell, RfmSegment } from "../../questions/rfm.js";
import { axesOf, scoresOn } from "../scores.js";
import { shareOf } from "./figure.js";
import { bare, type Column, shown, type Table, tableOf } from "./table.js";

type Group = Pick<RfmCell, "customers" | "orders" | "revenue">;

/** Who went from which segment to which, those without a score at either date included. */
function movesTable(answer: RfmAnswer, words: Words, format: Format): Table[] {
	const { migration, segments } = answer;
	if (!migration) return [];
	const { saved: says, rfm } = words;
	const names = segments.map(({ id }) => rfm.segments[id] ?? id);
	const { moved, arrived, gone } = migration;
	const rows = [
		...names.flatMap((was, from) => [
			...names.map((now, to) => ({ was, now, count: moved[from]?.[to] ?? 0 })),
			{ was, now: says.unscored, count: gone[from] ?? 0 },
		]),
		...names.map((now, to) => ({
			was: says.unscored,
			now,
			count: arrived[to] ?? 0,
		})),
	];
	return [
		tableOf(says.moves, rows, [
			[says.was, ({ was }) => bare(was)],
			[says.becomes, ({ now }) => bare(now)],
			[
				says.customers,
				({ count }) => shown(count, (value) => format.number(value, "count")),
			],
		]),
	];
}

/** The cells of the grid, its segments, its value tiers, and who moved. */
export function rfmTables(
	answer: RfmAnswer,
	words: Words,
	format: Format,
): Table[] {
	const { saved: says, rfm } = words;
	const { cells, customers, meta } = answer;
	const share = shareOf({ format });
	const count = (value: number) => format.number(value, "count");
	const money = (value: number) => format.number(value, "money", meta.currency);
	const ratio = (value: number) => format.number(value, "ratio");
	const axis = (name: "r" | "f" | "m", of: (cell: RfmCell) => number) => {
		const scores = scoresOn(name, answer, words, format);
		const head = name.toUpperCase();
		const columns: Column<RfmCell>[] = [
			[head, (cell) => bare(of(cell))],
			[says.range(head), (cell) => bare(scores[of(cell) - 1]?.range ?? null)],
		];
		return columns;
	};
	const counted = <Row extends Group>(): Column<Row>[] => [
		[says.customers, (row) => shown(row.customers, count)],
		[says.orders, ({ orders }) => shown(orders, count)],
		[says.revenue, ({ revenue }) => shown(revenue, money)],
	];
	const described = (
		title: string,
		rows: readonly RfmSegment[],
		names: Readonly<Record<string, string>>,
	): Table =>
		tableOf(title, rows, [
			[title, ({ id }) => bare(names[id] ?? id)],
			...counted<RfmSegment>(),
			[says.customerShare, ({ customerShare }) => shown(customerShare, share)],
			[says.revenueShare, ({ revenueShare }) => shown(revenueShare, share)],
			[says.basket, ({ basket }) => shown(basket, money)],
			[says.medianRecency, (row) => shown(row.medianRecency, ratio)],
			[says.medianOrders, (row) => shown(row.medianFrequency, ratio)],
			[says.medianAmount, (row) => shown(row.medianMonetary, money)],
		]);
	const [across, up] = axesOf(answer);
	return [
		tableOf<RfmCell>(says.cells, cells, [
			...axis(across, ({ r }) => r),
			...axis(up, ({ f }) => f),
			[rfm.segment, ({ segment }) => bare(rfm.segments[segment] ?? segment)],
			...counted<RfmCell>(),
			[
				says.customerShare,
				(cell) =>
					shown(customers > 0 ? cell.customers / customers : null, share),
			],
			[says.meanAmount, ({ meanAmount }) => shown(meanAmount, money)],
		]),
		described(rfm.segment, answer.segments, rfm.segments),
		described(rfm.tier, answer.tiers, rfm.tiers),
		...movesTable(answer, words, format),
	];
}
