import { expect, test } from "vitest";
import { formatFor } from "../../src/locales/format.js";
import { fr } from "../../src/locales/fr.js";

/** Every text of some words; functions are given words and numbers alike. */
function textsOf(words: unknown): string[] {
	if (typeof words === "string") return [words];
	if (typeof words === "function")
		return [1, 2].flatMap((n) => textsOf(words(n, 1, "x", "x")));
	if (Array.isArray(words)) return words.flatMap(textsOf);
	return words && typeof words === "object"
		? Object.values(words).flatMap(textsOf)
		: [];
}

const { warning, dashboard, funnel, ...plain } = fr;
const { held, ...board } = dashboard;
const { joined, ...steps } = funnel;
const texts = [
	...textsOf({ plain, board, steps }),
	...(["rows-left-out", "no-customer", "future-rows"] as const).flatMap(
		(code) => [1, 2].map((count) => warning({ code, count, column: "total" })),
	),
	warning({ code: "filter-not-applied", column: "canal" }),
	held(["Canal", "Pays"]),
	joined(["un", "deux"]),
];

test("French parts its high signs by a space that does not break", () => {
	expect(texts.length).toBeGreaterThan(150);
	expect(texts.filter((text) => /(?<=\S) [:;!?%»]/u.test(text))).toEqual([]);
	expect(texts.filter((text) => /\w['"]/u.test(text))).toEqual([]);
});

test("French agrees with one and with several", () => {
	const left = (count: number) =>
		warning({ code: "rows-left-out", count, column: "total" });
	expect(left(1)).toBe("1 ligne écartée\u00a0: total illisible");
	expect(left(3)).toBe("3 lignes écartées\u00a0: total illisible");
	expect(fr.elapsed(1, 30)).toBe("1 jour sur 30");
});

test("the first of a month is 1er in French", () => {
	const { day, span } = formatFor("fr");
	expect(day("2026-11-01", "UTC")).toBe("1er nov. 2026");
	expect(day("2026-11-21", "UTC")).toBe("21 nov. 2026");
	const week = { from: "2026-10-27", to: "2026-11-02", open: false };
	expect(span(week, "UTC")).toMatch(/27 oct\. – 1er nov\. 2026/u);
});
