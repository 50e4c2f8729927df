import { posix } from "node:path";
import { expect, test } from "vitest";
import { sources, withoutComments } from "./files.js";

/** Which folders a folder may import, and of which it may import types alone. A folder may always import itself. */
const may: Record<string, { values: string[]; types?: string[] }> = {
	model: { values: [] },
	locales: { values: [], types: ["model"] },
	catalogue: { values: ["model", "locales"] },
	questions: { values: ["model", "catalogue"] },
	sources: { values: ["questions", "model", "catalogue"] },
	server: { values: ["sources", "questions", "model", "catalogue"] },
	conformance: { values: ["model", "questions"], types: ["sources"] },
	charts: { values: ["model"], types: ["questions", "locales"] },
	element: {
		values: ["charts", "locales"],
		types: ["sources", "questions", "model"],
	},
	widgets: {
		values: ["element", "charts", "locales"],
		types: ["sources", "questions", "model"],
	},
};

/** Where a widget may load a source, and only when it is needed. */
const lazy = ["src/widgets/rows.ts", "src/widgets/dashboard.ts"];

interface Import {
	from: string;
	type: boolean;
	lazy: boolean;
}

/** The imports and re-exports of a module. */
function importsOf(code: string): Import[] {
	const found: Import[] = [];
	const text = withoutComments(code);
	const fixed =
		/^\s*(?:import|export)\s+(type\s)?(?:[^;"'`()]*?\sfrom\s+)?["']([^"']+)["']/gm;
	for (const [, type, from] of text.matchAll(fixed))
		found.push({ from: from as string, type: Boolean(type), lazy: false });
	for (const [, type, from] of text.matchAll(
		/(typeof\s+)?\bimport\(\s*["']([^"']+)["']/g,
	))
		found.push({
			from: from as string,
			type: Boolean(type),
			lazy: !type,
		});
	return found;
}

const folderOf = (file: string) => file.split("/")[1] as string;

/** What is wrong with an import in a file, or null. */
function objection(file: string, { from, type, lazy: late }: Import) {
	if (!from.startsWith(".")) return null;
	const target = posix.join(posix.dirname(file), from);
	const [mine, theirs] = [folderOf(file), folderOf(target)];
	if (mine.endsWith(".ts")) return null;
	const rule = may[mine];
	if (!rule) return `${file}: no rule says what src/${mine} may import`;
	if (late && theirs === "sources" && lazy.includes(file)) return null;
	if (mine === theirs) {
		const noun = posix.basename(file, ".ts").replace(".styles", "");
		const own = posix.basename(target).startsWith(`${noun}.`);
		return mine === "widgets" && !type && !own
			? `${file} imports another widget: ${from}`
			: null;
	}
	if (rule.values.includes(theirs)) return null;
	if (type && rule.types?.includes(theirs)) return null;
	return `${file} may not import ${type ? "types of " : ""}${from}`;
}

test("every module imports only what its layer may", () => {
	const found = sources.flatMap(([file, code]) =>
		importsOf(code).map((each) => objection(file, each)),
	);
	expect(found.filter(Boolean)).toEqual([]);
});

test("the guard sees every way to import", () => {
	const code = `
import { a } from "./a.js";
import type { B } from "./b.js";
import {
	c,
} from "./c.js";
import "./d.js";
export * from "./e.js";
export type { F } from "./f.js";
const g = await import("./g.js");
let h: typeof import("./h.js");
// import "./i.js";
`;
	expect(
		importsOf(code).map(({ from, type }) => `${from}${type ? " type" : ""}`),
	).toEqual([
		"./a.js",
		"./b.js type",
		"./c.js",
		"./d.js",
		"./e.js",
		"./f.js type",
		"./g.js",
		"./h.js type",
	]);
	expect(
		objection("src/widgets/funnel.ts", {
			from: "../sources/memory.js",
			type: false,
			lazy: true,
		}),
	).toBe("src/widgets/funnel.ts may not import ../sources/memory.js");
});
