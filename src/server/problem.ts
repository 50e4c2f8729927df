import { CadranError, type ErrorCode } from "../model/error.js";
import { Fault } from "./fault.js";
import type { Problem, ProblemCode } from "./wire.js";

/** What the log gets: the whole error, and the id that the reader is told. */
export type Log = (error: unknown, id: string) => void;

/** The status of each code, and whether its sentence is for the reader. */
const CODES: Readonly<Record<ErrorCode, readonly [number, boolean]>> = {
	question: [400, true],
	unsupported: [422, true],
	refused: [422, true],
	forbidden: [403, true],
	mapping: [500, false],
	rows: [500, false],
	failed: [500, false],
	network: [502, false],
};

const TITLES: Readonly<Record<ProblemCode, string>> = {
	question: "The question is malformed",
	unsupported: "The source can't answer this",
	refused: "Answering would mislead",
	forbidden: "Not for this reader",
	mapping: "The source is not set up rightly",
	rows: "The source's rows can't be read",
	failed: "The source failed",
	network: "The source's rows can't be had",
	unauthorized: "Nobody known asks",
	limit: "Too much is asked for",
	timeout: "The answer took too long",
};

const problem = (
	code: ProblemCode,
	status: number,
	detail: string,
): Problem => ({
	type: `urn:cadran:${code}`,
	title: TITLES[code],
	status,
	detail,
	code,
});

/** What is told of an error. Where the fault is the server's, nothing but an id, under which the log has it all. */
export function problemOf(error: unknown, log: Log): Problem {
	if (error instanceof Fault) {
		const told = problem(error.code, error.status, error.message);
		return error.place ? { ...told, place: error.place } : told;
	}
	const code = error instanceof CadranError ? error.code : "failed";
	const [status, isTold] = CODES[code] ?? CODES.failed;
	if (error instanceof CadranError && isTold) {
		const { option, value } = error.place;
		return {
			...problem(code, status, error.message),
			// Tables and rows are the host's own matter.
			...(option !== undefined && {
				place: { option, ...(value !== undefined && { value }) },
			}),
		};
	}
	const id = crypto.randomUUID();
	log(error, id);
	return {
		...problem(
			code,
			status,
			`Something failed on the server. Its log has it under ${id}.`,
		),
		id,
	};
}
