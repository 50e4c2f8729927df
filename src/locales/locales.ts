import { en, type Words } from "./en.js";
import { fr } from "./fr.js";

const languages: Record<string, Words> = { en, fr };

/** The words of a language by its BCP 47 code; English where there are none. */
export const wordsFor = (code: string): Words =>
	languages[code.toLowerCase().split("-")[0] ?? "en"] ?? en;

/** Adds a language, or replaces one, by its two- or three-letter code. Elements draw it when next updated. */
export function addWords(code: string, words: Words): void {
	languages[code.toLowerCase()] = words;
}
