import type { Change, Measure } from "../model/answer.js";
import { type Groups, liftInterval } from "../model/lift.js";
import {
	differenceOfRates,
	type Interval,
	type Share,
	wilson,
} from "../model/rate.js";
import {
	adjustedWald,
	differenceOfMeans,
	differenceOfNets,
	type Net,
	type Sample,
	studentInterval,
} from "../model/statistic.js";
import type { Work } from "../model/work.js";

/** What an interval can be worked out from. A net share is a difference of two shares of the same rows; a lift is of two groups. */
export type Basis =
	| ({ kind: "rate" } & Share)
	| ({ kind: "mean" } & Sample)
	| ({ kind: "net" } & Net)
	| ({ kind: "lift" } & Groups);

/** A number with what it rests on. Where there is a basis, the number is `shift` + `scale` × that of the basis. */
export interface Figure {
	value: number | null;
	n: number;
	basis: Basis | null;
	shift: number;
	scale: number;
	/** Of a ratio: what was divided by what. */
	parts?: readonly [number | null, number | null];
	/** How many rows a group has, where n counts those of the whole. */
	size?: number;
}

/** The figure of a number, or of none; one that is not finite is none. */
export const plain = (value: number | null, n: number): Figure => ({
	value: value !== null && Number.isFinite(value) ? value : null,
	n,
	basis: null,
	shift: 0,
	scale: 1,
});

/** Figures made between two yields: a split may have a group for each customer. */
const PIECE = 8192;

/** One figure a slot. */
export function* figuresOf(
	count: number,
	of: (slot: number) => Figure,
): Work<Figure[]> {
	const figures: Figure[] = [];
	for (let slot = 0; slot < count; slot++) {
		figures.push(of(slot));
		if (slot % PIECE === PIECE - 1) yield;
	}
	return figures;
}

/** The share of rows that pass. Null of none. */
export const rate = (numerator: number, denominator: number): Figure => ({
	...plain(denominator > 0 ? numerator / denominator : null, denominator),
	basis: { kind: "rate", numerator, denominator },
});

/** The mean of a sample. Null of none. */
export const mean = (sample: Sample): Figure => ({
	...plain(sample.n > 0 ? sample.mean : null, sample.n),
	basis: { kind: "mean", ...sample },
});

/** Whether a figure is that of its basis, not moved or scaled. */
export const isBare = ({ shift, scale }: Figure) => shift === 0 && scale === 1;

/** Turns an interval by `shift` + `scale` ×. */
function turned(
	interval: Interval | null,
	shift: number,
	scale: number,
): Interval | null {
	if (!interval) return null;
	const [low, high] = [
		shift + scale * interval[0],
		shift + scale * interval[1],
	];
	return low <= high ? [low, high] : [high, low];
}

function intervalOf({ basis, shift, scale }: Figure): Interval | null {
	switch (basis?.kind) {
		case "rate":
			return turned(wilson(basis.numerator, basis.denominator), shift, scale);
		case "mean":
			return turned(
				studentInterval(basis.mean, basis.variance, basis.n),
				shift,
				scale,
			);
		case "net":
			return turned(
				adjustedWald(basis.promoters, basis.detractors, basis.n),
				shift,
				scale / 100,
			);
		case "lift":
			return turned(liftInterval(basis), shift, scale);
		default:
			return null;
	}
}

/** A figure as it is answered. */
export function measureOf(figure: Figure, minimum: number): Measure {
	const { value, n, basis, parts } = figure;
	const measure: Measure = {
		value,
		n,
		interval: value === null ? null : intervalOf(figure),
		enough: value !== null && n >= minimum,
	};
	if (basis?.kind === "rate" && isBare(figure)) {
		measure.numerator = basis.numerator;
		measure.denominator = basis.denominator;
	} else if (parts && parts[0] !== null && parts[1] !== null) {
		measure.numerator = parts[0];
		measure.denominator = parts[1];
	}
	return measure;
}

/** 95 % interval of the difference of two figures of one kind; null where none can be worked out. */
function differenceOf(now: Figure, then: Figure): Interval | null {
	const { basis: a, scale } = now;
	const { basis: b } = then;
	if (scale !== then.scale || now.shift !== then.shift) return null;
	if (a?.kind === "rate" && b?.kind === "rate")
		return turned(differenceOfRates(a, b), 0, scale);
	if (a?.kind === "mean" && b?.kind === "mean")
		return turned(differenceOfMeans(a, b), 0, scale);
	if (a?.kind === "net" && b?.kind === "net")
		return turned(differenceOfNets(a, b), 0, scale / 100);
	return null;
}

/** The change from an earlier figure. */
export function changeOf(now: Figure, then: Figure): Change {
	if (now.value === null || then.value === null)
		return {
			state: "unknown",
			absolute: null,
			relative: null,
			interval: null,
			real: null,
		};
	const absolute = finite(now.value - then.value);
	const interval = differenceOf(now, then);
	return {
		state: stateOf(now.value, then.value),
		absolute,
		relative: relativeOf(absolute, then.value),
		interval,
		real: interval && (interval[0] > 0 || interval[1] < 0),
	};
}

function stateOf(now: number, then: number): Change["state"] {
	if (now === then) return "equal";
	if (then === 0) return "new";
	return now > then ? "up" : "down";
}

/** Null from 0, and where the change is too large to be told. */
const relativeOf = (absolute: number | null, base: number) =>
	absolute === null || base === 0 ? null : finite(absolute / Math.abs(base));

const finite = (value: number) => (Number.isFinite(value) ? value : null);
