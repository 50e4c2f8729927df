import type { Entity } from "../model/entity.js";
import type { Filter } from "../model/filter.js";
import { suggestion } from "../model/spelling.js";
import type { Kind } from "../questions/question.js";
import { canonical } from "../sources/canonical.js";
import { checkScope } from "../sources/scope.js";
import type { Scope } from "../sources/source.js";
import { Fault, misset } from "./fault.js";

/** What a caller may see. */
export interface Grant {
	/** Only rows that pass all of these, in every table, whatever is asked. That a caller may see all rows is said by `[]`. */
	filters: readonly Filter[];
	/** Entities that are seen whole all the same, such as costs. */
	shared?: readonly Entity[];
	/** The ids of the metrics that may be asked for; all of them where absent. */
	metrics?: readonly string[];
	/** The kinds of question that may be asked; where absent, all but `rows`. */
	kinds?: readonly Kind[];
	/** Whether metrics that are written into a question may be asked for. */
	inline?: boolean;
	/** Whose answers these are, where the source can tell tenants apart by something other than filters. */
	tenant?: string;
}

/** Says who asks, by the request's headers; null where nobody known does. */
export type Authorize = (
	request: Request,
) => Grant | null | Promise<Grant | null>;

const KEYS: readonly string[] = [
	"filters",
	"shared",
	"metrics",
	"kinds",
	"inline",
	"tenant",
] satisfies (keyof Grant)[];

const isTexts = (list: unknown) =>
	list === undefined ||
	(Array.isArray(list) && list.every((one) => typeof one === "string"));

/** What the caller may see. Throws a Fault where nobody known asks; anything amiss in a grant is a fault of the server's settings. */
export async function grantOf(
	request: Request,
	authorize: Authorize,
): Promise<Grant> {
	const grant = await authorize(request);
	if (grant === null)
		throw new Fault("unauthorized", 401, "Sign in, then ask again.", {
			"WWW-Authenticate": "Bearer",
		});
	// Read once, and copied: what a getter says, or somebody changes later, has no effect on what was checked.
	const { filters, shared, metrics, kinds, tenant, inline } = grant ?? {};
	const stranger = Object.keys(grant ?? {}).find((key) => !KEYS.includes(key));
	if (stranger !== undefined)
		throw misset(
			`authorize: “${stranger}” is no part of a grant, only ${KEYS.join(", ")}.${suggestion(stranger, KEYS)}`,
		);
	if (!isTexts(metrics) || !isTexts(kinds))
		throw misset("authorize: metrics and kinds must be lists of names.");
	if (tenant !== undefined && typeof tenant !== "string")
		throw misset("authorize: tenant must be a text.");
	if (inline !== undefined && typeof inline !== "boolean")
		throw misset("authorize: inline must be true or false.");
	return {
		...scopeOf({ filters, ...(shared !== undefined && { shared }) }),
		...(metrics !== undefined && { metrics: [...metrics] }),
		...(kinds !== undefined && { kinds: [...kinds] }),
		...(inline !== undefined && { inline }),
		...(tenant !== undefined && { tenant }),
	};
}

/** The rows that a grant opens. No filters at all must be said on purpose. */
function scopeOf(scope: Partial<Scope>): Scope {
	try {
		return checkScope(scope);
	} catch (cause) {
		throw misset(
			`authorize must return null, or an object with filters: [] for a caller who may see every row. ${(cause as Error).message}`,
		);
	}
}

/** The rows that a grant opens, as text: the same for callers who see the same. */
export const scopeKey = ({ filters, shared, tenant }: Grant): string =>
	canonical([tenant ?? null, filters, shared ?? null]);

/** All that the answer of a catalogue question depends on. */
export const grantKey = (grant: Grant): string =>
	canonical([scopeKey(grant), grant.metrics ?? null, grant.kinds ?? null]);

/** Whether a kind of question may be asked. Rows one by one are only for those to whom it is granted by name. */
export const maySeeKind = ({ kinds }: Grant, kind: string): boolean =>
	kinds ? (kinds as readonly string[]).includes(kind) : kind !== "rows";

export const maySeeMetric = ({ metrics }: Grant, id: string): boolean =>
	metrics?.includes(id) ?? true;
