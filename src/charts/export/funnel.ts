import type { Words } from "../../locales/en.js";
import type { Format } from "../../locales/format.js";
import type { FunnelAnswer, FunnelStage } from "../../questions/funnel.js";
import { titleOf } from "../funnel.js";
import { noteOf, shareOf } from "./figure.js";
import { bare, type Column, shown, type Table, tableOf } from "./table.js";

type Days = NonNullable<FunnelStage["days"]>;

/** A funnel by its steps: counts, shares with their intervals, losses, those who still can, and times. */
export function funnelTables(
	answer: FunnelAnswer,
	words: Words,
	format: Format,
): Table[] {
	const { saved: says, funnel } = words;
	const share = shareOf({ format });
	const count = (value: number) => format.number(value, "count");
	const rate = (
		head: string,
		of: (stage: FunnelStage) => FunnelStage["ofPrevious"],
	): Column<FunnelStage>[] => {
		const own = (stage: FunnelStage) => {
			const measure = of(stage);
			return measure?.enough ? measure : null;
		};
		return [
			[head, (stage) => shown(own(stage)?.value, share)],
			[
				`${head}, ${says.low}`,
				(stage) => shown(own(stage)?.interval?.[0], share),
			],
			[
				`${head}, ${says.high}`,
				(stage) => shown(own(stage)?.interval?.[1], share),
			],
		];
	};
	const days = (
		head: string,
		of: (days: Days) => number,
	): Column<FunnelStage> => [
		head,
		(stage) =>
			shown(stage.days && of(stage.days), (value) =>
				format.number(value, "days"),
			),
	];
	return [
		tableOf(words.funnel.step, answer.stages, [
			[funnel.step, ({ name }) => bare(titleOf(name))],
			[funnel.customers, (stage) => shown(stage.count, count)],
			...rate(says.ofFirst, ({ ofFirst }) => ofFirst),
			...rate(says.ofPrevious, ({ ofPrevious }) => ofPrevious),
			[funnel.lost, ({ dropped }) => shown(dropped, count)],
			[funnel.canStill, ({ open }) => shown(open, count)],
			days(says.meanDays, ({ mean }) => mean),
			days(says.medianDays, ({ median }) => median),
			days(says.p90Days, ({ p90 }) => p90),
			[says.note, ({ ofFirst }) => noteOf({ words }, ofFirst, false)],
		]),
	];
}
