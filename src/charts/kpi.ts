import type { Words } from "../locales/en.js";
import type { Format, NumberParts } from "../locales/format.js";
import type { Direction } from "../model/metric.js";
import type { KpiAnswer, Unfinished } from "../questions/kpi.js";
import { layoutBenchmark, type Peers, standardOf } from "./benchmark.js";
import { type ChangeSize, type ChangeText, describeChange } from "./change.js";
import { layoutProjection, type ProjectionText } from "./projection.js";
import { layoutSparkline, type Sparkline } from "./sparkline.js";
import { notesOf, sentenceOf, type Writing } from "./statement.js";
import { type Held, layoutTarget, type TargetText } from "./target.js";
import { layoutState, type StateText } from "./thresholds.js";

export interface KpiOptions {
	target?: number;
	direction?: Direction;
	neutralRange?: number;
	/** How the sizes of changes are told. */
	change?: ChangeSize;
	/** Ascending limits of the states. */
	thresholds?: readonly number[];
	/** What others come to, and who they are. */
	benchmark?: Peers;
	benchmarkName?: string;
	/** Data that end more hours than this before what is asked about are told of. */
	maxAge?: number;
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
	state: StateText | null;
	target: TargetText | null;
	projection: ProjectionText | null;
	sparkline: Sparkline | null;
	notes: string[];
	/** The finding in one sentence. */
	sentence: string;
}

/** What a value is held against: target, limits, benchmark. */
function heldOf(value: number, writing: Writing): Held {
	const { answer, options, direction, text, words, format } = writing;
	const { unit } = answer.meta.definition;
	const points = (gap: number) =>
		`${format.number(100 * gap, "ratio", null, { digits: 1 })} ${words.points}`;
	return {
		value,
		direction,
		unit,
		neutralRange: options.neutralRange,
		open: answer.span.open,
		text,
		apart: unit === "percent" ? points : text,
		percent: (share) => format.number(share, "percent"),
	};
}

/** How the value moved, and how it stands beside others'. */
function changesOf(held: Held, writing: Writing): ChangeText[] {
	const { answer, options, direction, words, format } = writing;
	const { unit } = answer.meta.definition;
	const { currency, timeZone } = answer.meta;
	const changes = answer.comparisons.map((compared) =>
		describeChange(
			compared,
			{
				...{ direction, unit, currency, timeZone, size: options.change },
				...{ neutralRange: options.neutralRange, target: options.target },
				value: held.value,
				toDate: answer.span.open,
			},
			words,
			format,
		),
	);
	const { benchmark, benchmarkName } = options;
	const standard = standardOf(answer, benchmark, benchmarkName, words);
	return standard
		? [...changes, layoutBenchmark(standard, held, words)]
		: changes;
}

/** What is written under the units of a tile. */
const textOf =
	({ meta }: KpiAnswer, { exact }: KpiOptions, words: Words, format: Format) =>
	(value: number): string => {
		const { unit } = meta.definition;
		const style = { compact: !exact, exact };
		const text = format.number(value, unit, meta.currency, style);
		return unit === "money per day" ? text + words.perDay : text;
	};

/** The figure apart from its unit. */
function partsOf(
	value: number,
	{ meta }: KpiAnswer,
	{ exact }: KpiOptions,
	words: Words,
	format: Format,
): NumberParts {
	const { unit } = meta.definition;
	const style = { compact: !exact, exact };
	const parts = format.parts(value, unit, meta.currency, style);
	if (unit === "money per day") parts.after += words.perDay;
	return parts;
}

/** Lays a KPI answer out as a tile. */
export function layoutKpi(
	answer: KpiAnswer,
	options: KpiOptions,
	words: Words,
	format: Format,
): KpiTile {
	const { measure, meta, series } = answer;
	const direction = options.direction ?? meta.definition.direction;
	const text = textOf(answer, options, words, format);
	const writing = { answer, options, direction, text, words, format };
	const value = measure.enough ? measure.value : null;
	const held = value === null ? null : heldOf(value, writing);
	const { target, thresholds } = options;
	const tile = {
		name: meta.definition.name,
		value: held && partsOf(held.value, answer, options, words, format),
		enough: measure.enough,
		changes: held ? changesOf(held, writing) : [],
		state:
			held && thresholds
				? layoutState(held.value, thresholds, direction, text, words)
				: null,
		target:
			held && target !== undefined ? layoutTarget(target, held, words) : null,
		projection: held && layoutProjection(answer, text, words, format),
		sparkline: layoutSparkline(series, {
			unfinished: unfinishedOf(answer),
			asOf: meta.asOf,
		}),
	};
	return {
		...tile,
		notes: notesOf(answer, tile, writing, held !== null),
		sentence: sentenceOf(tile, writing),
	};
}

/** What an answer says of its open buckets; where it says nothing, an amount may be a part. */
function unfinishedOf({ unfinished, meta }: KpiAnswer): Unfinished {
	const { unit } = meta.definition;
	const amount = unit === "count" || unit === "money";
	return unfinished ?? (amount ? "partial" : "comparable");
}
