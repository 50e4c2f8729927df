import type { Entity } from "../model/entity.js";
import type {
	ColumnMapping,
	EntityMapping,
	Mapping,
	Reading,
} from "../model/mapping.js";
import {
	BY_NAME,
	type Candidate,
	type Match,
	match,
	outcomeOf,
} from "./guess/match.js";
import { plain, vocabulary } from "./guess/names.js";
import {
	type DateWay,
	type Decimal,
	type Profile,
	profile,
} from "./guess/profile.js";

/** What one of our columns is thought to be. */
export interface GuessedColumn {
	/** The file's column; or a text that every row has. */
	column?: string;
	constant?: string;
	/** How its values are renamed. */
	values?: Readonly<Record<string, string>>;
	/** Where it is written in another way than the rest of the file. */
	reading?: Pick<Reading, "date" | "decimal">;
	/** Whether nothing else in the file could be meant. Otherwise ask. */
	sure: boolean;
	/** Other columns of the file that could be meant, the likeliest first. */
	others: readonly string[];
}

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

/** The way that most columns can be read in; all that are as good, where the values do not tell. */
function commonest<W extends string>(
	columns: readonly ReadonlyMap<W, number>[],
	order: readonly W[],
): W[] {
	const total = (way: W) =>
		columns.reduce((sum, column) => sum + (column.get(way) ?? 0), 0);
	const best = Math.max(...order.map(total));
	return best > 0 ? order.filter((way) => total(way) >= best - 1e-9) : [];
}

/** The kind of survey that a column of scores answers. */
function surveyKind({ name, max }: Profile): [kind: string, sure: boolean] {
	const named = /(?:^|_)(nps|csat|ces)(?:_|$)/u.exec(plain(name))?.[1];
	if (named) return [named, true];
	if (max > 7) return ["nps", true];
	return [max > 5 ? "ces" : "csat", false];
}

function valuesOf(
	ours: string,
	{ profile: { distinct } }: Candidate,
): GuessedColumn["values"] {
	const meant =
		ours === "status"
			? outcomeOf
			: ours === "kind"
				? (value: string) => plain(value)
				: null;
	const renamed = meant
		? distinct
				.map((value) => [value, meant(value)] as const)
				.filter(([value, ourValue]) => value !== ourValue)
		: [];
	return renamed.length > 0 ? Object.fromEntries(renamed) : undefined;
}

function guessedColumn(
	ours: string,
	[chosen, ...others]: [Candidate, ...Candidate[]],
): GuessedColumn {
	const rival = others[0]?.likeness ?? 0;
	const values = valuesOf(ours, chosen);
	return {
		column: chosen.profile.name,
		...(values && { values }),
		sure: chosen.likeness > BY_NAME && rival <= BY_NAME,
		others: others.map((one) => one.profile.name),
	};
}

/** The guesses for the columns of a match, with the ways of reading that they share. */
function guessColumns(found: Match, french: boolean) {
	const wanted = vocabulary[found.entity] ?? {};
	const chosen = [...found.columns] as [string, [Candidate, ...Candidate[]]][];
	const looking = (...looks: string[]) =>
		chosen.filter(([ours]) => looks.includes(wanted[ours]?.look ?? ""));
	const instants = looking("instant");
	const numbers = looking("number", "score");
	const numberWays = ({ numbers, twoFaced, whole }: Profile) =>
		new Map<Decimal, number>(
			whole && !twoFaced
				? []
				: [
						[".", numbers["."]],
						[",", numbers[","]],
					],
		);
	const dates = commonest(
		instants.map(([, [{ profile }]]) => profile.dates),
		["iso", "day-first", "month-first", "yyyymmdd", "milliseconds", "seconds"],
	);
	const decimals = commonest(
		numbers.map(([, [{ profile }]]) => numberWays(profile)),
		french ? [",", "."] : [".", ","],
	);
	const columns: Record<string, GuessedColumn> = {};
	for (const [ours, candidates] of chosen) {
		const { profile } = candidates[0];
		let guess = guessedColumn(ours, candidates);
		if (wanted[ours]?.look === "instant") {
			const own = [...profile.dates.keys()];
			const differs = own[0] && dates[0] && !profile.dates.has(dates[0]);
			if (differs) guess = { ...guess, reading: { date: own[0] } };
			else if (dates.length > 1) guess = { ...guess, sure: false };
		} else if (decimals.length > 1 && profile.twoFaced)
			guess = { ...guess, sure: false };
		columns[ours] = guess;
	}
	return {
		columns,
		dates,
		decimals: decimals.length ? decimals : (["."] as const),
	};
}

/**
 * Guesses what the rows of a file are, from its header and some rows: the entity, and for each of its columns the file's, by
 * names usual in English and French and by the values. Give all rows if you can: a stage that only comes late in a file is then
 * known too. With an entity, only its columns are looked for.
 */
export function guessMapping(
	names: readonly string[],
	rows: readonly (readonly string[])[],
	entity?: Entity,
): Guess {
	const profiles = names.map((name, column) => profile(name, rows, column));
	const matches = (Object.keys(vocabulary) as Entity[])
		.map((one) => match(one, profiles))
		.sort((a, b) => Number(b.whole) - Number(a.whole) || b.score - a.score);
	const found =
		matches.find((one) => one.entity === entity) ?? (matches[0] as Match);
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
