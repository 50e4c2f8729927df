/** What something is called: one, and several of it. The gender is for languages that have one. */
export interface Noun {
	one: string;
	many: string;
	gender?: "m" | "f";
}

/** What yes and no of a column mean of its rows: “that were abandoned”. */
export interface YesNo {
	yes: string;
	no: string;
}

/** The nouns of the vocabulary. A column is looked up by `entity.column`, then by its own name. */
export interface Lexicon {
	entities: Readonly<Record<string, Noun>>;
	columns: Readonly<Record<string, Noun>>;
	flags: Readonly<Record<string, YesNo>>;
	/** Values with a name of their own, by `entity.column=value`. */
	values: Readonly<Record<string, string>>;
}

/** A point in time of the formula: an end of the period, so many days from it, or an instant as it was written. */
export type PointInTime =
	| { edge: "start" | "end"; days: number }
	| { instant: string };

/** The limits of numbers, as they are written; both ends may be open. */
export interface Limits {
	from?: string;
	to?: string;
	/** The greatest or only value, in place of the rest. */
	most?: string;
	is?: string;
	above?: string;
}

/** How a language puts a calculation into words. All pieces are phrases without a full stop. */
export interface FormulaWords extends Lexicon {
	number(value: number): string;
	quoted(text: string): string;
	/** The noun of a column that has none: its name. */
	free(column: string): Noun;
	/** A column of another entity: the segment of the customer. */
	ofEntity(column: Noun, entity: Noun): Noun;
	/** The instant of an entity's rows that has no noun of its own: the order date. */
	dateOf(entity: Noun): Noun;
	unit(n: number, unit: string): string;

	count(rows: string): string;
	distinct(column: Noun, rows: string): string;
	distinctRows(rows: string): string;
	/** An aggregate of a column of rows, or of what is worked out for each. */
	aggregate(op: Operation, of: Noun, rows: string, simple: boolean): string;
	rate(rows: string, passing: string, noun: Noun): string;
	/** The rows of a distinct count in a rate, and the part with such rows. */
	distinctAmong(column: Noun, rows: string): string;
	withRows(rows: Noun, passing: string): string;
	lift(a: string, b: string): string;
	/** The part of a group, of a column where it is known, in the whole. */
	share(of: string, by: Noun | undefined): string;
	/** Seconds told in hours. */
	inHours(seconds: string): string;
	over(of: string, days: number): string;
	either(a: string, b: string): string;
	above(of: string, than: string): string;
	weighted(
		of: string,
		by: Noun,
		weights: readonly (readonly [string, string])[],
	): string;
	duration(unit: "days" | "weeks" | "months" | "years"): string;

	/** When rows count. */
	period: string;
	whole: string;
	always: string;
	before(edge: "start" | "end"): string;
	trailing(days: number, edge: "start" | "end"): string;
	/** Of a stock: there at the end. */
	known(edge: "start" | "end", rows: Noun): string;
	/** Rows by another of their instants: with a closing date in the period. */
	placed(instant: Noun, time: string): string;

	point(edge: "start" | "end"): string;
	the(noun: Noun): string;
	earlier(a: string, b: string): string;
	between(a: string, b: string): Noun;
	gap(entity: Noun): Noun;
	arithmetic(parts: readonly Noun[], sign: string): Noun;
	/** Counts and sums of the same customer's rows. */
	relatedCount(rows: string): Noun;
	relatedDistinct(column: Noun, rows: string): Noun;
	relatedSum(of: Noun, rows: string): Noun;
	sameCustomer: string;
	same(columns: readonly Noun[]): string;
	near(
		instant: Noun,
		from: number | undefined,
		to: number | undefined,
		unit: "hours" | "days",
	): string;

	/** Clauses that follow the noun of the rows. These two are of a list without conditions: all rows pass, or none. */
	anyKind: string;
	noKind: string;
	and(clauses: readonly string[]): string;
	or(clauses: readonly string[]): string;
	is(column: Noun, values: readonly string[], negated: boolean): string;
	present(column: Noun, negated: boolean): string;
	/** When instants are to be; those of a rollup never lie after the period. */
	time(
		from: PointInTime | undefined,
		to: PointInTime | undefined,
		rollup: boolean,
	): string;
	/** With or without one of some instants at a time. */
	having(instants: readonly Noun[], time: string, negated: boolean): string;
	/** Whose instant is at a time, or isn't. */
	being(instant: Noun, time: string, negated: boolean): string;
	measures(column: Noun, limits: Limits, negated: boolean): string;
	where(value: Noun, limits: Limits, negated: boolean): string;
	/** Rows for which something is known. */
	told(value: Noun, negated: boolean): string;
	/** Rows of which enough time has passed since an instant. */
	since(instant: Noun, time: string, negated: boolean): string;
	/** Rows whose second instant is not before the first, or is. */
	inOrder(first: Noun, second: Noun, negated: boolean): string;
	/** Rows with at least so many, or without any, of others. */
	withAtLeast(least: number, rows: Noun, rest: string): string;
	without(rows: Noun, rest: string): string;
	among(column: Noun, rows: string, negated: boolean): string;
	picked(kind: string, negated: boolean): string;
}

export type Operation =
	| "sum"
	| "mean"
	| "deviation"
	| "median"
	| "min"
	| "max"
	| { quantile: string }
	| { top: string };
