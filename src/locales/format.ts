import { type DateFormat, datesOf } from "./date.js";
import { type NumberFormat, numbersOf } from "./number.js";
import { once } from "./once.js";

export type { NumberParts, NumberStyle } from "./number.js";

/** Numbers and dates of one language. Every formatter of the platform is made once, when first needed. */
export interface Format extends NumberFormat, DateFormat {}

const formats = new Map<string, Format>();

const makeFormat = (code: string): Format => ({
	...numbersOf(code),
	...datesOf(code),
});

/** The formats of a language by its BCP 47 code; English for a code the platform can't read. */
export const formatFor = (code: string): Format =>
	once(formats, code, () => {
		try {
			return makeFormat(Intl.getCanonicalLocales(code)[0] ?? "en");
		} catch {
			// A malformed `lang` on the page must not stop a widget.
			return makeFormat("en");
		}
	});
