import {
	type ColumnType,
	entities,
	entityShape,
	isEntity,
} from "../../model/entity.js";
import { parted } from "../reference.js";

/** What a column holds: `tally` is how many there are of something. */
export type Holds = ColumnType | "tally";

/** The columns of the rollups. */
const rollups: Readonly<Record<string, Readonly<Record<string, Holds>>>> = {
	buyers: {
		customer: "key",
		first_at: "instant",
		last_at: "instant",
		last_before_at: "instant",
		orders: "tally",
		amount: "money",
		margin: "money",
		orders_before: "tally",
		orders_previous: "tally",
	},
	paths: {
		customer: "key",
		channel: "text",
		campaign: "text",
		touched_at: "instant",
		at: "instant",
		amount: "money",
		touches: "tally",
		position: "number",
		purchase: "key",
	},
};

/** Whether a name is that of a rollup, whose columns are all known. */
export const isRollup = (rowSet: string): boolean =>
	Object.hasOwn(rollups, rowSet);

/** Entities and rollups. */
export const rowSets = [...Object.keys(entities), ...Object.keys(rollups)];

/** The columns that the vocabulary gives an entity or a rollup; null where it knows neither. */
export function shapeOf(
	rowSet: string,
): Readonly<Record<string, Holds>> | null {
	if (isRollup(rowSet)) return rollups[rowSet] ?? null;
	return isEntity(rowSet) ? entityShape(rowSet).columns : null;
}

/** What a column such as `orders.amount` holds; null for a host's own, of which the vocabulary knows nothing. */
export function holds(name: string): Holds | null {
	const { entity, column } = parted(name);
	const shape = entity === null ? null : shapeOf(entity);
	return shape && Object.hasOwn(shape, column) ? (shape[column] ?? null) : null;
}
