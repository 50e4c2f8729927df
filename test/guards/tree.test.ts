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

/** Files that may pass 200 lines, and why. */
const long: Record<string, string> = {
	"src/model/entity.ts": "the whole vocabulary in one table, a line a column",
};

/** How long a file may be; stories and tests hold data that is read as a list. */
const limit = (file: string) => (file.startsWith("src/") ? 200 : 400);

test("no file is longer than its limit but those with a reason", () => {
	const found = files
		.filter((file) =>
			/^(src|stories|test|\.storybook)\/.*\.(ts|mjs|css)$/.test(file),
		)
		.filter((file) => !(file in long))
		.map((file) => ({ file, lines: read(file).split("\n").length - 1 }))
		.filter(({ file, lines }) => lines > limit(file));
	expect(found.map(({ file, lines }) => `${file}: ${lines} lines`)).toEqual([]);
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
