import type { Words } from "../locales/en.js";
import type { GlossaryAnswer, GlossaryEntry } from "../questions/glossary.js";
import { capital } from "./capital.js";

/** What a reader looks for; what is empty lets everything through. */
export interface Sought {
	/** Words that all must occur, whole or in part, in name, definition or id. */
	search: string;
	/** The id of a family, and that of an audience. */
	family: string;
	audience: string;
	/** `yes`: the source can answer it. `no`: something is missing. */
	available: string;
}

/** One KPI in the list. */
export interface GlossaryItem {
	id: string;
	name: string;
	definition: string;
	/** What is missing, in short; empty where nothing is. */
	missing: string;
	entry: GlossaryEntry;
}

/** The glossary, ready to be drawn. */
export interface GlossaryList {
	groups: { id: string; name: string; items: GlossaryItem[] }[];
	found: number;
	all: number;
}

/** One fact of a KPI by its name; `code` is written as it is in the host's mapping. */
export interface GlossaryFact {
	term: string;
	texts: readonly string[];
	code?: boolean;
	warn?: boolean;
}

/** Columns that are named in a row of the list; the others are counted. */
const FEW = 3;

/** Text without accents, capitals and curls, so that “frequence d'achat” finds “Fréquence d’achat”. */
export const folded = (text: string) =>
	text
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replaceAll("’", "'")
		.replaceAll("œ", "oe")
		.replace(/\s+/gu, " ")
		.toLowerCase();

/** Texts that are searched, by entry: folding them is most of the work, and the same at every key. */
const texts = new WeakMap<GlossaryEntry, string>();

function textOf(entry: GlossaryEntry): string {
	let text = texts.get(entry);
	if (text === undefined) {
		const { id, name, definition = "" } = entry;
		text = folded(`${name} ${definition} ${id} ${id.replaceAll("-", " ")}`);
		texts.set(entry, text);
	}
	return text;
}

/** Whether a KPI is among what is sought. */
function matches(
	entry: GlossaryEntry,
	{ audience, available }: Sought,
	words: readonly string[],
): boolean {
	if (audience && !entry.audiences.some((each) => each === audience))
		return false;
	if (available && (available === "yes") !== (entry.missing.length === 0))
		return false;
	const text = textOf(entry);
	return words.every((word) => text.includes(word));
}

/** What is missing, in short. */
const missingText = ({ missing }: GlossaryEntry, { glossary }: Words) =>
	missing.length === 0
		? ""
		: glossary.missing(
				missing.slice(0, FEW),
				Math.max(0, missing.length - FEW),
			);

/** The KPIs that are sought, by family in the catalogue's order, and by name within. `language` is for the order of names. */
export function layoutGlossary(
	{ families }: GlossaryAnswer,
	sought: Sought,
	language: string,
	words: Words,
): GlossaryList {
	const sorting = new Intl.Collator(language, { numeric: true });
	const typed = folded(sought.search).split(" ").filter(Boolean);
	const groups = families
		.filter(({ id }) => !sought.family || id === sought.family)
		.map(({ id, name, kpis }) => ({
			id,
			name,
			items: kpis
				.filter((entry) => matches(entry, sought, typed))
				.sort((one, other) => sorting.compare(one.name, other.name))
				.map((entry) => ({
					id: entry.id,
					name: entry.name,
					definition: entry.definition ?? "",
					missing: missingText(entry, words),
					entry,
				})),
		}))
		.filter(({ items }) => items.length > 0);
	return {
		groups,
		found: groups.reduce((sum, { items }) => sum + items.length, 0),
		all: families.reduce((sum, { kpis }) => sum + kpis.length, 0),
	};
}

/** All that the catalogue says of a KPI: what it means, then what it takes. */
export function factsOf(
	entry: GlossaryEntry,
	{ audiences }: GlossaryAnswer,
	{ glossary }: Words,
): { means: GlossaryFact[]; takes: GlossaryFact[] } {
	const { facts } = glossary;
	const fact = (
		term: string,
		texts: string | readonly string[] | undefined,
		more?: Pick<GlossaryFact, "code" | "warn">,
	): GlossaryFact[] =>
		texts && texts.length > 0
			? [
					{
						term,
						texts: typeof texts === "string" ? [capital(texts)] : texts,
						...more,
					},
				]
			: [];
	const names = entry.audiences.map(
		(id) => audiences.find((each) => each.id === id)?.name ?? id,
	);
	return {
		means: [
			...fact(facts.purpose, entry.purpose),
			...fact(facts.action, entry.action),
			...fact(facts.formula, entry.formula),
			...fact(facts.caveat, entry.caveat, { warn: true }),
			...fact(facts.missing, entry.missing, { code: true, warn: true }),
		],
		takes: [
			...fact(facts.unit, glossary.units[entry.unit]),
			...fact(facts.direction, glossary.directions[entry.direction]),
			...fact(facts.readers, names.join(", ")),
			...fact(facts.compare, glossary.compare(entry.compare)),
			...fact(facts.grain, glossary.grains[entry.grain]),
			...fact(facts.by, entry.by && [entry.by], { code: true }),
			...fact(
				facts.minimum,
				entry.minimum > 0 ? glossary.minimum(entry.minimum) : undefined,
			),
			...fact(facts.additivity, glossary.additivity[entry.additivity]),
			...fact(facts.columns, entry.columns, { code: true }),
			...fact(facts.sources, entry.sources),
			...fact(facts.id, [entry.id], { code: true }),
		],
	};
}
