import type { Stretch } from "../model/calendar.js";
import type { Dataset } from "../model/dataset.js";
import { entityShape, isEntity } from "../model/entity.js";
import type { Filter } from "../model/filter.js";
import { elapsedOf } from "../model/period.js";
import type { Table } from "../model/table.js";
import type { Work } from "../model/work.js";
import { checkFilter, refuse } from "./check.js";
import type { Report } from "./envelope.js";
import { filterRows } from "./filter.js";
import { and } from "./mask.js";
import { byCustomer, tableOf, valuesOf } from "./needs.js";
import { customerCodes, unmapped } from "./reference.js";

/** Rows by which something happened to customers. */
export interface Happenings {
	table: Table;
	/** The first row of each customer. */
	starts: Uint32Array;
	at: Float64Array;
	/** 1 where a row counts; null where all do. */
	mask: Uint8Array | null;
	/** The column of `at`, such as `orders.at`. */
	name: string;
	/** Whether each customer's rows ascend by `at`. */
	ascending: boolean;
}

/** Rows of an entity by one of its instants, in the table's own order. */
export type Dated = Omit<Happenings, "starts">;

/**
 * Rows of an entity by one of its instants (its own unless given) that pass the report's filters and one more, whomever they are
 * of. Throws `unsupported` where the entity or the instant is not mapped.
 */
export function* datedOf(
	dataset: Dataset,
	{ entity, at, where }: { entity: string; at?: string; where?: Filter },
	report: Report,
	option: string,
): Work<Dated> {
	if (
		typeof entity !== "string" ||
		!["string", "undefined"].includes(typeof at)
	)
		refuse(
			option,
			`${option} needs an entity and one of its instants by name.`,
		);
	const table = tableOf(dataset, entity);
	const own = isEntity(entity) ? entityShape(entity).at : null;
	const column = at ?? own;
	if (column === null) throw unmapped(entity, "at");
	const name = `${entity}.${column}`;
	const read = (filters: readonly Filter[], strict: boolean) =>
		filterRows(dataset, table, filters, report, report.stretch, strict);
	let mask = yield* read(report.filters, false);
	if (where !== undefined) {
		checkFilter(where, option);
		mask = both(mask, yield* read([where], true));
		yield;
	}
	const instants = valuesOf(table, column, "instant");
	return { table, name, at: instants, mask, ascending: column === own };
}

/** The same by customer. Throws `unsupported` also where the entity's customer is not mapped. */
export function* happeningsOf(
	dataset: Dataset,
	what: { entity: string; at?: string; where?: Filter },
	report: Report,
	option: string,
): Work<Happenings> {
	const dated = yield* datedOf(dataset, what, report, option);
	const { table, name, at, mask } = dated;
	if (table.entity === "customers")
		return { ...files(dataset, table, at, mask), name };
	const { starts } = byCustomer(dataset, table.entity);
	return { ...dated, starts };
}

/** Customers on file, by code: their table is in the host's order. */
function files(
	dataset: Dataset,
	table: Table,
	instants: Float64Array,
	mask: Uint8Array | null,
): Omit<Happenings, "name"> {
	const codes = customerCodes(table);
	if (codes === null) throw unmapped("customers", "id");
	const starts = Uint32Array.from(
		{ length: dataset.customers.length + 1 },
		(_, code) => code,
	);
	const at = new Float64Array(dataset.customers.length).fill(Number.NaN);
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] as number;
		if (code >= 0 && mask?.[row] !== 0) at[code] = instants[row] as number;
	}
	return {
		table: { ...table, columns: {} },
		starts,
		at,
		mask: null,
		ascending: true,
	};
}

function both(a: Uint8Array | null, b: Uint8Array | null): Uint8Array | null {
	if (a === null || b === null) return a ?? b;
	const own = a.slice();
	and(own, b);
	return own;
}

/** When a customer may start: in the period that has passed; from the beginning of time where none was asked about. */
export function entryOf({ period, stretch, asOf }: Report): Stretch {
	const { start, end } = elapsedOf(stretch, asOf);
	return { start: period === "all" ? Number.NEGATIVE_INFINITY : start, end };
}
