/**
 * Why something can't be done. `mapping`: the model names what isn't there. `rows`: a value can't be read. `question`: the
 * question is malformed. `unsupported`: the source lacks the entity, column or kind of question. `refused`: answering would
 * mislead (mixed currencies, a 5-point score as NPS, segments that overlap). `forbidden`: the reader may not see it. `network`: rows
 * or answers could not be fetched.
 */
export type ErrorCode =
	| "mapping"
	| "rows"
	| "question"
	| "unsupported"
	| "refused"
	| "forbidden"
	| "network"
	| "failed";

/** Where the fault is, in the host's own names. `row` counts from 1 and leaves the header out. */
export interface ErrorPlace {
	entity?: string;
	table?: string;
	column?: string;
	row?: number;
	option?: string;
	value?: string;
}

/** The one error Cadran throws: a code to act on, the place, and a sentence that says what to do. */
export class CadranError extends Error {
	override readonly name = "CadranError";
	constructor(
		readonly code: ErrorCode,
		message: string,
		readonly place: ErrorPlace = {},
		options?: ErrorOptions,
	) {
		super(message, options);
	}
}
