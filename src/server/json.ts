import { malformed, tooMuch } from "./fault.js";

const QUOTE = 34;
const BACKSLASH = 92;

/** The place after the text that starts at a quote. */
function endOfText(text: string, start: number): number {
	for (let at = start + 1; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === BACKSLASH) at++;
		else if (code === QUOTE) return at + 1;
	}
	throw malformed("The body is no JSON: a text does not end.");
}

/** A text as it is written in JSON, read. */
function readText(written: string): string {
	try {
		return JSON.parse(written) as string;
	} catch {
		throw malformed("The body is no JSON: a text can't be read.");
	}
}

function checkText(text: string): void {
	if (text.includes("\0"))
		throw malformed("A text holds the character NUL: take it out.");
	if (/\p{Surrogate}/u.test(text))
		throw malformed("A text holds half a character (a lone surrogate).");
}

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

function checkKey(key: string, known: Set<string>): void {
	if (FORBIDDEN.has(key)) throw malformed(`“${key}” can't be a key.`);
	if (known.has(key))
		throw malformed(`The key “${key}” stands twice in one object.`);
	known.add(key);
}

const COLON = /\s*:/y;

const isKey = (text: string, end: number): boolean => {
	COLON.lastIndex = end;
	return COLON.test(text);
};

/** Goes through the text once, before anything is made of it. */
function scan(text: string, depth: number): void {
	/** The keys of each object that is open; null for a list. */
	const open: (Set<string> | null)[] = [];
	for (let at = 0; at < text.length; at++) {
		const mark = text[at];
		if (mark === "{" || mark === "[") {
			open.push(mark === "{" ? new Set() : null);
			if (open.length > depth)
				throw tooMuch("depth", `The body is nested deeper than ${depth}.`);
		} else if (mark === "}" || mark === "]") open.pop();
		else if (mark === '"') {
			const end = endOfText(text, at);
			const value = readText(text.slice(at, end));
			checkText(value);
			const keys = open.at(-1);
			if (keys && isKey(text, end)) checkKey(value, keys);
			at = end - 1;
		}
	}
}

/**
 * JSON that leaves nothing to interpretation: no key twice in an object, none that reaches a prototype, no text with NUL or half a
 * character, not nested deeper than allowed. Throws a Fault.
 */
export function parseJson(text: string, depth: number): unknown {
	scan(text, depth);
	try {
		return JSON.parse(text);
	} catch {
		throw malformed("The body is no JSON.");
	}
}
