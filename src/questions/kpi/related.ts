import type { Stretch } from "../../model/calendar.js";
import type { Table } from "../../model/table.js";
import type { Related } from "../../model/value.js";
import { wallAt, wallOf } from "../../model/wall.js";
import type { Work } from "../../model/work.js";
import { tableOf } from "../needs.js";
import { customerCodes, unmapped } from "../reference.js";
import { codesOf, equals } from "./equals.js";
import { isFixed } from "./fixed.js";
import { type History, taken } from "./history.js";
import { rowSetOf } from "./leaf.js";
import { MILLISECONDS } from "./milliseconds.js";
import { othersFor } from "./others.js";
import { type Reach, reachOf, type Span } from "./reach.js";
import { countReached, distinctReached, sumReached } from "./reached.js";
import { keep, recall } from "./recall.js";
import type { Followed, Run } from "./run.js";
import { columnValues, rowValues } from "./value.js";
import { windowOf } from "./window.js";

/**
 * What is related to each row of a table, worked out once in a question. The rows related to it are looked for among its
 * customer's, side by side in order of time, so that the work is that of reading both tables once.
 */
export function* relatedRows(
	run: Run,
	table: Table,
	value: Related,
	stretch: Stretch,
): Work<Followed> {
	const fixed = isFixed(value) && isFixed(run.report.filters);
	const key = JSON.stringify([value, fixed ? null : stretch]);
	const kept = run.related.get(table) ?? new Map<string, Followed>();
	run.related.set(table, kept);
	return (
		recall(kept, key) ??
		keep(kept, key, yield* follow(run, table, value, stretch))
	);
}

function* follow(
	run: Run,
	table: Table,
	value: Related,
	stretch: Stretch,
): Work<Followed> {
	const { dataset } = run;
	const { of, same = [] } = value;
	const customers = customerCodes(table);
	if (!customers) throw unmapped(table.entity, "customer");
	const others = tableOf(dataset, rowSetOf(of));
	run.read.set(others.entity, others);
	const groups =
		same.length > 0 ? yield* equals(dataset, table, others, same) : null;
	const { history, keys, instants } = yield* othersFor(
		run,
		others,
		value,
		stretch,
		groups?.others ?? null,
	);
	const span: Span = {
		customers,
		...(yield* spanOf(run, table, value, stretch)),
		groups: groups?.own ?? null,
		own: table === others ? { keys, instants } : null,
	};
	const reach = yield* reachOf(history, table.rows, span);
	return {
		values: yield* measured(run, others, of, stretch, history, reach),
		open: value.near ? reach.open : null,
	};
}

/** From when to when rows are related to one, by the wall clock for days. */
function* spanOf(
	{ dataset, report }: Run,
	table: Table,
	{ of, near }: Related,
	stretch: Stretch,
): Work<Pick<Span, "anchors" | "from" | "to" | "known">> {
	const { asOf, calendar } = report;
	if (!near) {
		const frame = { stretch, whole: stretch };
		const { start, end } = windowOf(of.window, frame, report);
		const always = of.window === "always";
		const to = always ? Number.POSITIVE_INFINITY : end - 1;
		const known = Number.POSITIVE_INFINITY;
		return { anchors: null, from: start, to, known };
	}
	const { instant, from = 0, to = Number.POSITIVE_INFINITY, unit } = near;
	const anchors = yield* columnValues(dataset, table, instant, "instant");
	const { timeZone } = calendar;
	const days = unit === "days";
	return {
		anchors: days ? yield* wallOf(anchors, timeZone) : anchors,
		from: from * MILLISECONDS[unit],
		to: to * MILLISECONDS[unit],
		known: days ? wallAt(asOf, timeZone) : asOf,
	};
}

/** The number that each row's related rows come to. */
function* measured(
	run: Run,
	others: Table,
	of: Related["of"],
	stretch: Stretch,
	{ rows }: History,
	reach: Reach,
): Work<Float64Array> {
	if (of.op === "count") return yield* countReached(reach);
	if (of.op === "sum") {
		const values = yield* rowValues(run, others, of.of, stretch);
		return yield* sumReached(reach, yield* taken(values, rows));
	}
	const { codes, dictionary } = yield* codesOf(run.dataset, others, of.of);
	const own = yield* taken(codes, rows);
	return yield* distinctReached(reach, own, dictionary.length);
}
