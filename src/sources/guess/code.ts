import { writeAttributes, writeColumns } from "../../model/columns.js";
import type { Fiscal } from "../../model/fiscal.js";
import type { Mapping } from "../../model/mapping.js";
import type { Rate } from "../../model/rates.js";
import type { CsvOptions } from "../rows.js";

/** Code that shows the same dashboard on a host's own page. */
export interface Code {
	/** Elements alone; null where the mapping takes more than attributes can say. */
	html: string | null;
	/** With npm: a model and a source, and the elements that they are for. */
	script: string;
	page: string;
}

const ESCAPES: Record<string, string> = {
	"&": "&amp;",
	'"': "&quot;",
	"<": "&lt;",
	">": "&gt;",
};

const attributes = (
	given: Record<string, string | number | null | undefined>,
) =>
	Object.entries(given)
		.filter(([, value]) => value !== undefined && value !== null)
		.map(
			([name, value]) =>
				` ${name}="${String(value).replace(/[&"<>]/gu, (sign) => ESCAPES[sign] as string)}"`,
		)
		.join("");

const ratesText = ({ currency, from, rate }: Rate) =>
	`${currency} ${from} ${rate}`;

const pairsOf = (fiscal: Fiscal) =>
	writeColumns(
		Object.fromEntries(
			Object.entries(fiscal).map(([name, value]) => [name, String(value)]),
		),
	);

/** A plain object as it stands in a script: JSON, with bare keys where they can be. */
const literal = (value: unknown) =>
	JSON.stringify(value, null, "\t").replace(
		/^(\t*)"([a-z_]\w*)":/gimu,
		"$1$2:",
	);

/** The rows as an element for each entity; null where attributes can't say them. */
function rowsOf(
	{ entities }: Mapping,
	src: string,
	{ separator, encoding, header, names }: CsvOptions,
): string[] | null {
	if (header !== undefined || names) return null;
	const rows: string[] = [];
	for (const [entity, one] of Object.entries(entities)) {
		const columns = one && writeAttributes(one);
		if (!columns) return null;
		const all = attributes({ entity, src, ...columns, separator, encoding });
		rows.push(`<cadran-rows${all}></cadran-rows>`);
	}
	return rows;
}

const dashboard = (shared: string, inside: readonly string[]) =>
	`<cadran-dashboard${shared}>
${inside.map((line) => `\t${line}\n`).join("")}</cadran-dashboard>
`;

/**
 * The code that reproduces a dashboard of one file: as elements and as a script. `widgets` are the elements in it, as HTML;
 * `csv` how the file is cut, where that is not guessed rightly.
 */
export function codeOf(
	mapping: Mapping,
	fileName: string,
	widgets: readonly string[] = [],
	csv: CsvOptions = {},
): Code {
	const { asOf, timeZone, weekStart, fiscal } = mapping;
	const { currency, rates, unreadable } = mapping;
	const src = encodeURIComponent(fileName);
	const rows = rowsOf(mapping, src, csv);
	const shared = attributes({
		"as-of": asOf,
		"time-zone": timeZone,
		"week-start": weekStart,
		fiscal: fiscal && pairsOf(fiscal),
		currency,
		rates: rates?.map(ratesText).join("; "),
		unreadable,
	});
	const input = Object.entries(csv)
		.map(([option, value]) => `, ${option}: ${JSON.stringify(value)}`)
		.join("");
	return {
		html:
			rows &&
			`<script type="module" src="cadran.js"></script>
${dashboard(shared, [...rows, ...widgets])}`,
		script: `import "cadran";
import { defineModel } from "cadran/model";
import { memorySource } from "cadran/sources";

const model = defineModel(${literal(mapping)});
const tables = {
	${JSON.stringify(fileName)}: { csv: new URL(${JSON.stringify(src)}, document.baseURI)${input} },
};

document.querySelector("cadran-dashboard").source = memorySource(tables, model);
`,
		page: dashboard("", widgets),
	};
}
