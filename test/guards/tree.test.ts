import { expect, test } from "vitest";
import { files, read, sources } from "./files.js";

test("nothing lies at the top but what the design names", () => {
	const visible = new Set(files.map((file) => file.split("/")[0] as string));
	expect([...visible].filter((name) => !name.startsWith(".")).sort()).toEqual([
		"CHANGELOG.md",
		"LICENSE",
		"README.md",
		"package-lock.json",
		"package.json",
		"src",
		"stories",
		"test",
		"themes",
		"tsconfig.json",
		"vite.config.ts",
	]);
});

test("src holds the design's folders and one barrel", () => {
	const folders = new Set(sources.map(([file]) => file.split("/")[1]));
	const designed = [
		"catalogue",
		"charts",
		"conformance",
		"element",
		"index.ts",
		"locales",
		"model",
		"questions",
		"server",
		"sources",
		"widgets",
	];
	expect(
		[...folders].filter((name) => !designed.includes(name as string)),
	).toEqual([]);
});

test("no file or folder has a name that says nothing", () => {
	const empty =
		/(^|[/.-])(utils?|helpers?|common|core|managers?|services?|misc|lib)([/.-]|$)/;
	expect(files.filter((file) => empty.test(file))).toEqual([]);
});

test("file names are lower-case nouns", () => {
	const odd = /[A-Z_ ]/;
	const named = files.filter((file) =>
		/^(src|stories|themes|test)\//.test(file),
	);
	expect(
		named.filter((file) => odd.test(file) && !/README\.md$/.test(file)),
	).toEqual([]);
});

/** How long a file may be, by the first path that fits: what is read as a list may be longer than what is read as a thought. */
const limits: [path: RegExp, lines: number, why: string][] = [
	[/^src\/model\/entity\.ts/, 400, "the whole vocabulary, a line a column"],
	[/^src\/catalogue\//, 400, "KPIs as data, an entry each"],
	[/^src\/locales\/\w\w\.ts/, 400, "the words of a language"],
	[/^src\/locales\/kpis\//, 400, "the words of KPIs, an entry each"],
	[/^src\//, 200, "a file is split at 200 lines"],
	[/^(stories|test)\//, 600, "fixtures and examples"],
];

test("no file is longer than its limit", () => {
	const found = files
		.filter((file) => /\.(ts|mjs|css)$/.test(file))
		.map((file) => ({ file, lines: read(file).split("\n").length - 1 }))
		.map(({ file, lines }) => {
			const rule = limits.find(([path]) => path.test(file));
			return rule && lines > rule[1]
				? `${file}: ${lines} lines; ${rule[1]} at most, ${rule[2]}`
				: null;
		});
	expect(found.filter(Boolean)).toEqual([]);
});

test("every element has a story", () => {
	const stories = files
		.filter((file) => file.startsWith("stories/"))
		.map(read)
		.join("\n");
	const without = sources.flatMap(([file, code]) =>
		[...code.matchAll(/@customElement\("([a-z-]+)"\)/g)]
			.filter(([, tag]) => !stories.includes(`<${tag}`))
			.map(([, tag]) => `${file}: <${tag}> is in no story`),
	);
	expect(without).toEqual([]);
});
