import type { Stretch } from "../../model/calendar.js";
import type { Related } from "../../model/metric.js";
import type { Table } from "../../model/table.js";
import { wallAt, wallOf } from "../../model/wall.js";
import type { Work } from "../../model/work.js";
import { warnFuture } from "../envelope.js";
import { tableOf } from "../needs.js";
import { customerCodes, ownColumn, parted, unmapped } from "../reference.js";
import { passedRows } from "./condition.js";
import { codesOf, equals } from "./equals.js";
import { isFixed } from "./fixed.js";
import { type History, historyOf, taken } from "./history.js";
import { instantOfLeaf, rowSetOf } from "./leaf.js";
import { MILLISECONDS } from "./milliseconds.js";
import { type Reach, reachOf, type Span } from "./reach.js";
import { countReached, distinctReached, sumReached } from "./reached.js";
import type { Followed, Run } from "./run.js";
import { selectRows } from "./select.js";
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
	const key = JSON.stringify([value, isFixed(value) ? null : stretch]);
	const kept = run.related.get(table) ?? new Map<string, Followed>();
	run.related.set(table, kept);
	const known = kept.get(key);
	if (known) return known;
	const found = yield* follow(run, table, value, stretch);
	kept.set(key, found);
	return found;
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
	const { history, keys, instants } = yield* historyFor(
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

interface Others {
	history: History;
	/** What the rows are sorted by, and their instants, row by row of their table. */
	keys: Float64Array;
	instants: Float64Array;
}

/** The rows that may be related, those of each customer in order of time. */
function* historyFor(
	run: Run,
	others: Table,
	{ of, near }: Related,
	stretch: Stretch,
	groups: Float64Array | null,
): Work<Others> {
	const { dataset, report } = run;
	const codes = customerCodes(others);
	if (!codes) throw unmapped(others.entity, "customer");
	const always = !near && of.window === "always";
	const dated = yield* instantsOf(run, others, of, always);
	const mask = yield* passedRows(run, others, of.where, stretch);
	const end = report.asOf + 1;
	const rows = yield* selectRows(
		others.rows,
		dated,
		Number.NEGATIVE_INFINITY,
		end,
		always,
		mask,
	);
	const chosen = groups
		? rows.filter((row) => !Number.isNaN(groups[row]))
		: rows;
	const instants = dated ?? new Float64Array(others.rows).fill(Number.NaN);
	const keys = always
		? instants.map((at) => (Number.isNaN(at) ? Number.POSITIVE_INFINITY : at))
		: near?.unit === "days"
			? yield* wallOf(instants, report.calendar.timeZone)
			: instants;
	const { length } = dataset.customers;
	const history = yield* historyOf(others, codes, length, chosen, {
		groups,
		keys,
		instants,
	});
	return { history, keys, instants };
}

/** The instants of the rows that may be related; null where none are needed and none are there. */
function* instantsOf(
	{ dataset, report }: Run,
	others: Table,
	of: Related["of"],
	always: boolean,
): Work<Float64Array | null> {
	const name = instantOfLeaf(of);
	const { column } = parted(name);
	if (always && of.at === undefined && !ownColumn(others, column)) return null;
	const instants = yield* columnValues(dataset, others, name, "instant");
	yield* warnFuture(dataset, report, others.entity, name, instants);
	return instants;
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
	const own = Int32Array.from(rows, (row) => codes[row] as number);
	return yield* distinctReached(reach, own, dictionary.length);
}
