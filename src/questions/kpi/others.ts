import type { Stretch } from "../../model/calendar.js";
import type { Table } from "../../model/table.js";
import type { Related } from "../../model/value.js";
import { wallOf } from "../../model/wall.js";
import { SLICE, type Work } from "../../model/work.js";
import { warnFuture } from "../envelope.js";
import { customerCodes, ownColumn, parted, unmapped } from "../reference.js";
import { passedRows } from "./condition.js";
import { isFixed } from "./fixed.js";
import { historyOf } from "./history.js";
import { instantOfLeaf } from "./leaf.js";
import { keep, recall } from "./recall.js";
import type { Others, Run } from "./run.js";
import { selectRows } from "./select.js";
import { columnValues } from "./value.js";

/** The rows that may be related, those of each customer in order of time; worked out once for all frames where it is the same. */
export function* othersFor(
	run: Run,
	others: Table,
	value: Related,
	stretch: Stretch,
	groups: Float64Array | null,
): Work<Others> {
	const { of, near, same } = value;
	const { filters } = run.report;
	const { where, at, window } = of;
	const key = JSON.stringify([
		others.entity,
		where,
		at,
		near ? near.unit : window === "always",
		same,
		isFixed(where) && isFixed(filters) ? null : stretch,
	]);
	return (
		recall(run.histories, key) ??
		keep(run.histories, key, yield* sorted(run, others, value, stretch, groups))
	);
}

function* sorted(
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
	const chosen = groups ? yield* known(rows, groups) : rows;
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

/** The rows whose group is not missing. */
function* known(rows: Uint32Array, groups: Float64Array): Work<Uint32Array> {
	const kept = new Uint32Array(rows.length);
	let count = 0;
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i] as number;
		kept[count] = row;
		if (!Number.isNaN(groups[row])) count++;
		if (i % SLICE === SLICE - 1) yield;
	}
	return kept.subarray(0, count);
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
