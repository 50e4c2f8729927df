import type { Words } from "../locales/en.js";
import { CadranError } from "../model/error.js";

/** The error of an answer that can't be drawn, as one with missing fields; one that says itself what to do as it is. */
export function malformed(cause: unknown, { state }: Words): CadranError {
	if (cause instanceof CadranError) return cause;
	const why = cause instanceof Error ? cause.message : String(cause);
	return new CadranError("failed", state.malformed(why), {}, { cause });
}

/** The error of a widget that can't be saved: nothing is drawn, or not in that kind. */
export const unsaved = (widget: string, why: string): CadranError =>
	new CadranError("question", `<${widget}>: ${why}`);
