import { refuse } from "./check.js";

const DEPTH = 32;
const NODES = 20_000;
const REFUSED = new Set(["__proto__", "constructor", "prototype"]);

/** Refuses what is not plain JSON of sane size: deep nesting, keys of the prototype, numbers that are not finite, lists with holes. */
export function checkPlain(question: unknown): void {
	let nodes = 0;
	const walk = (value: unknown, option: string, depth: number): void => {
		if (depth > DEPTH || ++nodes > NODES)
			refuse(option, "The question is nested too deeply or too large.");
		if (typeof value === "number" && !Number.isFinite(value))
			refuse(option, `${option} must be a finite number.`, value);
		if (typeof value !== "object" || value === null) {
			if (
				!["string", "number", "boolean", "undefined", "object"].includes(
					typeof value,
				)
			)
				refuse(option, `${option} must be plain JSON.`, value);
			return;
		}
		const entries = Object.entries(value);
		if (Array.isArray(value) && entries.length !== value.length)
			refuse(option, `${option} must be plain JSON: a list has no holes.`);
		for (const [key, inner] of entries) {
			if (REFUSED.has(key))
				refuse(key, `“${key}” can't be a key of a question.`);
			walk(inner, depth === 0 ? key : option, depth + 1);
		}
	};
	walk(question, "question", 0);
}
