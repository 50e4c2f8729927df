import { type Entity, isEntity } from "../model/entity.js";
import { CadranError } from "../model/error.js";
import type { Filter } from "../model/filter.js";
import {
	checkFilters,
	checkKeys,
	isRecord,
	refuse,
} from "../questions/check.js";
import { checkPlain } from "../questions/plain.js";
import { canonical } from "./canonical.js";
import type { Scope } from "./source.js";

/** The error of a filter as that of whoever wrote the scope, not of whoever asks: `mapping`. */
export function blame(error: unknown): unknown {
	if (!(error instanceof CadranError) || error.code !== "question")
		return error;
	const { message, place } = error;
	return new CadranError("mapping", `Scope: ${message}`, place, {
		cause: error,
	});
}

/** Whether anything in a value says for itself what it is as JSON: another filter than the one that was checked. */
const speaks = (value: unknown): boolean =>
	typeof value === "object" &&
	value !== null &&
	("toJSON" in value || Object.values(value).some(speaks));

/** Refuses what only a question knows: customers that it picks, and the edges of its period. */
function checkAlone(filter: Filter): void {
	if ("all" in filter) for (const one of filter.all) checkAlone(one);
	else if ("any" in filter) for (const one of filter.any) checkAlone(one);
	else if ("not" in filter) checkAlone(filter.not);
	else if ("customers" in filter)
		refuse("filters", "A scope can't pick customers by a question.");
	else if ("from" in filter || "to" in filter)
		for (const end of [filter.from, filter.to])
			if (isRecord(end))
				refuse("filters", "A scope can't know the edges of a period.");
}

/**
 * A copy of a scope that has been checked, such that two that say the same are equal as JSON. Throws a CadranError `mapping`, as a
 * scope is the host's: what is no scope, or says nothing where a value is missing, must not let everything pass.
 */
export function checkScope(scope: unknown): Scope {
	try {
		return checked(scope);
	} catch (error) {
		throw blame(error);
	}
}

function checked(scope: unknown): Scope {
	if (!isRecord(scope))
		refuse("scope", "A scope is an object with filters.", scope);
	checkPlain(scope);
	checkKeys(scope, "scope", ["filters", "shared"]);
	const { filters, shared = [] } = scope;
	checkFilters(filters, "filters");
	for (const filter of filters) checkAlone(filter);
	if (speaks(filters)) refuse("filters", "A scope must be plain JSON.");
	if (!Array.isArray(shared))
		refuse("shared", "shared must be a list of entities.", shared);
	for (const one of shared)
		if (typeof one !== "string" || !isEntity(one))
			refuse("shared", "shared must name entities.", one);
	return {
		filters: JSON.parse(canonical(filters)) as Filter[],
		shared: [...new Set(shared as Entity[])].sort(),
	};
}
