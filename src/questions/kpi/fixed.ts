import { isRecord } from "../check.js";

/** Whether a value or a condition comes to the same for a row whatever the period: it names no end of it, and no window that rests on it. */
export function isFixed(part: unknown): boolean {
	if (Array.isArray(part)) return part.every(isFixed);
	if (!isRecord(part)) return true;
	if (Object.hasOwn(part, "edge")) return false;
	const { op, near, of } = part;
	const windowed =
		op === "related" && !near && isRecord(of) && of.window !== "always";
	return !windowed && Object.values(part).every(isFixed);
}
