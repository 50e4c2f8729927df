import { expect, test } from "vitest";
import { files, places, read, sources, withoutComments } from "./files.js";

/** What no module of `src` may hold, and where the reason is: the content policy, or a rule that the field learned. */
const forbidden: [what: string, pattern: RegExp][] = [
	["eval", /\beval\s*\(/],
	["a function made of text", /\bnew Function\b|\bFunction\s*\(/],
	["a timer made of text", /\bset(Timeout|Interval)\s*\(\s*["'`]/],
	["a style attribute in a template", /\sstyle=/],
	["styleMap", /\bstyleMap\b/],
	["HTML made of text", /\b(inner|outer)HTML\b|\binsertAdjacentHTML\b/],
	["an unsafe directive", /\bunsafe(HTML|SVG|Static|CSS)\b/],
	["a setter of style text", /\bcssText\b|setAttribute\(\s*["']style/],
	["d3 that draws", /["']d3-(selection|transition|axis|brush|zoom|drag)["']/],
	["d3-dsv, whose parse is made of text", /["']d3-dsv["']/],
	["all of d3", /["']d3["']|import \* as \w+ from ["']d3/],
	["arquero", /["']arquero["']/],
	["a silenced compiler", /@ts-(ignore|nocheck|expect-error)/],
	["a silenced linter", /biome-ignore/],
	["a bare customElements.define", /customElements\.define\b/],
];

/** The one place that may do it. */
const allowed: Record<string, string> = {
	"a bare customElements.define": "src/element/custom-element.ts",
};

test.each(forbidden)("no module holds %s", (what, pattern) => {
	const found = sources
		.filter(([file]) => file !== allowed[what])
		.flatMap(([file, code]) =>
			places(
				file,
				/silenced/.test(what) ? code : withoutComments(code),
				pattern,
			),
		);
	expect(found).toEqual([]);
});

test("no story draws with a style attribute", () => {
	const found = files
		.filter((file) => /^stories\/.*\.ts$/.test(file))
		.flatMap((file) =>
			places(file, withoutComments(read(file)), /\sstyle=|\bstyleMap\b/),
		);
	expect(found).toEqual([]);
});

test("the code is finished: no TODO, no FIXME", () => {
	const found = files
		.filter(
			(file) =>
				/\.(ts|mjs|css|md)$/.test(file) && !file.startsWith("test/guards/"),
		)
		.flatMap((file) => places(file, read(file), /\b(TODO|FIXME|XXX)\b/));
	expect(found).toEqual([]);
});
