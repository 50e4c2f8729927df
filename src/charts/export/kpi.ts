import type { Words } from "../../locales/en.js";
import type { Format } from "../../locales/format.js";
import type { KpiAnswer } from "../../questions/kpi.js";
import { type FigureRow, figureTable, type Writing } from "./figure.js";
import { groupTable, seriesTable } from "./series.js";
import type { Table } from "./table.js";

/** What stands beside the figure: a peer group, what the period comes to at its end, the median. */
function besides(answer: KpiAnswer, { words }: Writing): FigureRow[] {
	const says = words.saved;
	const { span, benchmark, projection, median } = answer;
	const rows: FigureRow[] = [];
	if (benchmark) rows.push({ name: says.benchmark, span, ...benchmark });
	if (projection)
		rows.push({
			name: says.projection,
			span: { from: span.from, to: projection.to, open: false },
			measure: { ...projection, n: null, enough: true },
		});
	if (median !== undefined && median !== null)
		rows.push({
			name: says.median,
			span,
			measure: { value: median, n: null, interval: null, enough: true },
		});
	return rows;
}

/** A KPI with its comparisons, its course and its groups. */
export function kpiTables(
	answer: KpiAnswer,
	words: Words,
	format: Format,
): Table[] {
	const { meta, series, split } = answer;
	const { unit, name } = meta.definition;
	const writing = { words, format, meta, unit };
	return [
		figureTable(name, answer, writing, besides(answer, writing)),
		...seriesTable(series, writing),
		...(split ? [groupTable(split.groups, split.other, writing)] : []),
	];
}
