import type { Entity } from "../model/entity.js";
import type {
	ColumnMapping,
	EntityMapping,
	Mapping,
} from "../model/mapping.js";
import {
	type GuessedColumn,
	guessColumns,
	surveyKind,
} from "./guess/columns.js";
import { plain } from "./guess/likeness.js";
import { type Match, match } from "./guess/match.js";
import { vocabulary } from "./guess/names.js";
import { type DateWay, type Decimal, profile } from "./guess/profile.js";

export type { GuessedColumn };

/** What a file is thought to hold, for a person to confirm. */
export interface Guess {
	entity: Entity;
	/** Whether no other entity comes near. */
	sure: boolean;
	/** Other entities it could be read as, the likeliest first. */
	others: readonly Entity[];
	columns: Readonly<Record<string, GuessedColumn>>;
	/** Ways to read its dates, and its decimal sign: the likeliest first; more than one where the values allow for more. */
	dates: readonly DateWay[];
	decimals: readonly Decimal[];
	/** Columns of the file that nothing of ours is taken from. */
	unmapped: readonly string[];
}

/** Words in headers that a French hand wrote: days come first there, and commas part fractions. */
const FRENCH =
	/_(?:de|du|montant|prix|quantite|commande|achat|vente|nom|numero|cloture|client|note)_/u;

/**
 * Guesses what the rows of a file are, from its header and some rows: the entity, and for each of its columns the file's, by
 * names usual in English and French and by the values. Give all rows if you can: a stage that only comes late in a file is then
 * known too. With an entity, only its columns are looked for; `chosen` are the columns of the file that a person gave to ours,
 * null for none.
 */
export function guessMapping(
	names: readonly string[],
	rows: readonly (readonly string[])[],
	entity?: Entity,
	chosen: Readonly<Record<string, string | null>> = {},
): Guess {
	const profiles = names.map((name, column) => profile(name, rows, column));
	const matches = (Object.keys(vocabulary) as Entity[])
		.map((one) => match(one, profiles))
		.sort((a, b) => Number(b.whole) - Number(a.whole) || b.score - a.score);
	const found =
		matches.find((one) => one.entity === entity) ?? (matches[0] as Match);
	for (const [ours, name] of Object.entries(chosen)) {
		const profile = profiles.find((one) => one.name === name);
		if (profile) found.columns.set(ours, [{ profile, likeness: 1 }]);
		else found.columns.delete(ours);
	}
	const rest = matches.filter((one) => one !== found);
	const rival = rest[0];
	const french = names.some((name) => FRENCH.test(`_${plain(name)}_`));
	const { columns, dates, decimals } = guessColumns(found, french);
	const scores = found.columns.get("score")?.[0];
	if (found.entity === "surveys" && scores && !columns.kind) {
		const [constant, sure] = surveyKind(scores.profile);
		columns.kind = { constant, sure, others: [] };
	}
	const used = new Set(Object.values(columns).map(({ column }) => column));
	return {
		entity: found.entity,
		sure: found.named && (!rival?.whole || found.score > 1.2 * rival.score),
		others: rest.map((one) => one.entity),
		columns,
		dates,
		decimals,
		unmapped: names.filter((name) => !used.has(name)),
	};
}

/** The mapping that a guess says, ready for `defineModel`. It speaks for the instant of the file's last row unless told otherwise. */
export function mappingOf(
	{ entity, columns, dates, decimals }: Guess,
	fileName: string,
	base: Omit<Mapping, "entities"> = {},
): Mapping {
	const mapped: Record<string, ColumnMapping> = {};
	for (const [ours, { column, constant, values, reading }] of Object.entries(
		columns,
	)) {
		if (column === undefined) mapped[ours] = { constant: constant ?? null };
		else if (values || reading)
			mapped[ours] = { column, ...(values && { values }), ...reading };
		else mapped[ours] = column;
	}
	const [date] = dates;
	const [decimal] = decimals;
	const found: EntityMapping = {
		from: fileName,
		...(date && date !== "iso" && { date }),
		...(decimal === "," && { decimal }),
		columns: mapped,
	};
	return { asOf: "latest", ...base, entities: { [entity]: found } };
}
