/** The shop's demand over time: when people buy, visit and write. */
export interface Season {
	/** The first instant and the as-of instant, in milliseconds. */
	start: number;
	end: number;
	/** Demand from the start to the start of each hour, about 1 a day; the last entry is at the as-of instant. */
	demand: Float64Array;
	/** The first instant of each month. */
	months: readonly number[];
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The shop's clock: winter time of Paris all year, so that rows do not depend on a platform's table of time zones. */
const OFFSET = HOUR;

const WEEKDAYS = [0.85, 0.95, 0.92, 1.02, 0.96, 1.06, 1.24]; // Sunday first
const HOURS = [
	0.3, 0.15, 0.08, 0.05, 0.05, 0.1, 0.3, 0.6, 0.9, 1.3, 1.6, 1.5, 1.5, 1.4, 1.4,
	1.4, 1.5, 1.7, 1.8, 1.6, 1.7, 1.7, 1.3, 0.7,
];
const HOURS_TOTAL = HOURS.reduce((sum, hour) => sum + hour);
const MONTHS = [0.85, 0.82, 0.92, 0.96, 1, 1, 0.9, 0.62, 0.96, 1, 1.12, 1];

/** How much is asked for on a day: January sales, a summer dip, the end of November and Christmas. */
function demandOf(day: number): number {
	const date = new Date(day * DAY);
	const [month, d] = [date.getUTCMonth(), date.getUTCDate()];
	let factor = MONTHS[month] as number;
	if (month === 0 && d >= 8 && d <= 28) factor = 1.3;
	if (month === 10 && d >= 20) factor = 1.6;
	if (month === 11) factor = d <= 23 ? 2.05 : 0.75;
	return factor * (WEEKDAYS[date.getUTCDay()] as number);
}

/** The seasons of the months before an instant, from the first day of the first. */
export function season(asOf: number, months: number): Season {
	const now = new Date(asOf + OFFSET);
	const firsts: number[] = [];
	for (let back = months; back >= 0; back--)
		firsts.push(
			Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back) - OFFSET,
		);
	const start = firsts[0] as number;
	const hours = Math.ceil((asOf - start) / HOUR);
	const demand = new Float64Array(hours + 1);
	const firstDay = (start + OFFSET) / DAY;
	let ofDay = 0;
	for (let hour = 0; hour < hours; hour++) {
		if (hour % 24 === 0) ofDay = demandOf(firstDay + hour / 24);
		const share = Math.min(1, (asOf - start) / HOUR - hour);
		demand[hour + 1] =
			(demand[hour] as number) +
			(ofDay * share * (HOURS[hour % 24] as number)) / HOURS_TOTAL;
	}
	return { start, end: asOf, demand, months: firsts };
}

/** The instant, in whole seconds, by which so much has been asked for. */
export function instantAt({ start, end, demand }: Season, asked: number) {
	let low = 0;
	let high = demand.length - 1;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((demand[middle] as number) <= asked) low = middle;
		else high = middle;
	}
	const before = demand[low] as number;
	const share = (asked - before) / ((demand[high] as number) - before);
	const at = start + (low + share) * HOUR;
	return at < end ? at - (at % 1000) : end;
}

/** What has been asked for by an instant. */
export function demandAt({ start, end, demand }: Season, at: number): number {
	const hours = (Math.min(Math.max(at, start), end) - start) / HOUR;
	const hour = Math.min(Math.floor(hours), demand.length - 2);
	const before = demand[hour] as number;
	return (
		before + ((demand[hour + 1] as number) - before) * Math.min(1, hours - hour)
	);
}

/** An instant that has come to pass, in whole milliseconds, or none yet. */
export const past = ({ end }: Season, at: number): number =>
	at <= end ? Math.floor(at) : Number.NaN;
