/** What tells how an answer was worked out, or in which words, not what it is. */
const FREE_META = ["executor", "rows", "sql", "sample", "stale"];

/** Words for readers, in the entries of a glossary and in modules. */
const WORDS = [
	"name",
	"formula",
	"definition",
	"purpose",
	"action",
	"caveat",
	"sources",
	"heading",
	"question",
	"readers",
];

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const without = (value: Plain, keys: readonly string[]): Plain =>
	Object.fromEntries(
		Object.entries(value).filter(
			([key, one]) => one !== undefined && !keys.includes(key),
		),
	);

/** Without words, at any depth. Keys and ids stay. */
function wordless(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(wordless);
	if (!isPlain(value)) return value;
	return Object.fromEntries(
		Object.entries(without(value, WORDS)).map(([key, one]) => [
			key,
			wordless(one),
		]),
	);
}

const byPlace = (a: unknown, b: unknown): number => {
	const [one, two] = [JSON.stringify(a), JSON.stringify(b)];
	return one < two ? -1 : Number(one > two);
};

/** Warnings in an order of their own: which comes first says nothing. Their details are words. */
function warningsOf(warnings: unknown): unknown {
	if (!Array.isArray(warnings)) return warnings;
	return warnings
		.filter(isPlain)
		.map(({ code, table, column, count }) =>
			without({ code, table, column, count }, []),
		)
		.sort(byPlace);
}

function metaOf(meta: unknown, free: readonly string[]): unknown {
	if (!isPlain(meta)) return meta;
	const { definition, warnings } = meta;
	const { id, unit, direction } = isPlain(definition) ? definition : {};
	return {
		...without(meta, free),
		warnings: warningsOf(warnings),
		definition: { id, unit, direction },
	};
}

/**
 * What of an answer every source has in common: all but who worked it out, how many rows were read, and words. What a source tells of
 * itself is of the moment that it is asked.
 */
export function comparableOf(answer: unknown): Record<string, unknown> {
	if (!isPlain(answer)) return { answer };
	const { meta, ...rest } = answer;
	return ["glossary", "module"].includes(String(rest.kind))
		? {
				...(wordless(rest) as Plain),
				meta: metaOf(meta, [...FREE_META, "asOf"]),
			}
		: { ...without(rest, []), meta: metaOf(meta, FREE_META) };
}
