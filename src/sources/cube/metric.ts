import type { Dataset } from "../../model/dataset.js";
import { CadranError } from "../../model/error.js";
import type { Calculation } from "../../model/metric.js";
import { metricOf } from "../../questions/kpi/definition.js";
import { leavesOf } from "../../questions/kpi/leaf.js";

/** Where a Cube has what one metric is made of. Members are named as in Cube: `orders.revenue`. */
export interface CubeMetric {
	/** The measure whose value it is; not needed where numerator and denominator are given. */
	measure?: string;
	/** The dimension of type `time` that places its rows in time. */
	time: string;
	/** Our columns, by which it may be filtered and split, with Cube's dimensions. */
	dimensions?: Readonly<Record<string, string>>;
	/** For a rate or a ratio: the measures that are divided, so that the answer rests on them. */
	numerator?: string;
	denominator?: string;
	/** The measure that counts the rows it rests on; not needed for a count, or a rate with its denominator. */
	count?: string;
}

/** A metric, and where the Cube has it. */
export interface Mapped {
	metric: Calculation;
	cube: CubeMetric;
	/** The start of the day of its first row of all, once that is known. */
	began: number;
}

/** What looks beyond the period, or the group. */
const BEYOND = ["over", "weighted", "share", "lift"];

const isRate = ({ is }: Calculation): boolean =>
	typeof is !== "number" && is.op === "rate";
const isCount = ({ is }: Calculation): boolean =>
	typeof is !== "number" && (is.op === "count" || is.op === "distinct");

/** Whether a metric comes to 0, and not to no value, where there are no rows. */
export const isSummed = (metric: Calculation): boolean =>
	isCount(metric) || (typeof metric.is !== "number" && metric.is.op === "sum");

export const isParted = ({ cube }: Mapped): boolean =>
	cube.numerator !== undefined && cube.denominator !== undefined;

/** The measure that tells how many rows a figure rests on. */
export const countOf = ({ metric, cube }: Mapped): string | undefined =>
	cube.count ??
	(isRate(metric) ? cube.denominator : undefined) ??
	(isCount(metric) ? cube.measure : undefined);

/** The measures to ask for. */
export const measuresOf = (mapped: Mapped): string[] => {
	const { measure, numerator, denominator } = mapped.cube;
	const parts = isParted(mapped) ? [numerator, denominator] : [measure];
	const all = [...parts, countOf(mapped)].filter((one) => one !== undefined);
	return [...new Set(all)];
};

/** Whether a metric is worked out from the rows of its period alone, as a Cube would. */
const isOfPeriod = ({ is }: Calculation): boolean =>
	!BEYOND.includes(typeof is === "number" ? "" : is.op) &&
	leavesOf(is).every(({ window = "period" }) => window === "period");

/** The metric of an id that is mapped. Throws a CadranError `mapping` where there is none. */
export function metricFor(id: string, dataset: Dataset): Calculation {
	try {
		return metricOf(id, dataset);
	} catch (cause) {
		if (!(cause instanceof CadranError)) throw cause;
		throw new CadranError(
			"mapping",
			`metrics: ${cause.message}`,
			{ option: "metrics", value: id },
			{ cause },
		);
	}
}

/** Refuses a mapping by which a metric can't be answered. Throws a CadranError `mapping` that says what is missing. */
export function checkMapped(mapped: Mapped): void {
	const { metric, cube } = mapped;
	const missing = (option: string, why: string): never => {
		throw new CadranError("mapping", `metrics.${metric.id}: ${why}`, {
			option: `metrics.${metric.id}.${option}`,
		});
	};
	if (!isOfPeriod(metric))
		missing(
			"measure",
			"it looks beyond its period, which Cube is not asked to.",
		);
	if (!cube.time) missing("time", "time must name Cube’s time dimension.");
	if (isRate(metric) && !isParted(mapped))
		missing(
			"numerator",
			"a rate needs the measures of its numerator and its denominator.",
		);
	if (!isParted(mapped) && !cube.measure)
		missing("measure", "measure must name the measure of its value.");
	if (countOf(mapped) === undefined)
		missing("count", "count must name the measure that counts its rows.");
}
