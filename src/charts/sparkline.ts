import { extent } from "d3-array";
import { area, line } from "d3-shape";
import type { Point } from "../model/answer.js";

/** A series as SVG paths in a box one wide and one high. Buckets without a value are gaps. */
export interface Sparkline {
	/** The finished buckets. */
	line: string;
	area: string;
	/** From the last finished bucket to the open one; empty where none is open. */
	open: string;
	/** The last value: a path of no length, to be drawn as a dot by a round line cap. */
	dot: string;
	/** Whether the dot is of an open bucket. */
	unfinished: boolean;
}

const HEADROOM = 0.08;

/** Lays a series out, or gives null where there are fewer than two values to join. */
export function layoutSparkline(series: readonly Point[]): Sparkline | null {
	const [low, high] = extent(series, (point) => point.value);
	if (
		low == null ||
		high == null ||
		series.filter((point) => point.value !== null).length < 2
	)
		return null;
	const x = (index: number) => index / (series.length - 1);
	const y = (value: number) =>
		high === low
			? 0.5
			: HEADROOM + (1 - 2 * HEADROOM) * (1 - (value - low) / (high - low));
	const places = series.map((point, index) => ({
		x: x(index),
		y: point.value === null ? null : y(point.value),
		open: point.open,
	}));
	const drawn = places.filter(
		(place): place is { x: number; y: number; open: boolean } =>
			place.y !== null,
	);
	const last = drawn.at(-1);
	const before = drawn.at(-2);
	if (!last) return null;
	const finished = places.filter((place) => !place.open);
	const path = line<(typeof places)[number]>(
		(place) => place.x,
		(place) => place.y as number,
	).defined((place) => place.y !== null);
	const fill = area<(typeof places)[number]>(
		(place) => place.x,
		1,
		(place) => place.y as number,
	).defined((place) => place.y !== null);
	const pair = (place: { x: number; y: number }) =>
		`${place.x.toFixed(4)},${place.y.toFixed(4)}`;
	return {
		line: path(finished) ?? "",
		area: fill(finished) ?? "",
		open: last.open && before ? `M${pair(before)}L${pair(last)}` : "",
		dot: `M${pair(last)}h0`,
		unfinished: last.open,
	};
}
