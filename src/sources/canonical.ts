import { CadranError } from "../model/error.js";

/** An object with its keys in order; anything else as it is. */
const ordered = (_: string, value: unknown): unknown =>
	typeof value === "object" && value !== null && !Array.isArray(value)
		? Object.fromEntries(
				Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
			)
		: value;

/** A question as text, the same in whatever order its keys were written. Throws a CadranError `question` where it is no JSON. */
export function canonical(question: unknown): string {
	try {
		const text = JSON.stringify(question, ordered) as string | undefined;
		if (text !== undefined) return text;
	} catch {
		// Told below, as for anything else that is no JSON.
	}
	throw new CadranError("question", "A question must be plain JSON.");
}
