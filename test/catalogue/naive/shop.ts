import {
	type ColumnType,
	type Entity,
	entities,
} from "../../../src/model/entity.js";
import type { RowsInput } from "../../../src/sources/rows.js";
import { sampleTables } from "../../../src/sources/sample/tables.js";

/** A missing number or instant is NaN, so that it is in no range and never equal. */
type Cell<T extends ColumnType> = T extends "key" | "text"
	? string | null
	: T extends "boolean"
		? boolean | null
		: number;

export type Row<E extends Entity> = {
	-readonly [C in keyof (typeof entities)[E]["columns"]]: (typeof entities)[E]["columns"][C] extends ColumnType
		? Cell<(typeof entities)[E]["columns"][C]>
		: never;
};

/** The rows of each entity, as plain objects. */
export type Rows = { [E in Entity]: readonly Row<E>[] };

/** The rows of the customer, by the time of `at`, the earliest first. */
export type ByCustomer<E extends Entity> = (
	customer: string | null,
) => readonly Row<E>[];

export interface Shop extends Rows {
	/** All rows of all customers, where only those of some are looked at: which campaigns there are is no matter of customers. */
	whole: Rows;
	ordersOf: ByCustomer<"orders">;
	touchesOf: ByCustomer<"touches">;
	contactsOf: ByCustomer<"contacts">;
	messagesOf: ByCustomer<"messages">;
	activitiesOf: ByCustomer<"activities">;
	referralsOf: ByCustomer<"referrals">;
	eventsOf: ByCustomer<"events">;
	sessionsOf: ByCustomer<"sessions">;
	fileOf: (customer: string | null) => Row<"customers"> | undefined;
}

type Placed = { customer: string | null; at: number };

function grouped<R extends Placed>(rows: readonly R[]) {
	const found = new Map<string | null, R[]>();
	for (const row of rows) {
		const own = found.get(row.customer);
		if (own) own.push(row);
		else found.set(row.customer, [row]);
	}
	for (const own of found.values()) own.sort((a, b) => a.at - b.at);
	return (customer: string | null): readonly R[] =>
		customer === null ? [] : (found.get(customer) ?? []);
}

export function shopOf(rows: Rows, whole: Rows = rows): Shop {
	const file = new Map(rows.customers.map((one) => [one.id, one]));
	return {
		...rows,
		whole,
		ordersOf: grouped(rows.orders),
		touchesOf: grouped(rows.touches),
		contactsOf: grouped(rows.contacts),
		messagesOf: grouped(rows.messages),
		activitiesOf: grouped(rows.activities),
		referralsOf: grouped(rows.referrals),
		eventsOf: grouped(rows.events),
		sessionsOf: grouped(rows.sessions),
		fileOf: (customer) => file.get(customer),
	};
}

/** The sample's rows, as plain objects. */
export function sampleRows(): Rows {
	const { tables } = sampleTables();
	return Object.fromEntries(
		Object.entries(tables).map(([name, input]) => {
			const columns = Object.entries(
				(input as { columns: Record<string, ArrayLike<unknown>> }).columns,
			);
			const length = columns[0]?.[1].length ?? 0;
			const rows = Array.from({ length }, (_, i) => {
				const row: Record<string, unknown> = {};
				for (const [column, values] of columns) row[column] = values[i];
				return row;
			});
			return [name, rows];
		}),
	) as unknown as Rows;
}

/** Instants that are known before they come. */
const plans = [
	"orders.promised_at",
	"quotas.at",
	"programmes.starts_at",
	"programmes.ends_at",
	"customers.birth_date",
];

/** The rows as they were known at an instant: without those of later, and without what came of the others later. */
export function asKnown(rows: Rows, asOf: number): Rows {
	return Object.fromEntries(
		Object.entries(rows).map(([name, own]: [string, readonly object[]]) => {
			const { at, columns } = entities[name as Entity];
			const instants = Object.entries(columns).flatMap(([column, type]) =>
				type === "instant" && !plans.includes(`${name}.${column}`)
					? [column]
					: [],
			);
			const known = (own as Record<string, number>[]).flatMap((row) => {
				const later = instants.filter((column) => (row[column] ?? 0) > asOf);
				if (later.length === 0) return [row];
				if (later.includes(at)) return [];
				return [
					{
						...row,
						...Object.fromEntries(later.map((column) => [column, Number.NaN])),
					},
				];
			});
			return [name, known];
		}),
	) as unknown as Rows;
}

/** Only the rows of some customers; entities without a customer keep all of theirs. */
export function only(
	rows: Rows,
	passes: (customer: string | null) => boolean,
): Rows {
	return Object.fromEntries(
		Object.entries(rows).map(([name, own]: [string, readonly object[]]) => {
			const key = name === "customers" ? "id" : "customer";
			const first = own[0];
			if (!first || !(key in first)) return [name, own];
			return [
				name,
				own.filter((row) =>
					passes((row as Record<string, string>)[key] ?? null),
				),
			];
		}),
	) as unknown as Rows;
}

/** Rows as columns again, as a source takes them. */
export const columnsOf = (rows: Rows): Record<string, RowsInput> =>
	Object.fromEntries(
		Object.entries(rows).map(([name, own]: [string, readonly object[]]) => {
			const columns = Object.keys(own[0] ?? {}).map((column) => [
				column,
				own.map((row) => (row as Record<string, unknown>)[column]),
			]);
			return [name, { columns: Object.fromEntries(columns) }];
		}),
	);
