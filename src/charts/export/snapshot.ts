import type { Words } from "../../locales/en.js";
import type { Format } from "../../locales/format.js";
import type { Meta } from "../../model/answer.js";
import type { FunnelSnapshot, SnapshotStage } from "../../questions/funnel.js";
import { bare, shown, type Table, tableOf } from "./table.js";

/** What stands in each stage, in other stages, and in all of them. */
export function snapshotTable(
	{ stages, total, elsewhere }: FunnelSnapshot,
	{ currency }: Meta,
	words: Words,
	format: Format,
): Table {
	const says = words.saved;
	const count = (value: number) => format.number(value, "count");
	const money = (value: number) => format.number(value, "money", currency);
	const none = {
		value: null,
		valued: 0,
		weighted: null,
		weighed: 0,
		age: null,
	};
	const rows: SnapshotStage[] = [
		...stages.map((stage) => ({ ...stage, name: stage.name ?? says.missing })),
		...(elsewhere > 0
			? [{ ...none, name: says.elsewhere, count: elsewhere }]
			: []),
		{ ...total, name: says.total },
	];
	return tableOf(says.stage, rows, [
		[says.stage, ({ name }) => bare(name)],
		[says.count, (stage) => shown(stage.count, count)],
		[says.value, ({ value }) => shown(value, money)],
		[says.weighted, ({ weighted }) => shown(weighted, money)],
		[
			says.ageDays,
			({ age }) => shown(age, (days) => format.number(days, "days")),
		],
	]);
}
