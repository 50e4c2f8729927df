import type { FormulaWords } from "../../locales/kpis/formula.js";
import type { Condition } from "../../model/metric.js";
import { among, equal } from "./equal.js";
import { columnNoun, isOwn } from "./noun.js";
import { oneLimit, pointsOf, range } from "./range.js";
import { worked } from "./worked.js";

/** A condition to be passed, or not to be. */
type Item = readonly [where: Condition, negated: boolean];

/** A condition as clauses that follow the noun of its rows. What isn't to be passed is told piece by piece. */
export function condition(
	words: FormulaWords,
	where: Condition,
	rowSet: string,
	negated = false,
): string {
	const { and, clauses } = told(words, where, rowSet, negated);
	return and ? words.and(clauses) : words.or(clauses);
}

/** The clauses of a condition, and whether all of them must hold. */
function told(
	words: FormulaWords,
	where: Condition,
	rowSet: string,
	negated: boolean,
): { and: boolean; clauses: string[] } {
	const { and, items } = pieces(where, negated);
	if (items.length === 0)
		return { and, clauses: [and ? words.anyKind : words.noKind] };
	const clauses: string[] = [];
	for (const group of grouped(words, items, and, rowSet)) {
		const [first] = group as [Item];
		if (group.length > 1) clauses.push(dated(words, group, rowSet));
		else if (pieces(...first).items.length !== 1) {
			const inner = told(words, first[0], rowSet, first[1]);
			const text = inner.and
				? words.and(inner.clauses)
				: words.or(inner.clauses);
			clauses.push(inner.clauses.length > 1 ? `(${text})` : text);
		} else clauses.push(clause(words, first, rowSet));
	}
	return { and, clauses };
}

/** The pieces of a condition, and whether all of them must hold. */
function pieces(
	where: Condition,
	negated: boolean,
): { and: boolean; items: readonly Item[] } {
	if ("not" in where) return pieces(where.not, !negated);
	if (!("all" in where || "any" in where) || oneLimit(where))
		return { and: true, items: [[where, negated]] };
	const and = "all" in where !== negated;
	const parts = (
		"all" in where ? where.all : where.any
	) as readonly Condition[];
	const items = parts.flatMap((part): readonly Item[] => {
		const own = pieces(part, negated);
		return own.and === and || own.items.length === 1
			? own.items
			: [[part, negated]];
	});
	return { and, items };
}

/** Pieces side by side that say the same of several instants, and can be told as one: without a quote or a signature by then. */
function grouped(
	words: FormulaWords,
	items: readonly Item[],
	and: boolean,
	rowSet: string,
): Item[][] {
	const groups: Item[][] = [];
	let last: string | null = null;
	for (const item of items) {
		const key = and === item[1] ? timeKey(words, item, rowSet) : null;
		if (key !== null && key === last) groups.at(-1)?.push(item);
		else groups.push([item]);
		last = key;
	}
	return groups;
}

/** When a column's instants must be, where its rows have it themselves; null for any other condition. */
function timeKey(
	words: FormulaWords,
	[where]: Item,
	rowSet: string,
): string | null {
	if (!("column" in where) || "is" in where || "among" in where) return null;
	const points = pointsOf(where, rowSet);
	return points && isOwn(where.column, rowSet)
		? words.time(...points, false)
		: null;
}

function dated(
	words: FormulaWords,
	group: readonly Item[],
	rowSet: string,
): string {
	const [first] = group as [Item];
	const nouns = group.flatMap(([where]) =>
		"column" in where ? [columnNoun(words, where.column, rowSet)] : [],
	);
	return words.having(nouns, timeKey(words, first, rowSet) ?? "", first[1]);
}

function clause(
	words: FormulaWords,
	[where, negated]: Item,
	rowSet: string,
): string {
	if ("customers" in where) return words.picked(where.customers.kind, negated);
	if ("among" in where) return among(words, where, rowSet, negated);
	if ("value" in where) return worked(words, where, rowSet, negated);
	if ("is" in where) return equal(words, where, rowSet, negated);
	return range(words, where, rowSet, negated);
}
