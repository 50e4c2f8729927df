import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { KpiAnswer } from "../questions/kpi.js";

const HOUR = 3_600_000;

/** How far the data reach, where that is more than so many hours before the end of what is asked about; empty where it isn't. */
export function freshnessOf(
	{ latest, span, meta }: KpiAnswer,
	maxAge: number | undefined,
	{ kpi }: Words,
	format: Format,
): string {
	if (!latest || maxAge === undefined) return "";
	const end = Math.min(Date.parse(meta.asOf), Date.parse(span.to) - 1);
	const hours = (end - Date.parse(latest)) / HOUR;
	if (hours <= maxAge) return "";
	const age =
		hours < 48
			? format.number(Math.floor(hours), "hours")
			: format.number(Math.floor(hours / 24), "days");
	return kpi.latest(format.moment(latest, meta.timeZone), age);
}
