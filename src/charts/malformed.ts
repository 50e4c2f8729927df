import type { Words } from "../locales/en.js";
import { CadranError } from "../model/error.js";

/** The error of an answer that can't be drawn, as one with missing fields. */
export function malformed(cause: unknown, { state }: Words): CadranError {
	const why = cause instanceof Error ? cause.message : String(cause);
	return new CadranError("failed", state.malformed(why), {}, { cause });
}
