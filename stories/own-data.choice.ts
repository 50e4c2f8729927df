import type { Mapping } from "../src/model/mapping.js";
import { outcomeOf } from "../src/sources/guess/likeness.js";
import { vocabulary } from "../src/sources/guess/names.js";
import type { Preview } from "../src/sources/guess/preview.js";
import type { DateWay, Decimal } from "../src/sources/guess/profile.js";
import { type Guess, guessMapping, mappingOf } from "../src/sources/guess.js";
import type { Kind } from "./own-data.words.js";

export type Outcome = "won" | "lost" | "open";

/** What a reader has said about a file, beside what was guessed. */
export interface Choice {
	kind?: Kind;
	/** The file's columns for ours; null for none. */
	columns: Readonly<Record<string, string | null>>;
	/** What every score answers, where no column tells. */
	survey?: string;
	date?: DateWay;
	decimal?: Decimal;
	/** What a stage of a deal means. */
	outcomes: Readonly<Record<string, Outcome>>;
	currency: string;
	leaveOut: boolean;
}

export const nothing: Choice = {
	columns: {},
	outcomes: {},
	currency: "",
	leaveOut: false,
};

export const kinds: readonly Kind[] = ["orders", "deals", "surveys"];
const isKind = (entity: string): entity is Kind =>
	kinds.includes(entity as Kind);

/** Columns without which there is nothing to show. */
export const needed: Record<Kind, readonly string[]> = {
	orders: ["customer", "at", "amount"],
	deals: ["status"],
	surveys: ["score"],
};

/** Most stages whose outcome is asked for; of more, each is what its name says. */
const STAGES = 24;

/** What a file is thought to be, by what was said about it. */
export function guessed(
	{ names, rows }: Preview,
	{ kind, columns, survey }: Choice,
): Guess & { entity: Kind } {
	const first = guessMapping(names, rows, kind, columns);
	const entity = [first.entity, ...first.others].find(isKind) ?? "orders";
	const guess =
		entity === first.entity
			? first
			: { ...guessMapping(names, rows, entity, columns), sure: false };
	const told = survey && {
		kind: { constant: survey, sure: true, others: [] },
	};
	return { ...guess, entity, columns: { ...guess.columns, ...told } };
}

/** Our columns, those that were found or are needed apart from the others. */
export function columnsOf({ entity, columns }: Guess & { entity: Kind }) {
	const all = Object.keys(vocabulary[entity] ?? {});
	const found = (ours: string) =>
		Boolean(columns[ours]) || needed[entity].includes(ours);
	return [all.filter(found), all.filter((ours) => !found(ours))] as const;
}

/** The distinct values of a file's column, without the empty one. */
function distinct({ names, rows }: Preview, name: string | undefined) {
	const column = names.indexOf(name ?? "");
	const values = new Set(rows.map((row) => row[column]?.trim() ?? ""));
	values.delete("");
	return [...values];
}

/** The first values of a file's column. */
export function samples({ names, rows }: Preview, name: string | undefined) {
	const column = names.indexOf(name ?? "");
	const found = new Set<string>();
	for (const row of rows) {
		const value = row[column]?.trim();
		if (value) found.add(value);
		if (found.size === 3) break;
	}
	return [...found];
}

/** What each stage of the deals means, as far as is asked. */
export function outcomesOf(
	preview: Preview,
	{ entity, columns }: Guess,
	{ outcomes }: Choice,
): [stage: string, outcome: Outcome][] {
	if (entity !== "deals") return [];
	const stages = distinct(preview, columns.status?.column);
	return stages
		.slice(0, STAGES)
		.map((stage) => [stage, outcomes[stage] ?? outcomeOf(stage)]);
}

/** Whether customers have one deal or two: then a funnel of customers tells what becomes of deals. */
export function oneDealEach(preview: Preview, { columns }: Guess): boolean {
	const { length } = distinct(preview, columns.customer?.column);
	return 2 * length >= preview.rows.length;
}

/** The kinds of survey that the scores answer. */
export function surveysOf(preview: Preview, { columns: { kind } }: Guess) {
	if (!kind) return [];
	if (kind.constant) return [kind.constant];
	return distinct(preview, kind.column).map(
		(value) => kind.values?.[value] ?? value,
	);
}

/** The mapping that was guessed and chosen. */
export function mappingFor(
	preview: Preview,
	guess: Guess,
	choice: Choice,
	fileName: string,
): Mapping {
	const { currency, leaveOut, date, decimal } = choice;
	const columns = { ...guess.columns };
	const stages = outcomesOf(preview, guess, choice);
	if (columns.status) {
		const renamed = stages.filter(([stage, outcome]) => stage !== outcome);
		const values = {
			...columns.status.values,
			...Object.fromEntries(renamed),
		};
		columns.status = { ...columns.status, values };
	}
	const read = {
		...guess,
		columns,
		dates: date ? [date] : guess.dates,
		decimals: decimal ? [decimal] : guess.decimals,
	};
	return mappingOf(read, fileName, {
		...(currency && { currency: currency.toUpperCase() }),
		...(leaveOut && { unreadable: "leave-out" as const }),
	});
}
