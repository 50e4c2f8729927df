import { refuse } from "../../model/check.js";
import { isEntity } from "../../model/entity.js";
import { CadranError } from "../../model/error.js";
import type { RowsQuestion } from "../../questions/rows.js";
import type { SourceInfo } from "../source.js";

/**
 * Which rows may be seen one by one: none unless given; `true` is all that is mapped; else the columns of each entity, its own
 * (`at`) or those of the row's customer (`customers.segment`).
 */
export type RowsGrant = true | Readonly<Record<string, readonly string[]>>;

/** Refuses a grant of what is no entity, or of no list of columns. Throws a CadranError `mapping`. */
export function checkGrant(grant: unknown): void {
	if (grant === undefined || grant === true || grant === false) return;
	const place = { option: "rows" };
	if (typeof grant !== "object" || grant === null)
		refuse("`rows` must be true, or columns by entity.", place);
	for (const [entity, columns] of Object.entries(grant)) {
		if (!isEntity(entity))
			refuse(`\`rows\`: there is no entity “${entity}”.`, place);
		const names: readonly unknown[] = Array.isArray(columns) ? columns : [];
		if (names.length === 0 || names.some((name) => typeof name !== "string"))
			refuse(`\`rows\` must list the columns of “${entity}”.`, place);
	}
}

const bare = (entity: string, name: string) =>
	name.startsWith(`${entity}.`) ? name.slice(entity.length + 1) : name;

/**
 * The question as far as it may be asked: of all granted columns where it names none. Throws a CadranError `forbidden` that names the
 * entity, or the column.
 */
export function granted(
	question: RowsQuestion,
	grant: RowsGrant | undefined,
): RowsQuestion {
	const { entity, columns } = question;
	if (grant === undefined)
		throw new CadranError(
			"forbidden",
			"This source shows no rows. Grant them by its option `rows`.",
			{ option: "rows" },
		);
	if (grant === true) return question;
	const own = Object.hasOwn(grant, entity) ? grant[entity] : undefined;
	if (!own)
		throw new CadranError(
			"forbidden",
			`This source does not show rows of “${entity}”.`,
			{ option: "rows", ...(isEntity(entity) && { entity }) },
		);
	if (columns === undefined) return { ...question, columns: own };
	const allowed = new Set(own.map((name) => bare(entity, name)));
	for (const name of Array.isArray(columns) ? columns : [])
		if (typeof name === "string" && !allowed.has(bare(entity, name)))
			throw new CadranError(
				"forbidden",
				`This source does not show “${name}” of rows of “${entity}”.`,
				{ option: "rows", entity, column: name },
			);
	return question;
}

/** What a source tells of itself, with the rows that it shows: those columns that are mapped. */
export function withGrant(
	info: SourceInfo,
	grant: RowsGrant | undefined,
): SourceInfo {
	if (grant === undefined) return info;
	const { entities, kinds } = info;
	const isThere = (entity: string, name: string) => {
		const own = entities[entity] ?? [];
		if (own.includes(bare(entity, name))) return true;
		const [head, tail = ""] = name.split(/\.(.*)/su);
		return (
			head === "customers" &&
			entities.customers?.includes(tail) &&
			own.includes("customer")
		);
	};
	const rows =
		grant === true
			? entities
			: Object.fromEntries(
					Object.entries(grant)
						.filter(([entity]) => entities[entity])
						.map(([entity, columns]) => [
							entity,
							columns.filter((name) => isThere(entity, name)),
						]),
				);
	return { ...info, kinds: [...kinds, "rows"], rows };
}
