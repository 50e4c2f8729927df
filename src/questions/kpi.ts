import type { Compared, Measure, Meta, Point } from "../model/answer.js";
import type { Metric } from "../model/metric.js";
import type { Grain, Span } from "../model/period.js";
import type { Comparable, Envelope } from "../model/question.js";

/** One metric: its value over the period, compared, as a series, and split. */
export interface KpiQuestion extends Envelope, Comparable {
	kind: "kpi";
	/** The id of a metric of the catalogue, or a host's own. */
	metric: string | Metric;
	/** Buckets of the series; none unless given. */
	series?: Grain;
	/** By a column of the metric's entity or of the customer; the `top` groups by n (8 unless given), the rest as Other. */
	split?: { column: string; top?: number };
}

export interface KpiGroup {
	/** The value of the column; null for rows without one. */
	key: string | null;
	measure: Measure;
	comparisons: readonly Compared[];
}

export interface KpiAnswer {
	kind: "kpi";
	span: Span;
	measure: Measure;
	comparisons: readonly Compared[];
	series: readonly Point[];
	/** Null unless asked for. Other is worked out from its own rows, never by adding up. */
	split: {
		column: string;
		groups: readonly KpiGroup[];
		other: (KpiGroup & { groups: number }) | null;
	} | null;
	meta: Meta;
}
