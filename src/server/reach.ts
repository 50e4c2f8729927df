import { Recent } from "../sources/recent.js";
import type { DataSource } from "../sources/source.js";
import { misset } from "./fault.js";
import { type Grant, scopeKey } from "./grant.js";

/** Scopes whose sources are kept. */
const KEPT = 100;

/**
 * The part of a source that a caller may see. Throws where the source can't keep to filters: nobody is answered then, rather than
 * somebody shown what is not theirs.
 */
export function reachOf(source: DataSource): (grant: Grant) => DataSource {
	const kept = new Recent<DataSource>(KEPT);
	return (grant) => {
		const { filters, shared } = grant;
		if (filters.length === 0) return source;
		if (!source.within)
			throw misset(
				"authorize returned filters, but this source has no “within”, so it can't keep to them. Use a source that has it (memorySource, sqlSource), or return filters: [] where every caller may see every row.",
			);
		const key = scopeKey(grant);
		const known = kept.get(key);
		if (known) return known;
		const part = source.within({ filters, ...(shared && { shared }) });
		kept.set(key, part);
		return part;
	};
}
