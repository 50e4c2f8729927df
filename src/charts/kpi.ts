import type { Words } from "../locales/en.js";
import type { Format, NumberParts } from "../locales/format.js";
import type { Direction } from "../model/metric.js";
import type { Grain, Period } from "../model/period.js";
import type { KpiAnswer } from "../questions/kpi.js";
import { type ChangeText, describeChange, sayChange } from "./change.js";
import { layoutSparkline, type Sparkline } from "./sparkline.js";

export interface KpiOptions {
	target?: number;
	direction?: Direction;
	neutralRange?: number;
	/** Numbers in full, not in their short form. */
	exact?: boolean;
}

/** A tile, ready to be drawn. */
export interface KpiTile {
	name: string;
	/** Null where there is no value, or too little data for one. */
	value: NumberParts | null;
	enough: boolean;
	changes: ChangeText[];
	/** Value and target as shares of one bar from zero; null where either is below zero. */
	target: {
		text: string;
		gap: string;
		bar: { length: number; mark: number } | null;
		reached: boolean;
	} | null;
	sparkline: Sparkline | null;
	notes: string[];
	/** The finding in one sentence. */
	sentence: string;
}

/** A bar with room beyond the longer of the two. */
function barOf(value: number, target: number) {
	const whole = 1.1 * Math.max(value, target);
	if (Math.min(value, target) < 0 || whole === 0) return null;
	return { length: value / whole, mark: target / whole };
}

function targetOf(
	value: number,
	target: number,
	direction: Direction,
	text: (value: number) => string,
	words: Words,
): KpiTile["target"] {
	const reached = direction === "lower" ? value <= target : value >= target;
	const gap = value - target;
	return {
		text: words.kpi.target(text(target)),
		gap: reached
			? words.kpi.reached
			: gap > 0
				? words.kpi.above(text(gap))
				: words.kpi.below(text(-gap)),
		bar: barOf(value, target),
		reached,
	};
}

/** The finding in one sentence: the number, how it moved, whether that is real, what is unfinished. */
function sentenceOf(
	tile: Omit<KpiTile, "sentence">,
	value: string | null,
	elapsed: string | null,
	words: Words,
): string {
	if (!tile.enough) return words.kpi.tooFew(tile.name);
	if (value === null) return words.kpi.noValue(tile.name);
	const parts = [words.kpi.sentence(tile.name, value)];
	parts.push(...tile.changes.map(sayChange));
	const sentence = parts.join(", ");
	return elapsed ? words.kpi.open(sentence, elapsed) : sentence;
}

/** Lays a KPI answer out as a tile. */
export function layoutKpi(
	answer: KpiAnswer,
	options: KpiOptions,
	words: Words,
	format: Format,
): KpiTile {
	const { measure, span, meta } = answer;
	const { unit, name } = meta.definition;
	const { currency, timeZone } = meta;
	const direction = options.direction ?? meta.definition.direction;
	const style = { compact: !options.exact, exact: options.exact };
	const text = (value: number) =>
		format.number(value, unit, currency, style) +
		(unit === "money per day" ? words.perDay : "");
	const shown = measure.enough && measure.value !== null;
	const value = shown
		? format.parts(measure.value as number, unit, currency, style)
		: null;
	if (value && unit === "money per day") value.after += words.perDay;
	const notes: string[] = [];
	const elapsed =
		span.open && span.elapsedDays !== undefined && span.totalDays !== undefined
			? words.elapsed(span.elapsedDays, span.totalDays)
			: null;
	if (elapsed) notes.push(elapsed);
	if (shown && measure.interval)
		notes.push(
			words.interval(format.range(...measure.interval, unit, currency)),
		);
	notes.push(words.n(format.number(measure.n, "count")));
	const tile = {
		name,
		value,
		enough: measure.enough,
		changes: shown
			? answer.comparisons.map((compared) =>
					describeChange(
						compared,
						{
							direction,
							unit,
							currency,
							value: measure.value,
							neutralRange: options.neutralRange,
							target: options.target,
							timeZone,
							toDate: span.open,
						},
						words,
						format,
					),
				)
			: [],
		target:
			shown && options.target !== undefined
				? targetOf(
						measure.value as number,
						options.target,
						direction,
						text,
						words,
					)
				: null,
		sparkline: layoutSparkline(answer.series),
		notes,
	};
	return {
		...tile,
		sentence: sentenceOf(
			tile,
			shown ? text(measure.value as number) : null,
			elapsed,
			words,
		),
	};
}

/** The buckets that suit a period for a sparkline: days of a month, weeks of a quarter, months of the rest. */
export function grainFor(period: Period | undefined): Grain {
	if (period === undefined || period === "all") return "month";
	if (typeof period !== "string") {
		const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000;
		return days <= 45 ? "day" : days <= 200 ? "week" : "month";
	}
	const [, count, unit] =
		/^(?:this|last)-(?:(\d+)-)?(day|week|month|quarter|year)s?$/.exec(period) ??
		[];
	const days =
		Number(count ?? 1) *
		{ day: 1, week: 7, month: 30, quarter: 91, year: 365 }[
			(unit ?? "year") as "day"
		];
	return days <= 2
		? "hour"
		: days <= 45
			? "day"
			: days <= 200
				? "week"
				: "month";
}
