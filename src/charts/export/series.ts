import type { Measure, Point } from "../../model/answer.js";
import { ends, figureText, measured, noteOf, type Writing } from "./figure.js";
import { bare, shown, type Table, tableOf } from "./table.js";

/** A series by its buckets. */
export function seriesTable(
	series: readonly Point[],
	writing: Writing,
): Table[] {
	if (series.length === 0) return [];
	const says = writing.words.saved;
	return [
		tableOf(says.course, series, [
			...ends<Point>(writing, (point) => point),
			[says.value, ({ value }) => shown(value, figureText(writing))],
			[says.n, ({ n }) => bare(n)],
			[says.note, ({ open }) => noteOf(writing, null, open)],
		]),
	];
}

interface Grouped {
	key: string | null;
	measure: Measure;
}

/** A figure by the groups of a split; Other is of its own rows. */
export function groupTable(
	groups: readonly Grouped[],
	other: (Pick<Grouped, "measure"> & { groups: number }) | null,
	writing: Writing,
): Table {
	const says = writing.words.saved;
	const rows = groups.map(({ key, measure }) => ({
		name: key ?? says.missing,
		measure,
	}));
	if (other)
		rows.push({ name: says.other(other.groups), measure: other.measure });
	return tableOf(says.group, rows, [
		[says.group, ({ name }) => bare(name)],
		...measured<Pick<Grouped, "measure">>(
			says.value,
			figureText(writing),
			writing,
			({ measure }) => measure,
		),
		[says.note, ({ measure }) => noteOf(writing, measure, false)],
	]);
}
