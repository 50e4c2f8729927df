import type { Stretch } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import { CadranError } from "../../model/error.js";
import type { Table } from "../../model/table.js";
import type { Instant, Value } from "../../model/value.js";
import { wallOf } from "../../model/wall.js";
import type { Work } from "../../model/work.js";
import { columnOf } from "../joined.js";
import { knownAt } from "../known.js";
import { isMapped, parted, unmappedOf } from "../reference.js";
import { combine } from "./combine.js";
import { gaps } from "./gap.js";
import { MILLISECONDS } from "./milliseconds.js";
import { relatedRows } from "./related.js";
import type { Run } from "./run.js";

/** The columns that a value names of its own row or of the row's customer; those of related rows are not among them. */
export function columnsOf(value: Value): string[] {
	if (typeof value === "string") return [value];
	if (typeof value === "number") return [];
	switch (value.op) {
		case "between":
			return value.of.flatMap(columnsOfInstant);
		case "gap":
			return [value.of];
		case "related":
			return value.near ? [value.near.instant] : [];
		default:
			return value.of.flatMap(columnsOf);
	}
}

function columnsOfInstant(instant: Instant): string[] {
	if (typeof instant === "string") return [instant];
	return "earliest" in instant ? [instant.earliest[0]] : [];
}

/** The entity whose rows a value is of: that of its columns, where one of the customer may stand beside another's. */
export function entityOf(value: Value): string {
	const names = new Set(columnsOf(value).map((name) => parted(name).entity));
	if (names.size > 1) names.delete("customers");
	const [entity] = names;
	if (names.size !== 1 || !entity)
		throw new CadranError(
			"question",
			"A metric's value must name columns of one entity, such as orders.amount.",
			{ option: "metric" },
		);
	return entity;
}

/**
 * A value row by row of a table: NaN where it is missing, or divided by 0. Days are those of the calendar in the zone: one with a
 * clock change is as long as any. Throws a CadranError: `unsupported` for a column that
 * is not mapped, `question` for one of the wrong type.
 */
export function* rowValues(
	run: Run,
	table: Table,
	value: Value,
	stretch: Stretch,
): Work<Float64Array> {
	const { dataset, report } = run;
	if (typeof value === "string")
		return yield* columnValues(dataset, table, value, "number");
	if (typeof value === "number")
		return new Float64Array(table.rows).fill(value);
	switch (value.op) {
		case "related":
			return (yield* relatedRows(run, table, value, stretch)).values;
		case "gap":
			return yield* gaps(run, table, value, stretch);
		case "between": {
			const [from, to] = value.of;
			const left = yield* instantsOf(run, table, from, stretch);
			const right = yield* instantsOf(run, table, to, stretch);
			const unit = MILLISECONDS[value.unit];
			if (value.unit !== "days")
				return yield* combine("between", left, right, unit);
			const { timeZone } = report.calendar;
			const one = yield* wallOf(left, timeZone);
			const two = yield* wallOf(right, timeZone);
			return yield* combine("between", one, two, unit);
		}
		default: {
			const [left, right] = value.of;
			return yield* combine(
				value.op,
				yield* rowValues(run, table, left, stretch),
				yield* rowValues(run, table, right, stretch),
				1,
			);
		}
	}
}

function* instantsOf(
	run: Run,
	table: Table,
	instant: Instant,
	stretch: Stretch,
): Work<Float64Array> {
	if (typeof instant === "string")
		return yield* knownInstants(run, table, instant);
	if ("edge" in instant)
		return new Float64Array(table.rows).fill(stretch[instant.edge]);
	const [name, { edge }] = instant.earliest;
	const instants = yield* knownInstants(run, table, name);
	const end = stretch[edge];
	return instants.map((at) => (Number.isNaN(at) ? end : Math.min(at, end)));
}

/** The instants of a column, those after the as-of instant missing. */
function* knownInstants(
	{ dataset, report }: Run,
	table: Table,
	name: string,
): Work<Float64Array> {
	const values = yield* columnValues(dataset, table, name, "instant");
	const column = { type: "instant", values } as const;
	return (yield* knownAt(dataset, table, name, column, report.asOf)).values;
}

/** The numbers or the instants of a column, own or of the customer. */
export function* columnValues(
	dataset: Dataset,
	table: Table,
	name: string,
	type: "number" | "instant",
): Work<Float64Array> {
	const column = yield* columnOf(dataset, table, name);
	if (!column) {
		const { entity } = parted(name);
		if (entity !== null && entity !== table.entity && isMapped(dataset, name))
			throw new CadranError(
				"question",
				`“${name}” is no column of “${table.entity}”, nor of its customers.`,
				{ option: "metric", column: name },
			);
		throw unmappedOf(dataset, table, name);
	}
	if (column.type === "number" && type === "number") return column.values;
	if (column.type === "instant" && type === "instant") return column.values;
	throw new CadranError(
		"question",
		`“${name}” holds ${column.type} values, but the metric needs ${type === "number" ? "numbers" : "instants"}.`,
		{ option: "metric", column: name },
	);
}
