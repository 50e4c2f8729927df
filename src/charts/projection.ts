import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { KpiAnswer } from "../questions/kpi.js";

/** What the period will come to, called what it is: a projection. */
export interface ProjectionText {
	/** Projected to 30 Nov 2026: €2.04M; or why there is none. */
	text: string;
	/** Between €1.9M and €2.2M; empty where there is no range. */
	between: string;
	/** The method and what it rests on; empty without a projection. */
	method: string;
}

/** Lays a projection out; null where there is none to tell of. */
export function layoutProjection(
	{ projection, meta }: KpiAnswer,
	text: (value: number) => string,
	words: Words,
	format: Format,
): ProjectionText | null {
	if (!projection) return null;
	const { kpi } = words;
	const { value, interval, method, days, to } = projection;
	if (value === null)
		return {
			text: days < 2 ? kpi.noProjection : kpi.noPattern,
			between: "",
			method: "",
		};
	const day = format.day(Date.parse(to) - 1, meta.timeZone);
	return {
		text: kpi.projection(day, text(value)),
		between: interval
			? words.between(text(interval[0]), text(interval[1]))
			: "",
		method: kpi.rests(kpi.methods[method], days),
	};
}
