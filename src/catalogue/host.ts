import type { Definition } from "../model/answer.js";
import type { Metric } from "../model/metric.js";
import { textOf } from "../model/texts.js";

/** The words that a host's own metric brings along. */
export function hostWords(
	metric: Metric,
	language: string,
): Pick<Definition, "name"> & Partial<Definition> {
	const told = ["definition", "purpose", "action", "caveat"] as const;
	const texts = told.flatMap((key) => {
		const text = metric[key];
		return text ? [[key, textOf(text, language)] as const] : [];
	});
	return { name: textOf(metric.name, language), ...Object.fromEntries(texts) };
}
