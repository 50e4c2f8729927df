import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { RfmAnswer, RfmSegment } from "../questions/rfm.js";
import { movedOf } from "./migration.js";

/** A share in a sentence: whole percents, one decimal where they are small. */
const percent = (share: number, format: Format) =>
	format.number(share, "percent", null, {
		digits: share === 0 || share >= 0.1 ? 0 : 1,
	});

/** The finding: what champions are worth, or where there are none the segment that brings most; and how many joined and left it. */
export function sentenceOf(
	answer: RfmAnswer,
	words: Words,
	format: Format,
): string {
	const first = leading(answer);
	const moves = movedOf(answer, first.id);
	const worth = worthOf(first, words, format);
	if (!answer.migration || !moves) return worth;
	const { analysisAt } = answer.migration;
	const [came, left] = [moves.came, moves.left].map((count) =>
		format.number(count, "count"),
	) as [string, string];
	const since = format.day(analysisAt, answer.meta.timeZone);
	const name = words.rfm.segments[first.id] ?? first.id;
	return `${worth} ${words.rfm.moved(since, name, came, left)}`;
}

function leading(answer: RfmAnswer): RfmSegment {
	const champions = answer.segments.find(
		({ id, customers }) => id === "champions" && customers > 0,
	);
	return (
		champions ??
		answer.segments.reduce((best, each) =>
			each.revenue > best.revenue ? each : best,
		)
	);
}

function worthOf(segment: RfmSegment, words: Words, format: Format): string {
	const { id, customerShare, revenueShare } = segment;
	const [customers, revenue] = [customerShare, revenueShare].map((share) =>
		share === null ? words.none : percent(share, format),
	) as [string, string];
	return id === "champions"
		? words.rfm.championsAre(customers, revenue)
		: words.rfm.largest(words.rfm.segments[id] ?? id, customers, revenue);
}
