import type { Definition, Meta } from "../model/answer.js";
import type { Dataset } from "../model/dataset.js";
import { entities, entityShape, isEntity } from "../model/entity.js";
import type { Envelope } from "../model/question.js";
import { suggestion } from "../model/spelling.js";
import type { Column, Table } from "../model/table.js";
import type { Work } from "../model/work.js";
import { checkChoice, checkWhole, refuse } from "./check.js";
import { metaOf, type Report, warnFuture } from "./envelope.js";
import { filterRows } from "./filter.js";
import { entryOf } from "./happenings.js";
import { selectRows } from "./kpi/select.js";
import { tableOf } from "./needs.js";
import { ownColumn, unmapped } from "./reference.js";
import { listedOf, type RowValue, valueAt } from "./rows/column.js";
import { arranged } from "./rows/order.js";

export type { RowValue } from "./rows/column.js";

const COLUMNS = 100;
const LIMIT = 1000;
const OFFSET = 100_000;

/**
 * The rows behind a figure: those of an entity in the period by its own instant that pass the filters, the customers that another
 * question picks among them. Rows without an instant are in no period; customers without one are listed where none is asked about. A source
 * answers only where it was told which columns may be seen. Filters may name any column, as in other questions: who may not learn
 * what a column holds must be kept from it by a scope, or by not mapping it.
 */
export interface RowsQuestion extends Envelope {
	kind: "rows";
	entity: string;
	/**
	 * The entity's own columns (`amount`, `orders.amount`) and those of the row's customer (`customers.segment`); unless given, all
	 * that may be seen of its own.
	 */
	columns?: readonly string[];
	/** By the entity's instant, `newest` first unless given; rows of one instant by the columns that are asked for, ascending. */
	order?: "newest" | "oldest";
	/** At most so many rows: 100 unless given, 1000 at most. */
	limit?: number;
	/** So many rows are passed over first; none unless given, 100,000 at most. */
	offset?: number;
}

export interface RowsAnswer {
	kind: "rows";
	entity: string;
	columns: readonly { name: string; type: Column["type"] }[];
	/** A list a row, in the order of the columns. Instants are ISO 8601 in UTC; what happened after the as-of instant is null. */
	rows: readonly (readonly RowValue[])[];
	/** How many rows there are in all. */
	total: number;
	/** Whether there are rows after these. */
	truncated: boolean;
	meta: Meta;
}

/** Rows of an entity, as they are. */
export function* answerRows(
	dataset: Dataset,
	question: RowsQuestion,
	report: Report,
): Work<RowsAnswer> {
	checkRows(question);
	const { entity, order = "newest", limit = 100, offset = 0 } = question;
	const table = tableOf(dataset, entity);
	const names = namesOf(question, table);
	const listed = yield* listedOf(dataset, table, names, report);
	const { instants, undated } = placed(table, report);
	const { filters, stretch } = report;
	const mask = yield* filterRows(dataset, table, filters, report, stretch);
	if (instants) {
		const column = `${entity}.${entityShape(entity).at}`;
		yield* warnFuture(dataset, report, entity, column, instants);
	}
	const { start, end } = entryOf(report);
	const found = yield* selectRows(
		table.rows,
		instants,
		start,
		end,
		undated,
		mask,
	);
	const shown = arranged(
		found,
		instants,
		order === "newest",
		listed.map(({ column }) => column),
		[offset, offset + limit],
	);
	const total = found.length;
	const rows = Array.from(shown, (row) =>
		listed.map(({ column }) => valueAt(column, row)),
	);
	return rowsOf(dataset, question, report, listed, rows, total);
}

/** The names of the columns that are asked for. */
export function namesOf(
	{ entity, columns }: RowsQuestion,
	table: Table,
): readonly string[] {
	// In full, as a name of one's own may hold a point.
	const full = (name: string) =>
		name.includes(".") ? `${entity}.${name}` : name;
	return columns ?? Object.keys(table.columns).map(full);
}

/** The answer of so many rows in all, wherever they were found. */
export const rowsOf = (
	dataset: Dataset,
	{ entity, offset = 0 }: RowsQuestion,
	report: Report,
	listed: readonly { name: string; type: Column["type"] }[],
	rows: readonly (readonly RowValue[])[],
	total: number,
): RowsAnswer => ({
	kind: "rows",
	entity,
	columns: listed.map(({ name, type }) => ({ name, type })),
	rows,
	total,
	truncated: offset + rows.length < total,
	meta: metaOf(dataset, report, total, definition),
});

const definition: Definition = {
	id: "rows",
	name: "rows",
	unit: "count",
	direction: "neutral",
};

/** By which instants rows are placed in time, and whether those without one count too. */
export function placed(table: Table, { period }: Report) {
	const at = isEntity(table.entity) ? entityShape(table.entity).at : null;
	const column = at === null ? undefined : ownColumn(table, at);
	const undated = table.entity === "customers" && period === "all";
	if (column?.type !== "instant" && !undated)
		throw unmapped(table.entity, at ?? "at");
	return {
		instants: column?.type === "instant" ? column.values : null,
		undated,
	};
}

function checkRows(
	question: RowsQuestion,
): asserts question is RowsQuestion & { entity: keyof typeof entities } {
	const { entity, columns, order, limit, offset } = question;
	if (typeof entity !== "string")
		refuse("entity", "entity must be the name of an entity.", entity);
	if (!isEntity(entity))
		refuse(
			"entity",
			`There is no entity “${entity}”.${suggestion(entity, Object.keys(entities))}`,
		);
	checkChoice("order", order, ["newest", "oldest"]);
	checkWhole("limit", limit, 1, LIMIT);
	checkWhole("offset", offset, 0, OFFSET);
	if (columns === undefined) return;
	const names = Array.isArray(columns) ? columns : [];
	if (names.length === 0 || names.length > COLUMNS)
		refuse("columns", `columns must be a list of 1 to ${COLUMNS} names.`);
	for (const name of names)
		if (typeof name !== "string")
			refuse("columns", "columns must be a list of names.", name);
	if (new Set(names).size < names.length)
		refuse("columns", "columns has a name twice. Keep one.");
}
