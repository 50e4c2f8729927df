import type { Words } from "../../locales/en.js";
import type { Format } from "../../locales/format.js";
import type { RfmAnswer, RfmCell, RfmSegment } from "../../questions/rfm.js";
import { frequencyScores, recencyScores } from "../scores.js";
import { shareOf } from "./figure.js";
import { bare, type Column, shown, type Table, tableOf } from "./table.js";

interface Group {
	customers: number;
	orders: number;
	revenue: number;
}

/** The cells of the grid, its segments and its value tiers. */
export function rfmTables(
	answer: RfmAnswer,
	words: Words,
	format: Format,
): Table[] {
	const { saved: says, rfm } = words;
	const { currency } = answer.meta;
	const share = shareOf({ format });
	const count = (value: number) => format.number(value, "count");
	const money = (value: number) =>
		format.number(value, "money", currency, { exact: true });
	const ratio = (value: number) => format.number(value, "ratio");
	const r = recencyScores(answer, words, format);
	const f = frequencyScores(answer, words, format);
	const part = (of: number) =>
		answer.customers > 0 ? of / answer.customers : null;
	const counted = <Row extends Group>(): Column<Row>[] => [
		[says.customers, ({ customers }) => shown(customers, count)],
		[says.orders, ({ orders }) => shown(orders, count)],
		[says.revenue, ({ revenue }) => shown(revenue, money)],
	];
	const segments = (
		title: string,
		rows: readonly RfmSegment[],
		names: Readonly<Record<string, string>>,
	): Table =>
		tableOf(title, rows, [
			[title, ({ id }) => bare(names[id] ?? id)],
			...counted<RfmSegment>(),
			[says.customerShare, ({ customerShare }) => shown(customerShare, share)],
			[says.revenueShare, ({ revenueShare }) => shown(revenueShare, share)],
			[rfm.basket, ({ basket }) => shown(basket, money)],
			[rfm.median.recency, ({ medianRecency }) => shown(medianRecency, ratio)],
			[
				rfm.median.orders,
				({ medianFrequency }) => shown(medianFrequency, ratio),
			],
			[rfm.median.amount, ({ medianMonetary }) => shown(medianMonetary, money)],
		]);
	return [
		tableOf<RfmCell>(says.cells, answer.cells, [
			[says.recency, (cell) => bare(cell.r)],
			[says.recencyRange, (cell) => bare(r[cell.r - 1]?.range ?? null)],
			[says.frequency, (cell) => bare(cell.f)],
			[says.frequencyRange, (cell) => bare(f[cell.f - 1]?.range ?? null)],
			[rfm.segment, ({ segment }) => bare(rfm.segments[segment] ?? segment)],
			...counted<RfmCell>(),
			[says.customerShare, ({ customers }) => shown(part(customers), share)],
			[says.meanAmount, ({ meanAmount }) => shown(meanAmount, money)],
		]),
		segments(rfm.segment, answer.segments, rfm.segments),
		segments(rfm.tier, answer.tiers, rfm.tiers),
	];
}
