import type { Filter } from "./filter.js";
import type { Fiscal } from "./fiscal.js";
import type { Comparison, Period } from "./period.js";

/** What every question carries. All of it is plain JSON. */
export interface Envelope {
	/** The stretch of time that is asked about; all there is unless given. */
	period?: Period;
	/** Who and what counts; all must hold. */
	filters?: readonly Filter[];
	/** The instant the report is read at, ISO 8601; the source's clock unless given. */
	asOf?: string;
	/** The report's zone, first day of the week and fiscal year; the model's unless given. `{ start: 1 }` is the calendar year. */
	timeZone?: string;
	weekStart?: number;
	fiscal?: Fiscal;
	/** The language of the definition in the answer. */
	language?: string;
}

/** Questions that can be compared with other periods. */
export interface Comparable {
	compare?: readonly Comparison[];
	/** Whether to-date comparisons start on the same date or the same weekday; `date` unless given. */
	align?: "date" | "weekday";
}
