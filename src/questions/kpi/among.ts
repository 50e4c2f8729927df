import type { Stretch } from "../../model/calendar.js";
import type { AmongFilter } from "../../model/metric.js";
import type { Table } from "../../model/table.js";
import { kernel, SLICE, type Work } from "../../model/work.js";
import { atOf } from "../envelope.js";
import { filterRows } from "../filter.js";
import { coded } from "../mask.js";
import { tableOf } from "../needs.js";
import { ownColumn, parted } from "../reference.js";
import { codesOf, translated } from "./equals.js";
import type { Run } from "./run.js";
import { selectRows } from "./select.js";

/** The rows whose value another entity's column has too, up to the as-of instant. A missing value is among none. */
export function* amongRows(
	run: Run,
	table: Table,
	{ column, among }: AmongFilter,
	stretch: Stretch,
): Work<Uint8Array> {
	const { dataset, report } = run;
	const others = tableOf(dataset, parted(among.column).entity as string);
	run.read.set(others.entity, others);
	const theirs = yield* codesOf(dataset, others, among.column);
	const where = among.where ? [among.where] : [];
	const mask = yield* filterRows(dataset, others, where, report, stretch, true);
	const at = ownColumn(others, atOf(others.entity));
	const rows = yield* selectRows(
		others.rows,
		at?.type === "instant" ? at.values : null,
		Number.NEGATIVE_INFINITY,
		report.asOf + 1,
		true,
		mask,
	);
	const present = new Uint8Array(theirs.dictionary.length);
	for (let from = 0; from < rows.length; from += SLICE) {
		kernel(
			mark,
			rows,
			theirs.codes,
			present,
			from,
			Math.min(from + SLICE, rows.length),
		);
		yield;
	}
	const own = yield* codesOf(dataset, table, column);
	const lookup = new Uint8Array(own.dictionary.length + 1);
	if (own.dictionary === theirs.dictionary) lookup.set(present, 1);
	else {
		const codes = yield* translated(own.dictionary, theirs.dictionary);
		for (let code = 0; code < codes.length; code++)
			lookup[code + 1] = present[codes[code] as number] ?? 0;
	}
	return yield* coded(own.codes, lookup);
}

function mark(
	rows: Uint32Array,
	codes: Int32Array,
	present: Uint8Array,
	from: number,
	to: number,
): void {
	for (let i = from; i < to; i++) {
		const code = codes[rows[i] as number] as number;
		if (code >= 0) present[code] = 1;
	}
}
