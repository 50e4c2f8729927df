import { shared } from "./en/shared.js";
import type { Words } from "./en.js";

/** English words of the elements that are loaded: each brings its own. */
const english: Partial<Words> = { ...shared };

const languages = new Map<string, Words>([["en", english as Words]]);

/** Adds the English words that an element draws with; those of other languages come whole. */
export const bring = (words: Partial<Words>) => Object.assign(english, words);

/** Languages that come when first needed, so that nobody pays for those that aren't spoken on the page. */
const loaders = new Map<string, () => Promise<Words>>([
	["fr", async () => (await import("./fr.js")).fr],
]);

const primary = (code: string) => code.toLowerCase().split("-")[0] as string;

/** The words of a language by its BCP 47 code; English where there are none, or not yet. */
export const wordsFor = (code: string): Words =>
	languages.get(primary(code)) ?? (english as Words);

const loading = new Map<string, Promise<void>>();

/** Resolves when the words of a language are there; undefined where nothing has to come. English stands in for one that can't. */
export function loadWords(code: string): Promise<void> | undefined {
	const language = primary(code);
	const load = loaders.get(language);
	if (!load || languages.has(language)) return;
	let come = loading.get(language);
	if (!come) {
		come = load().then(
			(words) => addWords(language, words),
			() => addWords(language, english as Words),
		);
		loading.set(language, come);
	}
	return come;
}

/** Adds a language, or replaces one, by its two- or three-letter code. Elements draw it when next updated. */
export function addWords(code: string, words: Words): void {
	languages.set(code.toLowerCase(), words);
}
