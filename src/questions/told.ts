import type { Mapped } from "../catalogue/availability.js";
import type { Meta } from "../model/answer.js";
import type { Metric } from "../model/metric.js";

/** What a source tells of itself, as far as the catalogue's answers need it. */
export interface Told extends Mapped {
	timeZone: string;
	weekStart: number;
	currency: string | null;
	/** The host's own KPIs. */
	metrics?: readonly Metric[];
}

/** Where an answer comes from that no row was read for. `now` is in milliseconds since 1970 UTC. */
export const toldMeta = (
	{ timeZone, weekStart, currency }: Told,
	now: number,
	id: string,
	name: string,
): Meta => ({
	asOf: new Date(now).toISOString(),
	timeZone,
	weekStart,
	currency,
	rows: 0,
	executor: "catalogue",
	warnings: [],
	definition: { id, name, unit: "count", direction: "neutral" },
});
