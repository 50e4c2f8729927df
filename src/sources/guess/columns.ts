import type { Reading } from "../../model/mapping.js";
import { outcomeOf, plain } from "./likeness.js";
import { BY_NAME, type Candidate, type Match } from "./match.js";
import { vocabulary } from "./names.js";
import { type Decimal, NEARLY_ALL, type Profile } from "./profile.js";

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
export function surveyKind({
	name,
	max,
}: Profile): [kind: string, sure: boolean] {
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
		sure: chosen.likeness > BY_NAME && rival < chosen.likeness - 0.1,
		others: others.map((one) => one.profile.name),
	};
}

/** The guesses for the columns of a match, with the ways of reading that they share. */
export function guessColumns(found: Match, french: boolean) {
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
	const decimal = decimals[0] ?? ".";
	const columns: Record<string, GuessedColumn> = {};
	for (const [ours, candidates] of chosen) {
		const { profile } = candidates[0];
		let guess = guessedColumn(ours, candidates);
		const look = wanted[ours]?.look;
		const looksNumeric = look === "number" && profile.filled > 0;
		if (look === "instant") {
			const own = [...profile.dates.keys()];
			const differs = own[0] && dates[0] && !profile.dates.has(dates[0]);
			if (differs) guess = { ...guess, reading: { date: own[0] } };
			else if (dates.length > 1) guess = { ...guess, sure: false };
		} else if (decimals.length > 1 && profile.twoFaced)
			guess = { ...guess, sure: false };
		else if (looksNumeric && profile.numbers[decimal] < NEARLY_ALL)
			guess = { ...guess, reading: { decimal: decimal === "." ? "," : "." } };
		columns[ours] = guess;
	}
	return {
		columns,
		dates,
		decimals: decimals.length > 0 ? decimals : [decimal],
	};
}
