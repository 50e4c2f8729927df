import type { Words } from "../../locales/en.js";
import type { Format } from "../../locales/format.js";
import type { Measure } from "../../model/answer.js";
import { differenceOfRates } from "../../model/rate.js";
import type {
	FunnelAnswer,
	FunnelPart,
	FunnelStage,
} from "../../questions/funnel.js";
import { partsOf } from "./name.js";

/** Where the largest share of the step before is lost: the step, and the share. Null where nothing is lost, or too few came. */
export function largestLoss(
	stages: readonly FunnelStage[],
): { step: number; share: number } | null {
	let worst: { step: number; share: number } | null = null;
	let before = 0;
	stages.forEach(({ count, dropped, ofPrevious, optional }, step) => {
		if (ofPrevious?.enough && dropped > 0 && before > 0) {
			const lost = dropped / before;
			if (!worst || lost > worst.share) worst = { step, share: lost };
		}
		if (!optional) before = count;
	});
	return worst;
}

/** The required step before another. */
export const stepBefore = (stages: readonly FunnelStage[], step: number) =>
	stages.slice(0, step).findLastIndex(({ optional }) => !optional);

const total = ({ stages }: FunnelPart) => stages.at(-1)?.ofFirst;

/** How many go all the way and of how many, where most are lost or who does best, and how many can still come. */
export function sentenceOf(
	answer: FunnelAnswer,
	names: readonly string[],
	words: Words,
	format: Format,
): string {
	const { stages, open } = answer;
	const { funnel } = words;
	const count = (value: number) => format.number(value, "count");
	const percent = (value: number) => format.number(value, "percent");
	const whole = total(answer);
	const finding: string[] = [];
	if (whole && !whole.enough) finding.push(funnel.tooFew(count(whole.n)));
	else if (whole && whole.value !== null && stages.length > 1)
		finding.push(
			funnel.converts(
				percent(whole.value),
				count(whole.n),
				names[0] as string,
				names.at(-1) as string,
				open > 0,
			),
		);
	const details = partsText(answer, words, format);
	const loss = largestLoss(stages);
	if (loss && details.length === 0)
		details.push(
			funnel.loss(
				names[stepBefore(stages, loss.step)] as string,
				names[loss.step] as string,
				percent(loss.share),
			),
		);
	if (open > 0) details.push(funnel.open(open, count(open)));
	if (details.length > 0) finding.push(funnel.joined(details));
	return finding.join(" ");
}

/** How the parts differ: two segments with whether it is real, of groups the best and the least of those with enough data. */
function partsText(
	answer: FunnelAnswer,
	words: Words,
	format: Format,
): string[] {
	const { funnel } = words;
	const rated = partsOf(answer, words).flatMap((part) => {
		const rate = total(part);
		return rate?.enough && rate.value !== null && !part.other
			? [{ name: part.name, rate, value: rate.value }]
			: [];
	});
	const percent = (value: number) => format.number(value, "percent");
	const count = (value: number) => format.number(value, "count");
	if (answer.segments && rated.length > 0 && rated.length <= 2) {
		const [one, two] = rated;
		return [
			...rated.map(({ name, value, rate }) =>
				funnel.segment(name, percent(value), count(rate.n)),
			),
			...(one && two
				? [isReal(one.rate, two.rate) ? funnel.real : funnel.noReal]
				: []),
		];
	}
	const ranked = rated.sort((a, b) => b.value - a.value);
	const [best, least] = [ranked[0], ranked.at(-1)];
	if (!best || !least || best.value === least.value) return [];
	return [
		funnel.spread(
			best.name,
			percent(best.value),
			count(best.rate.n),
			least.name,
			percent(least.value),
			count(least.rate.n),
		),
		// The best of many differs from the least by chance too: that it does is never called real.
		...(isReal(best.rate, least.rate) ? [] : [funnel.noReal]),
	];
}

/** Whether the 95 % interval of the difference of two rates leaves out zero. */
function isReal(one: Measure, two: Measure): boolean {
	const share = ({ numerator = 0, denominator = 0 }: Measure) => ({
		numerator,
		denominator,
	});
	const between = differenceOfRates(share(one), share(two));
	return between !== null && (between[0] > 0 || between[1] < 0);
}
