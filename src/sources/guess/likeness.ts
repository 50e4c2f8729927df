/** A name in lower case, without accents, with `_` for anything but letters and digits. */
export const plain = (name: string): string =>
	name
		.replace(/(\p{Ll})(\p{Lu})/gu, "$1_$2")
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[^a-z0-9]+/gu, "_")
		.replace(/^_|_$/gu, "");

/** How well a file's name fits: 1 for the most usual name, less for others, less for a name that only contains one; else 0. */
export function likeness(name: string, names: readonly string[]): number {
	const given = plain(name);
	const exact = names.indexOf(given);
	if (exact >= 0) return 1 - exact / 100;
	const within = names.findIndex((one) => `_${given}_`.includes(`_${one}_`));
	return within >= 0 ? 0.6 - within / 200 : 0;
}

/** Words that a deal's outcome goes by. */
const outcomes: Readonly<Record<"won" | "lost", RegExp>> = {
	won: /\b(?:won|gagnee?s?|signee?s?|win|remportee?s?)\b/u,
	lost: /\b(?:lost|perdue?s?|abandonnee?s?|refusee?s?|loss)\b/u,
};

/** What a deal's outcome is by the words of its stage or status. */
export function outcomeOf(value: string): "won" | "lost" | "open" {
	const words = plain(value).replaceAll("_", " ");
	if (outcomes.lost.test(words)) return "lost";
	return outcomes.won.test(words) ? "won" : "open";
}
