import { type ColumnAttributes, readAttributes } from "../model/columns.js";
import type { Entity } from "../model/entity.js";
import { CadranError } from "../model/error.js";
import {
	defineModel,
	type EntityMapping,
	type Mapping,
} from "../model/mapping.js";
import { memorySource } from "./memory.js";
import type { RowsInput } from "./rows.js";
import type { DataSource } from "./source.js";

/** Rows of one entity, as a page declares them with `<cadran-rows>`. What is null was not given. */
export interface Declaration extends ColumnAttributes {
	entity: string;
	/** Where the rows lie, from the page's base. */
	src: string | null;
	base: string;
	/** The rows themselves, where they stand in the page. */
	text: string | null;
	/** By the ending of `src` unless given; else csv. */
	format: string | null;
	separator: string | null;
	encoding: string | null;
}

/** What the dashboard says for all of its rows. As in a mapping. */
export type Settings = Pick<
	Mapping,
	| "timeZone"
	| "weekStart"
	| "fiscal"
	| "currency"
	| "rates"
	| "asOf"
	| "unreadable"
>;

const formats: Record<string, string> = {
	json: "json",
	ndjson: "ndjson",
	jsonl: "ndjson",
	parquet: "parquet",
	arrow: "arrow",
	feather: "arrow",
};

function formatOf({ format, src }: Declaration): string {
	const ending = /\.([a-z]+)(?:[?#]|$)/iu.exec(src ?? "")?.[1] ?? "";
	return format ?? formats[ending.toLowerCase()] ?? "csv";
}

/** Where the rows come from. An address is the page's; a text is the rows themselves. */
function inputOf(declaration: Declaration): RowsInput {
	const { entity, src, base, text, separator, encoding } = declaration;
	if (src !== null && !URL.canParse(src, base))
		throw new CadranError("mapping", `“${src}” is no address of rows.`, {
			entity,
			option: "src",
			value: src,
		});
	const from = src === null ? (text ?? "") : new URL(src, base);
	const format = formatOf(declaration);
	const coded = encoding === null ? {} : { encoding };
	if (format === "json") return { json: from, ...coded };
	if (format === "ndjson") return { ndjson: from, ...coded };
	if (format === "csv")
		return {
			csv: from,
			...coded,
			...(separator === null ? {} : { separator }),
		};
	if ((format === "parquet" || format === "arrow") && from instanceof URL)
		return format === "parquet" ? { parquet: from } : { arrow: from };
	throw new CadranError(
		"mapping",
		format === "parquet" || format === "arrow"
			? `Rows as ${format} can’t stand in the page: say where they lie with \`src\`.`
			: `The format “${format}” is unknown: say csv, json, ndjson, parquet or arrow.`,
		{ entity, option: "format", value: format },
	);
}

/**
 * One source of all rows that a page declares. Throws a CadranError (`mapping`) that names the entity, where a declaration is
 * not right or two give the same entity.
 */
export function declaredSource(
	declarations: readonly Declaration[],
	settings: Settings,
): DataSource {
	const tables: Record<string, RowsInput> = {};
	const entities: Partial<Record<Entity, EntityMapping>> = {};
	for (const declaration of declarations) {
		const entity = declaration.entity as Entity;
		if (entities[entity])
			throw new CadranError(
				"mapping",
				`The rows of “${entity}” are declared twice.`,
				{ entity },
			);
		const table = declaration.src ?? entity;
		tables[table] = inputOf(declaration);
		// What the attributes name, a date or a decimal too, is checked by defineModel.
		entities[entity] = { from: table, ...readAttributes(declaration) };
	}
	return memorySource(tables, defineModel({ ...settings, entities }));
}
