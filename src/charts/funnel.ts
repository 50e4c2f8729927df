import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { Measure } from "../model/answer.js";
import type { FunnelAnswer, FunnelStage } from "../questions/funnel.js";

/** A rate as text; with `n = 12` where there are too few for a firm one. */
export interface RateText {
	text: string;
	weak: string | null;
}

/** One step, ready to be drawn. */
export interface FunnelRow {
	name: string;
	count: string;
	/** The bar as a share of the first step, and behind it those who can still come. */
	bar: number;
	open: { share: number; text: string } | null;
	/** The first step has none. */
	dropped: string | null;
	ofFirst: RateText;
	ofPrevious: RateText | null;
	/** Whether the largest share of the step before is lost here. */
	worst: boolean;
	/** What picking the step, or those lost before it, is called. */
	picks: { reached: string; dropped: string };
}

/** A funnel, ready to be drawn. */
export interface Funnel {
	/** From Visit to Order. */
	name: string;
	rows: FunnelRow[];
	notes: string[];
	/** The finding in one or two sentences. */
	sentence: string;
}

/** A step's name as read: `product_viewed` is Product viewed; a name in the host's own words stays. */
export const titleOf = (name: string) =>
	/^[a-z][a-z0-9_-]*$/.test(name)
		? name.charAt(0).toUpperCase() + name.slice(1).replaceAll(/[_-]/g, " ")
		: name;

const share = (part: number, whole: number) =>
	whole > 0 ? Math.min(1, part / whole) : 0;

/** Where the largest share of the step before is lost: the step, and the share. Null where nothing is lost, or too few came. */
export function largestLoss(
	stages: readonly FunnelStage[],
): { step: number; share: number } | null {
	let worst: { step: number; share: number } | null = null;
	stages.forEach(({ dropped, ofPrevious }, step) => {
		const before = stages[step - 1]?.count ?? 0;
		if (!ofPrevious?.enough || dropped === 0 || before === 0) return;
		const lost = dropped / before;
		if (!worst || lost > worst.share) worst = { step, share: lost };
	});
	return worst;
}

/** Days as text, to a tenth; in hours where less than one. */
function lasting(days: number, format: Format): string {
	const tenth = (value: number) => Math.round(value * 10) / 10;
	return days < 1
		? format.number(tenth(days * 24), "hours")
		: format.number(tenth(days), "days");
}

/** How many go all the way, where most are lost, and how many can still come. */
function sentenceOf(
	{ stages, open }: FunnelAnswer,
	names: readonly string[],
	{ funnel }: Words,
	format: Format,
): string {
	const total = stages.at(-1)?.ofFirst;
	const loss = largestLoss(stages);
	const finding: string[] = [];
	if (total && !total.enough)
		finding.push(funnel.tooFew(format.number(total.n, "count")));
	else if (total && total.value !== null && stages.length > 1)
		finding.push(
			funnel.converts(
				format.number(total.value, "percent"),
				names[0] as string,
				names.at(-1) as string,
			),
		);
	const details: string[] = [];
	if (loss)
		details.push(
			funnel.loss(
				names[loss.step - 1] as string,
				names[loss.step] as string,
				format.number(loss.share, "percent"),
			),
		);
	if (open > 0) details.push(funnel.open(open, format.number(open, "count")));
	if (details.length > 0) finding.push(funnel.joined(details));
	return finding.join(" ");
}

/** Lays a funnel's answer out as the rows of a table whose bars start at one line. The answer has at least one step. */
export function layoutFunnel(
	answer: FunnelAnswer,
	words: Words,
	format: Format,
): Funnel {
	const { stages, order, windowDays, stepWindowDays, span, meta } = answer;
	const number = (value: number) => format.number(value, "count");
	const rate = ({ value, enough, n }: Measure): RateText => ({
		text: value === null ? words.none : format.number(value, "percent"),
		weak: enough || value === null ? null : words.n(number(n)),
	});
	const names = stages.map((stage) => titleOf(stage.name));
	const first = names[0] ?? "";
	const last = names.at(-1) ?? "";
	const entered = stages[0]?.count ?? 0;
	const worst = largestLoss(stages)?.step;

	const rows = stages.map((stage, step): FunnelRow => {
		const name = names[step] as string;
		return {
			name,
			count: number(stage.count),
			bar: share(stage.count, entered),
			open:
				stage.open > 0
					? {
							share: share(stage.open, entered),
							text: words.funnel.open(stage.open, number(stage.open)),
						}
					: null,
			dropped: step === 0 ? null : number(stage.dropped),
			ofFirst: rate(stage.ofFirst),
			ofPrevious: stage.ofPrevious && rate(stage.ofPrevious),
			worst: step === worst,
			picks: {
				reached: words.funnel.reached(name),
				dropped: words.funnel.dropped(name),
			},
		};
	});

	const notes = [words.funnel.within(words.funnel.orders[order], windowDays)];
	if (stepWindowDays?.length) {
		const alike = new Set(stepWindowDays).size === 1;
		notes.push(
			words.funnel.stepWithin(
				alike ? stepWindowDays.slice(0, 1) : stepWindowDays,
			),
		);
	}
	const days = stages.at(-1)?.days;
	if (days)
		notes.push(words.funnel.median(lasting(days.median, format), first, last));
	notes.push(format.span(span, meta.timeZone, meta.asOf), meta.timeZone);

	return {
		name: stages.length > 1 ? words.funnel.heading(first, last) : first,
		rows,
		notes,
		sentence: sentenceOf(answer, names, words, format),
	};
}
