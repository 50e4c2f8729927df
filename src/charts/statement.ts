import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { Direction } from "../model/metric.js";
import type { KpiAnswer } from "../questions/kpi.js";
import { sayChange } from "./change.js";
import { freshnessOf } from "./freshness.js";
import type { KpiOptions, KpiTile } from "./kpi.js";

/** A median this far from its mean, as a share of it, belongs in the finding. */
const FAR = 0.2;

/** What the parts of a tile are written with. */
export interface Writing {
	answer: KpiAnswer;
	options: KpiOptions;
	direction: Direction;
	text: (value: number) => string;
	words: Words;
	format: Format;
}

/** Short facts for the foot: how far the period and the data are, what the figure rests on, how the rest was worked out. */
export function notesOf(
	{ measure, span, median }: KpiAnswer,
	drawn: Pick<KpiTile, "projection" | "sparkline">,
	{ answer, options, text, words, format }: Writing,
	shown: boolean,
): string[] {
	const { unit } = answer.meta.definition;
	const { currency } = answer.meta;
	return [
		elapsedText(span, words),
		shown && measure.interval
			? words.interval(format.range(...measure.interval, unit, currency))
			: "",
		shown && typeof median === "number" ? words.kpi.median(text(median)) : "",
		words.n(format.number(measure.n, "count")),
		drawn.projection?.method ?? "",
		drawn.sparkline?.paced ? words.kpi.pace : "",
		freshnessOf(answer, options.maxAge, words, format),
	].filter(Boolean);
}

/** How much of a period that is not over has gone; empty for one that is. */
const elapsedText = (
	{ open, elapsedDays, totalDays }: KpiAnswer["span"],
	words: Words,
) =>
	open && elapsedDays !== undefined && totalDays !== undefined
		? words.elapsed(elapsedDays, totalDays)
		: "";

/** The finding in one sentence: the number, how it moved and whether that is real, how it stands, what is unfinished and where that leads. */
export function sentenceOf(
	tile: Omit<KpiTile, "sentence" | "notes">,
	{ answer, text, words }: Writing,
): string {
	const { kpi } = words;
	if (!tile.enough) return kpi.tooFew(tile.name);
	const { value } = answer.measure;
	if (value === null) return kpi.noValue(tile.name);
	const { state, target, projection } = tile;
	const { median } = answer;
	const skewed =
		typeof median === "number" &&
		Math.abs(value - median) > FAR * Math.abs(value);
	const said = [
		kpi.sentence(tile.name, text(value)),
		skewed ? kpi.median(text(median)) : "",
		...tile.changes.map(sayChange),
		state ? kpi.inState(lower(state.name), state.range) : "",
		target ? kpi.inState(lower(target.text), target.gap) : "",
	]
		.filter(Boolean)
		.join(", ");
	const elapsed = elapsedText(answer.span, words);
	const open = elapsed ? kpi.open(said, elapsed) : said;
	if (!projection) return open;
	const { text: projected, between } = projection;
	return kpi.ahead(open, [projected, between].filter(Boolean).join(", "));
}

/** Within a sentence. */
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
