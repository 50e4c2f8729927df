import type { Words } from "../locales/en.js";
import { CadranError } from "../model/error.js";
import type { KpiAnswer } from "../questions/kpi.js";
import type { ChangeText } from "./change.js";
import { type Held, sizeOfGap } from "./target.js";

/** What others come to: a number, or the range that most lie in. */
export type Peers = number | readonly [number, number];

/** A benchmark by its name. */
export interface Standard {
	/** Null where the peer group is too small to tell. */
	peers: Peers | null;
	name: string;
}

/** Throws a CadranError (`question`) on what is neither a number nor two ascending ones. */
function checked(peers: Peers): Peers {
	const ends: readonly [number, number] =
		typeof peers === "number" ? [peers, peers] : peers;
	const [low, high] = ends;
	if (ends.length < 3 && low <= high) return peers;
	throw new CadranError(
		"question",
		"benchmark must be a number, or a range as its two ends, the lower first.",
		{ option: "benchmark", value: String(peers) },
	);
}

/** The benchmark of a tile: the host's own, else the peer group that the answer brings; null where there is none. */
export function standardOf(
	{ benchmark }: KpiAnswer,
	given: Peers | undefined,
	name: string | undefined,
	{ kpi }: Words,
): Standard | null {
	const named = name || kpi.peers;
	if (given !== undefined) return { peers: checked(given), name: named };
	if (!benchmark) return null;
	const { value, enough } = benchmark.measure;
	return { peers: enough ? value : null, name: named };
}

/** How far a value is from those of others. Nothing is said of whether that is real: both may rest on the same rows. */
export function layoutBenchmark(
	{ peers, name }: Standard,
	held: Held,
	words: Words,
): ChangeText {
	const { kpi, change } = words;
	const { value, direction, unit, neutralRange = 0, text, apart } = held;
	if (peers === null)
		return {
			...{ mark: "none", tone: "neutral", against: "", brief: "" },
			...{ figure: kpi.tooFew(name), verdict: "" },
		};
	const [low, high] = typeof peers === "number" ? [peers, peers] : peers;
	const nearest = Math.max(low, Math.min(value, high));
	const gap = value - nearest;
	const shown = low === high ? text(low) : `${text(low)} – ${text(high)}`;
	const against = kpi.benchmark(name, shown);
	const brief = against;
	if (gap === 0)
		return {
			...{ mark: "equal", tone: "neutral", against, brief, verdict: "" },
			figure: low === high ? change.equal : kpi.within,
		};
	const small = Math.abs(sizeOfGap(gap, nearest, unit)) < neutralRange;
	const side =
		small || direction === "neutral" || direction === "target"
			? 0
			: Math.sign(gap) * (direction === "lower" ? -1 : 1);
	return {
		mark: gap > 0 ? "up" : "down",
		tone: side > 0 ? "good" : side < 0 ? "bad" : "neutral",
		figure: gap > 0 ? kpi.above(apart(gap)) : kpi.below(apart(-gap)),
		against,
		brief,
		verdict: side > 0 ? change.better : side < 0 ? change.worse : "",
	};
}
