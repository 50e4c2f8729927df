import type { Words } from "../../locales/en.js";
import type { Format } from "../../locales/format.js";
import type {
	FunnelAnswer,
	FunnelSnapshot,
	SnapshotStage,
} from "../../questions/funnel.js";
import { lasting, titleOf } from "./name.js";

/** One stage of a snapshot, ready to be drawn. */
export interface SnapshotRow {
	name: string;
	count: string;
	/** The bar as a share of the longest: by value where there is one, else by count. */
	bar: number;
	/** The share of the whole. */
	share: string;
	value: string;
	weighted: string;
	age: string;
}

/** What stands in each stage now, ready to be drawn. */
export interface SnapshotChart {
	name: string;
	counted: string;
	/** Whether there are values: leads have none. */
	valued: boolean;
	rows: SnapshotRow[];
	notes: string[];
	sentence: string;
}

/** Lays a snapshot out as the rows of a table. */
export function layoutSnapshot(
	answer: FunnelAnswer,
	snapshot: FunnelSnapshot,
	words: Words,
	format: Format,
): SnapshotChart {
	const { of, stages, total } = snapshot;
	const { meta } = answer;
	const says = words.funnel.snapshot;
	const valued = total.value !== null && total.value > 0;
	const size = ({ count, value }: Omit<SnapshotStage, "name">) =>
		valued ? Math.max(0, value ?? 0) : count;
	const longest = Math.max(0, ...stages.map(size));
	const money = (value: number | null) =>
		value === null
			? words.none
			: format.number(value, "money", meta.currency, { compact: true });
	return {
		name: says[of],
		counted: says.counts[of],
		valued: total.value !== null,
		rows: stages.map((stage) => ({
			name: stage.name === null ? says.noStage : titleOf(stage.name),
			count: format.number(stage.count, "count"),
			bar: longest > 0 ? size(stage) / longest : 0,
			share:
				size(total) > 0
					? format.number(size(stage) / size(total), "percent")
					: words.none,
			value: money(stage.value),
			weighted: money(stage.weighted),
			age: stage.age === null ? words.none : lasting(stage.age, format),
		})),
		notes: notesOf(answer, snapshot, words, format),
		sentence: sentenceOf(answer, snapshot, words, format),
	};
}

function notesOf(
	{ meta }: FunnelAnswer,
	{ total, elsewhere, ordered }: FunnelSnapshot,
	words: Words,
	format: Format,
): string[] {
	const says = words.funnel.snapshot;
	const notes: string[] = [];
	if (total.weighed > 0) notes.push(says.weighting);
	notes.push(says.ages);
	if (ordered === "probability") notes.push(says.byProbability);
	if (elsewhere > 0) notes.push(says.elsewhere(elsewhere));
	const bare = total.count - total.valued;
	if (total.valued > 0 && bare > 0) notes.push(says.unvalued(bare));
	const light = total.valued - total.weighed;
	if (total.weighed > 0 && light > 0) notes.push(says.unweighed(light));
	return [
		...notes,
		says.asOf(format.moment(meta.asOf, meta.timeZone)),
		meta.timeZone,
	];
}

/** How many are open, what they are worth, where most of it stands, and how old they are. */
function sentenceOf(
	{ meta }: FunnelAnswer,
	{ of, stages, total }: FunnelSnapshot,
	words: Words,
	format: Format,
): string {
	const says = words.funnel.snapshot;
	const money = (value: number) =>
		format.number(value, "money", meta.currency, { compact: true });
	const told = [
		says.open[of](total.count, format.number(total.count, "count")),
	];
	if (total.value !== null) told.push(says.worth(money(total.value)));
	if (total.weighted !== null) told.push(says.weighs(money(total.weighted)));
	const valued = total.value !== null && total.value > 0;
	const size = ({ count, value }: Omit<SnapshotStage, "name">) =>
		valued ? (value ?? 0) : count;
	const top = stages.reduce<SnapshotStage | null>(
		(best, stage) => (best && size(best) >= size(stage) ? best : stage),
		null,
	);
	const finding = [told.join(", ")];
	if (top?.name && stages.length > 1 && size(total) > 0 && size(top) > 0)
		finding.push(
			says.most(
				titleOf(top.name),
				format.number(size(top) / size(total), "percent"),
				valued,
			),
		);
	if (total.age !== null)
		finding.push(says.meanAge(lasting(total.age, format)));
	return words.funnel.joined(finding);
}
