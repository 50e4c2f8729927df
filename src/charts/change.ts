import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { Compared } from "../model/answer.js";
import type { Direction, Unit } from "../model/metric.js";

/** How a change is told: an arrow, a figure, words, and whether it is good news. Colour only repeats the words. */
export interface ChangeText {
	mark: "up" | "down" | "equal" | "none";
	tone: "good" | "bad" | "neutral";
	/** +8.1 %, −1.3 pts, new, no change. */
	figure: string;
	/** vs Nov 2024 – Oct 2025. */
	against: string;
	/** The same as short as it can be told: vs previous year. */
	brief: string;
	/** better, worse, no real change; empty where no side is taken. */
	verdict: string;
}

/** How the size of a change is told: as a value, in percent of the old one, or, for shares and scores alone, in points. */
export type ChangeSize = "value" | "percent" | "points";

export interface ChangeOptions {
	/** Points for shares and scores, percent for the rest, unless given. */
	size?: ChangeSize;
	direction: Direction;
	unit: Unit;
	currency: string | null;
	/** Relative changes (points for shares) smaller than this are neither good nor bad. */
	neutralRange?: number;
	/** With the direction `target`: nearer is better. */
	target?: number;
	value: number | null;
	timeZone: string;
	/** Whether the stretch is not over: the same days are compared. */
	toDate: boolean;
}

/** The size of a change: in points for shares and scores, in percent for the rest unless asked otherwise, as a value from a base of zero. */
function sizeOf(
	{ change: { absolute, relative } }: Compared,
	{ unit, currency, size }: ChangeOptions,
	words: Words,
	format: Format,
): string {
	if (absolute === null) return words.change.unknown;
	const isShare = unit === "percent";
	if (isShare || unit === "points") {
		if (size === "percent" && relative !== null)
			return words.kpi.relative(
				format.number(relative, "percent", null, { signed: true }),
			);
		return isShare
			? `${format.points(absolute)} ${words.points}`
			: format.number(absolute, "points", null, { signed: true });
	}
	if (relative === null || size === "value") {
		const style = { signed: true, compact: true };
		const text = format.number(absolute, unit, currency, style);
		return unit === "money per day" ? text + words.perDay : text;
	}
	return format.number(relative, "percent", null, { signed: true });
}

/** Whether the change is for the better: 1, −1, or 0 where no side can be taken. */
function side({ change, measure }: Compared, options: ChangeOptions): number {
	const { absolute } = change;
	if (absolute === null || absolute === 0 || change.real === false) return 0;
	const size =
		options.unit === "percent" || options.unit === "points"
			? absolute
			: (change.relative ?? absolute);
	if (Math.abs(size) < (options.neutralRange ?? 0)) return 0;
	switch (options.direction) {
		case "higher":
			return Math.sign(absolute);
		case "lower":
			return -Math.sign(absolute);
		case "neutral":
			return 0;
		case "target": {
			if (
				options.target === undefined ||
				options.value === null ||
				measure.value === null
			)
				return 0;
			return Math.sign(
				Math.abs(measure.value - options.target) -
					Math.abs(options.value - options.target),
			);
		}
	}
}

/** What is compared with: its stretch, and by its name where that is shorter. */
function againstOf(
	{ against, span }: Compared,
	{ timeZone, toDate }: ChangeOptions,
	{ change }: Words,
	format: Format,
): Pick<ChangeText, "against" | "brief"> {
	const stretch = format.span(span, timeZone);
	const yearOf = (end: string | number) => format.bucket(end, "year", timeZone);
	if (toDate) {
		const full = change.sameDays(stretch);
		const year = yearOf(span.from);
		const known =
			against === "previous-year" && year === yearOf(Date.parse(span.to) - 1);
		return { against: full, brief: known ? change.sameDays(year) : full };
	}
	const full = change.against(stretch);
	const brief = typeof against === "string" ? change.brief[against] : full;
	// Only a stretch that is told by its two ends is longer than its name.
	return { against: full, brief: stretch.includes("–") ? brief : full };
}

/** The words of one comparison. */
export function describeChange(
	compared: Compared,
	options: ChangeOptions,
	words: Words,
	format: Format,
): ChangeText {
	const { change } = compared;
	const against = againstOf(compared, options, words, format);
	if (change.state === "unknown")
		return {
			mark: "none",
			tone: "neutral",
			figure: words.change.unknown,
			against: "",
			brief: "",
			verdict: "",
		};
	if (change.state === "equal")
		return {
			mark: "equal",
			tone: "neutral",
			figure: words.change.equal,
			...against,
			verdict: "",
		};
	const figure = sizeOf(compared, options, words, format);
	const mark = change.state === "down" ? "down" : "up";
	if (change.real === false)
		return {
			mark: "equal",
			tone: "neutral",
			figure,
			...against,
			verdict: words.change.noReal,
		};
	const better = side(compared, options);
	// A score of 0 is one like any other; nothing, counted or sold, is not.
	const isNew = change.state === "new" && options.unit !== "points";
	return {
		mark,
		tone: better > 0 ? "good" : better < 0 ? "bad" : "neutral",
		figure: isNew ? `${words.change.new} (${figure})` : figure,
		...against,
		verdict:
			better > 0 ? words.change.better : better < 0 ? words.change.worse : "",
	};
}

/** A comparison within a sentence: +6 vs Q3 2026 (better). */
export const sayChange = ({ figure, against, verdict }: ChangeText) =>
	[figure, against, verdict && `(${verdict})`].filter(Boolean).join(" ");
