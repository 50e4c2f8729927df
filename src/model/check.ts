import { type Entity, entityShape } from "./entity.js";
import { CadranError, type ErrorPlace } from "./error.js";
import type { Filter } from "./filter.js";
import type { ColumnMapping, EntityMapping } from "./mapping.js";
import { nearest, suggestion } from "./spelling.js";

const reading = ["decimal", "date", "missing", "yes", "no"];
const choices: Record<string, readonly unknown[]> = {
	decimal: [".", ","],
	date: [
		"iso",
		"yyyymmdd",
		"day-first",
		"month-first",
		"seconds",
		"milliseconds",
	],
	type: ["text", "instant", "number", "boolean"],
	unreadable: ["error", "leave-out"],
};

/** Throws the one error of a mapping that can't be right. */
export function refuse(message: string, place: ErrorPlace = {}): never {
	throw new CadranError("mapping", message, place);
}

/** Whether a value is a plain object, so that its keys mean something. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** Refuses keys that mean nothing, and values that are not among an option's choices. */
export function checkOptions(
	what: string,
	value: unknown,
	known: readonly string[],
	place: ErrorPlace = {},
): void {
	if (!isRecord(value)) refuse(`${what} must be an object.`, place);
	for (const [option, chosen] of Object.entries(value)) {
		const at = { ...place, option };
		if (!known.includes(option))
			refuse(
				`${what} has no option “${option}”.${suggestion(option, known)} It has: ${known.join(", ")}.`,
				at,
			);
		const allowed = choices[option];
		if (allowed && chosen !== undefined && !allowed.includes(chosen))
			refuse(
				`${what}: “${option}” is ${JSON.stringify(chosen)}, but must be one of ${allowed.map((one) => JSON.stringify(one)).join(", ")}.`,
				at,
			);
	}
}

/** Refuses a filter on a host's rows that names no column, or that needs what only a question knows. */
function checkWhere(filter: Filter, entity: Entity): void {
	const what = `The where of “${entity}”`;
	const place = { entity, option: "where" };
	if (typeof filter !== "object" || filter === null)
		refuse(`${what} must be a filter.`, place);
	if ("all" in filter) for (const one of filter.all) checkWhere(one, entity);
	else if ("any" in filter)
		for (const one of filter.any) checkWhere(one, entity);
	else if ("not" in filter) checkWhere(filter.not, entity);
	else if ("customers" in filter)
		refuse(`${what} can't pick customers by a question.`, place);
	else if ("is" in filter) checkOptions(what, filter, ["column", "is"], place);
	else {
		checkOptions(what, filter, ["column", "from", "to"], place);
		if (filter.from === undefined && filter.to === undefined)
			refuse(`${what} needs \`is\`, \`from\` or \`to\`.`, place);
		if (isRecord(filter.from) || isRecord(filter.to))
			refuse(`${what} can't know the edges of a period.`, place);
	}
}

function checkColumn(
	entity: Entity,
	column: string,
	mapping: ColumnMapping,
	joins: readonly string[],
	mapped: readonly string[],
): void {
	const place = { entity, column };
	const what = `“${entity}.${column}”`;
	const shape = entityShape(entity).columns;
	const known = Object.hasOwn(shape, column) ? shape[column] : undefined;
	if (typeof mapping !== "string") {
		if (isRecord(mapping) && "constant" in mapping) {
			if ("column" in mapping)
				refuse(`${what} has both a column and a constant. Keep one.`, place);
			checkOptions(what, mapping, ["constant"], place);
			const constant = mapping.constant;
			const numeric =
				known === "number" || known === "money" || known === "seconds";
			if (numeric && constant !== null && !Number.isFinite(constant))
				refuse(`${what} holds numbers: its constant must be one.`, place);
			return;
		}
		checkOptions(
			what,
			mapping,
			["column", "values", "type", ...reading],
			place,
		);
		if (typeof mapping.column !== "string" || mapping.column === "")
			refuse(`${what} needs a \`column\` or a \`constant\`.`, place);
		if (known && mapping.type)
			refuse(
				`${what} is of the vocabulary and holds ${known}: leave its \`type\` out.`,
				{ ...place, option: "type" },
			);
	} else if (mapping === "")
		refuse(`${what} needs the name of a column.`, place);
	if (!known && (typeof mapping === "string" || mapping.type === undefined)) {
		const meant = nearest(column, Object.keys(shape));
		if (meant !== null && !mapped.includes(meant))
			refuse(
				`“${entity}” has no column “${column}”. Did you mean “${meant}”? If it is a property of your own, give it a \`type\`.`,
				place,
			);
	}
	const host = typeof mapping === "string" ? mapping : mapping.column;
	const [head = "", tail] = host.split(/\.(.*)/su);
	if (joins.includes(head) && tail === "")
		refuse(`${what} names the joined table “${head}”, but no column.`, place);
}

/** Refuses all that can be seen to be wrong in one entity without its rows. */
export function checkEntity(entity: Entity, mapping: EntityMapping): void {
	const place = { entity };
	const what = `The mapping of “${entity}”`;
	checkOptions(
		what,
		mapping,
		["from", "where", "joins", "currency", "columns", ...reading],
		place,
	);
	if (!isRecord(mapping.columns) || Object.keys(mapping.columns).length === 0)
		refuse(`${what} needs \`columns\`, with at least one.`, place);
	if (mapping.where !== undefined) checkWhere(mapping.where, entity);
	const joins = Object.keys(mapping.joins ?? {});
	for (const [table, join] of Object.entries(mapping.joins ?? {})) {
		const at = { entity, table, option: "joins" };
		checkOptions(`The join of “${entity}” with “${table}”`, join, ["on"], at);
		if (!isRecord(join.on) || Object.keys(join.on).length === 0)
			refuse(
				`The join of “${entity}” with “${table}” needs \`on\`: {our column: their column}.`,
				at,
			);
		const { columns, currency = "" } = mapping;
		const used = [...Object.values(columns), currency].some((column) =>
			(typeof column === "string"
				? column
				: "column" in column
					? column.column
					: ""
			).startsWith(`${table}.`),
		);
		if (!used)
			refuse(
				`“${entity}” joins “${table}”, but no column is taken from it: write “${table}.…”, or leave the join out.`,
				at,
			);
	}
	const mapped = Object.keys(mapping.columns);
	for (const [column, one] of Object.entries(mapping.columns))
		checkColumn(entity, column, one, joins, mapped);
}
