import type { ErrorCode } from "../model/error.js";
import type { Mapping } from "../model/mapping.js";
import type { Question } from "../questions/question.js";
import type { Scope } from "../sources/source.js";

/** One value of a row. Instants are texts, of the column's type. */
export type Cell = string | number | boolean | null;

/**
 * What a column of a host's table holds, in the words of a database: `date` (2026-03-29), `timestamp` (an instant with its offset,
 * 2026-03-29T01:00:00Z), `local` (a date and time of the wall clock in the mapping's zone, 2026-03-29T02:30:00), `integer`, `number`
 * (64-bit), `text` (any Unicode but NUL, compared by code point, never by collation), `boolean`.
 */
export type VectorType =
	| "date"
	| "timestamp"
	| "local"
	| "integer"
	| "number"
	| "text"
	| "boolean";

/** A question, always with its own as-of instant, and what it comes to: an answer, or an error by its code. */
export type Vector = {
	/** Unique in its set. */
	id: string;
	/** What it is there to show. */
	about?: string;
	/** The rows that whoever asks may see, where that is not all of them: `source.within(scope)` is asked. */
	scope?: Scope;
	/** May be malformed, where an error is expected. */
	question: Question;
} & (
	| { answer: Readonly<Record<string, unknown>>; error?: undefined }
	| { error: { code: ErrorCode }; answer?: undefined }
);

/** Rows, how they are mapped, and questions with the answers that every source gives. Plain JSON. */
export interface VectorSet {
	id: string;
	about: string;
	/** What `defineModel` takes. */
	mapping: Mapping;
	/** The columns of each entity that the source shall show in rows; none unless given. */
	rows?: Readonly<Record<string, readonly string[]>>;
	/** The host's tables by name: one record a row, all with the same keys. May be empty. */
	tables: Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;
	/** Every column of every table. */
	types: Readonly<Record<string, Readonly<Record<string, VectorType>>>>;
	cases: readonly Vector[];
}

const KINDS: readonly string[] = [
	"kpi",
	"funnel",
	"rfm",
	"cohort",
	"survey",
	"rows",
	"glossary",
	"module",
];

/** The kind of a case's question; `malformed` where it is of none. */
export const kindOf = ({ question }: Vector): string =>
	KINDS.includes(question.kind) ? question.kind : "malformed";
