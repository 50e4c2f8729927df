import type { Dataset } from "../../model/dataset.js";
import { restrict } from "../dataset/restrict.js";
import { drive, type Pace } from "../pace.js";
import type { Scope } from "../source.js";

/**
 * Rows that copies may take together, as times those of the whole: scopes that part the rows among themselves, such as tenants, are then
 * all kept.
 */
const SHARE = 2;
/** Copies at most, however small: each has its columns, and what is remembered of it. */
const MOST = 1000;

interface Copy {
	dataset: Promise<Dataset>;
	/** Rows of all tables; those of a copy in the making count as none. */
	rows: number;
}

const rowsOf = ({ tables }: Dataset) =>
	Object.values(tables).reduce((sum, table) => sum + (table?.rows ?? 0), 0);

/** A dataset within scopes. Copies are made when first asked for; those that were not asked for the longest make room. */
export function restrictions(
	whole: Promise<Dataset>,
	pace: Pace,
): (scopes: readonly Scope[]) => Promise<Dataset> {
	const copies = new Map<string, Copy>();

	function makeRoom(most: number): void {
		let rows = 0;
		for (const copy of copies.values()) rows += copy.rows;
		for (const [key, copy] of copies) {
			if ((rows <= most && copies.size <= MOST) || copies.size === 1) return;
			copies.delete(key);
			rows -= copy.rows;
		}
	}

	function make(key: string, scopes: readonly Scope[]): Copy {
		const work = async () => {
			const dataset = await whole;
			const made = await drive(restrict(dataset, scopes), pace);
			// An empty scope costs a little too: there may be any number of them.
			copy.rows = made === dataset ? 0 : rowsOf(made) + 1;
			makeRoom(SHARE * rowsOf(dataset));
			return made;
		};
		const copy: Copy = { dataset: work(), rows: 0 };
		copy.dataset.catch(() => copies.delete(key));
		return copy;
	}

	return (scopes) => {
		if (scopes.length === 0) return whole;
		const key = JSON.stringify(scopes);
		const copy = copies.get(key) ?? make(key, scopes);
		copies.delete(key);
		copies.set(key, copy);
		return copy.dataset;
	};
}
