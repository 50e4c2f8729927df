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
	/** vs Nov 2025. */
	against: string;
	/** better, worse, no real change; empty where no side is taken. */
	verdict: string;
}

export interface ChangeOptions {
	direction: Direction;
	unit: Unit;
	currency: string | null;
	/** Relative changes (points for shares) smaller than this are neither good nor bad. */
	neutralRange?: number;
	/** With the direction `target`: nearer is better. */
	target?: number;
	value: number | null;
}

/** The size of a change: in points for shares and scores, in percent for the rest, as a value from a base of zero. */
function sizeOf(
	{ change }: Compared,
	{ unit, currency }: ChangeOptions,
	words: Words,
	format: Format,
): string {
	if (change.absolute === null) return words.change.unknown;
	if (unit === "percent")
		return `${format.points(change.absolute)} ${words.points}`;
	if (unit === "points")
		return format.number(change.absolute, "points", null, { signed: true });
	if (change.relative === null)
		return format.number(change.absolute, unit, currency, {
			signed: true,
			compact: true,
		});
	return format.number(change.relative, "percent", null, { signed: true });
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

/** The words of one comparison. */
export function describeChange(
	compared: Compared,
	options: ChangeOptions,
	words: Words,
	format: Format,
	span: string,
	toDate: boolean,
): ChangeText {
	const { change } = compared;
	const against = toDate
		? words.change.sameDays(span)
		: words.change.against(span);
	if (change.state === "unknown")
		return {
			mark: "none",
			tone: "neutral",
			figure: words.change.unknown,
			against: "",
			verdict: "",
		};
	if (change.state === "equal")
		return {
			mark: "equal",
			tone: "neutral",
			figure: words.change.equal,
			against,
			verdict: "",
		};
	const figure = sizeOf(compared, options, words, format);
	const mark = change.state === "down" ? "down" : "up";
	if (change.real === false)
		return {
			mark: "equal",
			tone: "neutral",
			figure,
			against,
			verdict: words.change.noReal,
		};
	const better = side(compared, options);
	return {
		mark,
		tone: better > 0 ? "good" : better < 0 ? "bad" : "neutral",
		figure: change.state === "new" ? `${words.change.new} (${figure})` : figure,
		against,
		verdict:
			better > 0 ? words.change.better : better < 0 ? words.change.worse : "",
	};
}

/** A comparison within a sentence: +6 vs Q3 2026 (better). */
export const sayChange = ({ figure, against, verdict }: ChangeText) =>
	[figure, against, verdict && `(${verdict})`].filter(Boolean).join(" ");
