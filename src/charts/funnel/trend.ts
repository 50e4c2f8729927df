import type { Words } from "../../locales/en.js";
import type { Format } from "../../locales/format.js";
import type { FunnelAnswer, FunnelPoint } from "../../questions/funnel.js";
import type { Place } from "../sparkline.js";
import { bucketText, courseText, isSettled } from "./course.js";

/** One bucket of entry in words. */
export interface TrendRow {
	bucket: string;
	entered: string;
	converted: string;
	rate: string;
	weak: string | null;
	/** 12 can still convert; null where the rate is settled. */
	waiting: string | null;
}

/** Conversion by when customers entered, ready to be drawn in a box one wide and one high. */
export interface FunnelTrend {
	/** Through the buckets whose rate is settled. */
	line: string;
	/** Through those that can still rise. */
	open: string;
	/** From the rates that can still rise up to the most they can come to. */
	band: string;
	dots: (Place & { settled: boolean; text: string })[];
	/** The scale: from zero to the highest line. */
	top: string;
	zero: string;
	middle: string;
	rows: TrendRow[];
	/** What is dashed; null where nothing is. */
	legend: string | null;
	sentence: string;
}

/** The smallest of 1, 2, 5 times a power of ten that is not below. */
function ceiling(value: number): number {
	if (!(value > 0)) return 0.01;
	const size = 10 ** Math.floor(Math.log10(value));
	const step = [1, 2, 5, 10].find((each) => each * size >= value - 1e-12) ?? 10;
	return Math.min(1, step * size);
}

/** Stretches of places without a gap. */
function runsOf(places: readonly (Place | null)[]): Place[][] {
	const runs: Place[][] = [[]];
	for (const place of places)
		if (place) runs.at(-1)?.push(place);
		else runs.push([]);
	return runs.filter((run) => run.length > 1);
}

const short = (value: number) => Number(value.toFixed(4));
const pair = ({ x, y }: Place) => `${short(x)},${short(y)}`;

/** Lays the trend of a funnel out. Null where the answer has none. */
export function layoutTrend(
	answer: FunnelAnswer,
	words: Words,
	format: Format,
): FunnelTrend | null {
	const { trend } = answer;
	if (!trend) return null;
	const { points } = trend;
	const most = (point: FunnelPoint) =>
		((point.measure.numerator ?? 0) + point.waiting) /
		Math.max(1, point.entered);
	const high = ceiling(Math.max(0, ...points.map(most)));
	const x = (index: number) =>
		points.length > 1 ? index / (points.length - 1) : 0.5;
	const places = points.map(({ measure }, index) =>
		measure.value === null
			? null
			: { x: x(index), y: 1 - measure.value / high },
	);
	const settled = places.map((place, index) =>
		isSettled(points[index] as FunnelPoint) ? place : null,
	);
	const firstOpen = points.findIndex((point) => !isSettled(point));
	const from = firstOpen < 0 ? points.length : Math.max(0, firstOpen - 1);
	const late = places
		.slice(from)
		.flatMap((place, index) => (place ? [{ place, index: from + index }] : []));
	const joined = (run: readonly Place[]) => `M${run.map(pair).join("L")}`;
	const tops = late.map(({ place, index }) => ({
		x: place.x,
		y: 1 - most(points[index] as FunnelPoint) / high,
	}));
	const percent = (value: number) => format.number(value, "percent");
	const rows = rowsOf(answer, words, format);
	return {
		line: runsOf(settled).map(joined).join(""),
		open: late.length > 1 ? joined(late.map(({ place }) => place)) : "",
		band:
			late.length > 1
				? `${joined([...late.map(({ place }) => place), ...tops.toReversed()])}Z`
				: "",
		dots: places.flatMap((place, index) => {
			const { bucket, rate } = rows[index] as TrendRow;
			return place
				? [
						{
							...place,
							settled: isSettled(points[index] as FunnelPoint),
							text: `${bucket} · ${rate}`,
						},
					]
				: [];
		}),
		top: percent(high),
		middle: percent(high / 2),
		zero: percent(0),
		rows,
		sentence: courseText(answer, words, format),
		legend: late.length > 1 ? words.funnel.trend.dashed : null,
	};
}

function rowsOf(
	answer: FunnelAnswer,
	words: Words,
	format: Format,
): TrendRow[] {
	const count = (value: number) => format.number(value, "count");
	return (answer.trend?.points ?? []).map((point) => {
		const { measure, entered, waiting } = point;
		const { value, enough, n, numerator = 0 } = measure;
		return {
			bucket: bucketText(point, answer, words, format),
			entered: count(entered),
			converted: count(numerator),
			rate: value === null ? words.none : format.number(value, "percent"),
			weak: enough || value === null ? null : words.n(count(n)),
			waiting:
				waiting > 0
					? words.funnel.open(waiting, count(waiting))
					: point.open
						? words.notOver
						: null,
		};
	});
}
