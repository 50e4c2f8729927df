import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { Meta } from "../model/answer.js";

/** How old an answer is that stands in for a newer one, in words. */
export function ageOf(
	{ asOf, answeredAt, timeZone }: Meta,
	{ state }: Words,
	format: Format,
): string {
	const moment = format.moment(asOf, timeZone);
	const since = answeredAt ? format.moment(answeredAt, timeZone) : moment;
	return since === moment
		? state.stale(moment)
		: state.staleSince(moment, since);
}
