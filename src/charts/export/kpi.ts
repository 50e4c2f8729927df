import type { Words } from "../../locales/en.js";
import type { Format } from "../../locales/format.js";
import type { KpiAnswer, KpiGroup } from "../../questions/kpi.js";
import {
	figureTable,
	figureText,
	measured,
	noteOf,
	seriesTable,
	type Writing,
} from "./figure.js";
import { bare, type Table, tableOf } from "./table.js";

function splitTable({ split }: KpiAnswer, writing: Writing): Table[] {
	if (!split) return [];
	const says = writing.words.saved;
	const { groups, other } = split;
	const rows = groups.map((group) => ({
		group,
		name: group.key ?? says.missing,
	}));
	const rest = other ? [{ group: other, name: says.other(other.groups) }] : [];
	type Row = { group: KpiGroup; name: string };
	return [
		tableOf<Row>(
			says.group,
			[...rows, ...rest],
			[
				[says.group, ({ name }) => bare(name)],
				...measured<Row>(
					says.value,
					figureText(writing),
					writing,
					({ group }) => group.measure,
				),
				[says.note, ({ group }) => noteOf(writing, group.measure, false)],
			],
		),
	];
}

/** A KPI with its comparisons, its course and its groups. */
export function kpiTables(
	answer: KpiAnswer,
	words: Words,
	format: Format,
): Table[] {
	const { meta, series } = answer;
	const { unit, name } = meta.definition;
	const writing = { words, format, meta, unit };
	return [
		figureTable(name, answer, writing),
		...seriesTable(series, null, writing),
		...splitTable(answer, writing),
	];
}
