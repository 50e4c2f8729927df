import { CadranError, type ErrorPlace } from "../model/error.js";
import type { ProblemCode } from "./wire.js";

/** Why a request is turned away before a source is asked; its sentence is for the reader. */
export class Fault extends Error {
	override readonly name = "Fault";
	constructor(
		readonly code: ProblemCode,
		readonly status: number,
		message: string,
		readonly headers: Readonly<Record<string, string>> = {},
		readonly place?: ErrorPlace,
	) {
		super(message);
	}
}

/** The fault of a body or an address that can't be read. */
export const malformed = (sentence: string, status = 400): Fault =>
	new Fault("question", status, sentence);

/** The fault of something larger than the server allows. */
export const tooMuch = (option: string, sentence: string): Fault =>
	new Fault("limit", 413, sentence, {}, { option });

/** A fault of the server's own settings: told in the log alone. */
export const misset = (sentence: string): CadranError =>
	new CadranError("mapping", sentence, { option: "authorize" });
