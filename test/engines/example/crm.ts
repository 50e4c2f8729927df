import { type Entity, entityShape } from "../../../src/model/entity.js";
import { defineModel, type Model } from "../../../src/model/mapping.js";
import { sampleTables } from "../../../src/sources/sample.js";

export type Value = string | number | boolean | null;
/** A table as columns of equal length; moments are ISO 8601 texts. */
export type Table = Readonly<Record<string, readonly Value[]>>;
export type Tables = Readonly<Record<string, Table>>;

/** The two shops that share one database. */
export const tenants = ["north", "south"] as const;
export type Tenant = (typeof tenants)[number];

/** Texts that a shop gives itself, beside its keys. */
const own = ["campaign", "segment", "product", "owner", "agent", "store"];

/** What each shop's rows are made from. The south's amounts are a thousand times the north's. */
const makings = {
	north: { seed: 11, share: 1, scale: 1 },
	south: { seed: 12, share: 0.6, scale: 1000 },
};

function valuesOf(
	tenant: Tenant,
	entity: string,
	column: string,
	values: ArrayLike<unknown>,
): Value[] {
	const type = entityShape(entity as Entity).columns[column];
	const isOwn = type === "key" || own.includes(column);
	return Array.from(values, (value) => {
		if (value === null || value === undefined || Number.isNaN(value))
			return null;
		if (type === "instant") return new Date(value as number).toISOString();
		if (type === "money") return (value as number) * makings[tenant].scale;
		return isOwn ? `${tenant} ${value}` : (value as Value);
	});
}

/** The tables of one shop, each with whose its rows are in the column `tenant`. */
export function tablesOf(tenant: Tenant, customers: number): Tables {
	const { seed, share } = makings[tenant];
	const size = { customers: Math.ceil(customers * share) };
	const { tables } = sampleTables(seed, size);
	return Object.fromEntries(
		Object.entries(tables).map(([entity, table]) => {
			const { columns } = table as {
				columns: Record<string, ArrayLike<Value>>;
			};
			const made: Record<string, Value[]> = {};
			for (const [column, values] of Object.entries(columns))
				made[column] = valuesOf(tenant, entity, column, values);
			const rows = Object.values(columns)[0]?.length ?? 0;
			return [entity, { ...made, tenant: Array(rows).fill(tenant) }];
		}),
	);
}

/** The tables in the words of the kit. Every one has the column that says whose a row is. */
export function modelOf(): Model {
	const { model } = sampleTables(1, { customers: 1 });
	const tenant = { column: "tenant", type: "text" } as const;
	const entities = Object.entries(model.entities).map(([entity, mapping]) => [
		entity,
		{ columns: { ...mapping.columns, tenant } },
	]);
	return defineModel({ ...model, entities: Object.fromEntries(entities) });
}
