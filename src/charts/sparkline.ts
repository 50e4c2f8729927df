import { extent } from "d3-array";
import type { Point } from "../model/answer.js";
import type { Unfinished } from "../questions/kpi.js";

/** A place in a box one wide and one high. */
export interface Place {
	x: number;
	y: number;
}

/** A series as SVG paths in a box one wide and one high. Buckets without a value are gaps. */
export interface Sparkline {
	/** The finished buckets. */
	line: string;
	area: string;
	/** From the last finished bucket to where the open one is heading; empty where none is drawn. */
	open: string;
	/** The place of the last value. */
	dot: Place;
	/** Whether the dot is of an open bucket. */
	unfinished: boolean;
	/** Whether that is where its pace leads, and not its figure so far. */
	paced: boolean;
}

/** What is known of the buckets that are not over. */
export interface OpenBuckets {
	unfinished: Unfinished;
	/** The as-of instant, ISO 8601. */
	asOf: string;
}

const HEADROOM = 0.08;

/** To a ten-thousandth of the box, without idle zeros. */
const short = (share: number) => Number(share.toFixed(4));

const pair = ({ x, y }: Place) => `${short(x)},${short(y)}`;

/** Straight lines through places; none for a gap. (d3-shape's line and area would be a tenth of a tile's bytes.) */
export const lineThrough = (run: readonly Place[]) =>
	`M${run.map(pair).join("L")}`;

const areaUnder = (run: readonly Place[]) =>
	`${lineThrough(run)}V1H${short((run[0] as Place).x)}Z`;

/** Stretches of places without a gap. */
function runsOf(places: readonly (Place | null)[]): Place[][] {
	const runs: Place[][] = [[]];
	for (const place of places)
		if (place) runs.at(-1)?.push(place);
		else runs.push([]);
	return runs.filter((run) => run.length > 0);
}

/** Less of a bucket than this says nothing of where it is heading; nor does any part of a day, whose hours are not alike. */
const TELLING = 0.25;
const TWO_DAYS = 2 * 86_400_000;

/**
 * A series as it is drawn: where its figures grow day by day, that of a bucket which is not over goes on at its pace, or has none. A
 * part beside wholes would look like a fall.
 */
export const levelled = (
	series: readonly Point[],
	{ unfinished, asOf }: OpenBuckets,
): Point[] =>
	series.map((point) => {
		const { open, value, from, to } = point;
		if (!open || value === null || unfinished === "comparable") return point;
		const start = Date.parse(from);
		const length = Date.parse(to) - start;
		const gone = (Date.parse(asOf) + 1 - start) / length;
		const paced =
			unfinished === "proportional" && length > TWO_DAYS && gone >= TELLING;
		return { ...point, value: paced ? value / Math.min(1, gone) : null };
	});

/** Lays a series out, or gives null where there are fewer than two values to join. */
export function layoutSparkline(
	points: readonly Point[],
	buckets: OpenBuckets = { unfinished: "comparable", asOf: "" },
): Sparkline | null {
	const series = levelled(points, buckets);
	const [low, high] = extent(series, (point) => point.value);
	if (low === undefined || high === undefined) return null;
	const y = (value: number) =>
		high === low
			? 0.5
			: HEADROOM + (1 - 2 * HEADROOM) * ((high - value) / (high - low));
	const places = series.map(({ value }, index) =>
		value === null ? null : { x: index / (series.length - 1), y: y(value) },
	);
	const drawn = places.filter((place) => place !== null);
	const last = drawn.at(-1);
	const before = drawn.at(-2);
	if (!last || !before) return null;
	const unfinished = series[places.indexOf(last)]?.open ?? false;
	const runs = runsOf(places.filter((_, index) => !series[index]?.open));
	return {
		line: runs.map(lineThrough).join(""),
		area: runs.map(areaUnder).join(""),
		open: unfinished ? lineThrough([before, last]) : "",
		dot: last,
		unfinished,
		paced: unfinished && buckets.unfinished === "proportional",
	};
}
