import { expect, test } from "vitest";
import { formatFor } from "../../src/locales/format.js";
import { fr } from "../../src/locales/fr.js";

/** Arguments of the words that are functions: a number, a grain of time or a name, as each takes them. */
const tries: unknown[][] = [
	[1, "month", "x", "x"],
	[2, "year", "x", "x"],
	["month", "x", "x", "x"],
	[["un", "deux"], "x"],
	[{ code: "rows-left-out", count: 3, column: "total" }],
	[{ code: "filter-not-applied", column: "canal" }],
	[{ code: "no-customer", count: 2 }],
	[{ code: "future-rows", count: 1 }],
	[{ code: "window-open", count: 2 }],
];

/** Every text of some words. */
function textsOf(words: unknown): string[] {
	if (typeof words === "string") return [words];
	if (typeof words === "function")
		return tries.flatMap((given) => {
			try {
				return textsOf(words(...given));
			} catch {
				// This one takes others.
				return [];
			}
		});
	return words && typeof words === "object"
		? Object.values(words).flatMap(textsOf)
		: [];
}

const texts = textsOf(fr);

test("French parts its high signs by a space that does not break", () => {
	expect(texts.length).toBeGreaterThan(150);
	expect(texts.filter((text) => /(?<=\S) [:;!?%»]/u.test(text))).toEqual([]);
	expect(texts.filter((text) => /\w['"]/u.test(text))).toEqual([]);
});

test("French agrees with one and with several", () => {
	const left = (count: number) =>
		fr.warning({ code: "rows-left-out", count, column: "total" });
	expect(left(1)).toBe("1 ligne écartée\u00a0: total illisible");
	expect(left(3)).toBe("3 lignes écartées\u00a0: total illisible");
	expect(fr.warning({ code: "rows-left-out", column: "total" })).toBe(
		"Des lignes ont pu être écartées\u00a0: total illisible",
	);
	expect(fr.elapsed(1, 30)).toBe("1 jour sur 30");
});

test("the first of a month is 1er in French", () => {
	const { day, span } = formatFor("fr");
	expect(day("2026-11-01", "UTC")).toBe("1er nov. 2026");
	expect(day("2026-11-21", "UTC")).toBe("21 nov. 2026");
	const week = { from: "2026-10-27", to: "2026-11-02", open: false };
	expect(span(week, "UTC")).toMatch(/27 oct\.\s–\s1er nov\. 2026/u);
});
