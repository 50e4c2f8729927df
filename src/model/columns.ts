import { refuse } from "./check.js";
import type { ColumnMapping, EntityMapping } from "./mapping.js";

const NAME = '(?:"((?:[^"]|"")*)"|([^":;]*))';
const PAIR = new RegExp(`^\\s*${NAME}\\s*:\\s*${NAME}\\s*$`, "u");

/** Cuts at semicolons outside double quotes. */
function pieces(text: string): string[] {
	const found: string[] = [];
	let quoted = false;
	let from = 0;
	for (let i = 0; i <= text.length; i++) {
		if (text[i] === '"') quoted = !quoted;
		if (i < text.length && (quoted || text[i] !== ";")) continue;
		found.push(text.slice(from, i));
		from = i + 1;
	}
	return found.filter((piece) => piece.trim() !== "");
}

/**
 * Reads pairs of names, ours and theirs, from an attribute: `customer: client; at: date; amount: total`. A name that holds `;`,
 * `:` or `"` stands in double quotes, with `""` for a quote. Throws a CadranError `mapping` that names the piece.
 */
export function parseColumns(text: string): Record<string, string> {
	const columns: Record<string, string> = {};
	for (const piece of pieces(text)) {
		const shown = piece.trim();
		const found = PAIR.exec(piece);
		const [ours, theirs] = [1, 3].map(
			(group) =>
				found?.[group]?.replaceAll('""', '"') ?? found?.[group + 1]?.trim(),
		);
		if (!ours || !theirs)
			refuse(
				`“${shown}” must be two names, as in “customer: client”. A name with ; or : in it goes in double quotes.`,
				{ option: "columns", value: shown },
			);
		if (Object.hasOwn(columns, ours))
			refuse(`“${shown}”: “${ours}” is already given. Keep one.`, {
				option: "columns",
				value: shown,
				column: ours,
			});
		Object.defineProperty(columns, ours, {
			value: theirs,
			enumerable: true,
			configurable: true,
			writable: true,
		});
	}
	return columns;
}

const written = (name: string) =>
	/[";:]|^\s|\s$/u.test(name) ? `"${name.replaceAll('"', '""')}"` : name;

/** Writes pairs of names so that `parseColumns` reads them back. */
export const writeColumns = (columns: Readonly<Record<string, string>>) =>
	Object.entries(columns)
		.map(([ours, theirs]) => `${written(ours)}: ${written(theirs)}`)
		.join("; ");

/**
 * The mapping of an entity as attributes: `columns`; `values` renames values (`status.Won: won; status.Lost: lost`); `constants`
 * are texts that every row has (`kind: nps`); `currency` is the column of each row's currency; `date` and `decimal` as in `Reading`.
 */
export interface ColumnAttributes {
	columns: string;
	values?: string | null;
	constants?: string | null;
	currency?: string | null;
	date?: string | null;
	decimal?: string | null;
}

/** The mapping that attributes say. What they name is checked by `defineModel`. Throws a CadranError `mapping`. */
export function readAttributes(attributes: ColumnAttributes): EntityMapping {
	const { columns, values, constants, currency } = attributes;
	const { date, decimal } = attributes;
	const mapped: Record<string, ColumnMapping> = parseColumns(columns);
	for (const [path, value] of Object.entries(parseColumns(values ?? ""))) {
		const [ours = "", theirs] = path.split(/\.(.*)/su);
		const column = mapped[ours];
		if (theirs === undefined || column === undefined)
			refuse(
				`“${path}” must be one of the columns, a point and a value, as in “status.Won: won”.`,
				{ option: "values", value: path },
			);
		const before =
			typeof column === "string"
				? { column }
				: "column" in column
					? column
					: refuse(`“${ours}” has no column.`, { option: "values" });
		mapped[ours] = { ...before, values: { ...before.values, [theirs]: value } };
	}
	for (const [ours, constant] of Object.entries(parseColumns(constants ?? "")))
		mapped[ours] = { constant };
	return {
		columns: mapped,
		...(currency && { currency }),
		...(date && { date }),
		...(decimal && { decimal }),
	} as EntityMapping;
}

/** The attributes that say a mapping; null where it takes more than attributes can say. */
export function writeAttributes(
	mapping: EntityMapping,
): ColumnAttributes | null {
	const { columns, from: _, currency, date, decimal, ...rest } = mapping;
	if (Object.keys(rest).length > 0) return null;
	if (typeof currency === "object") return null;
	const names: Record<string, string> = {};
	const values: Record<string, string> = {};
	const constants: Record<string, string> = {};
	for (const [ours, theirs] of Object.entries(columns)) {
		if (typeof theirs === "string") names[ours] = theirs;
		else if ("constant" in theirs) {
			if (typeof theirs.constant !== "string") return null;
			constants[ours] = theirs.constant;
		} else {
			const { column, values: renamed = {}, ...reading } = theirs;
			if (Object.keys(reading).length > 0) return null;
			names[ours] = column;
			for (const [value, ourValue] of Object.entries(renamed)) {
				if (typeof ourValue !== "string" || ourValue === "") return null;
				values[`${ours}.${value}`] = ourValue;
			}
		}
	}
	const [valuesText, constantsText] = [values, constants].map(writeColumns);
	return {
		columns: writeColumns(names),
		...(valuesText && { values: valuesText }),
		...(constantsText && { constants: constantsText }),
		...(currency && { currency }),
		...(date && { date }),
		...(decimal && { decimal }),
	};
}
