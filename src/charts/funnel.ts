import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { Measure } from "../model/answer.js";
import type {
	FunnelAnswer,
	FunnelPart,
	FunnelPick,
	FunnelStage,
} from "../questions/funnel.js";
import { columnText, lasting, partsOf, titleOf } from "./funnel/name.js";
import { notesOf } from "./funnel/notes.js";
import { largestLoss, sentenceOf } from "./funnel/sentence.js";

export { titleOf } from "./funnel/name.js";
export { largestLoss } from "./funnel/sentence.js";

/** A rate as text; with `n = 12` where there are too few for a firm one, and what it is of. */
export interface RateText {
	text: string;
	weak: string | null;
	/** 2,710 of 48,210. */
	of: string;
}

/** One step, or one group at it, ready to be drawn. */
export interface FunnelRow {
	step: number;
	name: string;
	/** Whether it is a group at the step of the row above. */
	part: boolean;
	optional: boolean;
	count: string;
	/** The sum at the step, where one was asked for. */
	amount: string | null;
	/** The bar as a share of the first step, and behind it those who can still come. */
	bar: number;
	open: { share: number; text: string; count: string } | null;
	/** Nobody is lost at the first step, or at an optional one. */
	dropped: string | null;
	ofFirst: RateText;
	ofPrevious: RateText | null;
	/** How long it took from the first step; the first step has none. */
	times: { mean: string; median: string; p90: string } | null;
	/** Whether the largest share of the step before is lost here. */
	worst: boolean;
	/** What picking the step, or those lost before it, is called. */
	picks: { reached: string; dropped: string };
	/** What tells a group's customers from others in a pick; empty for the whole, null where nothing does. */
	pick: Pick<FunnelPick, "group" | "segment"> | null;
}

/** A funnel, ready to be drawn. */
export interface Funnel {
	/** From Visit to Order. */
	name: string;
	/** What is counted: Customers, Sessions. */
	counted: string;
	/** What times are measured from. */
	timed: string;
	rows: FunnelRow[];
	notes: string[];
	/** The finding in one or two sentences. */
	sentence: string;
}

const share = (part: number, whole: number) =>
	whole > 0 ? Math.min(1, part / whole) : 0;

/** Lays a funnel's answer out as the rows of a table whose bars start at one line. The answer has at least one step. */
export function layoutFunnel(
	answer: FunnelAnswer,
	words: Words,
	format: Format,
): Funnel {
	const { stages, by } = answer;
	const { funnel } = words;
	const names = stages.map((stage) => titleOf(stage.name));
	const [first = "", last = ""] = [names[0], names.at(-1)];
	const worst = largestLoss(stages)?.step;
	const parts = partsOf(answer, words);
	const write = writerOf(answer, words, format);
	const rows = stages.flatMap((stage, step) => [
		{
			...write(answer, stage, step, names[step] as string),
			worst: step === worst,
		},
		...parts.map((part) => ({
			...write(
				part,
				part.stages[step] as FunnelStage,
				step,
				names[step] as string,
			),
			name: part.name,
			part: true,
			pick: part.pick,
			picks: {
				reached: funnel.picked(
					part.name,
					funnel.reached(names[step] as string),
				),
				dropped: funnel.picked(
					part.name,
					funnel.dropped(names[step] as string),
				),
			},
		})),
	]);
	return {
		name: stages.length > 1 ? funnel.heading(first, last) : first,
		counted: by ? funnel.units(columnText(by.column, words)) : funnel.customers,
		timed: funnel.times(first),
		rows,
		notes: notesOf(answer, names, words, format),
		sentence: sentenceOf(answer, names, words, format),
	};
}

/** Writes a stage of the whole or of one part of it. */
function writerOf(
	{ amount: money, meta }: FunnelAnswer,
	words: Words,
	format: Format,
) {
	const { funnel, none } = words;
	const number = (value: number) => format.number(value, "count");
	const rate = ({
		value,
		enough,
		n,
		numerator,
		denominator,
	}: Measure): RateText => ({
		text: value === null ? none : format.number(value, "percent"),
		weak: enough || value === null ? null : words.n(number(n)),
		of:
			numerator === undefined || denominator === undefined
				? ""
				: funnel.rateOf(number(numerator), number(denominator)),
	});
	const time = (days: number) => lasting(days, format);
	return (
		{ stages }: FunnelPart,
		stage: FunnelStage,
		step: number,
		name: string,
	): FunnelRow => {
		const { count, open, dropped, days, amount, optional = false } = stage;
		const entered = stages[0]?.count ?? 0;
		return {
			step,
			name,
			part: false,
			optional,
			count: number(count),
			amount:
				money && amount
					? amount.sum === null
						? none
						: format.number(amount.sum, money.unit, meta.currency)
					: null,
			bar: share(count, entered),
			open:
				open > 0
					? {
							share: share(open, entered),
							text: funnel.open(open, number(open)),
							count: number(open),
						}
					: null,
			dropped: step === 0 || optional ? null : number(dropped),
			ofFirst: rate(stage.ofFirst),
			ofPrevious: stage.ofPrevious && rate(stage.ofPrevious),
			times: days && {
				mean: time(days.mean),
				median: time(days.median),
				p90: time(days.p90),
			},
			worst: false,
			picks: { reached: funnel.reached(name), dropped: funnel.dropped(name) },
			pick: {},
		};
	};
}
