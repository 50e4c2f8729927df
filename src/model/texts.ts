import type { Texts } from "./metric.js";

/** The text in a language (`fr-CA` is read as `fr`), or in English. */
export const textOf = (texts: Texts, language: string): string => {
	const base = language.toLowerCase().split("-")[0] as string;
	return (Object.hasOwn(texts, base) && texts[base]) || texts.en;
};
