import type { Work } from "../../model/work.js";
import type { Selection } from "./select.js";

/** What columns come to, by the rows that were selected. */
export type Reduced<R> = WeakMap<Uint32Array, WeakMap<object, R>>;

/** What a column comes to over selected rows: worked out once for all the KPIs that share the rows, as long as these are kept. */
export function* once<R>(
	reduced: Reduced<R>,
	{ rows, slots }: Selection,
	column: object,
	work: () => Work<R>,
): Work<R> {
	if (slots) return yield* work();
	const known = reduced.get(rows)?.get(column);
	if (known) return known;
	const found = yield* work();
	const columns = reduced.get(rows) ?? new WeakMap<object, R>();
	reduced.set(rows, columns.set(column, found));
	return found;
}
