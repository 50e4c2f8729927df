import type { Point } from "../../model/answer.js";
import { edgesOf } from "../../model/calendar.js";
import { CadranError } from "../../model/error.js";
import type { Grain } from "../../model/period.js";
import { elapsedOf } from "../../model/period.js";
import { zoned } from "../../model/time.js";
import type { Report } from "../../questions/envelope.js";
import { bucketsOf, pointsOf } from "../../questions/kpi/series.js";
import { figureIn } from "./figure.js";
import type { CubeFilter, CubeQuery, CubeRow } from "./load.js";
import type { Mapped } from "./metric.js";
import { queryOf, rangeOf } from "./query.js";

/** Refuses buckets that Cube would cut otherwise. */
function check(grain: Grain, { weekStart, fiscal }: Report["calendar"]): void {
	const why =
		grain === "hour"
			? "hours"
			: grain === "week" && weekStart !== 1
				? "weeks that start on another day than Monday"
				: fiscal && grain !== "day" && grain !== "week"
					? "fiscal months and years"
					: null;
	if (why)
		throw new CadranError("unsupported", `Cube is not asked for ${why}.`, {
			option: "series",
		});
}

/** A metric bucket by bucket, in one query. */
export async function seriesOf(
	mapped: Mapped,
	report: Report,
	filters: readonly CubeFilter[],
	grain: Grain,
	load: (query: CubeQuery) => Promise<readonly CubeRow[]>,
): Promise<Point[]> {
	const { calendar, stretch, asOf } = report;
	const { timeZone } = calendar;
	check(grain, calendar);
	const { time } = mapped.cube;
	const buckets = bucketsOf(report, grain);
	const within = elapsedOf(stretch, asOf);
	const rows = await load(
		queryOf(mapped, within, filters, {
			timeDimensions: [
				{
					dimension: time,
					dateRange: rangeOf(within, timeZone),
					granularity: grain,
				},
			],
			timezone: timeZone,
		}),
	);
	const byDay = new Map(
		rows.map((row) => {
			const first = row[`${time}.${grain}`] ?? row[time];
			return [String(first).slice(0, 10), row];
		}),
	);
	// The first bucket is named by its own first day, even where the period starts later.
	const edges = edgesOf(stretch, grain, calendar);
	const figures = buckets.begun.map(({ stretch }, at) => {
		const day = zoned(edges[at] as number, timeZone).toPlainDate();
		return figureIn(byDay.get(day.toString()), mapped, stretch);
	});
	return pointsOf(report, grain, buckets, figures);
}
