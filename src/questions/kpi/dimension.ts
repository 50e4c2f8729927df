import { edgesOf } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import { CadranError } from "../../model/error.js";
import type { Calendar, CalendarGrain } from "../../model/period.js";
import type { Column } from "../../model/table.js";
import { zoned } from "../../model/time.js";
import type { Work } from "../../model/work.js";
import { refuse } from "../check.js";
import { extentOf } from "../envelope.js";
import { tableOf } from "../needs.js";
import {
	customerCodes,
	isMapped,
	ownColumn,
	parted,
	unknownColumn,
	unmapped,
} from "../reference.js";

/** What rows are grouped by: the values of a column, by its name; the buckets of a column of instants; or classes of customers. */
export type Dimension = string | Buckets | Classes;

/** Buckets of a column of instants, each under the date of its first day. */
export interface Buckets {
	column: string;
	edges: Float64Array;
	keys: readonly string[];
}

/** Classes of customers: the class of each, by customer code; −1 for one who is in none. */
export interface Classes {
	codes: Int16Array;
	keys: readonly string[];
}

/** Where the values of a rollup's columns come from. */
const origins: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	buyers: {
		customer: "orders.customer",
		first_at: "orders.at",
		last_at: "orders.at",
		last_before_at: "orders.at",
	},
	paths: {
		customer: "touches.customer",
		channel: "touches.channel",
		campaign: "touches.campaign",
		touched_at: "touches.at",
		at: "orders.at",
	},
};

/** The mapped column, as `entity.column`, that holds all values that rows can be grouped by; null where there is none. */
function originOf(
	dataset: Dataset,
	rowSet: string,
	name: string,
): string | null {
	const { entity, column } = parted(name);
	const rollup = Object.hasOwn(origins, rowSet) ? origins[rowSet] : undefined;
	if (entity === null || entity === rowSet) {
		const own = `${rowSet}.${column}`;
		if (!rollup && isMapped(dataset, own)) return own;
		if (rollup && Object.hasOwn(rollup, column)) return rollup[column] ?? null;
	}
	const customers = `customers.${column}`;
	return (entity === null || entity === "customers") &&
		isMapped(dataset, customers) &&
		(rollup || customerCodes(tableOf(dataset, rowSet)))
		? customers
		: null;
}

/** The columns that hold the values of a dimension, for each row set. Throws `unsupported` where a row set has none. */
export function columnsOf(
	dataset: Dataset,
	rowSets: readonly string[],
	name: string,
): string[] {
	for (const rowSet of rowSets)
		if (!Object.hasOwn(origins, rowSet)) tableOf(dataset, rowSet);
	const found = rowSets.map((rowSet) => originOf(dataset, rowSet, name));
	const missing = rowSets[found.indexOf(null)];
	if (missing !== undefined) {
		const { entity } = parted(name);
		const rolled = entity !== null && Object.hasOwn(origins, entity);
		if (!rolled && !isMapped(dataset, name))
			throw unknownColumn(dataset, name, "split.column");
		throw new CadranError(
			"unsupported",
			`“${missing}” can't be split by “${name}”. ${others(dataset, rowSets)}`,
			{ entity: missing, column: name, option: "split.column" },
		);
	}
	for (const origin of found as string[]) mappedColumn(dataset, origin);
	return [...new Set(found as string[])];
}

/** By what else all of the row sets can be split, as a sentence. */
function others(dataset: Dataset, rowSets: readonly string[]): string {
	const names = Object.values(dataset.tables).flatMap((table) =>
		Object.entries(table?.columns ?? {})
			.filter(([name, { type }]) => type !== "instant" && !/^id$/.test(name))
			.map(([name]) =>
				table?.entity === "customers" ? `customers.${name}` : name,
			),
	);
	const shared = [...new Set(names)].filter(
		(name) =>
			name !== "customer" &&
			rowSets.every((rowSet) => {
				const origin = originOf(dataset, rowSet, name);
				return origin !== null && isMapped(dataset, origin);
			}),
	);
	return shared.length > 0
		? `Split by one of: ${shared.slice(0, 12).join(", ")}.`
		: "There is no column that all it counts has: ask without a split.";
}

/** The column of a mapped table, by `entity.column`. Throws `unsupported` where it is not mapped. */
export function mappedColumn(dataset: Dataset, name: string): Column {
	const { entity, column } = parted(name);
	const found = ownColumn(tableOf(dataset, entity as string), column);
	if (!found) throw unmapped(entity as string, column);
	return found;
}

/** Dates written between two yields. */
const PIECE = 512;

/** The buckets of a column of instants. Throws `question` where it holds none, or where there are too many buckets. */
export function* bucketsOf(
	dataset: Dataset,
	rowSets: readonly string[],
	column: string,
	grain: CalendarGrain,
	calendar: Calendar,
): Work<Buckets> {
	const columns = columnsOf(dataset, rowSets, column);
	for (const name of columns)
		if (mappedColumn(dataset, name).type !== "instant")
			refuse(
				"split.grain",
				`“${column}” holds no instants: leave the grain of the split out.`,
			);
	const extent = extentOf(dataset, columns);
	if (!(extent.start < extent.end))
		return { column, edges: new Float64Array(0), keys: [] };
	const edges = edgesWithin(extent, column, grain, calendar);
	const keys: string[] = [];
	for (const edge of edges.subarray(0, -1)) {
		keys.push(zoned(edge, calendar.timeZone).toPlainDate().toString());
		if (keys.length % PIECE === 0) yield;
	}
	return { column, edges, keys };
}

function edgesWithin(
	extent: { start: number; end: number },
	column: string,
	grain: CalendarGrain,
	calendar: Calendar,
): Float64Array {
	try {
		return edgesOf(extent, grain, calendar);
	} catch (cause) {
		if (!(cause instanceof CadranError)) throw cause;
		throw new CadranError(
			"question",
			`“${column}” reaches over too many buckets of one ${grain}. Split by a coarser grain.`,
			{ option: "split.grain", column },
			{ cause },
		);
	}
}
