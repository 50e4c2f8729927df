import type { Warning } from "./answer.js";
import type { Model } from "./mapping.js";
import type { Conversion } from "./rates.js";
import type { Table } from "./table.js";

/**
 * All a source in memory knows: the mapped entities as tables, and the customers they share. Every column that refers to a
 * customer (`customers.id`, `orders.customer`, `referrals.referrer` …) is coded in the one dictionary `customers`, so that a
 * customer has one code everywhere.
 */
export interface Dataset {
	model: Model;
	tables: Partial<Record<string, Table>>;
	customers: string[];
	/** What was left out while reading, when the host allowed it. */
	warnings: Warning[];
	/** How amounts were converted, if any were. */
	conversion?: Conversion;
	/**
	 * Where the model's `asOf` is `latest`: the columns of instants that are more than dates, such as `orders.at`. The model then bears
	 * the instant that was found.
	 */
	timed?: ReadonlySet<string>;
	/** Results worth keeping between questions (row masks, first orders), by a key that names all they rest on. */
	cache: Map<string, unknown>;
}
