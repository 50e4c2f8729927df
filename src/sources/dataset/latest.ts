import { entityShape, isEntity } from "../../model/entity.js";
import type { Table } from "../../model/table.js";
import { startOfDay, zoned } from "../../model/time.js";

/** Entities whose instants are plans: they say nothing about how far the data reaches. */
const plans = ["quotas", "programmes"];
/** Instants that don't tell when something happened. */
const timeless = ["promised_at", "birth_date"];

/**
 * The last instant at which anything happened, or the last of that day where it is a mere date; undefined where nothing did. `timed`
 * are the columns whose instants are more than dates, such as `orders.at`.
 */
export function latest(
	tables: readonly Table[],
	timed: ReadonlySet<string>,
	timeZone: string,
): string | undefined {
	let last = Number.NEGATIVE_INFINITY;
	let dated = false;
	for (const { entity, columns } of tables) {
		if (plans.includes(entity) || !isEntity(entity)) continue;
		for (const [name, column] of Object.entries(columns)) {
			if (column.type !== "instant" || timeless.includes(name)) continue;
			if (!Object.hasOwn(entityShape(entity).columns, name)) continue;
			let most = Number.NEGATIVE_INFINITY;
			for (const instant of column.values) if (instant > most) most = instant;
			const mere = !timed.has(`${entity}.${name}`);
			if (most > last || (most === last && mere)) dated = mere;
			last = Math.max(last, most);
		}
	}
	if (last === Number.NEGATIVE_INFINITY) return undefined;
	if (!dated) return new Date(last).toISOString();
	const next = zoned(last, timeZone).toPlainDate().add({ days: 1 });
	return new Date(
		startOfDay(next.year, next.month, next.day, timeZone) - 1,
	).toISOString();
}
