import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { Meta } from "../model/answer.js";
import type { Filter } from "../model/filter.js";
import type {
	CalendarGrain,
	Comparison,
	Period,
	Span,
} from "../model/period.js";

/** A selection as plain JSON. */
export interface PlainSelection {
	/** The widget it was made in: its id, or its tag and place among its like, as `cadran-rfm-grid-1`. */
	widget: string;
	filter: Filter;
	label: string;
}

/** What a dashboard shows, as plain JSON: kept in an address, a cookie or a file, it brings the same view back. */
export interface DashboardState {
	period?: Period;
	compare?: readonly Comparison[];
	align?: "date" | "weekday";
	filters: readonly Filter[];
	selections?: readonly PlainSelection[];
}

type Shown = {
	[K in "period" | "compare" | "align"]?: DashboardState[K] | undefined;
} & Pick<DashboardState, "filters">;

/** What a dashboard shows, without what it was not given. */
export const stateOf = (
	{ period, compare, align, filters }: Shown,
	selections: readonly PlainSelection[],
): DashboardState => ({
	...(period && { period }),
	...(compare && { compare }),
	...(align && { align }),
	filters,
	selections,
});

/** A stretch that an answer was worked out for, with what it takes to write it. */
export interface Resolved {
	span: Span;
	timeZone: string;
	asOf: string;
}

/** Whether an answer rests on sample data. */
export const isSample = (answer: unknown): boolean =>
	(answer as { meta?: Meta } | undefined)?.meta?.sample === true;

/** The stretch of an answer that has one. */
export const resolvedBy = (answer: unknown): Resolved | null => {
	const { span, meta } = (answer ?? {}) as { span?: Span; meta?: Meta };
	return span && meta
		? { span, timeZone: meta.timeZone, asOf: meta.asOf }
		: null;
};

/** A stretch by its two ends, as a host writes it. Dates are days of no zone, so they are written as they stand. */
function endsText(from: string, to: string, zone: string, format: Format) {
	const timeZone = from.length > 10 ? zone : "UTC";
	return format.span({ from, to, open: false }, timeZone);
}

/** A period by its name: this month, last 12 months, all time; or by its ends. */
export function periodText(
	period: Period,
	timeZone: string,
	words: Words,
	format: Format,
): string {
	const { periods } = words.dashboard;
	if (period === "all") return periods.all;
	if (typeof period !== "string")
		return endsText(period.from, period.to, timeZone, format);
	const [, toDate] = /^(week|month|quarter|year)-to-date$/.exec(period) ?? [];
	if (toDate) return periods.toDate(toDate as Exclude<CalendarGrain, "day">);
	const [, way, count, grain] =
		/^(this|last)-(?:(\d+)-)?(day|week|month|quarter|year)s?$/.exec(period) ??
		[];
	if (!way) return period;
	const unit = grain as CalendarGrain;
	if (count) return periods.last(Number(count), unit);
	return way === "this" ? periods.current(unit) : periods.past(unit);
}

/** What is compared with: vs previous year, vs 3 periods earlier; `same days` where the period is not over. */
export function comparisonText(
	compare: readonly Comparison[],
	open: boolean,
	timeZone: string,
	words: Words,
	format: Format,
): string {
	const { comparisons } = words.dashboard;
	const names = compare.map((each) => {
		if (each === "previous-period") return words.change.previousPeriod;
		if (each === "previous-year") return words.change.previousYear;
		return "ago" in each
			? comparisons.ago(each.ago)
			: endsText(each.from, each.to, timeZone, format);
	});
	if (names.length === 0) return "";
	const all = names.join(", ");
	return open ? comparisons.sameDays(all) : words.change.against(all);
}
